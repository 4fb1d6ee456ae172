/**
 * Lines that are only ever added to, in a folder of numbered files: `000001.jsonl`, `000002.jsonl` and so on.
 *
 * Several processes add to the newest at once, without a lock that a killed one could leave behind. One that is full is followed by the next
 * number; two processes that do so at once mean the same file. The file before the one that has just become full is closed: nobody can
 * still be writing to it, unless they slept for as long as it takes to fill a whole file, and it may be made shorter or removed.
 */
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { appendLineDurably, errorCode, makeFolder, namesIn, removeLeftovers, replaceDurably } from '../durable-files.ts';

export interface Segment {
  readonly file: string;
  /** bytes */
  readonly size: number;
  /** milliseconds since 1970 */
  readonly modified: number;
}

const fileName = /^\d{6}\.jsonl$/u;

export class Segments {
  readonly #folder: string;
  readonly #fullAt: number;

  /** @param fullAt bytes from which on a file is full */
  constructor(folder: string, fullAt: number) {
    this.#folder = folder;
    this.#fullAt = fullAt;
  }

  /**
   * Durable once it resolves.
   * @returns whether a file was begun
   * @throws what the operating system says where it can't be written
   */
  async append(line: string): Promise<boolean> {
    const newest = (await this.list()).at(-1);
    const isNew = newest === undefined || newest.size >= this.#fullAt;
    if (newest === undefined) await makeFolder(this.#folder);
    await appendLineDurably(isNew ? this.#after(newest) : newest.file, line);
    return isNew;
  }

  /** The oldest first. */
  async list(): Promise<Segment[]> {
    const names = (await namesIn(this.#folder)).filter((name) => fileName.test(name));
    const found = await Promise.all(names.map((name) => segmentAt(join(this.#folder, name))));
    return found.filter((segment) => segment !== undefined);
  }

  /** Those that nobody adds to any more, the oldest first. */
  async closed(): Promise<Segment[]> {
    return (await this.list()).slice(0, -2);
  }

  /** The text of one; empty where it was removed meanwhile. */
  async read({ file }: Segment): Promise<string> {
    try {
      return await readFile(file, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return '';
      throw error;
    }
  }

  /** Puts other lines into one that is closed; without any it is removed. */
  async replace({ file }: Segment, lines: readonly string[]): Promise<void> {
    if (lines.length === 0) await rm(file, { force: true });
    else await replaceDurably(file, Buffer.from(`${lines.join('\n')}\n`));
  }

  /** What a process that was killed left behind. */
  removeLeftovers(): Promise<void> {
    return removeLeftovers(this.#folder);
  }

  #after(newest: Segment | undefined): string {
    const number = newest === undefined ? 1 : Number.parseInt(newest.file.slice(-'000000.jsonl'.length), 10) + 1;
    return join(this.#folder, `${String(number).padStart(6, '0')}.jsonl`);
  }
}

async function segmentAt(file: string): Promise<Segment | undefined> {
  try {
    const { size, mtimeMs } = await stat(file);
    return { file, size, modified: mtimeMs };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined; // another process has removed it
    throw error;
  }
}
