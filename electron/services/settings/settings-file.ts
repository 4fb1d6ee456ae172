/** One settings file, with the last good values of a time when it could be read. */
import { createHash } from 'node:crypto';
import { constants, type FileHandle, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode, makeFolder, replaceDurably } from '../durable-files.ts';
import { type Dictionary, emptyDictionary, largestFile, PropertyListError } from './property-list.ts';
import { type PropertyListFormat, readPropertyList } from './property-list-formats.ts';
import type { Level } from './settings-files.ts';

/** Reads what a settings file holds. @throws PropertyListError for what is no property list, or another than a dictionary */
export async function readDictionary(bytes: Uint8Array): Promise<{ format: PropertyListFormat; root: Dictionary }> {
  const { format, root } = await readPropertyList(bytes);
  if (root.type !== 'dictionary') throw new PropertyListError(`it holds ${root.type} instead of a dictionary`);
  return { format, root };
}

/**
 * The bytes of a settings file; undefined where there is none.
 * @throws PropertyListError for one that is no file, or can't be opened
 */
export async function readSettingsFile(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readBytes(path);
  } catch (error) {
    if (error instanceof PropertyListError) throw error;
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new PropertyListError(`it can\u2019t be read${code ? ` (${code})` : ''}`);
  }
}

/** Never more than the largest file, and never from a pipe, which could keep the reader waiting. */
async function readBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!(await handle.stat()).isFile()) throw new PropertyListError('it is not a file');
    return await readUpTo(handle, largestFile + 1);
  } finally {
    await handle.close();
  }
}

async function readUpTo(handle: FileHandle, most: number): Promise<Uint8Array> {
  const { size } = await handle.stat();
  const buffer = Buffer.alloc(Math.min(size + 1, most));
  let length = 0;
  for (let bytesRead = -1; bytesRead !== 0 && length < buffer.length; length += bytesRead) {
    ({ bytesRead } = await handle.read(buffer, length, buffer.length - length, length));
  }
  return buffer.subarray(0, length);
}

export class SettingsFile {
  readonly level: Level;
  readonly path: string;
  readonly #copy: string | undefined;
  #root: Dictionary = emptyDictionary;
  #broken: string | undefined;
  /** the bytes that were read last, as a digest; undefined before the first time, and while the file can't be opened */
  #seen: string | undefined;

  /** `rememberIn`: a folder for copies of what was good, so that a damaged file resets nothing after a restart either. */
  constructor(level: Level, path: string, rememberIn: string | undefined) {
    this.level = level;
    this.path = path;
    this.#copy = rememberIn && join(rememberIn, `${level}-${digest(Buffer.from(path)).slice(0, 12)}.plist`);
  }

  get entries(): Dictionary['entries'] {
    return this.#root.entries;
  }

  /** Whether there is a file, readable or not, or the last good values of one. */
  get isThere(): boolean {
    return this.#seen !== 'absent';
  }

  /** Why the file can't be read; then the entries are the last good ones. */
  get broken(): string | undefined {
    return this.#broken;
  }

  /**
   * Reads the file again. @returns whether anything is different
   * @throws what the operating system says where the copy can't be kept; what was read counts all the same
   */
  async refresh(): Promise<boolean> {
    const before = this.#seen;
    try {
      const bytes = await readSettingsFile(this.path);
      this.#seen = bytes ? digest(bytes) : 'absent';
      if (this.#seen === before) return false;
      this.#root = bytes ? (await readDictionary(bytes)).root : emptyDictionary;
      this.#broken = undefined;
      await this.#keepCopy(bytes);
      return true;
    } catch (error) {
      if (!(error instanceof PropertyListError)) throw error;
      if (before === undefined && this.#broken === undefined) this.#root = await this.#readCopy();
      const isNews = this.#broken !== error.message;
      this.#broken = error.message;
      return isNews;
    }
  }

  async #readCopy(): Promise<Dictionary> {
    try {
      const bytes = this.#copy && (await readSettingsFile(this.#copy));
      return bytes ? (await readDictionary(bytes)).root : emptyDictionary;
    } catch (error) {
      if (error instanceof PropertyListError) return emptyDictionary; // a copy that is damaged as well is no copy
      throw error;
    }
  }

  async #keepCopy(bytes: Uint8Array | undefined): Promise<void> {
    if (!this.#copy) return;
    if (!bytes) {
      await rm(this.#copy, { force: true }).catch((error) => {
        if (errorCode(error) !== 'ENOTDIR') throw error; // no folder, no copy
      });
      return;
    }
    const kept = await readFile(this.#copy).catch(() => undefined);
    if (kept && Buffer.compare(kept, bytes) === 0) return;
    await makeFolder(dirname(this.#copy));
    await replaceDurably(this.#copy, bytes);
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
