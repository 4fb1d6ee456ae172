/** Where damaged entries go: out of the way, never away. */

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { isPhrase, type Phrase } from '../../contract/words/say.ts';
import { makeFolder, moveDurably, namesIn, writeDurably } from '../durable-files.ts';
import { readRecord, writeRecord } from './record.ts';

const noteEnding = '.why.json';
const noteSchema = v.object({ why: v.custom<Phrase>(isPhrase) });

export interface SetAside {
  readonly where: string;
  readonly why: Phrase;
}

export class Quarantine {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Moves a file or folder here with the reason beside it. Where the disk refuses, it stays and is named as it lies. */
  async take(path: string, why: Phrase): Promise<SetAside> {
    const where = join(this.#folder, `${basename(path)}-${randomUUID().slice(0, 8)}`);
    try {
      await makeFolder(this.#folder);
      await moveDurably(path, where);
    } catch {
      return { where: path, why };
    }
    // Without the note the entry is still listed, only less well explained.
    await writeDurably(`${where}${noteEnding}`, writeRecord({ why })).catch(() => undefined);
    return { where, why };
  }

  /** All that has been set aside so far. */
  async list(): Promise<SetAside[]> {
    const names = (await namesIn(this.#folder)).filter((name) => !name.endsWith(noteEnding) && !name.startsWith('.'));
    return Promise.all(names.map(async (name) => ({ where: join(this.#folder, name), why: await this.#reason(name) })));
  }

  async #reason(name: string): Promise<Phrase> {
    try {
      return readRecord(await readFile(join(this.#folder, `${name}${noteEnding}`)), noteSchema).why;
    } catch {
      return { key: 'damage.unsaid' }; // the reason was lost, the entry is still named
    }
  }
}
