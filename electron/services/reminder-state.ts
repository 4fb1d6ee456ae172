/** What reminders remember from one start to the next, in `<data folder>/reminders.json`. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { ReminderState, ReminderStore } from '../renewal/ports.ts';
import { errorCode, makeFolder, moveDurably, removeLeftovers, replaceDurably, storageProblem } from './durable-files.ts';

const instant = v.pipe(v.number(), v.finite());
const period = v.picklist([1, 2, 'expired']);

/** `undefined` never reaches the file: JSON leaves it out. */
const stored = v.object({
  version: v.literal(1),
  certificate: v.string(),
  last: v.exactOptional(v.object({ at: instant, period })),
  later: v.exactOptional(instant),
  window: v.exactOptional(instant),
  history: v.array(
    v.object({ at: instant, period, answer: v.exactOptional(v.picklist(['renew', 'later'])), until: v.exactOptional(instant) }),
  ),
});

export class ReminderStateFile implements ReminderStore {
  readonly #file: string;

  constructor(dataFolder: string) {
    this.#file = join(dataFolder, 'reminders.json');
  }

  /**
   * Nothing where there is no file. One that can't be used is set aside under another name: then the first reminder comes again, which does
   * less harm than none.
   * @throws what the operating system says where the file is there but can't be read
   */
  async load(): Promise<ReminderState | undefined> {
    await removeLeftovers(dirname(this.#file));
    let text: string;
    try {
      text = await readFile(this.#file, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
    try {
      const { version: _, ...state } = v.parse(stored, JSON.parse(text));
      return state;
    } catch {
      await moveDurably(this.#file, `${this.#file}.damaged`);
      return undefined;
    }
  }

  /** @throws ProblemError disk-full, not-writable */
  async save(state: ReminderState): Promise<void> {
    try {
      await makeFolder(dirname(this.#file));
      await replaceDurably(this.#file, Buffer.from(`${JSON.stringify({ version: 1, ...state })}\n`));
    } catch (error) {
      throw storageProblem(error, this.#file);
    }
  }
}
