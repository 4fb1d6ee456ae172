/** Changing a settings file: durable, in one step, and one program at a time. What is in it that the program doesn't know stays as it is. */
import { chmod, mkdir, open, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { ProblemError } from '../../contract/problem.ts';
import { errorCode, flushFolder, makeFolder, moveDurably, storageProblem, underTemporaryName, writeDurably } from '../durable-files.ts';
import { underLock } from '../file-lock.ts';
import { type PropertyList, PropertyListError } from './property-list.ts';
import { type PropertyListFormat, writePropertyList } from './property-list-formats.ts';
import { readDictionary, readSettingsFile } from './settings-file.ts';
import type { Level } from './settings-files.ts';

/** A settings file and whose it is. */
export interface Place {
  readonly path: string;
  readonly level: Level;
}

/** What becomes of the entries: the new ones, or undefined for no file at all. */
type Change = (entries: ReadonlyMap<string, PropertyList>) => ReadonlyMap<string, PropertyList> | undefined;

/**
 * Writes one entry of a settings file, or removes it where there is no value. A new file is XML; one that is there keeps its format, owner and
 * permissions. Files of a person are for that person alone, the others for everybody to read.
 * @throws ProblemError settings-unreadable for a file that is damaged: it is not overwritten; settings-locked for a file that belongs to
 * the administrator; not-writable, disk-full
 */
export function writeSetting(place: Place, key: string, value: PropertyList | undefined): Promise<void> {
  return writeSettings(place, new Map([[key, value]]));
}

/** The same for several entries, in one step. @throws ProblemError as {@link writeSetting} */
export function writeSettings(place: Place, values: ReadonlyMap<string, PropertyList | undefined>): Promise<void> {
  return change(place, [...values.keys()].join(', '), (entries) => {
    const after = new Map(entries);
    for (const [key, value] of values) {
      if (value) after.set(key, value);
      else after.delete(key);
    }
    return after;
  });
}

/** Removes a settings file with all that is in it. @throws ProblemError as {@link writeSetting} */
export function removeSettings(place: Place): Promise<void> {
  return change(place, basename(place.path), () => undefined);
}

async function change({ path, level }: Place, what: string, work: Change): Promise<void> {
  try {
    await makeFolderFor(level, dirname(path));
    const file = await realpath(path).catch((error) => {
      if (errorCode(error) === 'ENOENT') return path;
      throw error;
    });
    await underLock(file, () => rewrite(file, level, work));
  } catch (error) {
    if (error instanceof PropertyListError) throw new ProblemError({ kind: 'settings-unreadable', file: path, why: error.message }, error);
    if (level !== 'person' && ['EACCES', 'EPERM'].includes(errorCode(error) ?? '')) {
      throw new ProblemError({ kind: 'settings-locked', key: what, detail: `${path}: ${errorCode(error)}` }, error);
    }
    throw storageProblem(error, path);
  }
}

async function rewrite(file: string, level: Level, work: Change): Promise<void> {
  const bytes = await readSettingsFile(file);
  const before = bytes && (await readDictionary(bytes));
  const after = work(before?.root.entries ?? new Map());
  if (after) return replace(file, level, { entries: after, format: before?.format ?? 'xml' });
  await rm(file, { force: true });
  await flushFolder(dirname(file));
}

async function replace(
  file: string,
  level: Level,
  content: { entries: ReadonlyMap<string, PropertyList>; format: PropertyListFormat },
): Promise<void> {
  const bytes = await writePropertyList({ type: 'dictionary', entries: content.entries }, content.format);
  const kept = await stat(file).catch(() => undefined);
  await underTemporaryName(dirname(file), async (temporary) => {
    await writeDurably(temporary, bytes);
    const handle = await open(temporary, 'r+');
    try {
      if (kept && process.getuid?.() === 0) await handle.chown(kept.uid, kept.gid);
      await handle.chmod(kept ? kept.mode & 0o777 : level === 'person' ? 0o600 : 0o644);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await moveDurably(temporary, file);
  });
}

/** A person's folder is for that person; those of the computer must let everybody in. */
async function makeFolderFor(level: Level, folder: string): Promise<void> {
  if (level === 'person') return makeFolder(folder);
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await chmod(made, 0o755); // whatever the umask took away
    await flushFolder(dirname(made));
  }
}
