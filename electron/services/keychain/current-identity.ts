/** Which identity is in use: one small file, replaced in one step. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { errorCode, replaceDurably } from '../durable-files.ts';
import { Damage } from './damage.ts';
import type { Quarantine } from './quarantine.ts';
import { readRecord, writeRecord } from './record.ts';

const schema = v.object({
  version: v.literal(1),
  generation: v.number(),
  /** null where the one that was in use was deleted: then none is, until a person puts another one into use */
  identity: v.nullable(v.string()),
  /** the one that was in use before */
  previous: v.nullable(v.string()),
});
export type Current = v.InferOutput<typeof schema>;

export class CurrentIdentity {
  readonly #file: string;
  readonly #quarantine: Quarantine;

  constructor(file: string, quarantine: Quarantine) {
    this.#file = file;
    this.#quarantine = quarantine;
  }

  /** Nothing where none was chosen, or the file is damaged: then it is set aside. */
  async read(): Promise<Current | undefined> {
    try {
      return readRecord(await readFile(this.#file), schema);
    } catch (error) {
      if (error instanceof Damage) await this.#quarantine.take(this.#file, error.why);
      else if (errorCode(error) !== 'ENOENT') throw error;
      return undefined;
    }
  }

  async write(identity: { id: string; generation: number }): Promise<void> {
    const before = (await this.read())?.identity ?? null;
    if (before === identity.id) return;
    await replaceDurably(this.#file, writeRecord({ version: 1, generation: identity.generation, identity: identity.id, previous: before }));
  }

  /** From now on none is in use, if it is this one. */
  async giveUp(id: string): Promise<void> {
    const now = await this.read();
    if (now?.identity !== id) return;
    await replaceDurably(this.#file, writeRecord({ version: 1, generation: now.generation, identity: null, previous: id }));
  }

  /** Puts one that was given up into use again, unless another one is by now. */
  async takeUp(identity: { id: string; generation: number }): Promise<void> {
    const now = await this.read();
    if (now?.identity === null && now.previous === identity.id) await this.write(identity);
  }
}
