/** What the stories need from the world, as interfaces. Services implement them; tests have small doubles in memory. */

import type { KeyObject } from 'node:crypto';
import type { HistoryNote } from '../contract/history.ts';
import type { EnrollmentStep } from '../contract/models.ts';
import type { Certificate } from '../pki/certificate.ts';
import type { HttpAnswer, HttpRequest } from '../protocol/http-message.ts';
import type { Identity, Keychain, KeyPair } from './keychain-ports.ts';

export type * from './keychain-ports.ts';

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
