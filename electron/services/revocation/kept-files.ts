/** Files that may be lost without harm: each appears as a whole or not at all, none is flushed, and the oldest make room for new ones. */
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, makeFolder, namesIn, underTemporaryName } from '../durable-files.ts';

/** Told about what does not stop the work but is worth knowing. */
export type Note = (event: string, facts: Readonly<Record<string, string | number | boolean>>) => void;

/** Puts `bytes` under a name, for their owner only. */
export async function keepFile(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(folder);
  await underTemporaryName(folder, async (temporary) => {
    await writeFile(temporary, bytes, { flag: 'wx', mode: 0o600 });
    await rename(temporary, join(folder, name));
  });
}

/** Of the files with this ending, removes those that were written longest ago, until so many files and bytes are left; the newest stays. */
export async function makeRoom(folder: string, ending: string, most: { readonly files: number; readonly bytes: number }): Promise<void> {
  const paths = (await namesIn(folder)).filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
  const files = await Promise.all(paths.map(async (path) => ({ path, ...(await sizeAndAge(path)) })));
  files.sort((a, b) => b.writtenAt - a.writtenAt);
  let bytes = 0;
  for (const [index, { path, size }] of files.entries()) {
    bytes += size;
    if (index > 0 && (index >= most.files || bytes > most.bytes)) await rm(path, { force: true });
  }
}

/** A file that another process removed meanwhile takes no room. */
async function sizeAndAge(path: string): Promise<{ size: number; writtenAt: number }> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { size, writtenAt: mtimeMs };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { size: 0, writtenAt: 0 };
    throw error;
  }
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
