import type { Refusal } from './site.ts';
import type { Phrase } from './words/say.ts';

/**
 * Every way in which something can fail for a person, named once. Stories and services throw a {@link ProblemError};
 * windows, notifications and the command line put it into words with `explain`.
 */

/** The facts that belong to each kind: names, addresses and the server's words, for the sentences of `explain`; what is part of a sentence is a phrase of the catalogue. Dates are ISO 8601. */
export interface ProblemFacts {
  'user-name-forbidden': { userName: string; characters: readonly string[] };
  'user-name-malformed': { userName: string };
  'password-rejected': { userName: string; why: 'by-server' | 'empty' | 'unsendable-character' };
  'account-locked': { userName: string };
  'password-expired': { userName: string };
  /** the site does not take the certificate as proof of who asks, and wants the password */
  'password-needed': { host: string; userName: string };
  'not-permitted': { userName: string; serverSays?: Phrase };

  'server-name-malformed': { serverName: string };
  'server-not-found': { host: string };
  'server-unreachable': { host: string; port: number; why: 'refused' | 'closed' | 'no-route' };
  'server-timeout': { host: string; during: 'connecting' | 'securing' | 'answering'; seconds: number };
  offline: { host: string };
  'proxy-refused': { proxy: Phrase; why: Phrase };
  'not-an-enrollment-server': { host: string; found: Phrase };
  'not-a-management-point': { host: string; found: Phrase };
  /** neither the settings nor the site have named one */
  'management-point-unknown': Record<never, never>;
  'reply-not-understood': { host: string; what: Phrase };
  'server-fault': { host: string; serverSays?: Phrase; code?: string };
  'server-busy': { host: string; retryAfterSeconds?: number };

  'server-untrusted': {
    host: string;
    issuer: Phrase;
    rootSha256?: string;
    why: 'unknown-root' | 'self-signed' | 'incomplete' | 'bad-path' | 'other-fingerprint';
  };
  'server-certificate-expired': { host: string; subject: string; notBefore: string; notAfter: string; now: string };
  'server-wrong-host': { host: string; names: readonly string[] };
  'server-wrong-purpose': { host: string; subject: string };
  'server-weak': { host: string; subject: string; weakness: 'hash' | 'key' | 'protocol' };
  'server-revoked': { host: string; subject: string; since?: string; revocationReason?: Phrase };
  'revocation-unavailable': { host: string; subject: string; address?: string; why: Phrase };
  'revocation-expired': { host: string; subject: string; address: string; nextUpdate: string };
  'revocation-untrusted': { host: string; subject: string; address: string; why: Phrase };
  'clock-wrong': { host: string; aheadSeconds: number };
  'other-host-asks-for-password': { namedHost: string; otherHost: string };

  'pending-approval': { host: string; requestId: string };
  'request-denied': { host: string; serverSays?: Phrase };
  'not-eligible-to-renew': { host: string; serverSays?: Phrase };
  'nothing-to-renew': Record<never, never>;

  /** `file`: where it came from, when not from a server */
  'certificate-unfit': { subject: string; rule: UnfitRule; found?: Phrase; file?: string };
  'certificate-expired': { subject: string; notAfter: string };
  'certificate-revoked': { subject: string; since?: string };
  'certificate-ambiguous': { subject: string; candidates: readonly Phrase[] };
  /** `nearly`: the right spelling, where only that is wrong; `serialNumber`: which none of those with the subject has */
  'certificate-not-found': { subject: string; nearly?: string; serialNumber?: string };
  'site-refused-certificate': { host: string; why: Phrase; refusal?: Refusal };

  'keychain-locked': Record<never, never>;
  'keychain-damaged': { where: string; why: Phrase };
  'keychain-changed': { was: Phrase; is: Phrase };
  'keychain-unprotected': { why: Phrase };
  /** `nobody-to-ask`: the app, in which a person could have been asked, does not run */
  'key-access-denied': { program: Phrase; why?: 'denied' | 'not-answered' | 'nobody-to-ask' };
  'disk-full': { path: string };
  'not-writable': { path: string };
  /** where the files of an installation belong, there are others */
  'file-in-the-way': { files: readonly string[] };
  'receipt-unreadable': { file: string; why: string };

