import type { RevocationReason } from '../../pki/revocation-list-entries.ts';

/** Why a certificate was revoked, as a clause that follows "because"; undefined where the issuer gave no reason. Source of the meanings: RFC 5280, 5.3.1; X.509, 9.5.3.1 */
export const reasonInWords: Readonly<Record<RevocationReason, string | undefined>> = {
  unspecified: undefined,
  keyCompromise: 'someone else may have its key',
  cACompromise: 'someone else may have the key of its issuer',
  affiliationChanged: 'what it says about its owner is no longer right',
  superseded: 'it was replaced by another',
  cessationOfOperation: 'it is no longer needed',
  certificateHold: 'it is suspended for now',
  removeFromCRL: undefined,
  privilegeWithdrawn: 'its owner may no longer use it',
  aACompromise: 'someone else may have the key of its issuer',
};
