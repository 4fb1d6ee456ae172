/**
 * Files that survive a power cut: what is written is on the disk before it gets its name, and a name either points at all
 * of it or at what was there before. Files are readable for their owner only.
 *
 * On Windows a folder can't be flushed; NTFS journals renames by itself.
 */
import { randomUUID } from 'node:crypto';
import { type FileHandle, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { ProblemError } from '../contract/problem.ts';

const ownerOnlyFile = 0o600;
const ownerOnlyFolder = 0o700;
const temporaryPrefix = '.unfinished-';
/** Temporary names of this very process that are still being worked on. */
const underWork = new Set<string>();

/** Writes a new file and flushes it. It fails if there is one already. */
export async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', ownerOnlyFile);
  try {
    await writeWhole(handle, bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A single write may take less than all, for instance on a disk that is nearly full. */
async function writeWhole(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, done);
    done += bytesWritten;
  }
}

/** Puts `bytes` under a name in one step: a reader sees the old content or the new, never a part. */
export async function replaceDurably(file: string, bytes: Uint8Array): Promise<void> {
  await underTemporaryName(dirname(file), async (temporary) => {
    await writeDurably(temporary, bytes);
    await moveDurably(temporary, file);
  });
}

/**
 * Gives `bytes` a name that nothing has yet, in one step.
 * @returns false where there is such a file already, for instance because another process was first; it is not touched
 */
export async function createDurably(file: string, bytes: Uint8Array): Promise<boolean> {
  return underTemporaryName(dirname(file), async (temporary) => {
    await writeDurably(temporary, bytes);
    try {
      await link(temporary, file);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error) ?? '')) throw error;
      // A disk without hard links, for instance a FAT stick: a plain rename, in which the later of two processes wins.
      await rename(temporary, file);
    }
    await flushFolder(dirname(file));
    return true;
  });
}

/**
 * Adds a line to a file, which is made where there is none; it is on the disk once this resolves. Several processes may do so at once. A last
 * line that was cut off by a power cut is ended first, so that it spoils nothing but itself.
 */
export async function appendLineDurably(file: string, line: string): Promise<void> {
  const handle = await open(file, 'a+', ownerOnlyFile);
  try {
    const { size } = await handle.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await handle.read(last, 0, 1, size - 1);
    const bytes = Buffer.from(size > 0 && last.toString() !== '\n' ? `\n${line}\n` : `${line}\n`);
    for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done)).bytesWritten;
    await handle.sync();
    if (size === 0) await flushFolder(dirname(file));
  } finally {
    await handle.close();
  }
}

/** Renames within one folder, or between folders of one disk, and flushes the folder that received it. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await flushFolder(dirname(to));
}

/** Makes a folder with everything above it that is missing, and flushes each folder that got a new entry. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: ownerOnlyFolder });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await flushFolder(dirname(made));
}

export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Lends a temporary name inside `folder`; whatever is left under it afterwards is removed. */
export async function underTemporaryName<T>(folder: string, work: (temporary: string) => Promise<T>): Promise<T> {
  const temporary = join(folder, `${temporaryPrefix}${process.pid}-${randomUUID()}`);
  underWork.add(temporary);
  try {
    return await work(temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined); // then removeLeftovers does it
    underWork.delete(temporary);
  }
}

/** Removes from `folder` what a process that no longer runs left under temporary names. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const owner = new RegExp(`^${temporaryPrefix.replace('.', '\\.')}(\\d+)-`, 'u').exec(name)?.[1];
    const path = join(folder, name);
    if (owner === undefined || underWork.has(path) || (Number(owner) !== process.pid && runs(Number(owner)))) continue;
    // What can't be removed does no harm: nothing reads temporary names.
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Whether there is a process of this number. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM'; // it belongs to someone else, but it runs
  }
}

/** The names in a folder, in order; none where there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** The code of a failed system call ('ENOENT', …), or undefined. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A quota that is used up, which libuv has no name for. */
function isQuota(error: unknown): boolean {
  return error instanceof Error && 'errno' in error && error.errno === -constants.errno.EDQUOT;
}

/** Turns a failed write into disk-full or not-writable; anything else stays as it is. */
export function storageProblem(error: unknown, path: string): unknown {
  const code = errorCode(error) ?? '';
  const detail = error instanceof Error ? error.message : code;
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code) || isQuota(error)) return new ProblemError({ kind: 'disk-full', path, detail }, error);
  const refused = ['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'EISDIR', 'EIO', 'EBUSY', 'ELOOP', 'ENAMETOOLONG'];
  if (refused.includes(code)) return new ProblemError({ kind: 'not-writable', path, detail }, error);
  return error;
}
