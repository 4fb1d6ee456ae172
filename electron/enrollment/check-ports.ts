/** What the checks of this computer and of a server's address need from the world, as interfaces. */
import type { Problem, ProblemError } from '../contract/problem.ts';
import type { AgreedRoots, Clock, Keychain, Transport, Trust } from './ports.ts';

/** What is to be looked at: as a person typed it, checked here. An empty text is something that is not known. */
export interface CheckWish {
  readonly userName: string;
  readonly serverName: string;
  readonly trust: Trust;
  /** host, or host:port, of the management point, where one is known */
  readonly managementPoint?: string | undefined;
}

/** What one address of a revocation list or of an OCSP responder is good for just now. */
export interface RevocationFinding {
  readonly kind: 'list' | 'responder';
  /** the certificate that names it */
  readonly subject: string;
  readonly address: string;
  /** of a list that can be believed: until when it counts, UTC in milliseconds since 1970 */
  readonly nextUpdate?: number;
  /** what is wrong with it, where something is; without it the address did what it is for */
  readonly problem?: Problem;
}

/** One look at one server: a transport that judges as it does for an enrollment, and what it came across on the way. */
export interface ServerVisit {
  readonly transport: Transport;
  /** a finding for each address that the server's certificates name, as soon as `check()` has ended */
  readonly revocation: readonly RevocationFinding[];
}

export interface NetworkChecks {
  /** The IP addresses of a host. @throws ProblemError server-not-found, offline */
  resolve(origin: URL): Promise<readonly string[]>;
  /** The proxy for an address, host and port; nothing where the connection is direct. @throws ProblemError proxy-refused */
  proxyFor(origin: URL): Promise<string | undefined>;
  /**
   * Connects to a server, through the proxy where there is one, and hangs up. Nothing is sent to it.
   * @throws ProblemError proxy-refused where the proxy is at fault; server-not-found, server-unreachable, server-timeout, offline, cancelled
   */
  reach(origin: URL, signal: AbortSignal): Promise<void>;
  visit(): ServerVisit;
}

export interface CheckPorts {
  readonly clock: Clock;
  readonly keychain: Pick<Keychain, 'read' | 'verify' | 'protection' | 'rehearse'>;
  /** whether an administrator forbids keys that no keychain protects */
  readonly requiresProtection?: (() => Promise<boolean>) | undefined;
  readonly agreedRoots: AgreedRoots;
  /** where everything is kept */
  readonly dataFolder: string;
  /**
   * Writes as much as an enrollment does into the data folder, and takes it away again.
   * @returns free space, bytes. @throws ProblemError disk-full, not-writable
   */
  readonly rehearseStorage: () => Promise<{ readonly freeBytes: number }>;
  readonly network: NetworkChecks;
  /** of one check, at most */
  readonly seconds: number;
  /** Work that is given up when it takes longer than `seconds`, or when `signal` comes. @throws ProblemError cancelled, `late`, what the work throws */
  within<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal, late: () => ProblemError): Promise<T>;
}
