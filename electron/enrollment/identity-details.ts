import type { IdentityDetails, KeyAccess, KeyUse } from '../contract/keychain-entries.ts';
import { type Certificate, summarize, toPem } from '../pki/certificate.ts';
import { issued } from '../pki/chain.ts';
import { certificateExtensions, certificateFields } from '../pki/describe-certificate.ts';
import type { AccessTrouble, Identity, Roots } from './ports.ts';

export interface KnownOfKey {
  readonly access: KeyAccess & { readonly trouble?: AccessTrouble };
  /** the newest first */
  readonly uses: readonly KeyUse[];
}

/** Everything about an identity, for a person to read. `roots` completes a chain whose root was not stored with it. */
export function identityDetails({ id, certificate, chain }: Identity, { access, uses }: KnownOfKey, roots: Roots): IdentityDetails {
  const { confirm, allowed, trouble } = access;
  return {
    id,
    fields: certificateFields(certificate),
    extensions: certificateExtensions(certificate),
    chain: completed([certificate, ...chain], roots).map(summarize),
    fingerprints: { sha1: certificate.sha1, sha256: certificate.sha256 },
    pem: toPem(certificate),
    access: { confirm, allowed },
    ...(trouble ? { accessTrouble: trouble } : {}),
    uses,
  };
}

function completed(path: readonly Certificate[], roots: Roots): readonly Certificate[] {
  const last = path.at(-1);
  if (!last || last.isSelfIssued) return path;
  const root = roots.namedAsIssuer(last, []).find((candidate) => issued(candidate, last));
  return root ? [...path, root] : path;
}
