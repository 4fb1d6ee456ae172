/** What the program costs in the background, enrolled and idle, against a bare Electron with a place in the tray. Linux. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { armResult, type Figure, ratio } from './measure.ts';
import { processorTime, proportionalMemory } from './proportional-memory.ts';
import { project, type World } from './world.ts';

const bareTray = path.join(import.meta.dirname, 'bare-tray');
const settling = 10_000; // milliseconds until starting is over
const minute = 60_000;
const longest = 10;

/** Both at the same time, for a minute a round, at most ten. */
export async function background(world: World): Promise<Figure[]> {
  if (process.platform !== 'linux') return []; // the figures are the Linux kernel's
  const minutes = Math.min(world.rounds, longest);
  const folder = await enrolledFolder(world);
  const arms = [
    [project, '--user-data-dir', folder, '--background'],
    [bareTray, await world.freshFolder()],
  ].map((args) => spawn(world.electron, [...world.flags, ...args], { stdio: 'ignore' }));
  try {
    await pause(settling);
    const before = await Promise.all(arms.map((arm) => processorTime(arm.pid ?? 0)));
    await pause(minutes * minute);
    const after = await Promise.all(arms.map((arm) => processorTime(arm.pid ?? 0)));
    const memory = await Promise.all(arms.map((arm) => proportionalMemory(arm.pid ?? 0)));
    const [ours = 0, theirs = 0] = after.map((time, index) => time - (before[index] ?? 0));
    const [held = 0, least = 0] = memory;
    return [
      ratio(
        'idle processor time',
        `CPU time over ${minutes} minutes in the background over a bare Electron with a tray icon`,
        1.5,
        armResult('application', 'ms', [ours]),
        armResult('bare tray', 'ms', [theirs]),
      ),
      ratio(
        'idle memory',
        'proportional memory (PSS) of all its processes in the background over a bare Electron with a tray icon',
        1.1,
        armResult('application', 'MiB', [held]),
        armResult('bare tray', 'MiB', [least]),
      ),
    ];
  } finally {
    for (const arm of arms) await ended(arm);
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}

/** @returns the data folder of a computer that has been enrolled with the lab site */
export async function enrolledFolder({ lab, electron, flags, freshFolder }: World): Promise<string> {
  const folder = await freshFolder();
  const words = ['cmenroll', '-s', lab.serverName, '-u', lab.user, '-ca', lab.caFile, '-password-stdin', '--user-data-dir', folder];
  const args = ['--ozone-platform=headless', '--disable-gpu', ...flags, '--', project, '--cli', ...words];
  const child = spawn(electron, args, { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(`${lab.password}\n`);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`enrolling ended with ${code}`);
  return folder;
}
