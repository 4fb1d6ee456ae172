/** From a passphrase to a key: the derivation of PKCS#12 itself, and PBKDF2, both with bounds against hostile files. */
import { transcode } from 'node:buffer';
import { hash, pbkdf2 } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ProblemError } from '../contract/problem.ts';
import type { Hash } from './pkcs12-identifiers.ts';

const derive = promisify(pbkdf2);

/** Rounds after which other work gets its turn: about 15 milliseconds. */
const roundsAtOnce = 16_384;

/** How a key is made from a passphrase, as a file says it. */
export interface Derivation {
  readonly hash: Hash;
  readonly salt: Uint8Array;
  readonly iterations: number;
}

/** What the derived octets are for. Source: RFC 7292, B.3 */
export const purposeOf = { key: 1, vector: 2, integrity: 3 } as const;

/**
 * The rounds that one file may ask for in all its derivations together: some seconds of work. OpenSSL and Windows write about 2,000
 * for each, Mozilla's programs 600,000. What asks for more would keep the computer busy before anything can be known about it.
 */
export class RoundBudget {
  #left = 6_000_000;

  /** @throws ProblemError certificate-unfit `unreadable` */
  spend(rounds: number): void {
    this.#left -= rounds;
    if (rounds < 1 || this.#left < 0) {
      const found = 'it asks for more work to check the passphrase than this program accepts';
      throw new ProblemError({ kind: 'certificate-unfit', subject: '', rule: 'unreadable', found });
    }
  }
}

/** A passphrase in the forms that derivations want. */
export interface Passphrase {
  readonly utf8: Uint8Array;
  /**
   * UTF-16, high octet first, with two octets of zero at the end. An empty passphrase has a second form, without any octet: programs
   * differ in which they write. Source: RFC 7292, B.1
   */
  readonly wide: readonly Uint8Array[];
}

/** Puts a passphrase in UTF-8 into all its forms, lends them to `work`, and overwrites the copies. */
export async function withPassphrase<T>(utf8: Uint8Array, work: (passphrase: Passphrase) => Promise<T>): Promise<T> {
  const units = transcode(utf8, 'utf8', 'utf16le').swap16();
  const terminated = Buffer.concat([units, Buffer.alloc(2)]);
  units.fill(0);
  try {
    return await work({ utf8, wide: utf8.length === 0 ? [terminated, Buffer.alloc(0)] : [terminated] });
  } finally {
    terminated.fill(0);
  }
}

/** PBKDF2, on a thread of the runtime. Source: RFC 8018, 5.2 */
export function pbkdf2Key(passphrase: Uint8Array, { hash, salt, iterations }: Derivation, length: number): Promise<Buffer> {
  return derive(passphrase, salt, iterations, length, hash.name);
}

/**
 * The derivation of PKCS#12. It can't leave this thread, so it lets other work pass in between.
 * Source: RFC 7292, B.2; the letters are those of its steps
 */
export async function pkcs12Key(
  passphrase: Uint8Array,
  { hash: { name, length: u, block: v }, salt, iterations }: Derivation,
  purpose: (typeof purposeOf)[keyof typeof purposeOf],
  length: number,
): Promise<Buffer> {
  const key = Buffer.alloc(length);
  const diversifier = Buffer.alloc(v, purpose);
  const input = Buffer.concat([repeated(salt, v), repeated(passphrase, v)]);
  for (let at = 0; at < length; at += u) {
    const first = Buffer.concat([diversifier, input]);
    const a = await hashed(name, first, iterations);
    first.fill(0);
    a.copy(key, at);
    const b = Buffer.alloc(v, a);
    for (let block = 0; block < input.length; block += v) addOneMore(input.subarray(block, block + v), b);
    a.fill(0);
    b.fill(0);
  }
  input.fill(0);
  return key;
}

async function hashed(name: string, first: Buffer, iterations: number): Promise<Buffer> {
  let result = hash(name, first, 'buffer');
  for (let round = 1; round < iterations; round += 1) {
    result = hash(name, result, 'buffer');
    if (round % roundsAtOnce === 0) await setImmediate();
  }
  return result;
}

/** Octets over and over, up to the next whole block. */
function repeated(octets: Uint8Array, block: number): Buffer {
  return octets.length === 0 ? Buffer.alloc(0) : Buffer.alloc(block * Math.ceil(octets.length / block), octets);
}

/** `sum` + `addend` + 1, as numbers with the high octet first; what overflows is dropped. */
function addOneMore(sum: Buffer, addend: Buffer): void {
  let carry = 1;
  for (let i = sum.length - 1; i >= 0; i -= 1) {
    carry += (sum[i] ?? 0) + (addend[i] ?? 0);
    sum[i] = carry & 0xff;
    carry >>= 8;
  }
}
