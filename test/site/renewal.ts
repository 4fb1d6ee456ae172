/** Whose certificate is shown, and whether it may be renewed. Source: Windows, "Certificate Renewal", checks of the server; [MS-WSTEP] 3.1.1.1 */
import type { Directory, User } from './directory.ts';
import type { Refusal } from './enrollment-point.ts';
import type { Register } from './issued-certificates.ts';
import type { ScenarioSwitches } from './scenarios.ts';

/** How a sender proves who it is: as a user who has logged on, or by the certificate shown in TLS (DER). */
export type Proof = { readonly user: User } | { readonly certificate: Uint8Array };

export interface RenewalWish {
  /** PKCS#10, DER */
  readonly request: Uint8Array;
  /** the certificate whose key signed it, DER */
  readonly signer: Uint8Array;
  readonly by: Proof;
}

export interface RenewalRules {
  readonly directory: Directory;
  readonly register: Register;
  readonly switches: ScenarioSwitches;
  /** renewal is possible this long before the end; all the time when it is undefined */
  readonly windowDays: number | undefined;
}

type Owned = { readonly user: User; readonly template: string; readonly notAfter: number };

const day = 86_400_000;

/** Whose certificate (DER) it is, if it still counts. A password that has expired is no matter here; a locked account is. */
export function ownerOf(
  certificate: Uint8Array,
  { directory, register }: Pick<RenewalRules, 'directory' | 'register'>,
): Owned | { refusal: Refusal } {
  const row = register.findCertificate(certificate);
  const user = row && directory.find(row.requester);
  if (!user) return { refusal: 'foreign-certificate' };
  if (row.revokedAt) return { refusal: 'revoked-certificate' };
  const notAfter = Date.parse(row.notAfter);
  if (notAfter <= Date.now()) return { refusal: 'expired-certificate' };
  return user.locked ? { refusal: 'account-locked' } : { user, template: row.template, notAfter };
}

/** Whether the certificate may be renewed: issued here, still good, by the one who has it, and not too early. */
export function judgeRenewal({ signer, by }: RenewalWish, rules: RenewalRules): Owned | { refusal: Refusal } {
  const owned = ownerOf(signer, rules);
  if ('refusal' in owned) return owned;
  const isOwner = 'user' in by ? by.user.name === owned.user.name : Buffer.from(signer).equals(by.certificate);
  if (!isOwner) return { refusal: 'other-requester' };
  const isEarly =
    !rules.switches.has('renewal-any-time') && rules.windowDays !== undefined && owned.notAfter - Date.now() > rules.windowDays * day;
  return isEarly || rules.switches.has('renewal-not-eligible') ? { refusal: 'not-eligible' } : owned;
}
