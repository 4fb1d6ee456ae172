/** The keychain as the stories see it: identities, who may use their keys, and what a person does with them. */
import type { KeyObject } from 'node:crypto';
import type { KeyAccess, KeyPurpose, KeyUse } from '../contract/keychain-entries.ts';
import type { Protection } from '../contract/models.ts';
import type { ProblemOf } from '../contract/problem.ts';
import type { Phrase } from '../contract/words/say.ts';
import type { Certificate } from '../pki/certificate.ts';

/** An RSA key pair in memory. Both halves are opaque objects: the private key never exists as text here. */
export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Where an identity comes from: what a renewal needs to know. */
export interface Enrollment {
  readonly serverName: string;
  readonly userName: string;
  /** `imported`: from a file; then server, user and service are empty */
  readonly profile: 'mde2' | 'adcs' | 'imported';
  /** the address that issued it */
  readonly service: string;
  /** host, or host:port, of the management point that the site named when it issued it, or the person when they asked for it */
  readonly managementPoint?: string | undefined;
}

/** A certificate, its chain (issuer first, root last if known) and where it came from; the key stays in the keychain. */
export interface Identity {
  readonly id: string;
  readonly generation: number;
  readonly certificate: Certificate;
  readonly chain: readonly Certificate[];
  readonly enrollment: Enrollment;
  /** ISO 8601, UTC */
  readonly storedAt: string;
}

/** A request that waits for approval; its key is kept in the same envelope as that of an identity. */
export interface PendingRequest {
  readonly id: string;
  readonly requestId: string;
  /** where to ask for it */
  readonly address: string;
  readonly enrollment: Enrollment;
  readonly since: string;
}

export interface KeychainContents {
  readonly identities: readonly Identity[];
  /** nothing where none was ever stored, or the one in use was deleted: another one is put into use by a person only */
  readonly inUse: Identity | undefined;
  /** why none is in use, where the settings name one and it can't be told which */
  readonly identityProblem?: ProblemOf<'certificate-ambiguous' | 'certificate-not-found'> | undefined;
  readonly pending: readonly PendingRequest[];
  /** entries that could not be read: where they were set aside, and why */
  readonly damaged: readonly { where: string; why: Phrase }[];
  /** what a person has deleted and can still restore */
  readonly discarded: readonly Identity[];
  /** ids of identities whose key can't be opened: what protects it is gone, or was given up */
  readonly keyless: readonly string[];
}

/**
 * Identities on disk. What is stored is complete or absent, whatever happens in between.
 * Every method @throws ProblemError of the keychain family.
 */
export interface Keychain {
  /** How the data key is, or would be, guarded. */
  protection(): Promise<Protection>;
  /** Everything readable. A damaged entry is set aside and named; it never hides the others. */
  read(): Promise<KeychainContents>;
  /**
   * Stores key, certificate and chain durably as the next generation, without using it yet.
   * @param successorOf the identity it is to take the place of: the programs that may use that one's key may use this one's
   */
  add(
    key: KeyPair,
    certificate: Certificate,
    chain: readonly Certificate[],
    enrollment: Enrollment,
    successorOf?: string,
  ): Promise<Identity>;
  /** Makes an identity the one in use, durably, in one step. */
  use(id: string): Promise<void>;
  /**
   * The private key of an identity, for one use of it, read back from disk and proven to match its certificate. Whether this program may have
   * it is decided by the identity's list of allowed programs, or by a person; either way the use is written down.
   * @throws ProblemError key-access-denied
   */
  openKey(id: string, purpose: KeyPurpose): Promise<KeyPair>;
  /** Reads the key of an identity back from disk and proves that it matches. It hands nothing out, so nobody is asked. */
  verify(id: string): Promise<void>;
  /** The key of a request that waits, for the story that goes on with it: nobody has a certificate for it yet. */
  openPending(id: string): Promise<KeyPair>;
  /** Keeps a request that waits for approval, durably, before a person is told to wait. */
  keepPending(key: KeyPair, pending: Omit<PendingRequest, 'id' | 'since'>): Promise<PendingRequest>;
  dropPending(id: string): Promise<void>;
  /** Removes an identity that was not chosen with `use`. */
  remove(id: string): Promise<void>;
  /**
   * Does what storing an identity would, up to the point where something is kept, so that nothing is asked of a server in vain.
   * @throws ProblemError keychain-locked, keychain-changed and others of the keychain family
   */
  rehearse(): Promise<void>;
  /**
   * Gives up what protects the keys, for something new, where the operating system's keychain is another one and a person has decided not to
   * wait for the old one. Everything stored stays as it is, and opens again if the old keychain comes back.
   */
  startAnew(): Promise<void>;
}

/** What of its access list can't be told: it was changed by something else than this program, or its protection can't be opened just now. */
export type AccessTrouble = 'damaged' | 'unread';

/** What a person does with the identities themselves; the stories have no use for it. Every method @throws ProblemError of the keychain family. */
export interface KeychainCare extends Keychain {
  /** Takes an identity out of sight, in one step. If it was in use, none is. */
  discard(id: string): Promise<void>;
  /** Brings it back as it was, in use if it was and nothing else is by now. */
  restore(id: string): Promise<void>;
  /** Brings back whatever a process that was killed had discarded. */
  restoreAll(): Promise<void>;
  /** Removes a discarded identity for good, its key first. */
  erase(id: string): Promise<void>;
  /** Who may use a key. Where that can't be told it is nobody, and why. */
  accessOf(id: string): Promise<KeyAccess & { readonly trouble?: AccessTrouble }>;
  /** Sets who may use a key, durably. */
  changeAccess(id: string, access: KeyAccess): Promise<void>;
  /** The last uses of a key, and those that were refused; the newest first. */
  usesOf(id: string): Promise<readonly KeyUse[]>;
}
