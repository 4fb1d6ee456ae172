/** Rules by which a revocation list may or may not be used for a certificate, besides signature, dates and what it says. Pure. */
import type { Phrase } from '../../contract/words/say.ts';
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
export function whyUnusable(list: RevocationList, certificate: Certificate, issuer: Certificate, now: number): Phrase | undefined {
  if (list.deltaOf !== undefined) return { key: 'list.delta' };
  if (list.scope?.indirect) return indirect;
  if (Buffer.compare(list.rawIssuer, certificate.rawIssuer) !== 0) return { key: 'list.otherIssuer', facts: { issuer: list.issuer } };
  const [unknown] = list.unknownCriticalExtensions;
  if (unknown !== undefined) return { key: 'list.unknownExtension', facts: { extension: unknown } };
  if (list.scope) {
    const why = whyOutOfScope(list.scope, certificate);
    if (why) return why;
  }
  if (issuer.keyUsage && !issuer.keyUsage.includes('cRLSign')) {
    return { key: 'list.maySignNone', facts: { issuer: issuer.commonName || issuer.subject } };
  }
  if (hasOutdatedHash(list.signed)) return { key: 'list.weak' };
  if (list.thisUpdate > now + tolerance) return { key: 'list.future', facts: { at: new Date(list.thisUpdate).toISOString() } };
  if (list.nextUpdate === undefined) return { key: 'list.endless' };
  return undefined;
}

export const indirect = { key: 'list.indirect' } as const;

function whyOutOfScope(scope: IssuingDistributionPoint, certificate: Certificate): Phrase | undefined {
  const { isCertificationAuthority, crlDistributionPoints } = certificate;
  if (scope.onlyAttributeCertificates) return { key: 'list.attributes' };
  if (scope.onlyUserCertificates && isCertificationAuthority) return { key: 'list.endEntities' };
  if (scope.onlyAuthorityCertificates && !isCertificationAuthority) return { key: 'list.authorities' };
  if (scope.onlySomeReasons) return { key: 'list.someReasons' };
  if (scope.names && !scope.names.some((name) => crlDistributionPoints.some((uri) => name === `URI:${uri}`))) {
    return { key: 'list.otherPlace' };
  }
  return undefined;
}
