/** Carries out changes of several files as one, and undoes or completes what an earlier run left half-done. See journal.ts for the order. */
import { chmod, copyFile, link, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ProblemError } from '../../contract/problem.ts';
import { errorCode, flushFolder, removeLeftovers, storageProblem, writeDurably } from '../durable-files.ts';
import { type Disk, digestOf } from './disk.ts';
import { besides, type Journal, type JournalledChange, journalFile, journalIn } from './journal.ts';
import type { Scope } from './places.ts';

/** What becomes of one file. */
export interface Change {
  readonly path: string;
  /** digest of what is there; null where nothing is */
  readonly before: string | null;
  /** nothing where the file is removed */
  readonly content: { readonly bytes: Uint8Array; readonly mode: number } | undefined;
}

export interface Work {
  readonly id: string;
  /** folders to be made, the outermost first */
  readonly folders: readonly string[];
  readonly changes: readonly Change[];
  /** what stands in the records afterwards, the receipt last; it is asked for when everything else is in its place, and may fail */
  readonly records: readonly Omit<Change, 'content'>[];
  conclude(): Promise<readonly Change[]>;
}

/** Where work is done. `records` is the folder of the receipt. */
export interface Ground {
  readonly disk: Disk;
  readonly scope: Scope;
  readonly records: string;
}

/**
 * Does all of it, or nothing.
 * @throws ProblemError disk-full, not-writable, file-in-the-way; and whatever `conclude` throws. Then everything is as it was before, unless the disk does
 * not allow even that: in that case `finishInterrupted` does it in the next run
 */
export async function carryOut(work: Work, ground: Ground): Promise<void> {
  const journal = journalOf(work);
  try {
    await journalIn(ground.disk.at(ground.records)).save(journal);
    for (const folder of work.folders) await naming(folder, () => makeOne(folder, ground));
    await putInPlace(work.changes, work.id, ground);
    await putInPlace(await work.conclude(), work.id, ground);
  } catch (error) {
    await undo(journal, ground).catch((another) => {
      throw unfinished(error, another);
    });
    throw error;
  }
  await cleanUp(journal, ground);
}

function journalOf({ id, folders, changes, records }: Work): Journal {
  return {
    id,
    folders: [...folders],
    changes: [
      ...changes.map(({ path, before, content }) => ({ path, before, after: content ? digestOf(content.bytes) : null })),
      ...records.map(({ path, before }) => ({ path, before })),
    ],
  };
}

/** The first failure is what matters to a person; that the disk did not let it be undone either is for the help desk. */
function unfinished(error: unknown, another: unknown): unknown {
  if (!(error instanceof ProblemError)) return error;
  const why = another instanceof Error ? another.message : String(another);
  return new ProblemError(
    { ...error.problem, detail: `${error.problem.detail ?? ''}; the next run undoes what was begun (${why})` },
    error,
  );
}

/**
 * Looks whether an earlier run was interrupted; completes it where its receipt is there, and undoes it where it isn't.
 * @param transaction that the receipt names, if there is a receipt
 * @returns whether there was such a run
 */
export async function finishInterrupted(transaction: string | undefined, ground: Ground): Promise<boolean> {
  const folder = ground.disk.at(ground.records);
  const journal = await journalIn(folder).load();
  if (!journal) return false;
  if (journal.id === transaction) await cleanUp(journal, ground);
  else await undo(journal, ground);
  await removeLeftovers(folder);
  return true;
}

/** What needs space comes first; after that there are only names to be changed. */
async function putInPlace(changes: readonly Change[], id: string, { disk }: Ground): Promise<void> {
  for (const { path, content } of changes) {
    if (content) await naming(path, () => stage(disk.at(besides(path, id).next), content));
  }
  for (const { path, before } of changes) {
    if (before !== null) await naming(path, () => keep(disk.at(path), disk.at(besides(path, id).previous)));
  }
  for (const change of changes) await naming(change.path, () => swap(change, id, disk));
  for (const folder of foldersOf(changes)) await naming(folder, () => flushFolder(disk.at(folder)));
}

async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageProblem(error, path);
  }
}

