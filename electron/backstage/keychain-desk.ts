/** What a person does with the identities in the keychain. */
import type { RequestInput, RequestOutput } from '../contract/channels.ts';
import type { IdentityDetails } from '../contract/keychain-entries.ts';
import { ProblemError } from '../contract/problem.ts';
import { certificateOf, exportIdentity } from '../enrollment/export-identity.ts';
import { identityDetails } from '../enrollment/identity-details.ts';
import { importIdentity } from '../enrollment/import-identity.ts';
import type { Identity, KeychainCare, Ports } from '../enrollment/ports.ts';
import { noteOf } from '../enrollment/record-outcome.ts';
import type { KeychainDesk, Sender } from '../handlers.ts';
import { type ChosenFile, writeChosenFile } from '../services/named-files.ts';

export interface KeychainDeskOptions {
  readonly ports: Pick<Ports, 'clock' | 'roots' | 'requiresProtection' | 'history'> & { readonly keychain: KeychainCare };
  /** puts an identity into use, so that it stays so */
  readonly choose: (identity: Identity) => Promise<void>;
  /** Takes back that the settings name the identity in use, so that none of the same name slips into its place. */
  readonly letGo: () => Promise<void>;
  /** Asks where to save, in a dialog that belongs to the window of `sender`. Nothing where the person gave up. */
  readonly askWhere: (suggested: string, sender: Sender) => Promise<ChosenFile | undefined>;
  /** the keychain has changed, and with it perhaps which identity is in use */
  readonly changed: () => Promise<void> | void;
  /** told of what failed on the side */
  readonly report: (error: unknown) => void;
}

class PassphraseNeeded extends Error {}

export class LiveKeychainDesk implements KeychainDesk {
  readonly #options: KeychainDeskOptions;
  /** what was deleted and by which window */
  readonly #deleted = new Map<string, Sender>();
  #ending: Promise<void> = Promise.resolve();

  constructor(options: KeychainDeskOptions) {
    this.#options = options;
  }

  async details(id: string): Promise<IdentityDetails> {
    const { keychain, roots } = this.#options.ports;
    const { identities, discarded } = await keychain.read();
    const identity = found([...identities, ...discarded], id);
    const [access, uses] = await Promise.all([keychain.accessOf(id), keychain.usesOf(id)]);
    return identityDetails(identity, { access, uses }, roots);
  }

  async choose(id: string): Promise<void> {
    const identity = await this.#stored(id);
    await this.#options.choose(identity);
    await this.#note('chosen', identity);
    await this.#options.changed();
  }

  /** What is in use stays so: another one is put into use by choosing it. */
  async importFile({ name, bytes, passphrase }: RequestInput<'identity.import'>): Promise<RequestOutput<'identity.import'>> {
    const askPassphrase = async () => {
      if (!passphrase) throw new PassphraseNeeded();
      return Uint8Array.from(passphrase);
    };
    try {
      const wish = { files: [{ name, bytes }], askPassphrase, use: 'if-none' } as const;
      const { identity, known } = await importIdentity(wish, this.#options.ports);
      if (!known) await this.#note('imported', identity);
      await this.#options.changed();
      return { kind: 'imported', id: identity.id };
    } catch (error) {
      if (error instanceof PassphraseNeeded) return { kind: 'passphrase-needed' };
      throw error;
    }
  }

  async exportFile({ id, form, passphrase }: RequestInput<'identity.export'>, sender: Sender): Promise<string | null> {
    const identity = await this.#stored(id);
    if (form === 'pkcs12' && !passphrase?.length) {
      throw new ProblemError({ kind: 'unexpected', detail: 'identity.export: a private key is written under a passphrase only' });
    }
    const file = await this.#options.askWhere(suggestedName(identity, form), sender);
    if (!file) return null;
    const bytes =
      form === 'pem'
        ? certificateOf(identity)
        : await exportIdentity(identity, passphrase ?? new Uint8Array(), 'modern', this.#options.ports);
    try {
      return await writeChosenFile(file, bytes);
    } finally {
      bytes.fill(0);
    }
  }

  async remove(id: string, sender: Sender): Promise<void> {
    const { keychain } = this.#options.ports;
    if ((await keychain.read()).inUse?.id === id) {
      // Whoever had chosen it: from here on it is in use by the keychain's own record, which lets nothing slip into the place of what is deleted.
      await keychain.use(id);
      await this.#options.letGo();
    }
    await keychain.discard(id);
    this.#deleted.set(id, sender);
    await this.#options.changed();
  }

  async restore(id: string): Promise<void> {
    await this.#options.ports.keychain.restore(id);
    this.#deleted.delete(id);
    await this.#options.changed();
  }

  async changeAccess({ id, confirm, allowed }: RequestInput<'identity.access'>): Promise<void> {
    await this.#options.ports.keychain.changeAccess(id, { confirm, allowed });
  }

  /** Whether something waits for a window to close before it is gone for good. */
  get hasDeleted(): boolean {
    return this.#deleted.size > 0;
  }

  /** From now on what this window deleted can't be restored. */
  windowClosed(sender: Sender): Promise<void> {
    return this.#eraseAll([...this.#deleted].flatMap(([id, by]) => (by === sender ? [id] : [])));
  }

  /** The program ends, and with it every window. Resolves when what was deleted is gone, or could not be removed, which is reported. */
  end(): Promise<void> {
    return this.#eraseAll([...this.#deleted.keys()]);
  }

  /** What can't be removed now comes back at the next start: nothing is lost that a person could not delete again. */
  #eraseAll(ids: readonly string[]): Promise<void> {
    const work = this.#ending.then(async () => {
      for (const id of ids) await this.#erase(id).catch(this.#options.report);
      if (ids.length > 0) await this.#options.changed();
    });
    this.#ending = work.catch(this.#options.report);
    return this.#ending;
  }

  async #erase(id: string): Promise<void> {
    if (!this.#deleted.has(id)) return;
    const { keychain } = this.#options.ports;
    try {
      const identity = (await keychain.read()).discarded.find((candidate) => candidate.id === id);
      await keychain.erase(id);
      if (identity) await this.#note('deleted', identity);
    } finally {
      // Not before: until it is gone the program does not end.
      this.#deleted.delete(id);
    }
  }

  async #stored(id: string): Promise<Identity> {
    return found((await this.#options.ports.keychain.read()).identities, id);
  }

  async #note(kind: 'imported' | 'deleted' | 'chosen', { certificate }: Identity): Promise<void> {
    await this.#options.ports.history?.note(noteOf(kind, certificate));
  }
}

/** @throws ProblemError keychain-damaged, where a window still shows what is gone */
function found(identities: readonly Identity[], id: string): Identity {
  const identity = identities.find((candidate) => candidate.id === id);
  if (!identity) throw new ProblemError({ kind: 'keychain-damaged', where: id, why: { key: 'damage.gone' } });
  return identity;
}

/** The common name as far as every platform takes it in a file's name. */
function suggestedName({ certificate }: Identity, form: 'pkcs12' | 'pem'): string {
  const name = certificate.commonName.replace(/[^\p{L}\p{N} ._-]/gu, '_').replace(/^[ .]+|[ .]+$/gu, '');
  return `${name.slice(0, 64) || 'identity'}.${form === 'pem' ? 'pem' : 'p12'}`;
}
