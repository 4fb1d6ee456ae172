/** The stored identities, which of them is in use, and those that a person has deleted and can still restore. */
import { join } from 'node:path';
import { ProblemError } from '../../contract/problem.ts';
import type { Identity } from '../../enrollment/ports.ts';
import { type Current, CurrentIdentity } from './current-identity.ts';
import { Entries, type Entry } from './entries.ts';
import { type IdentityManifest, identityOf, identitySchema } from './entry-formats.ts';
import type { Quarantine, SetAside } from './quarantine.ts';

export type IdentityEntries = Entries<typeof identitySchema>;
export type IdentityEntry = Entry<IdentityManifest>;

export interface Shelved {
  /** the newest first */
  readonly identities: readonly Identity[];
  readonly discarded: readonly Identity[];
  readonly inUse: Identity | undefined;
  readonly unread: readonly SetAside[];
}

export class IdentityShelf {
  readonly stored: IdentityEntries;
  readonly #discarded: IdentityEntries;
  readonly #current: CurrentIdentity;

  /** @param folder of the whole keychain */
  constructor(folder: string, quarantine: Quarantine) {
    this.stored = new Entries(join(folder, 'identities'), identitySchema, quarantine);
    this.#discarded = new Entries(join(folder, 'discarded'), identitySchema, quarantine);
    this.#current = new CurrentIdentity(join(folder, 'current.json'), quarantine);
  }

  /** @param look at each stored entry. @throws what the disk says */
  async read(look: (entry: IdentityEntry) => Promise<unknown>): Promise<Shelved> {
    const stored = await this.stored.all(async (entry) => {
      await look(entry);
      return identityOf(entry);
    });
    const discarded = await this.#discarded.all(async (entry) => identityOf(entry));
    const identities = stored.whole.sort(newestFirst);
    return {
      identities,
      discarded: discarded.whole.sort(newestFirst),
      inUse: chosen(identities, discarded.whole, await this.#current.read()),
      unread: [...stored.unread, ...discarded.unread],
    };
  }

  async use(id: string): Promise<void> {
    await this.#current.write(await this.stored.one(id, ({ manifest }) => manifest));
  }

  /** @throws for an identity that was chosen for use */
  async remove(id: string): Promise<void> {
    if ((await this.#current.read())?.identity === id) throw new Error('an identity that was chosen for use can\u2019t be removed');
    await this.stored.remove(id);
  }

  async discard(id: string): Promise<void> {
    await this.stored.handOver(id, this.#discarded);
  }

  async restore(id: string): Promise<void> {
    await this.#discarded.handOver(id, this.stored);
    await this.#current.takeUp(await this.stored.one(id, ({ manifest }) => manifest));
  }

  async restoreAll(): Promise<void> {
    for (const id of await this.#discarded.ids()) await this.restore(id);
  }

  async erase(id: string): Promise<void> {
    if (!(await this.#discarded.has(id))) return;
    await this.#current.giveUp(id); // first: none must slip into the place of one that is gone
    await this.#discarded.remove(id);
  }

  /** Works with one entry, stored or discarded. @throws ProblemError keychain-damaged; what `work` throws */
  async either<T>(id: string, work: (entry: IdentityEntry) => Promise<T> | T): Promise<T> {
    return ((await this.#discarded.has(id)) ? this.#discarded : this.stored).one(id, work);
  }

  /** @throws ProblemError keychain-damaged, where an identity is not, or no longer, among those stored */
  async mustBeStored(id: string, where: string): Promise<void> {
    if (!(await this.stored.has(id))) throw new ProblemError({ kind: 'keychain-damaged', where, why: { key: 'damage.gone' } });
  }
}

/** The one that was chosen. Where that one is damaged the newest takes its place, but none does where a person has deleted it. */
function chosen(identities: readonly Identity[], discarded: readonly Identity[], current: Current | undefined): Identity | undefined {
  const found = identities.find(({ id }) => id === current?.identity);
  if (found || current?.identity === null || discarded.some(({ id }) => id === current?.identity)) return found;
  return identities[0];
}

/** By generation; two of the same one (stored by two processes at once) by time. */
function newestFirst(a: Identity, b: Identity): number {
  return b.generation - a.generation || b.storedAt.localeCompare(a.storedAt) || b.id.localeCompare(a.id);
}
