import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Protection } from '../../electron/contract/models.ts';
import { ProblemError } from '../../electron/contract/problem.ts';
import type { Sealer } from '../../electron/services/keychain/sealer.ts';

/**
 * A protected store as Chromium makes them: AES-CBC without a tag, so that it can give back other bytes than it was given. It can be
 * locked, and counts how often it was asked.
 */
export class MemorySealer implements Sealer {
  locked = false;
  unsealed = 0;
  readonly by: string;
  #key = randomBytes(16);

  constructor(by = 'the test keyring') {
    this.by = by;
  }

  async protection(): Promise<Protection> {
    return { kind: 'protected', by: this.by };
  }

  async seal(bytes: Uint8Array): Promise<Uint8Array> {
    this.#mustBeOpen();
    const nonce = randomBytes(16);
    const cipher = createCipheriv('aes-128-cbc', this.#key, nonce).setAutoPadding(false);
    return Buffer.concat([nonce, cipher.update(bytes), cipher.final()]);
  }

  async unseal(bytes: Uint8Array): Promise<Uint8Array> {
    this.#mustBeOpen();
    this.unsealed += 1;
    const decipher = createDecipheriv('aes-128-cbc', this.#key, bytes.subarray(0, 16)).setAutoPadding(false);
    return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]);
  }

  /** As when a person deletes the keyring and makes a new one. */
  forget(): void {
    this.#key = randomBytes(16);
  }

  #mustBeOpen(): void {
    if (this.locked) throw new ProblemError({ kind: 'keychain-locked' });
  }
}

/** A computer without a protected store. */
export const noSealer: Sealer = {
  protection: async () => ({ kind: 'unprotected', why: 'this test has no keyring' }),
  seal: async () => {
    throw new Error('there is nothing to seal with');
  },
  unseal: async () => {
    throw new Error('there is nothing to unseal with');
  },
};
