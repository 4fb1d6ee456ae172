/**
 * The program in the background, as a process: who it is, and asking it to end. Chromium keeps a link in the data folder of every program that runs, which
 * names the computer and the process.
 */
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, runs } from '../durable-files.ts';
import { backgroundFlag } from './program.ts';

export interface RunningProgram {
  readonly pid: number;
  /** started at log-in, without a window; another one may hold what a person is typing */
  readonly isInBackground: boolean;
}

/** The program that works with this data folder on this computer, where that can be found out: on Linux. `executable` is its file. */
export async function runningProgram(dataFolder: string, executable: string): Promise<RunningProgram | undefined> {
  if (process.platform !== 'linux') return undefined;
  const [, computer, number] = /^(.*)-(\d+)$/u.exec(await readlink(join(dataFolder, 'SingletonLock')).catch(unlessMissing)) ?? [];
  const pid = Number(number);
  if (computer !== hostname() || pid === process.pid || !runs(pid)) return undefined;
  // The number may have gone on to another program since.
  const program = (await readlink(`/proc/${pid}/exe`).catch(unlessMissing)).replace(/ \(deleted\)$/u, '');
  if (program !== executable && basename(program) !== 'enrollment-assistant') return undefined;
  const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(unlessMissing)).split('\0');
  return { pid, isInBackground: words.includes(backgroundFlag) };
}

function unlessMissing(error: unknown): string {
  if (!['ENOENT', 'ENOTDIR', 'EINVAL', 'ESRCH', 'EACCES'].includes(errorCode(error) ?? '')) throw error;
  return '';
}

/** Milliseconds between two looks, and how many there are: ten seconds. */
const betweenLooks = 50;
const mostLooks = 200;

/** Asks a process to end, and waits until it has. @returns whether it has */
export async function askToEnd({ pid }: RunningProgram): Promise<boolean> {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return true;
    if (errorCode(error) === 'EPERM') return false;
    throw error;
  }
  for (let looks = 0; looks < mostLooks && runs(pid); looks += 1) await pause(betweenLooks);
  return !runs(pid);
}
