/**
 * The promise: every fault ends in a problem of its own kind before the program's own limits are over, the identity that was there before still
 * works, and nothing secret is written anywhere. At its end it prints what came of each.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exitCodes, families, type ProblemKind } from '../../electron/contract/problem.ts';
import { suiteFolder } from '../support/temporary-folder.ts';
import { computerFaults } from './computer-faults.ts';
import type { Fault } from './fault.ts';
import { identityFaults } from './identity-faults.ts';
import { networkFaults } from './network-faults.ts';
import { siteFaults } from './site-faults.ts';
import { World } from './world.ts';

/** found out by an answer; by then the server has passed */
const afterTheCheck: readonly ProblemKind[] = ['clock-wrong', 'other-host-asks-for-password'];
const faults: readonly Fault[] = [...siteFaults, ...networkFaults, ...identityFaults, ...computerFaults];
const folder = suiteFolder();
const table: string[][] = [];
let world: World;

beforeAll(async () => {
  world = await World.begin(folder);
}, 30_000);
afterAll(async () => {
  await world.site.stop();
  console.log(inColumns([['fault', 'problem', 'exit', 'ms', 'old identity'], ...table]));
});

it('there are at least sixty', () => {
  expect(faults.length).toBeGreaterThanOrEqual(60);
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
});

it.each(faults)('$name: $expected, and everything is as it was', async (fault) => {
  const computer = await world.computer(await fault.computer?.(world));
  world.site.forget();
  const broken = new AbortController();
  const timer = setTimeout(() => broken.abort(), computer.promised);
  const begun = performance.now();
  const end = await fault.happen(world, computer, broken.signal).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  const milliseconds = Math.round(performance.now() - begun);
  clearTimeout(timer);
  expect(end, 'it fails').toBeDefined();
  const problem = world.report(computer, end?.error);
  const sent = world.bytesSent;
  const trouble = await world.troubleWithOld(computer);
  table.push([fault.name, problem.kind, `${exitCodes[families[problem.kind]]}`, `${milliseconds}`, trouble ?? 'works']);
  expect(problem).toMatchObject({ kind: fault.expected });
  expect(trouble).toBeUndefined();
  if (families[problem.kind] === 'trust' && !afterTheCheck.includes(problem.kind))
    expect(sent, 'nothing is sent to a server that fails its check').toBe(0);
  expect(world.leaks(computer, problem)).toEqual([]);
});

function inColumns(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
