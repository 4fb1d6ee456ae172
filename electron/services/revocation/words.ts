import type { MessageKey } from '../../contract/words/say.ts';
import type { RevocationReason } from '../../pki/revocation-list-entries.ts';

/** Why a certificate was revoked, as a clause that follows "because"; undefined where the issuer gave no reason. Source of the meanings: RFC 5280, 5.3.1; X.509, 9.5.3.1 */
export const reasonInWords: Readonly<Record<RevocationReason, MessageKey | undefined>> = {
  unspecified: undefined,
  keyCompromise: 'revoked.keyCompromise',
  cACompromise: 'revoked.cACompromise',
  affiliationChanged: 'revoked.affiliationChanged',
  superseded: 'revoked.superseded',
  cessationOfOperation: 'revoked.cessationOfOperation',
  certificateHold: 'revoked.certificateHold',
  removeFromCRL: undefined,
  privilegeWithdrawn: 'revoked.privilegeWithdrawn',
  aACompromise: 'revoked.cACompromise',
};
