/** What the program remembers from one start to the next: small JSON files in the data folder. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { errorCode, makeFolder, moveDurably, removeLeftovers, replaceDurably, storageProblem } from './durable-files.ts';

export class StateFile<T extends object> {
  readonly #file: string;
  readonly #schema: v.GenericSchema<unknown, T>;

  /** @param schema of what is kept; `undefined` never reaches the file, since JSON leaves it out */
  constructor(file: string, schema: v.GenericSchema<unknown, T>) {
    this.#file = file;
    this.#schema = schema;
  }

  /**
   * Nothing where there is no file. One that can't be used is set aside under another name: to begin anew does less harm than not to begin.
   * @throws what the operating system says where the file is there but can't be read
   */
  async load(): Promise<T | undefined> {
    await removeLeftovers(dirname(this.#file));
    let text: string;
    try {
      text = await readFile(this.#file, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
    try {
      const { version, ...state } = JSON.parse(text);
      if (version === 1) return v.parse(this.#schema, state);
    } catch {
      // damaged; set aside like one of another version
    }
    await moveDurably(this.#file, `${this.#file}.damaged`);
    return undefined;
  }

  /** Durable once it resolves. @throws ProblemError disk-full, not-writable */
  async save(state: T): Promise<void> {
    try {
      await makeFolder(dirname(this.#file));
      await replaceDurably(this.#file, Buffer.from(`${JSON.stringify({ version: 1, ...state })}\n`));
    } catch (error) {
      throw storageProblem(error, this.#file);
    }
  }
}