  'settings-unreadable': { file: string; why: Phrase };
  'settings-locked': { key: string };

  unexpected: Record<never, never>;
  cancelled: Record<never, never>;
}

/** The rules a certificate for this client must keep. Source: pki-certificate-requirements.md, "macOS client computers". */
export type UnfitRule =
  | 'unreadable'
  | 'missing'
  | 'no-key'
  | 'other-key'
  | 'no-subject'
  | 'not-rsa'
  | 'key-too-long'
  | 'key-too-short'
  | 'weak-hash'
  | 'no-client-authentication'
  | 'expired'
  | 'not-yet-valid'
  | 'ends-too-early'
  | 'chain-incomplete'
  | 'chain-untrusted';

export type ProblemKind = keyof ProblemFacts;

/** One failure: its kind, the facts that belong to the kind, and text for the help desk that never holds a secret. */
export type Problem = { [K in ProblemKind]: { kind: K; detail?: string } & ProblemFacts[K] }[ProblemKind];

/** The problem of one kind, or of several. */
export type ProblemOf<K extends ProblemKind> = Extract<Problem, { kind: K }>;

/** What stories and services throw; `cause` keeps the technical error for the log's sake, never its secrets. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, cause?: unknown) {
    super(problem.kind, cause === undefined ? undefined : { cause });
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

export type Family = 'account' | 'server' | 'trust' | 'request' | 'certificate' | 'keychain' | 'settings' | 'unexpected' | 'cancelled';

/** The exit code of a command that ends in a problem of a family. 0 is done, 2 is a wrong flag or argument. */
export const exitCodes: Readonly<Record<Family, number>> = {
  account: 10,
  server: 11,
  trust: 12,
  request: 13,
  certificate: 14,
  keychain: 15,
  settings: 16,
  unexpected: 70,
  cancelled: 130,
};

export const families: Readonly<Record<ProblemKind, Family>> = {
  'user-name-forbidden': 'account',
  'user-name-malformed': 'account',
  'password-rejected': 'account',
  'account-locked': 'account',
  'password-expired': 'account',
  'password-needed': 'account',
  'not-permitted': 'account',
  'server-name-malformed': 'server',
  'server-not-found': 'server',
  'server-unreachable': 'server',
  'server-timeout': 'server',
  offline: 'server',
  'proxy-refused': 'server',
  'not-an-enrollment-server': 'server',
  'not-a-management-point': 'server',
  'management-point-unknown': 'settings',
  'reply-not-understood': 'server',
  'server-fault': 'server',
  'server-busy': 'server',
  'server-untrusted': 'trust',
  'server-certificate-expired': 'trust',
  'server-wrong-host': 'trust',
  'server-wrong-purpose': 'trust',
  'server-weak': 'trust',
  'server-revoked': 'trust',
  'revocation-unavailable': 'trust',
  'revocation-expired': 'trust',
  'revocation-untrusted': 'trust',
  'clock-wrong': 'trust',
  'other-host-asks-for-password': 'trust',
  'pending-approval': 'request',
  'request-denied': 'request',
  'not-eligible-to-renew': 'request',
  'nothing-to-renew': 'request',
  'certificate-unfit': 'certificate',
  'certificate-expired': 'certificate',
  'certificate-revoked': 'certificate',
  'certificate-ambiguous': 'certificate',
  'certificate-not-found': 'certificate',
  'site-refused-certificate': 'certificate',
  'keychain-locked': 'keychain',
  'keychain-damaged': 'keychain',
  'keychain-changed': 'keychain',
  'keychain-unprotected': 'keychain',
  'key-access-denied': 'keychain',
  'disk-full': 'keychain',
  'not-writable': 'keychain',
  'file-in-the-way': 'keychain',
  'receipt-unreadable': 'keychain',
  'settings-unreadable': 'settings',
  'settings-locked': 'settings',
  unexpected: 'unexpected',
  cancelled: 'cancelled',
};

/** The problem inside whatever was thrown; anything that isn't one of ours becomes `unexpected` with its message as detail. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'cancelled' };
  return { kind: 'unexpected', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

/** For the end of a switch over a union: a case that was forgotten does not compile. */
export function assertNever(value: never): never {
  throw new Error(`not a known case: ${JSON.stringify(value)}`);
}
