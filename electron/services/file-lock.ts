/** One process at a time: a lock is a file beside the one that it is about. */
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createDurably, runs } from './durable-files.ts';

/** Milliseconds between two looks at a lock, and how many looks without a change mean that nobody holds it any more: five seconds. */
const betweenLooks = 20;
const mostLooks = 250;

/** Where the lock of a file is, in the same folder. */
export function lockOf(file: string): string {
  return join(dirname(file), `.${basename(file)}.lock`);
}

/**
 * Does `work` while no other process does it to the same file. A lock whose process is gone, or that stands for `patience` looks (of 20
 * milliseconds), is taken over.
 */
export async function underLock<T>(file: string, work: () => Promise<T>, patience = mostLooks): Promise<T> {
  const lock = lockOf(file);
  const mine = `${process.pid} ${randomUUID()}`;
  let seen: string | undefined;
  for (let looks = 0; !(await take(lock, mine)); looks += 1) {
    const holder = await readFile(lock, 'utf8').catch(() => undefined);
    if (holder !== seen) looks = 0;
    seen = holder;
    const isLeft = holder !== undefined && (looks >= patience || !runs(Number.parseInt(holder, 10)));
    if (isLeft) await rm(lock, { force: true });
    else await pause(betweenLooks);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** It may be taken and yet not be on the disk for good: then it is given back. */
async function take(lock: string, mine: string): Promise<boolean> {
  try {
    return await createDurably(lock, Buffer.from(mine));
  } catch (error) {
    if ((await readFile(lock, 'utf8').catch(() => undefined)) === mine) await rm(lock, { force: true });
    throw error;
  }
}
