import type { Protection } from '../../contract/models.ts';

/**
 * What guards the data key: the operating system's keychain, where there is one. Only the data key ever passes through it.
 * A {@link import('../../contract/problem.ts').ProblemError} thrown here (for instance keychain-locked) reaches the person as it is.
 */
export interface Sealer {
  /** Whether there is a protected store just now, and what it is called. */
  protection(): Promise<Protection>;
  /** Called only where {@link protection} says 'protected'. */
  seal(bytes: Uint8Array): Promise<Uint8Array>;
  /** May throw anything, and may give back bytes that never were sealed: the keychain tells them apart. */
  unseal(bytes: Uint8Array): Promise<Uint8Array>;
}
