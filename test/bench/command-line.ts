/** A whole enrollment on the command line, against a shell script of openssl and curl that sends the same requests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { armResult, type Figure, interleaved, ratio } from './measure.ts';
import { project, type World } from './world.ts';

const script = path.join(import.meta.dirname, 'enroll-by-shell.sh');

export async function commandLine(world: World): Promise<Figure[]> {
  const { lab } = world;
  const headless = process.platform === 'linux' ? ['--ozone-platform=headless', '--disable-gpu'] : [];
  const samples = await interleaved(
    {
      ours: async () => {
        const folder = await world.freshFolder();
        const command = ['cmenroll', '-s', lab.serverName, '-u', lab.user, '-ca', lab.caFile, '-password-stdin', '-json'];
        const args = [...headless, ...world.flags, '--', project, '--cli', ...command, '--user-data-dir', folder];
        return timed(world.electron, args, lab.password, (out) => JSON.parse(out).result === 'enrolled');
      },
      theirs: async () => {
        const args = [script, lab.serverName, lab.user, lab.caFile, await world.freshFolder()];
        return timed('bash', args, lab.password, (out) => out.includes('subject='));
      },
    },
    world.rounds,
  );
  return [
    ratio(
      'command line',
      'a whole enrollment by cmenroll over the same by a script of openssl and curl',
      0.8,
      armResult('cmenroll', 'ms', samples.ours),
      armResult('openssl and curl', 'ms', samples.theirs),
    ),
  ];
}

/** @returns milliseconds from start to end. @throws Error when the program did not do what it was asked for */
async function timed(program: string, args: readonly string[], password: string, isGood: (out: string) => boolean): Promise<number> {
  const began = performance.now();
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(`${password}\n`);
  const [out, words] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  const took = performance.now() - began;
  if (child.exitCode !== 0 || !isGood(out)) throw new Error(`${path.basename(program)} ended with ${child.exitCode}: ${words}${out}`);
  return took;
}
