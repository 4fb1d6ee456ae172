/**
 * Log files that make room: `file` becomes `file.1`, that `file.2` and so on, the oldest over the edge. Several processes write at once, so one
 * of them has to have the turn: the one that makes the file `file.turn`. Whoever does not have it goes on writing.
 *
 * A process that is killed in its turn leaves that file. Every step is a rename, so nothing is lost by it; ten seconds later, by the times on the
 * disk, another takes the turn over.
 */
import { closeSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { errorCode } from './durable-files.ts';

/** Files that are kept, the one being written among them. */
const files = 5;
/** Milliseconds. A turn takes less than one. */
const longestTurn = 10_000;

/** Makes room where a line of that many bytes would take the file over its limit. */
export function makeRoom(file: string, bytes: number, limit: number): void {
  const isFull = () => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) + bytes > limit;
  const turn = `${file}.turn`;
  if (!isFull() || !takeTurn(turn, file)) return;
  try {
    if (isFull()) rotate(file); // another process may have done it meanwhile
  } finally {
    rmSync(turn, { force: true });
  }
}

function takeTurn(turn: string, file: string): boolean {
  try {
    closeSync(openSync(turn, 'wx', 0o600));
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const [taken, written] = [turn, file].map((name) => statSync(name, { throwIfNoEntry: false })?.mtimeMs);
  // Somebody has written to the log long after the turn was taken: whoever took it is gone. The next line finds the way free.
  if (taken !== undefined && written !== undefined && written - taken > longestTurn) rmSync(turn, { force: true });
  return false;
}

function rotate(file: string): void {
  const name = (age: number) => (age === 0 ? file : `${file}.${age}`);
  for (let age = files - 2; age >= 0; age--) {
    try {
      renameSync(name(age), name(age + 1));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
}
