/**
 * The data key: 256 random bits under which every private key of the keychain is kept. It lies in `data-key.json`, sealed by the
 * operating system's keychain, or, where there is none, readable for the file's owner and marked so. One that was given up
 * keeps its own file, `data-key-<id>.json`, so that what it protects can be opened again if the old keychain comes back.
 */

import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import type { Protection } from '../../contract/models.ts';
import { ProblemError } from '../../contract/problem.ts';
import { isPhrase, type Phrase } from '../../contract/words/say.ts';
import { createDurably, errorCode, makeFolder, moveDurably } from '../durable-files.ts';
import { Damage } from './damage.ts';
import type { Quarantine } from './quarantine.ts';
import { readRecord, writeRecord } from './record.ts';
import type { Sealer } from './sealer.ts';

export interface DataKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

const keyBytes = 32;
const checkBytes = 16;
const base64 = v.pipe(v.string(), v.base64());
const common = { version: v.literal(1), id: v.pipe(v.string(), v.uuid()), key: base64 };
const recordSchema = v.variant('protection', [
  v.strictObject({ ...common, protection: v.literal('sealed'), by: v.custom<Phrase>(isPhrase) }),
  v.strictObject({ ...common, protection: v.literal('none') }),
]);
type DataKeyRecord = v.InferOutput<typeof recordSchema>;
type SealedRecord = Extract<DataKeyRecord, { protection: 'sealed' }>;

export class DataKeys {
  readonly #folder: string;
  readonly #sealer: Sealer;
  readonly #quarantine: Quarantine;
  /** keys that were opened since the program started, by id */
  readonly #open = new Map<string, DataKey>();
  /** those that the operating system's keychain of today does not open, by id */
  readonly #lost = new Set<string>();

  constructor(folder: string, sealer: Sealer, quarantine: Quarantine) {
    this.#folder = folder;
    this.#sealer = sealer;
    this.#quarantine = quarantine;
  }

  /** How the present key is guarded, or how a new one would be. Asks the person for nothing. */
  async protection(): Promise<Protection> {
    const record = await this.#read(this.#file).catch(unlessDamaged);
    if (record?.protection === 'sealed') return { kind: 'protected', by: record.by };
    const now = await this.#sealer.protection();
    if (record === undefined || now.kind === 'unprotected') return now;
    return { kind: 'unprotected', why: { key: 'unprotected.before' } };
  }

  /**
   * The key for new entries; made the first time. A damaged one is set aside for a new one, since nobody can open it again.
   * @throws ProblemError keychain-locked, keychain-changed
   */
  async forNewEntries(): Promise<DataKey> {
    const record = await this.#readOrSetAside(this.#file).catch(unlessDamaged);
    return record ? this.#opened(record, this.#file) : this.#make();
  }

  /**
   * Opens the key for new entries; where there is none yet, tries whether one could be sealed, and keeps nothing.
   * @throws ProblemError keychain-locked, keychain-changed
   */
  async rehearse(): Promise<void> {
    const record = await this.#read(this.#file).catch(unlessDamaged);
    if (record) await this.#opened(record, this.#file);
    else await this.#record({ id: randomUUID(), bytes: randomBytes(keyBytes) });
  }

