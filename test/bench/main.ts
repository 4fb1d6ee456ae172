/**
 * `npm run bench [-- --json] [--rounds N] [NAME…]`: prints figures with their goals. A goal missed is reported, not punished; only a
 * benchmark that can't run ends with 1.
 */
import { parseArgs } from 'node:util';
import { background } from './background.ts';
import { clickToIdentity } from './click-to-identity.ts';
import { commandLine } from './command-line.ts';
import { crl } from './crl.ts';
import { hostileXml } from './hostile-xml.ts';
import type { ArmResult, Figure } from './measure.ts';
import { packageSize } from './package-size.ts';
import { showPane } from './show-pane.ts';
import { startToWindow } from './start-to-window.ts';
import { traps } from './traps.ts';
import { inWorld } from './world.ts';

const benchmarks = {
  'command-line': commandLine,
  'click-to-identity': clickToIdentity,
  'start-to-window': startToWindow,
  'show-pane': showPane,
  background,
  'revocation-lists': crl,
  traps,
  'hostile-xml': hostileXml,
  'package-size': packageSize,
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '11' } },
  allowPositionals: true,
});
const rounds = Number(values.rounds);
const unknown = positionals.find((name) => !(name in benchmarks));
if (!Number.isInteger(rounds) || rounds < 1) refuse('--rounds takes a whole number from 1.');
if (unknown !== undefined) refuse(`There is no benchmark ${unknown}. There are: ${Object.keys(benchmarks).join(', ')}.`);
const wanted = Object.entries(benchmarks).filter(([name]) => positionals.length === 0 || positionals.includes(name));

await inWorld(rounds, async (world) => {
  const figures: Figure[] = [];
  for (const [name, run] of wanted) {
    process.stderr.write(`${name}: ${rounds} rounds\u2026\n`);
    try {
      const found = await run(world);
      figures.push(...found);
      if (!values.json) for (const figure of found) print(figure);
    } catch (problem) {
      process.exitCode = 1;
      process.stderr.write(`${name} could not run: ${problem instanceof Error ? problem.message : problem}\n`);
    }
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ rounds, figures })}\n`);
});

function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

function print({ name, about, value, unit, goal, reached, arms }: Figure): void {
  const digits = unit === 'x' ? 2 : 0;
  process.stdout.write(
    `${name}: ${value.toFixed(digits)}${unit === 'x' ? 'x' : ` ${unit}`} (goal at most ${Number(goal.toFixed(2))}${unit === 'x' ? 'x' : ` ${unit}`}: ${reached ? 'reached' : 'not reached'})\n`,
  );
  process.stdout.write(`  ${about}\n`);
  for (const arm of arms) process.stdout.write(`  ${describeArm(arm)}\n`);
}

function describeArm({ name, unit, median, samples }: ArmResult): string {
  if (samples.length === 1) return `${name}: ${median.toFixed(0)} ${unit}`;
  const [least, most] = [Math.min(...samples), Math.max(...samples)];
  return `${name}: median ${median.toFixed(0)} ${unit}, ${least.toFixed(0)} to ${most.toFixed(0)} ${unit} in ${samples.length} runs`;
}
