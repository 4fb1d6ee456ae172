/** The keychain as windows show it: identities, what is inside their certificates, and who may use their keys. Never a key. */
import type { CertificateSummary, IdentitySummary } from './models.ts';

/** Where an identity stands. `key-missing`: the certificate is there, its key can't be opened. */
export type IdentityState = 'in-use' | 'spare' | 'expired' | 'not-yet-valid' | 'revoked' | 'key-missing';

/** A row of the keychain. */
export interface IdentityRow extends IdentitySummary {
  readonly kind: 'enrolled' | 'imported';
  readonly state: IdentityState;
  /** deleted, and restorable until the window closes */
  readonly isDeleted: boolean;
}

/** One field or extension in readable form. */
export interface CertificateField {
  /** the field's standard English name, such as `Key Usage` */
  readonly name: string;
  /** of an extension */
  readonly oid?: string;
  readonly isCritical?: boolean;
  /** a line each */
  readonly lines: readonly string[];
}

/** Who asks for a key. `app` is this program's own windows and background work; the others are its commands. */
export const keyUsers = ['app', 'CMEnroll', 'renew', 'ccmsetup', 'certcheck', 'export', 'CMDiagnostics'] as const;
export type KeyUser = (typeof keyUsers)[number];

/** Who may use a key that nobody has decided on: this program itself, but not the command that hands the key to others. */
export const usuallyAllowed: readonly KeyUser[] = keyUsers.filter((user) => user !== 'export');

/** What a key is wanted for. */
export type KeyPurpose = 'prove-to-site' | 'renew' | 'export' | 'check';

/** Source: deploy-clients-to-macs.md, "Confirm before allowing access" */
export interface KeyAccess {
  /** whether a program that is not allowed has to be confirmed by a person; without it every program may */
  readonly confirm: boolean;
  readonly allowed: readonly KeyUser[];
}

/** One use of a key, or one that was refused. */
export interface KeyUse {
  readonly at: string;
  readonly user: KeyUser;
  readonly purpose: KeyPurpose;
  readonly decision: 'allowed' | 'allowed-once' | 'always-allowed' | 'denied' | 'not-answered';
}

/** What a person is asked when a program that is not on the list wants a key. */
export interface KeyQuestion {
  readonly id: string;
  readonly user: KeyUser;
  readonly purpose: KeyPurpose;
  readonly certificate: CertificateSummary;
  /** when the question is answered with no by itself */
  readonly until: string;
}
export type KeyAnswer = 'deny' | 'once' | 'always';

/** Everything about one identity. */
export interface IdentityDetails {
  readonly id: string;
  readonly fields: readonly CertificateField[];
  readonly extensions: readonly CertificateField[];
  /** its own first, then its issuers up to the root, as far as they are known */
  readonly chain: readonly CertificateSummary[];
  /** upper-case hex without separators */
  readonly fingerprints: { readonly sha1: string; readonly sha256: string };
  readonly pem: string;
  readonly access: KeyAccess;
  /** why nobody is allowed: the list was changed by something else than this program, or what guards it can't be opened just now */
  readonly accessTrouble?: 'damaged' | 'unread';
  /** the newest first */
  readonly uses: readonly KeyUse[];
}
