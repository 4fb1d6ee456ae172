import { generateKeyPairSync } from 'node:crypto';
import type { KeyPair, Keys } from '../../electron/enrollment/ports.ts';

const pool: KeyPair[] = [];

/** The RSA key of that number; each is made once for a test file, when it is first asked for. */
export function fixtureKey(number = 0): KeyPair {
  pool[number] ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
  return pool[number];
}

/** Hands the keys of the pool out in turn. */
export class FixtureKeys implements Keys {
  prepared = 0;
  taken = 0;
  readonly #size: number;

  constructor(size = 2) {
    this.#size = size;
  }

  prepare(): void {
    this.prepared += 1;
  }

  async take(): Promise<KeyPair> {
    return fixtureKey(this.taken++ % this.#size);
  }
}
