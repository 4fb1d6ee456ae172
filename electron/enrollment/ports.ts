/** What the stories need from the world, as interfaces. Services implement them; tests have small doubles in memory. */

import type { KeyObject } from 'node:crypto';
import type { HistoryNote } from '../contract/history.ts';
import type { KeyAccess, KeyPurpose, KeyUse } from '../contract/keychain-entries.ts';
import type { EnrollmentStep, Protection } from '../contract/models.ts';
import type { ProblemOf } from '../contract/problem.ts';
import type { Phrase } from '../contract/words/say.ts';
import type { Certificate } from '../pki/certificate.ts';
import type { HttpAnswer, HttpRequest } from '../protocol/http-message.ts';

/** An RSA key pair in memory. Both halves are opaque objects: the private key never exists as text here. */
export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Makes RSA-2048 keys off the main thread, ahead of time where it can. */
export interface Keys {
  /** Begins to make a key, if none is ready or being made. */
  prepare(): void;
  /** The key that was prepared, or a new one. Each key is handed out once. */
  take(): Promise<KeyPair>;
}

/** By what a server is judged. Certificates in DER. */
export interface Trust {
  /** roots besides those of the operating system (`-ca`, and those a person has agreed to) */
  readonly roots: readonly Uint8Array[];
  /** SHA-256 of roots, upper-case hex: a server whose root has one of them is trusted, and the root is handed out to be kept (`-fingerprint`) */
  readonly fingerprints?: readonly string[];
  /** `-ignorecertchainvalidation`: forgives an untrusted or incomplete chain and nothing else */
  readonly ignoreChain: boolean;
}

/** A certificate to be shown in TLS, with the key that proves it. */
export interface ClientIdentity {
  readonly privateKey: KeyObject;
  /** DER; its own first, then its issuers as far as the server may need them */
  readonly certificates: readonly Uint8Array[];
}

/** Connections to HTTPS servers. The three types keep the order: nothing can be sent before the check. */
export interface Transport {
  /**
   * TCP, through the system's proxy where there is one, and TLS. No request byte is written. `client` is shown to the server, if it
   * asks for a certificate, once the server has been judged.
   * @throws ProblemError server-not-found, server-unreachable, server-timeout, offline, proxy-refused, cancelled
   */
  open(origin: URL, trust: Trust, signal: AbortSignal, client?: ClientIdentity): Promise<OpenedServer>;
}

export interface OpenedServer {
  /**
   * Judges chain, host name, dates, purpose, strength and revocation.
   * @throws ProblemError of the trust family
   */
  check(): Promise<CheckedServer>;
  close(): void;
}

export interface CheckedServer {
  readonly origin: URL;
  /** what was forgiven, in words a person can read */
  readonly forgiven: readonly string[];
  /** the root (DER) that was trusted for its fingerprint */
  readonly agreedRoot?: Uint8Array | undefined;
  /**
   * One exchange with the checked origin. Redirects are answers, never followed. The request's body is overwritten
   * with zeros once it is written. A connection that the server has closed meanwhile is opened and checked again.
   * @throws ProblemError of the server and trust families, cancelled
   */
  send(request: HttpRequest): Promise<HttpAnswer>;
  close(): void;
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

/** The one source of the time of day and of waiting. */
export interface Clock {
  /** UTC, milliseconds since 1970 */
  now(): number;
}

/** Facts of this computer that an enrollment server is told. */
export interface Device {
  readonly name: string;
  /** four integers with dots, as MS-MDE2 wants them */
  readonly operatingSystemVersion: string;
  /** a GUID that stays the same for this data folder */
  id(): Promise<string>;
}

/** Certificates that are trusted as roots. */
export interface Roots {
  /** Those, of the system or `given` (DER), that have the name of the certificate's issuer; whether one did issue it is still to be found out. */
  namedAsIssuer(certificate: Certificate, given: readonly Uint8Array[]): readonly Certificate[];
}

/** A root that a person has agreed to by its fingerprint, for one host only. */
export interface AgreedRoot {
  readonly host: string;
  readonly certificate: Certificate;
  /** ISO 8601, UTC */
  readonly since: string;
}

/** The roots that a person has agreed to. Every method @throws ProblemError of the keychain family. */
export interface AgreedRoots {
  /** @param host without the port, in lower case */
  of(host: string): Promise<readonly Uint8Array[]>;
  list(): Promise<readonly AgreedRoot[]>;
  keep(host: string, root: Uint8Array): Promise<void>;
  /** @param sha256 upper-case hex */
  remove(host: string, sha256: string): Promise<void>;
}

/** What a management point told of its site, after it had taken the client's certificate. Management points are host, or host:port. */
export interface SiteFacts {
  /** the one that answered */
  readonly managementPoint: string;
  readonly siteCode?: string | undefined;
  /** all that the site has, the one that answered first */
  readonly managementPoints: readonly string[];
  /** by which it signs what it sends */
  readonly signingCertificate: Certificate;
}

/** The identifier of this client at the site: `GUID:` and a UUID. */
export interface SmsId {
  /** The one there is, or a new one, which is kept. @throws ProblemError settings-locked, settings-unreadable, not-writable, disk-full */
  keep(): Promise<string>;
}

/** What a person can look back on. */
export interface History {
  /** Writes down what has just happened, durably. Never rejects: a history that can't be written stops nothing. */
  note(event: HistoryNote): Promise<void>;
}

export interface Ports {
  /** whether an administrator forbids keys that no keychain protects; without it they are allowed */
  readonly requiresProtection?: () => Promise<boolean>;
  readonly roots: Roots;
  readonly agreedRoots: AgreedRoots;
  readonly transport: Transport;
  readonly keys: Keys;
  readonly keychain: Keychain;
  readonly clock: Clock;
  readonly device: Device;
  /** where nobody looks back, such as in tests, there is none */
  readonly history?: History | undefined;
  /** the identifier of this client at the site; without it, none is kept */
  readonly smsId?: SmsId | undefined;
  /**
   * Tries a stored identity on the site that it is for, with a real connection; undefined where no management point is known to ask. Absent
   * where there is no such site.
   * @throws ProblemError site-refused-certificate and others of the certificate family, when the site does not take it; of the server and trust
   * families, when the site could not be asked; cancelled
   */
  readonly prove?: ((identity: Identity, trust: Trust, signal: AbortSignal) => Promise<SiteFacts | undefined>) | undefined;
}

/** One run of a story: how it is stopped and who is told of its steps. */
export interface Attempt {
  readonly signal: AbortSignal;
  /** Does the work of a step, telling when it begins and is done. @throws ProblemError cancelled, when the signal is set */
  step<T>(name: EnrollmentStep, work: () => Promise<T>): Promise<T>;
}
