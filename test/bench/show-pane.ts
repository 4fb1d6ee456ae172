/** Configuration Manager of an enrolled computer: opened in a program that runs, against a cold start of it; and the memory it holds. Linux and macOS. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { enrolledFolder } from './background.ts';
import { armResult, type Figure, interleaved, ratio } from './measure.ts';
import { proportionalMemory } from './proportional-memory.ts';
import { project, type World } from './world.ts';

const hook = path.join(import.meta.dirname, 'watch-pane.cjs');
const barePage = path.join(import.meta.dirname, 'bare-page');
const settling = 1500; // milliseconds until starting, or loading, is over

export async function showPane(world: World): Promise<Figure[]> {
  if (process.platform === 'win32') return []; // a program can't be signalled there
  const folder = await enrolledFolder(world);
  const ours = ['-r', hook, project, '--user-data-dir', folder];
  const bare = ['-r', hook, barePage, await world.freshFolder()];
  const memory = { ours: [] as number[], theirs: [] as number[] };
  const samples = await interleaved(
    {
      cold: () => coldStart(world, ours, memory.ours),
      running: () => inRunningProgram(world, [...ours, '--background']),
      bare: () => coldStart(world, bare, memory.theirs),
    },
    world.rounds,
  );
  const shown = ratio(
    'pane shown',
    'Configuration Manager with its facts drawn in a program that runs, over a cold start of it',
    1 / 3,
    armResult('running', 'ms', samples.running),
    armResult('cold start', 'ms', samples.cold),
  );
  if (process.platform !== 'linux') return [shown]; // proportional memory is the Linux kernel's figure
  const held = (name: string, all: readonly number[]) => armResult(name, 'MiB', all.slice(1)); // the first round is not counted here either
  const about = 'proportional memory (PSS) of all its processes with Configuration Manager open, over a bare Electron page';
  return [shown, ratio('memory with the pane', about, 1.1, held('application', memory.ours), held('bare page', memory.theirs))];
}

/** @returns milliseconds from the start of the process to the facts drawn; its memory after that goes to `held` */
async function coldStart(world: World, args: readonly string[], held: number[]): Promise<number> {
  const began = performance.timeOrigin + performance.now();
  return withProgram(world, args, async (child, line) => {
    const { drawn = Number.NaN } = await line('drawn');
    await pause(settling);
    if (process.platform === 'linux') held.push(await proportionalMemory(child.pid ?? 0));
    return drawn - began;
  });
}

/** @returns milliseconds from the choice in the menu to the facts drawn */
async function inRunningProgram(world: World, args: readonly string[]): Promise<number> {
  return withProgram(world, args, async (child, line) => {
    await line('ready');
    await pause(settling);
    const [asked, shown] = [line('asked'), line('drawn')];
    child.kill('SIGUSR2');
    return ((await shown).drawn ?? Number.NaN) - ((await asked).asked ?? Number.NaN);
  });
}

type Line = Readonly<Record<string, number>>;
type Program = ChildProcessByStdio<null, Readable, null>;

/** Runs the program while `work` goes on; `line` waits for what it says. */
async function withProgram(
  { electron, flags }: World,
  args: readonly string[],
  work: (child: Program, line: (name: string) => Promise<Line>) => Promise<number>,
): Promise<number> {
  const child = spawn(electron, [...flags, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout);
  const line = (name: string) =>
    new Promise<Line>((resolve, reject) => {
      lines.on('line', (text) => {
        if (text.startsWith(`{"${name}"`)) resolve(JSON.parse(text));
      });
      child.once('exit', (code) => reject(new Error(`ended with ${code} before it said ${name}`)));
    });
  try {
    return await work(child, line);
  } finally {
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  }
}
