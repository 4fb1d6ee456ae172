/** What is wrong with the server's certificate or its path, one scenario a row. */
import type { AuthorityFlaws } from './authorities.ts';
import type { Order } from './certification-authority.ts';
import type { ScenarioName } from './scenarios.ts';
import { purposes } from './templates.ts';

export interface Flaw {
  readonly selfSigned?: true;
  readonly keyBits?: number;
  /** at most TLS 1.1 */
  readonly oldTls?: true;
  /** what OpenSSL serves only when told to lower its guard */
  readonly isWeak?: true;
  readonly otherHost?: string;
  readonly commonNameOnly?: true;
  readonly isRevoked?: true;
  readonly leavesOutIssuer?: true;
  /** issued by an authority of a root nobody knows, which is shown, or which poses as the lab's own */
  readonly stranger?: 'shown' | 'impostor';
  /** issued by an authority below one that may have none below it */
  readonly tooLong?: true;
  readonly leaf?: () => Partial<Order>;
  readonly issuer?: () => AuthorityFlaws;
}

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day);

export const flaws = {
  'tls-self-signed': { selfSigned: true },
  'tls-expired': { leaf: () => ({ notBefore: inDays(-2), notAfter: inDays(-1) }) },
  'tls-not-yet-valid': { leaf: () => ({ notBefore: inDays(1) }) },
  'tls-other-host': { otherHost: 'other.contoso.com' },
  'tls-no-san': { commonNameOnly: true },
  'tls-no-server-authentication': { leaf: () => ({ purposes: [purposes.clientAuthentication] }) },
  'tls-no-extended-key-usage': { leaf: () => ({ purposes: [] }) },
  'tls-sha1': { leaf: () => ({ hash: 'SHA-1' }), isWeak: true },
  'tls-rsa-1024': { keyBits: 1024, isWeak: true },
  'tls-1.1': { oldTls: true, isWeak: true },
  'tls-revoked': { isRevoked: true },
  'tls-no-cdp': { leaf: () => ({ distributionPoints: false }) },
  'tls-no-intermediate': { leavesOutIssuer: true },
  'tls-unknown-root': { stranger: 'shown' },
  'tls-impostor': { stranger: 'impostor' },
  'tls-path-too-long': { tooLong: true },
  'tls-intermediate-expired': { issuer: () => ({ notAfter: inDays(-1) }) },
  'tls-intermediate-no-authority': { issuer: () => ({ isAuthority: false }) },
  'tls-intermediate-sha1': { issuer: () => ({ hash: 'SHA-1' }), isWeak: true },
  'tls-intermediate-no-crl-sign': { issuer: () => ({ mayNotSignLists: true }) },
  'tls-intermediate-no-cdp': { issuer: () => ({ namesNoList: true }) },
  'tls-intermediate-other-domain': { issuer: () => ({ onlyDomain: 'fabrikam.example' }) },
} as const satisfies Partial<Record<ScenarioName, Flaw>>;
