/** Rules by which a revocation list may or may not be used for a certificate, besides signature, dates and what it says. Pure. */
import type { Certificate } from '../../pki/certificate.ts';
import type { RevocationList } from '../../pki/revocation-list.ts';
import type { IssuingDistributionPoint } from '../../pki/revocation-list-scope.ts';
import { hasOutdatedHash } from '../../pki/signature.ts';

/** Clocks of authorities may differ so much from ours. Milliseconds. */
const tolerance = 5 * 60_000;

/**
 * Why the list can't be used for `certificate`, in words that follow "The list at … for …"; undefined when it can. Delta and indirect
 * lists are refused: a complete list of the issuer itself is needed, and leaving something out must not look like a pass.
 * @param now UTC, milliseconds since 1970. Source: RFC 5280, 5.2, 6.3.3 (b) and (f)
 */
export function whyUnusable(list: RevocationList, certificate: Certificate, issuer: Certificate, now: number): string | undefined {
  if (list.deltaOf !== undefined) return 'holds only the changes to another list (a delta list), and a complete list is needed';
  if (list.scope?.indirect) return indirect;
  if (Buffer.compare(list.rawIssuer, certificate.rawIssuer) !== 0) return `belongs to another issuer (${list.issuer})`;
  const [unknown] = list.unknownCriticalExtensions;
  if (unknown !== undefined) return `must not be used by a program that does not know its extension ${unknown}`;
  if (list.scope) {
    const why = whyOutOfScope(list.scope, certificate);
    if (why) return why;
  }
  if (issuer.keyUsage && !issuer.keyUsage.includes('cRLSign')) {
    return `comes from ${issuer.commonName || issuer.subject}, whose certificate does not allow it to sign lists`;
  }
  if (hasOutdatedHash(list.signed)) return 'is signed with an outdated method (SHA-1 or older)';
  if (list.thisUpdate > now + tolerance) return `is dated in the future (${new Date(list.thisUpdate).toISOString()})`;
  if (list.nextUpdate === undefined) return 'does not say until when it is valid';
  return undefined;
}

export const indirect = 'speaks for several issuers (an indirect list), and one of the issuer itself is needed';

function whyOutOfScope(scope: IssuingDistributionPoint, certificate: Certificate): string | undefined {
  const { isCertificationAuthority, crlDistributionPoints } = certificate;
  if (scope.onlyAttributeCertificates) return 'is only for attribute certificates';
  if (scope.onlyUserCertificates && isCertificationAuthority) return 'is only for certificates of people, computers and services';
  if (scope.onlyAuthorityCertificates && !isCertificationAuthority) return 'is only for certificates of authorities';
  if (scope.onlySomeReasons) return 'leaves out some of the reasons for which certificates are revoked';
  if (scope.names && !scope.names.some((name) => crlDistributionPoints.some((uri) => name === `URI:${uri}`))) {
    return 'was made for another place than the certificate names';
  }
  return undefined;
}
