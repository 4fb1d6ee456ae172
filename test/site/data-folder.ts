/** The folder a lab site keeps its state in: marked as disposable, used by one site at a time, emptied only when it is one of ours. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

const notice = 'README.txt';
const words = 'This folder belongs to a lab site. Everything in it, keys included, is for play: delete it whenever you like.\n';
const lock = 'lock.sqlite';

/** Why a folder can't be used, in words for a person. */
export class FolderProblem extends Error {}

/**
 * Takes possession of a folder, which is made when it is not there. The lock is SQLite's own on a file: the system drops it
 * when the process ends, however that happens.
 * @returns what gives it back
 * @throws FolderProblem when another site has it or it holds other things
 */
export function takeDataFolder(folder: string, fresh: boolean): { release(): void } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = readdirSync(folder);
  if (names.length > 0 && !names.includes(notice))
    throw new FolderProblem(`${folder} holds other things. A lab site needs a folder of its own.`);
  writeFileSync(join(folder, notice), words);
  const held = takeLock(folder);
  if (fresh) for (const name of names) if (name !== notice && !name.startsWith(lock)) rmSync(join(folder, name), { recursive: true });
  return { release: () => release(held) };
}

function takeLock(folder: string): InstanceType<typeof Database> {
  const db = new Database(join(folder, lock));
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('create table if not exists held (at integer); insert into held values (0); delete from held');
    return db;
  } catch (error) {
    db.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new FolderProblem(`Another lab site is running in ${folder}. Give this one a folder of its own with --data.`);
  }
}

function release(db: InstanceType<typeof Database>): void {
  // The lock goes with the next access in normal mode; closing alone leaves it until the garbage collector comes by.
  db.pragma('locking_mode = NORMAL');
  db.prepare('select count(*) from held').get();
  db.close();
}
