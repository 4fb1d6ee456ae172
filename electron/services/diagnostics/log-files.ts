/** The Logs folder, whatever is in it. */
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../../contract/words/say.ts';
import { errorCode } from '../durable-files.ts';
import { type Found, type FoundEntry, type Missing, nothingFound } from './entry.ts';
import { namesInside, readBounded, whyUnread } from './read-bounded.ts';

/** Bytes of one file; ours have 1 MiB each. */
const most = 2 * 1024 * 1024;
const mostFiles = 50;

/** Every file of a folder under `inArchive`. A folder that is a link, for instance to the keychain, is not entered. */
export async function filesOf(folder: string, inArchive: string, about: string): Promise<Found> {
  const status = await lstat(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (status === undefined) return nothingFound;
  if (!status.isDirectory()) return { entries: [], missing: [{ path: folder, why: 'it is not a folder' }] };
  const entries: FoundEntry[] = [];
  const missing: Missing[] = [];
  const names = await namesInside(folder);
  for (const name of names.slice(0, mostFiles)) {
    try {
      entries.push({ path: `${inArchive}/${name}`, about, bytes: await readBounded(join(folder, name), { most, keep: 'end' }) });
    } catch (error) {
      missing.push({ path: join(folder, name), why: whyUnread(error) });
    }
  }
  if (names.length > mostFiles) missing.push({ path: folder, why: `${names.length - mostFiles} more files` });
  return { entries, missing };
}

export function logFiles(dataFolder: string): Promise<Found> {
  return filesOf(join(dataFolder, 'logs'), 'logs', say('archive.about.log'));
}
