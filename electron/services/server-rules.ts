/** Rules for the certificates of a server besides trust, dates and name. Pure. */
import type { Certificate } from '../pki/certificate.ts';
import { purpose } from '../pki/object-identifiers.ts';

const strongHashes = ['SHA-256', 'SHA-384', 'SHA-512', 'SHAKE256', 'SHA3-256', 'SHA3-384', 'SHA3-512'];
const leastBits: Readonly<Record<string, number>> = { RSA: 2048, 'RSA-PSS': 2048, EC: 256, Ed25519: 256, Ed448: 456 };

/**
 * What is too weak about a certificate, if anything: a hash other than SHA-2 or better, or a key an attacker may break. Of a root only the
 * key counts, since nothing follows from the signature that it gave itself.
 * Source: pki-certificate-requirements.md; NIST SP 800-57 part 1, table 2
 */
export function weaknessOf({ signatureHash, keyAlgorithm, keyBits }: Certificate, role: 'root' | 'other'): 'hash' | 'key' | undefined {
  if (role !== 'root' && !strongHashes.includes(signatureHash)) return 'hash';
  return keyBits >= (leastBits[keyAlgorithm] ?? Number.POSITIVE_INFINITY) ? undefined : 'key';
}

/**
 * Whether the purposes allow a certificate to stand for a server, or to issue one that does. A server's must name server
 * authentication; an issuer's, where it limits purposes at all, must not shut it out. Source: RFC 5280, 4.2.1.3 and 4.2.1.12
 */
export function purposeAllowsServer({ extendedKeyUsage, keyUsage }: Certificate, role: 'server' | 'issuer'): boolean {
  if (role === 'issuer') {
    return !extendedKeyUsage || extendedKeyUsage.includes(purpose.serverAuthentication) || extendedKeyUsage.includes(purpose.any);
  }
  const keyAllows =
    !keyUsage || (['digitalSignature', 'keyEncipherment', 'keyAgreement'] as const).some((usage) => keyUsage.includes(usage));
  return keyAllows && (extendedKeyUsage?.includes(purpose.serverAuthentication) ?? false);
}

/**
 * Whether the certificates fit together as authorities: each but the first may issue, and no more follow than it allows. The first is the
 * server's own. A trusted `root` is held to what it says too, which not every stack does; but it need not say that it is an authority,
 * since old ones don't. Source: RFC 5280, 4.2.1.9 and 6.1.4 (k) to (n); RFC 5937, 3.2
 */
export function authoritiesFit(path: readonly Certificate[], root: Certificate | undefined): boolean {
  return path.every((certificate, index) => {
    if (index === 0) return true;
    const { hasBasicConstraints, isCertificationAuthority, keyUsage, pathLength } = certificate;
    const issuersBelow = path.slice(1, index).filter((below) => !below.isSelfIssued).length;
    const isAuthority = isCertificationAuthority || (certificate === root && !hasBasicConstraints);
    const mayIssue = isAuthority && (!keyUsage || keyUsage.includes('keyCertSign'));
    return mayIssue && (pathLength === undefined || issuersBelow <= pathLength);
  });
}
