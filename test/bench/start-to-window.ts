/** From the start of the program to its window shown, and the memory it then holds, against a bare page on the same Electron. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { armResult, type Figure, interleaved, ratio } from './measure.ts';
import { proportionalMemory } from './proportional-memory.ts';
import { project, type World } from './world.ts';

const hook = path.join(import.meta.dirname, 'watch-window.cjs');
const barePage = path.join(import.meta.dirname, 'bare-page');
const settling = 1500; // milliseconds until memory is read: loading is over, nothing is collected yet for idleness

export async function startToWindow(world: World): Promise<Figure[]> {
  // Each arm keeps its profile over all rounds: a person starts the program on a computer that knows it.
  const memory = { ours: [] as number[], theirs: [] as number[] };
  const arm = async (which: 'ours' | 'theirs', directory: string, dataFlags: (folder: string) => string[]) => {
    const args = [...world.flags, '-r', hook, directory, ...dataFlags(await world.freshFolder())];
    return async () => {
      const { took, pss } = await startOnce(world.electron, args);
      memory[which].push(pss);
      return took;
    };
  };
  const samples = await interleaved(
    {
      ours: await arm('ours', project, (folder) => ['--user-data-dir', folder]),
      theirs: await arm('theirs', barePage, (folder) => [folder]),
    },
    world.rounds,
  );
  const held = (name: string, all: readonly number[]) => armResult(name, 'MiB', all.slice(1)); // the first round is not counted here either
  const figures = [
    ratio(
      'window ready',
      'start to window shown over a bare Electron page',
      1.12,
      armResult('application', 'ms', samples.ours),
      armResult('bare page', 'ms', samples.theirs),
    ),
  ];
  if (process.platform !== 'linux') return figures; // proportional memory is the Linux kernel's figure
  const about = 'proportional memory (PSS) of all its processes over a bare Electron page';
  return [...figures, ratio('memory', about, 1.05, held('application', memory.ours), held('bare page', memory.theirs))];
}

async function startOnce(program: string, args: readonly string[]): Promise<{ took: number; pss: number }> {
  const began = performance.timeOrigin + performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const { shown, letters } = await shownLine(child);
    if (letters === 0) throw new Error('the window was shown empty');
    await pause(settling);
    return { took: shown - began, pss: process.platform === 'linux' ? await proportionalMemory(child.pid ?? 0) : Number.NaN };
  } finally {
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  }
}

function shownLine(child: ChildProcessByStdio<null, Readable, null>): Promise<{ shown: number; letters: number }> {
  return new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('{"shown"')) resolve(JSON.parse(line));
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code} before a window was shown`)));
  });
}
