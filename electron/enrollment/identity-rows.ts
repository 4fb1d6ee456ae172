import type { IdentityRow, IdentityState } from '../contract/keychain-entries.ts';
import { identitySummary } from './identity-summary.ts';
import type { Identity, KeychainContents } from './ports.ts';

export interface RowFacts {
  /** UTC, milliseconds */
  readonly now: number;
  /** SHA-256 of certificates that are known to be revoked: by the site's word, or a revocation list that this computer holds */
  readonly revoked: ReadonlySet<string>;
}

/** The rows of the keychain: the one in use first, then the newest first, those that were deleted in their old places. */
export function identityRows({ identities, inUse, discarded, keyless }: KeychainContents, facts: RowFacts): IdentityRow[] {
  const all = [...identities, ...discarded].sort((a, b) => Number(b.id === inUse?.id) - Number(a.id === inUse?.id) || newestFirst(a, b));
  return all.map((identity) => {
    const isInUse = identity.id === inUse?.id;
    return {
      ...identitySummary(identity, isInUse),
      kind: identity.enrollment.profile === 'imported' ? 'imported' : 'enrolled',
      state: keyless.includes(identity.id) ? 'key-missing' : stateOf(identity, isInUse, facts),
      isDeleted: discarded.includes(identity),
    };
  });
}

function stateOf({ certificate }: Identity, isInUse: boolean, { now, revoked }: RowFacts): IdentityState {
  if (revoked.has(certificate.sha256)) return 'revoked';
  // The last second belongs to the validity as a whole. Source: RFC 5280, 4.1.2.5
  if (now >= certificate.notAfter + 1000) return 'expired';
  if (now < certificate.notBefore) return 'not-yet-valid';
  return isInUse ? 'in-use' : 'spare';
}

function newestFirst(a: Identity, b: Identity): number {
  return b.generation - a.generation || b.storedAt.localeCompare(a.storedAt);
}
