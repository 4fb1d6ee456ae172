/**
 * The keychain as a folder:
 *
 *     data-key.json          the data key, sealed by the operating system's keychain
 *     current.json           which identity is in use
 *     identities/<uuid>/     key.json (envelope)  certificate.pem  chain.pem  manifest.json
 *                            access.json (who may use the key)  uses.jsonl (who did)
 *     discarded/<uuid>/      the same, of what a person has deleted and can still restore
 *     pending/<uuid>/        key.json (envelope)  manifest.json
 *     quarantine/            what was found damaged
 *
 * Several processes may work on it at once. There is no lock that a killed process could leave behind: entries never change and
 * get their name by one rename, the data key is created only where there is none, and `current.json` is replaced whole, so
 * that of two processes that choose an identity at once the later one wins.
 *
 * Looking does not open envelopes whose data key the operating system would have to be asked for (it may ask the person in
 * turn): the digests in the manifests show damage, and what they cover was proven when it was stored. Using a key always
 * checks the envelope's tag and that the key belongs to the certificate.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { KeyAccess, KeyPurpose, KeyUse } from '../../contract/keychain-entries.ts';
import type { Protection } from '../../contract/models.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { Clock, Enrollment, Identity, KeychainCare, KeychainContents, KeyPair, PendingRequest } from '../../enrollment/ports.ts';
import type { Certificate } from '../../pki/certificate.ts';
import { matchesKey } from '../../pki/fit-for-client.ts';
import { makeFolder, removeLeftovers, storageProblem } from '../durable-files.ts';
import type { StoredAccess } from './access-record.ts';
import { Damage } from './damage.ts';
import { DataKeys } from './data-keys.ts';
import { Entries } from './entries.ts';
import * as formats from './entry-formats.ts';
import { IdentityKeys } from './identity-keys.ts';
import { IdentityShelf } from './identity-shelf.ts';
import { KeyGate, type KeyGateOptions } from './key-gate.ts';
import { Quarantine } from './quarantine.ts';
import type { Sealer } from './sealer.ts';

export interface FolderKeychainOptions extends KeyGateOptions {
  /** made when something is stored for the first time */
  readonly folder: string;
  readonly sealer: Sealer;
}

export class FolderKeychain implements KeychainCare {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #quarantine: Quarantine;
  readonly #dataKeys: DataKeys;
  readonly #shelf: IdentityShelf;
  readonly #keys: IdentityKeys;
  readonly #pending: Entries<typeof formats.pendingSchema>;
  #lastChange: Promise<unknown> = Promise.resolve();

  constructor({ folder, sealer, ...access }: FolderKeychainOptions) {
    this.#folder = folder;
    this.#clock = access.clock;
    this.#quarantine = new Quarantine(join(folder, 'quarantine'));
    this.#dataKeys = new DataKeys(folder, sealer, this.#quarantine);
    this.#shelf = new IdentityShelf(folder, this.#quarantine);
    this.#keys = new IdentityKeys(this.#shelf, this.#dataKeys, new KeyGate(access));
    this.#pending = new Entries(join(folder, 'pending'), formats.pendingSchema, this.#quarantine);
  }

  protection(): Promise<Protection> {
    return this.#explained(() => this.#dataKeys.protection());
  }

  read(): Promise<KeychainContents> {
    return this.#explained(() => this.#read());
  }

