import { problemOf } from '../contract/problem.ts';
import type { Keychain } from './ports.ts';

/**
 * Whether what is going to be issued could be stored, asked before anything is sent. Where the operating system's keychain is another one than
 * that which protected the keys so far, only a person can decide to go on without those (`startAnew`); they are kept, and open again with the old
 * keychain.
 * @throws ProblemError keychain-changed, keychain-locked and others of the keychain family
 */
export async function readyToStore(keychain: Keychain, startAnew = false): Promise<void> {
  try {
    await keychain.rehearse();
  } catch (error) {
    if (!startAnew || problemOf(error).kind !== 'keychain-changed') throw error;
    await keychain.startAnew();
  }
}