  /** Whether a key is known not to open, as far as nobody has to be asked: it is not there, was given up, or belongs to another keychain. */
  async isLost(id: string): Promise<boolean> {
    if (this.#open.has(id)) return false;
    const record = await this.#read(this.#file).catch(unlessDamaged);
    return record?.id !== id || this.#lost.has(id);
  }

  /** The key that an envelope names. @throws ProblemError keychain-locked, keychain-changed, keychain-damaged */
  async named(id: string): Promise<DataKey> {
    const known = this.#open.get(id);
    if (known) return known;
    for (const file of [this.#file, this.#formerFile(id)]) {
      const record = await this.#readOrSetAside(file).catch(asProblem);
      if (record?.id === id) return this.#opened(record, file);
    }
    throw new ProblemError({ kind: 'keychain-damaged', where: this.#file, why: { key: 'damage.keyMissing' } });
  }

  /** The same, as far as nobody has to be asked for it: opened before, or not sealed at all. */
  async withoutAsking(id: string): Promise<DataKey | undefined> {
    const known = this.#open.get(id);
    if (known) return known;
    const record = await this.#read(this.#file).catch(unlessDamaged);
    return record?.id === id && record.protection === 'none' ? this.#opened(record, this.#file) : undefined;
  }

  /** Gives the present key up: new entries get a new one, old entries keep theirs. For a person who can't bring the old keychain back. */
  async startAnew(): Promise<void> {
    const record = await this.#readOrSetAside(this.#file).catch(unlessDamaged);
    if (record) await moveDurably(this.#file, this.#formerFile(record.id));
  }

  get #file(): string {
    return join(this.#folder, 'data-key.json');
  }

  #formerFile(id: string): string {
    return join(this.#folder, `data-key-${id}.json`);
  }

  /** @throws Damage */
  async #read(file: string): Promise<DataKeyRecord | undefined> {
    try {
      return readRecord(await readFile(file), recordSchema);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** @throws DamagedFile */
  async #readOrSetAside(file: string): Promise<DataKeyRecord | undefined> {
    try {
      return await this.#read(file);
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      const { where, why } = await this.#quarantine.take(file, error.why);
      throw new DamagedFile(where, why);
    }
  }

  async #make(): Promise<DataKey> {
    const key: DataKey = { id: randomUUID(), bytes: randomBytes(keyBytes) };
    const record = await this.#record(key);
    await makeFolder(this.#folder);
    if (await createDurably(this.#file, writeRecord(record))) {
      this.#open.set(key.id, key);
      return key;
    }
    const others = await this.#read(this.#file); // another process was first: its key is the one
    if (!others) throw new Damage({ key: 'damage.keyWentAway' });
    return this.#opened(others, this.#file);
  }

  async #record(key: DataKey): Promise<DataKeyRecord> {
    const protection = await this.#sealer.protection();
    const content = Buffer.concat([key.bytes, checkOf(key.id, key.bytes)]);
    const base = { version: 1, id: key.id } as const;
    try {
      if (protection.kind === 'unprotected') return { ...base, protection: 'none', key: content.toString('base64') };
      const sealed = await this.#sealer.seal(content);
      // A keychain that can't give back what it took is found out now, while nothing depends on it.
      if (!Buffer.from(await this.#sealer.unseal(sealed)).equals(content)) throw new Damage({ key: 'damage.changedBySealing' });
      return { ...base, protection: 'sealed', by: protection.by, key: Buffer.from(sealed).toString('base64') };
    } catch (error) {
      throw locked(error);
    } finally {
      content.fill(0);
    }
  }

  async #opened(record: DataKeyRecord, file: string): Promise<DataKey> {
    const known = this.#open.get(record.id);
    if (known) return known;
    const stored = Buffer.from(record.key, 'base64');
    const content = record.protection === 'none' ? stored : await this.#unseal(stored, record);
    const bytes = content.subarray(0, keyBytes);
    const check = content.subarray(keyBytes);
    if (bytes.length !== keyBytes || check.length !== checkBytes || !timingSafeEqual(check, checkOf(record.id, bytes))) {
      if (record.protection === 'sealed') throw await this.#changed(record);
      throw new ProblemError({ kind: 'keychain-damaged', where: file, why: { key: 'damage.contradictory' } });
    }
    const key = { id: record.id, bytes };
    this.#open.set(key.id, key);
    this.#lost.delete(key.id);
    return key;
  }

  async #unseal(sealed: Uint8Array, record: SealedRecord): Promise<Buffer> {
    try {
      return Buffer.from(await this.#sealer.unseal(sealed));
    } catch (error) {
      // A keychain that is there but does not serve says so itself, in what it answers here.
      const now = await this.#sealer.protection();
      const isNamedAlike = now.kind === 'protected' && isDeepStrictEqual(now.by, record.by);
      throw isNamedAlike && !(await this.#serves()) ? locked(error) : await this.#changed(record);
    }
  }

  /** Whether the keychain takes something and gives it back: then what it does not give back is not its own, even where it has the same name. */
  async #serves(): Promise<boolean> {
    const content = randomBytes(checkBytes);
    try {
      return Buffer.from(await this.#sealer.unseal(await this.#sealer.seal(content))).equals(content);
    } catch {
      return false;
    }
  }

  async #changed({ id, by: was }: SealedRecord): Promise<ProblemError> {
    this.#lost.add(id);
    const now = await this.#sealer.protection();
    return new ProblemError({ kind: 'keychain-changed', was, is: isNow(now, was) });
  }
}

function isNow(now: Protection, was: Phrase): Phrase {
  if (now.kind === 'unprotected') return { key: 'keychain.none' };
  return isDeepStrictEqual(now.by, was) ? { key: 'keychain.another', facts: { name: now.by } } : now.by;
}

class DamagedFile extends Damage {
  readonly where: string;
  constructor(where: string, why: Phrase) {
    super(why);
    this.where = where;
  }
}

/** Tells the key from what a keychain gives back when it opens something with the wrong key and does not notice. */
function checkOf(id: string, key: Uint8Array): Buffer {
  return createHash('sha256').update(`enrollment-assistant data key ${id}\n`).update(key).digest().subarray(0, checkBytes);
}

function unlessDamaged(error: unknown): undefined {
  if (!(error instanceof Damage)) throw error;
}

function asProblem(error: unknown): never {
  if (error instanceof DamagedFile) throw new ProblemError({ kind: 'keychain-damaged', where: error.where, why: error.why }, error);
  throw error;
}

function locked(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError({ kind: 'keychain-locked', detail: error instanceof Error ? error.message : String(error) }, error);
}
