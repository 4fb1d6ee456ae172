/**
 * Decides each time whether a program may have a key: by the list of the key, and where that does not say so by asking a person. Every
 * decision is written down. Source: deploy-clients-to-macs.md, "Confirm before allowing access"
 */
import type { KeyAnswer, KeyPurpose, KeyUse, KeyUser } from '../../contract/keychain-entries.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { Clock } from '../../enrollment/ports.ts';
import type { StoredAccess } from './access-record.ts';

/** A program that wants a key it is not on the list for. */
export interface KeyWish {
  /** id of the identity */
  readonly identity: string;
  readonly user: KeyUser;
  readonly purpose: KeyPurpose;
}

/** `nobody-to-ask`: there is no app in which a person could see the question */
export type AskedAnswer = KeyAnswer | 'not-answered' | 'nobody-to-ask';

/** Brings the question before a person. */
export interface KeyAsker {
  /** Never rejects but where the program itself is being stopped. @throws ProblemError cancelled */
  ask(wish: KeyWish): Promise<AskedAnswer>;
}

export interface KeyGateOptions {
  /** the program that this process is; nothing for one that has no use for keys, and gets none */
  readonly user: KeyUser | undefined;
  /** without it nobody can be asked */
  readonly asker?: KeyAsker | undefined;
  readonly clock: Clock;
  /** told of every decision, of a list that was tampered with, and of what could not be written down */
  readonly note?: ((event: string, facts: Readonly<Record<string, string>>) => void) | undefined;
}

/** The list and the record of one identity. */
export interface KeyFile {
  access(): Promise<StoredAccess>;
  /** adds a program to the list */
  allow(user: KeyUser): Promise<void>;
  record(use: KeyUse): Promise<void>;
}

const decisions: Readonly<Record<AskedAnswer, KeyUse['decision']>> = {
  deny: 'denied',
  once: 'allowed-once',
  always: 'always-allowed',
  'not-answered': 'not-answered',
  'nobody-to-ask': 'not-answered',
};

export class KeyGate {
  readonly #options: KeyGateOptions;

  constructor(options: KeyGateOptions) {
    this.#options = options;
  }

  /** Resolves where the key may be used now. @throws ProblemError key-access-denied, cancelled */
  async admit(identity: string, purpose: KeyPurpose, file: KeyFile): Promise<void> {
    const { user, asker } = this.#options;
    if (user === undefined) throw new ProblemError({ kind: 'key-access-denied', program: { key: 'key.thisProgram' }, why: 'denied' });
    const { confirm, allowed, trouble } = await file.access();
    if (trouble) this.#note('key-access-list-not-used', { identity, trouble });
    if (!confirm || allowed.includes(user)) return this.#record(identity, { user, purpose, decision: 'allowed' }, file);
    const answer = (await asker?.ask({ identity, user, purpose })) ?? 'nobody-to-ask';
    const decision = answer === 'always' && !(await this.#allow(identity, user, file)) ? 'allowed-once' : decisions[answer];
    await this.#record(identity, { user, purpose, decision }, file);
    if (answer === 'once' || answer === 'always') return;
    throw new ProblemError({ kind: 'key-access-denied', program: user, why: answer === 'deny' ? 'denied' : answer });
  }

  /** A list that can't be written is no reason to refuse what a person has just allowed: they are asked again the next time. */
  async #allow(identity: string, user: KeyUser, file: KeyFile): Promise<boolean> {
    try {
      await file.allow(user);
      return true;
    } catch (error) {
      this.#note('key-access-list-not-written', { identity, why: String(error) });
      return false;
    }
  }

  /** A record that can't be written, on a full disk for instance, stops no use; it is in the log all the same. */
  async #record(identity: string, use: Omit<KeyUse, 'at'>, file: KeyFile): Promise<void> {
    this.#note('key-use', { identity, ...use });
    try {
      await file.record({ at: new Date(this.#options.clock.now()).toISOString(), ...use });
    } catch (error) {
      this.#note('key-use-not-recorded', { identity, why: String(error) });
    }
  }

  #note(event: string, facts: Readonly<Record<string, string>>): void {
    this.#options.note?.(event, facts);
  }
}