  add(
    key: KeyPair,
    certificate: Certificate,
    chain: readonly Certificate[],
    enrollment: Enrollment,
    successorOf?: string,
  ): Promise<Identity> {
    return this.#inTurn(async () => {
      if (!matchesKey(certificate, key.publicKey)) {
        throw new ProblemError({ kind: 'certificate-unfit', subject: certificate.subject, rule: 'other-key' });
      }
      await this.#prepareFolder();
      const dataKey = await this.#dataKeys.forNewEntries();
      const { identities, discarded } = await this.#read();
      const generation = Math.max(0, ...[...identities, ...discarded].map((identity) => identity.generation)) + 1;
      const id = randomUUID();
      const storedAt = new Date(this.#clock.now()).toISOString();
      const manifest = formats.manifestOfIdentity(id, generation, enrollment, storedAt);
      const files = formats.identityFiles(id, key, certificate, chain, dataKey);
      const loose = await this.#keys.newAccessFile(id, dataKey, successorOf);
      await this.#shelf.stored.write(id, manifest, files, (entry) => formats.keyOfIdentity(entry, dataKey), loose);
      return { id, generation, certificate, chain, enrollment, storedAt };
    });
  }

  use(id: string): Promise<void> {
    return this.#inTurn(() => this.#shelf.use(id));
  }

  openKey(id: string, purpose: KeyPurpose): Promise<KeyPair> {
    return this.#explained(() => this.#keys.open(id, purpose));
  }

  verify(id: string): Promise<void> {
    return this.#explained(() => this.#keys.verify(id));
  }

  openPending(id: string): Promise<KeyPair> {
    return this.#explained(() =>
      this.#pending.one(id, async (entry) => formats.keyOfPending(entry, await this.#dataKeys.named(formats.envelopeOf(entry).dataKey))),
    );
  }

  keepPending(key: KeyPair, wish: Omit<PendingRequest, 'id' | 'since'>): Promise<PendingRequest> {
    return this.#inTurn(async () => {
      await this.#prepareFolder();
      const dataKey = await this.#dataKeys.forNewEntries();
      const pending = { id: randomUUID(), ...wish, since: new Date(this.#clock.now()).toISOString() };
      const manifest = { version: 1, ...pending, publicKey: formats.keyFingerprint(key.publicKey) } as const;
      const files = formats.pendingFiles(pending.id, key, dataKey);
      await this.#pending.write(pending.id, manifest, files, (entry) => formats.keyOfPending(entry, dataKey));
      return pending;
    });
  }

  dropPending(id: string): Promise<void> {
    return this.#inTurn(() => this.#pending.remove(id));
  }

  remove(id: string): Promise<void> {
    return this.#inTurn(() => this.#shelf.remove(id));
  }

  rehearse(): Promise<void> {
    return this.#inTurn(() => this.#dataKeys.rehearse());
  }

  startAnew(): Promise<void> {
    return this.#inTurn(() => this.#dataKeys.startAnew());
  }

  discard(id: string): Promise<void> {
    return this.#inTurn(() => this.#shelf.discard(id));
  }

  restore(id: string): Promise<void> {
    return this.#inTurn(() => this.#shelf.restore(id));
  }

  restoreAll(): Promise<void> {
    return this.#inTurn(() => this.#shelf.restoreAll());
  }

  erase(id: string): Promise<void> {
    return this.#inTurn(() => this.#shelf.erase(id));
  }

  accessOf(id: string): Promise<StoredAccess> {
    return this.#explained(() => this.#keys.accessOf(id));
  }

  changeAccess(id: string, access: KeyAccess): Promise<void> {
    return this.#inTurn(() => this.#keys.changeAccess(id, access));
  }

  usesOf(id: string): Promise<readonly KeyUse[]> {
    return this.#explained(() => this.#keys.usesOf(id));
  }

  /**
   * One change at a time within this process, so that generations differ. Looking does not wait its turn: a change may be waiting for a
   * person to unlock the operating system's keychain.
   */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#lastChange.then(() => this.#explained(work));
    this.#lastChange = result.catch(() => undefined);
    return result;
  }

  /** Failures of the disk become problems that name the folder. */
  async #explained<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Damage) throw new ProblemError({ kind: 'keychain-damaged', where: this.#folder, why: error.why }, error);
      throw storageProblem(error, this.#folder);
    }
  }

  async #prepareFolder(): Promise<void> {
    await makeFolder(this.#folder);
    await removeLeftovers(this.#folder);
  }

  async #read(): Promise<KeychainContents> {
    await removeLeftovers(this.#folder);
    const keyless: string[] = [];
    const { unread, ...shelved } = await this.#shelf.read(async (entry) => {
      if (!(await this.#keys.prove(entry))) keyless.push(entry.manifest.id);
    });
    const pending = await this.#pending.all(async (entry) => {
      const isLost = await this.#dataKeys.isLost(formats.envelopeOf(entry).dataKey);
      return isLost ? [] : [formats.pendingOf(entry)]; // without its key nobody can go on with it
    });
    return {
      ...shelved,
      pending: pending.whole.flat().sort((a, b) => b.since.localeCompare(a.since)),
      damaged: [...(await this.#quarantine.list()), ...unread, ...pending.unread],
      keyless,
    };
  }
}
