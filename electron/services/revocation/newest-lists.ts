/**
 * The newest list that was seen of each issuer and scope, so that nobody can pass off an older one, however well signed, on which a
 * certificate is not revoked yet. Kept in small files beside the lists. Source: RFC 5280, 5.2.3
 */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { english, type Phrase } from '../../contract/words/say.ts';
import type { Certificate } from '../../pki/certificate.ts';
import type { RevocationList } from '../../pki/revocation-list.ts';
import { errorCode } from '../durable-files.ts';
import { Damage } from '../keychain/damage.ts';
import { readRecord, writeRecord } from '../keychain/record.ts';
import { keepFile, makeRoom, type Note, wordsOf } from './kept-files.ts';

const markFile = v.object({ number: v.optional(v.pipe(v.string(), v.regex(/^\d{1,60}$/u))), thisUpdate: v.pipe(v.number(), v.integer()) });

/** Of a list: its number where it has one, and its date (UTC, milliseconds since 1970). */
interface Mark {
  readonly number: bigint | undefined;
  readonly thisUpdate: number;
}

/** More issuers than any site has. */
const onDisk = { files: 256, bytes: 1024 * 1024 };

export class NewestLists {
  readonly #folder: string;
  readonly #note: Note;
  /** what was seen since the start, in case it can't be written down */
  readonly #marks = new Map<string, Mark>();
  #lastWrite: Promise<void> = Promise.resolve();

  constructor(folder: string, note: Note) {
    this.#folder = folder;
    this.#note = note;
  }

  /**
   * In what way a list is older than one of the same issuer and scope that was seen before, in words that follow "The list at … for …";
   * undefined when it is not. A list that is newer is remembered. Numbers decide; dates only where one of the two has no number.
   * @param list proven to be the issuer's
   */
  async judge(list: RevocationList, issuer: Certificate): Promise<Phrase | undefined> {
    const name = nameOf(list, issuer);
    const written = await this.#load(name);
    const known = newer(this.#marks.get(name), written);
    const order = known ? compare(list, known) : 1;
    if (known && order < 0) return { key: 'list.older', facts: { found: print(list), known: print(known) } };
    if (order > 0) await this.#remember(name, { number: list.number, thisUpdate: list.thisUpdate });
    return undefined;
  }

  async #load(name: string): Promise<Mark | undefined> {
    try {
      const { number, thisUpdate } = readRecord(await readFile(join(this.#folder, name)), markFile);
      return { number: number === undefined ? undefined : BigInt(number), thisUpdate };
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      this.#note('newest-revocation-list-not-readable', { file: name, why: error instanceof Damage ? english(error.why) : wordsOf(error) });
      return undefined;
    }
  }

  /** One file at a time, so that of two lists the newer is also the one written last. */
  #remember(name: string, mark: Mark): Promise<void> {
    this.#marks.set(name, mark);
    this.#lastWrite = this.#lastWrite.then(() => this.#write(name, this.#marks.get(name) ?? mark));
    return this.#lastWrite;
  }

  async #write(name: string, { number, thisUpdate }: Mark): Promise<void> {
    const content = { ...(number !== undefined && { number: number.toString() }), thisUpdate };
    try {
      await keepFile(this.#folder, name, writeRecord(content));
      await makeRoom(this.#folder, '.newest', onDisk);
    } catch (error) {
      this.#note('newest-revocation-list-not-stored', { file: name, why: wordsOf(error) });
    }
  }
}

/** Issuer, its key, and the scope: within one such line of lists, numbers only grow. */
function nameOf({ rawIssuer, rawScope }: RevocationList, { publicKeyInfo }: Certificate): string {
  const hash = createHash('sha256');
  for (const part of [rawIssuer, publicKeyInfo, rawScope ?? new Uint8Array()]) hash.update(part);
  return `${hash.digest('hex')}.newest`;
}

/** Another program may have seen a newer one since. */
function newer(a: Mark | undefined, b: Mark | undefined): Mark | undefined {
  return a && b ? (compare(a, b) < 0 ? b : a) : (a ?? b);
}

function compare(a: Mark, b: Mark): number {
  if (a.number !== undefined && b.number !== undefined) return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
  return a.thisUpdate - b.thisUpdate;
}

function print({ number, thisUpdate }: Mark): string {
  return number === undefined ? `the list of ${new Date(thisUpdate).toISOString()}` : `number ${number}`;
}
