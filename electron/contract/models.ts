/** What crosses the bridge. Dates are ISO 8601 strings in UTC; certificates are summaries, never keys. */
import type { Explanation } from './explanation.ts';
import type { HistoryEntry } from './history.ts';
import type { IdentityRow } from './keychain-entries.ts';
import type { Problem } from './problem.ts';
import type { RoleVerdict } from './requirements.ts';
import type { BrokenSettingsFile, ExplainedSetting } from './settings.ts';
import type { SiteView } from './site.ts';
import type { Phrase } from './words/say.ts';

/** The steps of an enrollment in the order in which a person sees them. */
export const enrollmentSteps = ['contacting-server', 'checking-server', 'creating-key', 'requesting', 'installing', 'verifying'] as const;
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
  readonly kind:
    | 'subject-alternative-name'
    | 'keychain-unprotected'
    | 'chain-not-checked'
    | 'keychain-damaged'
    | 'requirement'
    | 'not-proven'
    | 'other-in-use'
    | 'identifier-not-kept'
    | 'old-key-kept';
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

/** A root that a person has agreed to by its fingerprint, for one host. SHA-256 in upper-case hex. */
export interface AgreedRootSummary {
  readonly host: string;
  readonly name: string;
  readonly sha256: string;
  readonly since: string;
}

/** How a file was judged for a role, or that it can't be read without its passphrase. */
export type CertificateJudgement =
  | { readonly kind: 'judged'; readonly subject: string; readonly verdict: RoleVerdict }
  | { readonly kind: 'passphrase-needed' };

/** How the keychain's data key is guarded. `by` is the platform's name for the store. */
export type Protection = { readonly kind: 'protected'; readonly by: Phrase } | { readonly kind: 'unprotected'; readonly why: Phrase };

/** Where the certificate in use stands in its life, and when a person is reminded of it. */
export interface RenewalOutlook {
  /** `before` the first renewal period, in the first, in the second, or over */
  readonly period: 'before' | 1 | 2 | 'expired';
  readonly firstPeriodFrom: string;
  readonly secondPeriodFrom: string;
  /** nothing where no reminder is to come */
  readonly nextReminder?: string;
  /** the times until which it may be put off now, the usual next reminder first; nothing outside of the renewal periods */
  readonly later: readonly string[];
}

/** Everything that windows show, pushed by main whenever it changes. */
export interface Snapshot {
  /** what time it is to main: where a date is simulated, everywhere */
  readonly now: string;
  /** `revoked`: the site said so, or a revocation list that this computer holds */
  readonly state: 'not-enrolled' | 'enrolled' | 'expired' | 'revoked';
  readonly identity?: IdentitySummary;
  /** why none of the identities is in use although the settings name one: `certificate-ambiguous`, `certificate-not-found` */
  readonly identityProblem?: Problem;
  /** every identity of the keychain, the one in use first */
  readonly identities: readonly IdentityRow[];
  readonly site: SiteView;
  /** with an identity in use */
  readonly renewal?: RenewalOutlook;
  /** a request that waits for approval at the server */
  readonly pending?: { readonly userName: string; readonly serverName: string; readonly since: string };
  readonly protection: Protection;
  /** entries of the keychain that could not be read and were set aside */
  readonly damaged: readonly string[];
  /** roots trusted by fingerprint, to be shown and taken back */
  readonly agreedRoots: readonly AgreedRootSummary[];
  /** what to fill into the account page: from the last attempt, a link or the command line; never a password */
  readonly prefill: { readonly userName: string; readonly serverName: string; readonly isFromLink?: boolean };
  readonly settings: { readonly inForce: readonly ExplainedSetting[]; readonly broken: readonly BrokenSettingsFile[] };
  /** the newest first, as many as a page shows; all of it can be exported */
  readonly history: readonly HistoryEntry[];
  readonly help: HelpFacts;
}

/** What a person tells the help desk. */
export interface HelpFacts {
  /** whom the organisation has named, as it stands in the settings */
  readonly contact?: string;
  readonly computerName: string;
  readonly operatingSystem: string;
  readonly version: string;
  readonly dataFolder: string;
}

/** How an enrollment ended well. */
export interface Enrolled {
  readonly identity: IdentitySummary;
  readonly warnings: readonly Warning[];
  readonly protection: Protection;
}

/** How a renewal ended well. */
export interface Renewed extends Enrolled {
  /** the certificate that was in use before */
  readonly previous: CertificateSummary;
}

/** A problem as it reaches a person: put into words, with the number under which the log knows it. */
export interface Report {
  readonly problem: Problem;
  readonly explanation: Explanation;
  readonly incident: string;
}

/** What a handler answers: never an exception, of which Electron would keep only the message. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly report: Report };
