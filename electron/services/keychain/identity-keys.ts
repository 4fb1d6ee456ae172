/** The keys of stored identities: opened for a use that was granted, and who may have that granted. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyAccess, KeyPurpose, KeyUse } from '../../contract/keychain-entries.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { KeyPair } from '../../enrollment/ports.ts';
import { errorCode, replaceDurably } from '../durable-files.ts';
import { accessFile, readAccess, type StoredAccess, unreadAccess, usualAccess, withAllowed, writeAccess } from './access-record.ts';
import type { DataKey, DataKeys } from './data-keys.ts';
import { envelopeOf, keyOfIdentity } from './entry-formats.ts';
import type { IdentityEntry, IdentityShelf } from './identity-shelf.ts';
import type { KeyFile, KeyGate } from './key-gate.ts';
import { appendUse, readUses } from './key-uses.ts';

export class IdentityKeys {
  readonly #shelf: IdentityShelf;
  readonly #dataKeys: DataKeys;
  readonly #gate: KeyGate;

  constructor(shelf: IdentityShelf, dataKeys: DataKeys, gate: KeyGate) {
    this.#shelf = shelf;
    this.#dataKeys = dataKeys;
    this.#gate = gate;
  }

  /** @throws ProblemError keychain-damaged, keychain-locked, keychain-changed, key-access-denied */
  open(id: string, purpose: KeyPurpose): Promise<KeyPair> {
    return this.#shelf.stored.one(id, async (entry) => {
      const dataKey = await this.#dataKeyOf(entry);
      await this.#gate.admit(id, purpose, this.#fileOf(entry, dataKey));
      // A person may have taken a minute to answer, and deleted the identity instead.
      await this.#shelf.mustBeStored(id, entry.folder);
      return keyOfIdentity(entry, dataKey);
    });
  }

  /** @throws ProblemError keychain-damaged, keychain-locked, keychain-changed */
  verify(id: string): Promise<void> {
    return this.#shelf.stored.one(id, async (entry) => void keyOfIdentity(entry, await this.#dataKeyOf(entry)));
  }

  /**
   * Proves that a key is whole, as far as nobody has to be asked for what protects it.
   * @returns false where it is known that it can't be opened. @throws Damage
   */
  async prove(entry: IdentityEntry): Promise<boolean> {
    const { dataKey: name } = envelopeOf(entry);
    const dataKey = await this.#dataKeys.withoutAsking(name);
    if (dataKey) keyOfIdentity(entry, dataKey);
    return dataKey !== undefined || !(await this.#dataKeys.isLost(name));
  }

  /** The file for a new identity: as usual, or like that of the one it succeeds. */
  async newAccessFile(id: string, dataKey: DataKey, predecessor: string | undefined): Promise<Readonly<Record<string, Uint8Array>>> {
    const isThere = predecessor !== undefined && (await this.#shelf.stored.has(predecessor));
    const access = isThere ? await this.accessOf(predecessor) : usualAccess;
    return { [accessFile]: writeAccess(id, access, dataKey) };
  }

  async accessOf(id: string): Promise<StoredAccess> {
    return this.#shelf.either(id, async (entry) => {
      try {
        return await accessIn(entry, await this.#dataKeyOf(entry));
      } catch (error) {
        if (error instanceof ProblemError && ['keychain-locked', 'keychain-changed'].includes(error.problem.kind)) return unreadAccess;
        throw error;
      }
    });
  }

  changeAccess(id: string, access: KeyAccess): Promise<void> {
    return this.#shelf.either(id, async (entry) => writeTo(entry, access, await this.#dataKeyOf(entry)));
  }

  usesOf(id: string): Promise<readonly KeyUse[]> {
    return this.#shelf.either(id, ({ folder }) => readUses(folder));
  }

  #dataKeyOf(entry: IdentityEntry): Promise<DataKey> {
    return this.#dataKeys.named(envelopeOf(entry).dataKey);
  }

  #fileOf(entry: IdentityEntry, dataKey: DataKey): KeyFile {
    return {
      access: () => accessIn(entry, dataKey),
      // Read again: a person may have changed it since the question was asked.
      allow: async (user) => writeTo(entry, withAllowed(await accessIn(entry, dataKey), user), dataKey),
      record: (use) => appendUse(entry.folder, use),
    };
  }
}

async function accessIn(entry: IdentityEntry, dataKey: DataKey): Promise<StoredAccess> {
  const mustBe = envelopeOf(entry).version > 1;
  return readAccess(await contentOf(join(entry.folder, accessFile)), entry.manifest.id, dataKey, mustBe);
}

function writeTo({ folder, manifest }: IdentityEntry, access: KeyAccess, dataKey: DataKey): Promise<void> {
  return replaceDurably(join(folder, accessFile), writeAccess(manifest.id, access, dataKey));
}

async function contentOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
