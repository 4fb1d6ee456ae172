/**
 * The keychain as a folder:
 *
 *     data-key.json          the data key, sealed by the operating system's keychain
 *     current.json           which identity is in use
 *     identities/<uuid>/     key.json (envelope)  certificate.pem  chain.pem  manifest.json
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
import type { Protection } from '../../contract/models.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { Clock, Enrollment, Identity, Keychain, KeychainContents, KeyPair, PendingRequest } from '../../enrollment/ports.ts';
import type { Certificate } from '../../pki/certificate.ts';
import { matchesKey } from '../../pki/fit-for-client.ts';
import { makeFolder, removeLeftovers, storageProblem } from '../durable-files.ts';
import { CurrentIdentity } from './current-identity.ts';
import { Damage } from './damage.ts';
import { DataKeys } from './data-keys.ts';
import { Entries, type Entry } from './entries.ts';
import * as formats from './entry-formats.ts';
import { Quarantine } from './quarantine.ts';
import type { Sealer } from './sealer.ts';

export interface FolderKeychainOptions {
  /** made when something is stored for the first time */
  readonly folder: string;
  readonly sealer: Sealer;
  readonly clock: Clock;
}

export class FolderKeychain implements Keychain {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #quarantine: Quarantine;
  readonly #dataKeys: DataKeys;
  readonly #identities: Entries<typeof formats.identitySchema>;
  readonly #pending: Entries<typeof formats.pendingSchema>;
  readonly #current: CurrentIdentity;
  #lastChange: Promise<unknown> = Promise.resolve();

  constructor({ folder, sealer, clock }: FolderKeychainOptions) {
    this.#folder = folder;
    this.#clock = clock;
    this.#quarantine = new Quarantine(join(folder, 'quarantine'));
    this.#dataKeys = new DataKeys(folder, sealer, this.#quarantine);
    this.#identities = new Entries(join(folder, 'identities'), formats.identitySchema, this.#quarantine);
    this.#pending = new Entries(join(folder, 'pending'), formats.pendingSchema, this.#quarantine);
    this.#current = new CurrentIdentity(join(folder, 'current.json'), this.#quarantine);
  }

  protection(): Promise<Protection> {
    return this.#explained(() => this.#dataKeys.protection());
  }

  read(): Promise<KeychainContents> {
    return this.#explained(() => this.#read());
  }

  add(key: KeyPair, certificate: Certificate, chain: readonly Certificate[], enrollment: Enrollment): Promise<Identity> {
    return this.#inTurn(async () => {
      if (!matchesKey(certificate, key.publicKey)) {
        throw new ProblemError({ kind: 'certificate-unfit', subject: certificate.subject, rule: 'other-key' });
      }
      await this.#prepareFolder();
      const dataKey = await this.#dataKeys.forNewEntries();
      const generation = Math.max(0, ...(await this.#read()).identities.map((identity) => identity.generation)) + 1;
      const id = randomUUID();
      const storedAt = new Date(this.#clock.now()).toISOString();
      const manifest = formats.manifestOfIdentity(id, generation, enrollment, storedAt);
      const files = formats.identityFiles(id, key, certificate, chain, dataKey);
      await this.#identities.write(id, manifest, files, (entry) => formats.keyOfIdentity(entry, dataKey));
      return { id, generation, certificate, chain, enrollment, storedAt };
    });
  }

  use(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const { generation } = await this.#identities.one(id, ({ manifest }) => manifest);
      await this.#current.write({ id, generation });
    });
  }

  openKey(id: string): Promise<KeyPair> {
    return this.#explained(async () => {
      const dataKeyOf = (entry: Entry<unknown>) => this.#dataKeys.named(formats.envelopeOf(entry).dataKey);
      return (await this.#pending.has(id))
        ? this.#pending.one(id, async (entry) => formats.keyOfPending(entry, await dataKeyOf(entry)))
        : this.#identities.one(id, async (entry) => formats.keyOfIdentity(entry, await dataKeyOf(entry)));
    });
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
    return this.#inTurn(async () => {
      if ((await this.#current.read())?.identity === id) throw new Error('an identity that was chosen for use can\u2019t be removed');
      await this.#identities.remove(id);
    });
  }

  /**
   * Gives the present data key up for a new one, after keychain-changed, when a person decides to enroll again. What it protects
   * stays, and opens again if the old keychain of the operating system comes back.
   */
  startAnew(): Promise<void> {
    return this.#inTurn(() => this.#dataKeys.startAnew());
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
    const identities = await this.#identities.all((entry) => this.#identityIn(entry));
    const pending = await this.#pending.all(async (entry) => formats.pendingOf(entry));
    const newest = identities.whole.sort(newestFirst);
    const current = await this.#current.read();
    return {
      identities: newest,
      inUse: newest.find((identity) => identity.id === current?.identity) ?? newest[0],
      pending: pending.whole.sort((a, b) => b.since.localeCompare(a.since)),
      damaged: [...(await this.#quarantine.list()), ...identities.unread, ...pending.unread],
    };
  }

  async #identityIn(entry: Entry<formats.IdentityManifest>): Promise<Identity> {
    const dataKey = await this.#dataKeys.withoutAsking(formats.envelopeOf(entry).dataKey);
    if (dataKey) formats.keyOfIdentity(entry, dataKey);
    return formats.identityOf(entry);
  }
}

/** By generation; two of the same one (stored by two processes at once) by time. */
function newestFirst(a: Identity, b: Identity): number {
  return b.generation - a.generation || b.storedAt.localeCompare(a.storedAt) || b.id.localeCompare(a.id);
}
