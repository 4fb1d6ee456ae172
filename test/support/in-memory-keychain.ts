import { randomUUID } from 'node:crypto';
import type { KeyPurpose } from '../../electron/contract/keychain-entries.ts';
import type { Protection } from '../../electron/contract/models.ts';
import { ProblemError } from '../../electron/contract/problem.ts';
import type { Clock, Enrollment, Identity, Keychain, KeychainContents, KeyPair, PendingRequest } from '../../electron/enrollment/ports.ts';
import type { Certificate } from '../../electron/pki/certificate.ts';

/** A keychain without a disk, which gives its keys to everybody. `failNext` makes the next method called fail. */
export class InMemoryKeychain implements Keychain {
  failNext: ProblemError | undefined;
  /** the keys that were handed out, in order */
  readonly uses: { readonly id: string; readonly purpose: KeyPurpose }[] = [];
  startedAnew = 0;
  guard: Protection = { kind: 'protected', by: 'the memory of this test' };
  readonly #clock: Clock;
  readonly #identities = new Map<string, { identity: Identity; key: KeyPair }>();
  readonly #pending = new Map<string, { pending: PendingRequest; key: KeyPair }>();
  #inUse: string | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** As new. */
  clear(): void {
    this.#identities.clear();
    this.#pending.clear();
    this.#inUse = undefined;
  }

  async protection(): Promise<Protection> {
    this.#mayFail();
    return this.guard;
  }

  async read(): Promise<KeychainContents> {
    this.#mayFail();
    const identities = [...this.#identities.values()].map(({ identity }) => identity).reverse();
    const inUse = identities.find(({ id }) => id === this.#inUse) ?? identities[0];
    return {
      identities,
      inUse,
      pending: [...this.#pending.values()].map(({ pending }) => pending).reverse(),
      damaged: [],
      discarded: [],
      keyless: [],
    };
  }

  async add(key: KeyPair, certificate: Certificate, chain: readonly Certificate[], enrollment: Enrollment): Promise<Identity> {
    this.#mayFail();
    const generation = Math.max(0, ...[...this.#identities.values()].map(({ identity }) => identity.generation)) + 1;
    const identity = { id: randomUUID(), generation, certificate, chain, enrollment, storedAt: this.#time() };
    this.#identities.set(identity.id, { identity, key });
    return identity;
  }

  async use(id: string): Promise<void> {
    this.#mayFail();
    if (!this.#identities.has(id)) throw this.#missing(id);
    this.#inUse = id;
  }

  async openKey(id: string, purpose: KeyPurpose): Promise<KeyPair> {
    const key = this.#keyOf(this.#identities, id);
    this.uses.push({ id, purpose });
    return key;
  }

  async verify(id: string): Promise<void> {
    this.#keyOf(this.#identities, id);
  }

  async openPending(id: string): Promise<KeyPair> {
    return this.#keyOf(this.#pending, id);
  }

  async rehearse(): Promise<void> {
    this.#mayFail();
  }

  async startAnew(): Promise<void> {
    this.#mayFail();
    this.startedAnew += 1;
  }

  async keepPending(key: KeyPair, wish: Omit<PendingRequest, 'id' | 'since'>): Promise<PendingRequest> {
    this.#mayFail();
    const pending = { id: randomUUID(), ...wish, since: this.#time() };
    this.#pending.set(pending.id, { pending, key });
    return pending;
  }

  async dropPending(id: string): Promise<void> {
    this.#mayFail();
    this.#pending.delete(id);
  }

  async remove(id: string): Promise<void> {
    this.#mayFail();
    if (this.#inUse === id) throw new Error('an identity that was chosen for use can\u2019t be removed');
    this.#identities.delete(id);
  }

  #keyOf(entries: ReadonlyMap<string, { key: KeyPair }>, id: string): KeyPair {
    this.#mayFail();
    const entry = entries.get(id);
    if (!entry) throw this.#missing(id);
    return entry.key;
  }

  #time(): string {
    return new Date(this.#clock.now()).toISOString();
  }

  #missing(id: string): ProblemError {
    return new ProblemError({ kind: 'keychain-damaged', where: id, why: 'it is no longer there' });
  }

  #mayFail(): void {
    const failure = this.failNext;
    this.failNext = undefined;
    if (failure) throw failure;
  }
}
