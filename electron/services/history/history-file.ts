/** What has happened on this computer, in `<data folder>/history/`: for a person to look back on, and shared by the program and its commands. */
import { join } from 'node:path';
import { type HistoryEntry, type HistoryNote, historyDays } from '../../contract/history.ts';
import type { Clock, History } from '../../enrollment/ports.ts';
import { storageProblem } from '../durable-files.ts';
import { entryIn, entryOf, lineOf } from './entry-lines.ts';
import { foldContacts, lastMoment } from './fold-contacts.ts';
import { type Segment, Segments } from './segments.ts';

const millisecondsADay = 86_400_000;

export interface HistoryFileOptions {
  readonly dataFolder: string;
  readonly clock: Clock;
  /** told of whatever failed on the side */
  readonly report?: (error: unknown) => void;
  /** called after something was written down */
  readonly noted?: () => void;
  /** bytes of one file, and of all: for tests that fill them */
  readonly limits?: { readonly file: number; readonly all: number };
}

/** What was found in the files. */
export interface ReadHistory {
  /** the newest first */
  readonly entries: readonly HistoryEntry[];
  /** lines that could not be read and were skipped */
  readonly damaged: number;
}

interface Parsed {
  readonly entries: readonly HistoryEntry[];
  readonly damaged: number;
}

export class HistoryFile implements History {
  readonly #segments: Segments;
  readonly #options: HistoryFileOptions;
  readonly #mostBytes: number;
  readonly #known = new Map<string, { readonly size: number; readonly modified: number; readonly parsed: Parsed }>();
  #queue: Promise<unknown> = Promise.resolve();
  #isTidy = false;

  constructor(options: HistoryFileOptions) {
    const { file, all } = options.limits ?? { file: 256 * 1024, all: 8 * 1024 * 1024 };
    this.#options = options;
    this.#segments = new Segments(join(options.dataFolder, 'history'), file);
    this.#mostBytes = all;
  }

  note(event: HistoryNote): Promise<void> {
    const at = new Date(this.#options.clock.now()).toISOString();
    const turn = this.#queue.then(() => this.#write(lineOf(entryOf(at, event)))).catch((error) => this.#options.report?.(error));
    this.#queue = turn;
    return turn;
  }

  /** Everything of the last 400 days. @throws what the operating system says where the files are there but can't be read */
  async read(): Promise<ReadHistory> {
    const parsed = await Promise.all((await this.#segments.list()).map((segment) => this.#parsed(segment)));
    const entries = foldContacts(parsed.flatMap((each) => each.entries)).filter((entry) => this.#isKept(entry));
    // What was written later comes first, whatever clocks said meanwhile; a row of contacts counts by its last.
    const moments = entries.map((entry, index) => ({ entry, index, moment: lastMoment(entry) }));
    moments.sort((a, b) => (a.moment === b.moment ? b.index - a.index : a.moment < b.moment ? 1 : -1));
    return { entries: moments.map(({ entry }) => entry), damaged: parsed.reduce((sum, { damaged }) => sum + damaged, 0) };
  }

  /** The newest, as many as a page shows; where they can't be read none, and that is reported. */
  async recent(most = 200): Promise<readonly HistoryEntry[]> {
    try {
      return (await this.read()).entries.slice(0, most);
    } catch (error) {
      this.#options.report?.(error);
      return [];
    }
  }

  async #write(line: string): Promise<void> {
    try {
      const isNew = await this.#segments.append(line);
      if (isNew || !this.#isTidy) await this.#tidy();
    } catch (error) {
      throw storageProblem(error, join(this.#options.dataFolder, 'history'));
    }
    this.#options.noted?.();
  }

  /** Closed files keep what is not too old, contacts folded; where all of it is still too much, the oldest go. */
  async #tidy(): Promise<void> {
    this.#isTidy = true;
    await this.#segments.removeLeftovers();
    for (const segment of await this.#segments.closed()) {
      const { entries, damaged } = await this.#parsed(segment);
      const kept = foldContacts(entries).filter((entry) => this.#isKept(entry));
      if (kept.length < entries.length || damaged > 0) await this.#segments.replace(segment, kept.map(lineOf));
    }
    let bytes = (await this.#segments.list()).reduce((sum, { size }) => sum + size, 0);
    for (const segment of await this.#segments.closed()) {
      if (bytes <= this.#mostBytes) break;
      await this.#segments.replace(segment, []);
      bytes -= segment.size;
    }
  }

  #isKept(entry: HistoryEntry): boolean {
    return Date.parse(lastMoment(entry)) >= this.#options.clock.now() - historyDays * millisecondsADay;
  }

  /** Files are only added to or replaced, so one of the same size and time holds the same. */
  async #parsed(segment: Segment): Promise<Parsed> {
    const known = this.#known.get(segment.file);
    if (known && known.size === segment.size && known.modified === segment.modified) return known.parsed;
    const lines = (await this.#segments.read(segment)).split('\n').filter((line) => line !== '');
    const entries = lines.map(entryIn).filter((entry) => entry !== undefined);
    const parsed = { entries, damaged: lines.length - entries.length };
    this.#known.set(segment.file, { ...segment, parsed });
    return parsed;
  }
}