/** What an installation for the computer puts down is for everybody, whatever the umask. */
async function makeOne(folder: string, { disk, scope }: Ground): Promise<void> {
  const path = disk.at(folder);
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return; // the one of the records, or somebody else's meanwhile
    throw error;
  }
  if (scope === 'computer') await chmod(path, 0o755);
  await flushFolder(dirname(path));
}

async function stage(path: string, { bytes, mode }: { readonly bytes: Uint8Array; readonly mode: number }): Promise<void> {
  await writeDurably(path, bytes);
  await chmod(path, mode);
}

/** A second name for the old file costs no space, except on disks that know no second names. */
async function keep(path: string, previous: string): Promise<void> {
  try {
    await link(path, previous);
  } catch (error) {
    if (!hasNoLinks(error)) throw error;
    await copyFile(path, previous);
    const handle = await open(previous, 'r+');
    await handle.sync().finally(() => handle.close());
  }
}

async function swap({ path, before, content }: Change, id: string, disk: Disk): Promise<void> {
  const next = disk.at(besides(path, id).next);
  if (!content) await rm(disk.at(path), { force: true });
  else if (before !== null) await rename(next, disk.at(path));
  else await giveNewName(next, disk.at(path), path);
}

/** A file that has appeared since it was looked for is not replaced. */
async function giveNewName(next: string, file: string, path: string): Promise<void> {
  try {
    await link(next, file);
    await rm(next);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw new ProblemError({ kind: 'file-in-the-way', files: [path] }, error);
    if (!hasNoLinks(error)) throw error;
    await rename(next, file);
  }
}

function hasNoLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error) ?? '');
}

/** Everything as it was before. May be repeated, and needs no space. */
async function undo({ id, changes, folders }: Journal, ground: Ground): Promise<void> {
  for (const change of changes.toReversed()) await naming(change.path, () => undoOne(change, id, ground.disk));
  for (const folder of foldersOf(changes)) await flushIfThere(ground.disk.at(folder));
  await removeEmpty(
    folders.filter((folder) => folder !== ground.records),
    ground.disk,
  );
  await forget(ground);
  await removeEmpty([ground.records], ground.disk);
}

async function undoOne({ path, before, after }: JournalledChange, id: string, disk: Disk): Promise<void> {
  const { next, previous } = besides(path, id);
  const found = await disk.look(path);
  const now = found.kind === 'file' ? digestOf(found.bytes) : found.kind === 'nothing' ? null : 'other';
  // What a person has put there meanwhile stays.
  const isOurs = now === null || now === after || (after === undefined && now !== 'other');
  const isKept = (await disk.look(previous)).kind === 'file';
  if (now !== before && isOurs) {
    if (isKept) await rename(disk.at(previous), disk.at(path));
    else if (before === null) await rm(disk.at(path), { force: true });
  }
  await rm(disk.at(previous), { force: true });
  await rm(disk.at(next), { force: true });
}

async function cleanUp({ id, changes }: Journal, ground: Ground): Promise<void> {
  for (const { path } of changes) {
    const { next, previous } = besides(path, id);
    await naming(path, () => rm(ground.disk.at(next), { force: true }));
    await naming(path, () => rm(ground.disk.at(previous), { force: true }));
  }
  await forget(ground);
}

/** A journal that comes back after a power cut does no harm: what it asks for is done. */
async function forget({ disk, records }: Ground): Promise<void> {
  await naming(journalFile(records), () => rm(journalFile(disk.at(records)), { force: true }));
}

/** Removes the folders that are empty, the innermost first. @returns those that are gone */
export async function removeEmpty(folders: readonly string[], disk: Disk): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const folder of folders.toReversed()) {
    try {
      await rmdir(disk.at(folder));
      await flushIfThere(dirname(disk.at(folder)));
      gone.push(folder);
    } catch (error) {
      if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(errorCode(error) ?? '')) throw storageProblem(error, folder);
    }
  }
  return gone;
}

async function flushIfThere(folder: string): Promise<void> {
  await flushFolder(folder).catch((error) => {
    if (!['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) throw storageProblem(error, folder);
  });
}

function foldersOf(changes: readonly { readonly path: string }[]): readonly string[] {
  return [...new Set(changes.map(({ path }) => dirname(path)))];
}
