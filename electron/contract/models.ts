/** What crosses the bridge. Dates are ISO 8601 strings in UTC; certificates are summaries, never keys. */
import type { Explanation } from './explanation.ts';
import type { Problem } from './problem.ts';

/** The steps of an enrollment in the order in which a person sees them. */
export const enrollmentSteps = ['creating-key', 'contacting-server', 'checking-server', 'requesting', 'installing', 'verifying'] as const;
export type EnrollmentStep = (typeof enrollmentSteps)[number];

/** One step has begun or is done. */
export interface Progress {
  readonly step: EnrollmentStep;
  readonly state: 'begun' | 'done';
}

/** A certificate in words. Serial number and fingerprints in upper-case hex without separators. */
export interface CertificateSummary {
  readonly subject: string;
  readonly commonName: string;
  readonly issuer: string;
  readonly issuerCommonName: string;
  readonly serialNumber: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly sha256: string;
  readonly keyAlgorithm: string;
  readonly keyBits: number;
}

/** Something that did not stop an enrollment but that a person should know. */
export interface Warning {
  readonly kind: 'subject-alternative-name' | 'keychain-unprotected' | 'chain-not-checked' | 'keychain-damaged' | 'requirement';
  readonly text: string;
}

/** An identity in the keychain: a certificate whose key this computer holds. */
export interface IdentitySummary {
  readonly id: string;
  readonly certificate: CertificateSummary;
  readonly serverName: string;
  readonly userName: string;
  readonly storedAt: string;
  readonly inUse: boolean;
}

/** How the keychain's data key is guarded. `by` is the platform's name for the store. */
export type Protection = { readonly kind: 'protected'; readonly by: string } | { readonly kind: 'unprotected'; readonly why: string };

/** Everything that windows show, pushed by main whenever it changes. */
export interface Snapshot {
  readonly state: 'not-enrolled' | 'enrolled' | 'expired';
  readonly identity?: IdentitySummary;
  /** a request that waits for approval at the server */
  readonly pending?: { readonly userName: string; readonly serverName: string; readonly since: string };
  readonly protection: Protection;
  /** entries of the keychain that could not be read and were set aside */
  readonly damaged: readonly string[];
  /** what to fill into the account page: from the last attempt, a link or the command line; never a password */
  readonly prefill: { readonly userName: string; readonly serverName: string };
}

/** How an enrollment ended well. */
export interface Enrolled {
  readonly identity: IdentitySummary;
  readonly warnings: readonly Warning[];
  readonly protection: Protection;
}

/** A problem as it reaches a person: put into words, with the number under which the log knows it. */
export interface Report {
  readonly problem: Problem;
  readonly explanation: Explanation;
  readonly incident: string;
}

/** What a handler answers: never an exception, of which Electron would keep only the message. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly report: Report };
