/** Keys for signing requests, made by OpenSSL or BoringSSL on a thread of their own (45 to 110 ms each). */
import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyPair, Keys } from '../enrollment/ports.ts';

const generate = promisify(generateKeyPair);

/** Makes RSA keys of 2048 bits, the most that the client accepts. Source: pki-certificate-requirements.md, "macOS client computers". */
export class KeyMaker implements Keys {
  #prepared: Promise<KeyPair> | undefined;

  prepare(): void {
    if (this.#prepared) return;
    const preparing = generate('rsa', { modulusLength: 2048, publicExponent: 0x10001 });
    this.#prepared = preparing;
    // Who takes the key learns of a failure; without a taker it must not end the program, and the next one tries anew.
    preparing.catch(() => {
      if (this.#prepared === preparing) this.#prepared = undefined;
    });
  }

  async take(): Promise<KeyPair> {
    this.prepare();
    const taken = this.#prepared as Promise<KeyPair>;
    this.#prepared = undefined;
    return taken;
  }
}
