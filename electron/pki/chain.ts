import type { Certificate } from './certificate.ts';
import { isSignedBy } from './signature.ts';

/** Longer than any real chain, and more authorities of one name than any site has: bounds for hostile pools. */
const longest = 16;
const mostCandidates = 32;

/**
 * Whether `issuer` signed `certificate`: the names are the same, the key identifiers don't contradict, and the signature holds. Dates,
 * purposes and constraints are not judged. Source: RFC 5280, 4.1.2.4, 4.2.1.1 and 6.1.3 (a)
 */
export function issued(issuer: Certificate, certificate: Certificate): boolean {
  if (!mayHaveIssued(issuer, certificate)) return false;
  try {
    return isSignedBy(certificate.signed, issuer.publicKey);
  } catch {
    // The runtime can't use this kind of key: the certificate can't be shown to be the issuer.
    return false;
  }
}

function mayHaveIssued(issuer: Certificate, { rawIssuer, authorityKeyId }: Certificate): boolean {
  if (Buffer.compare(issuer.rawSubject, rawIssuer) !== 0) return false;
  return authorityKeyId === undefined || issuer.subjectKeyId === undefined || authorityKeyId === issuer.subjectKeyId;
}

/** Whether a certificate is a root: it names itself as issuer and its own key made its signature. */
export function isSelfSigned(certificate: Certificate): boolean {
  return certificate.isSelfIssued && issued(certificate, certificate);
}

/**
 * The issuers of `leaf` found in `pool`, the direct one first, the root last if it is there; without the leaf itself. Order and
 * duplicates in the pool don't matter and certificates that don't belong are left out. Where a name occurs with several certificates
 * of one key, authorities come before others and the one valid longest wins. Ends where no issuer is found, and at a loop.
 */
export function orderChain(leaf: Certificate, pool: readonly Certificate[]): Certificate[] {
  const chain: Certificate[] = [];
  const used = new Set([leaf.sha256]);
  let last = leaf;
  while (chain.length < longest && !isSelfSigned(last)) {
    const child = last;
    const candidates = pool.filter((candidate) => mayHaveIssued(candidate, child) && !used.has(candidate.sha256)).sort(preferred);
    const issuer = candidates.slice(0, mostCandidates).find((candidate) => issued(candidate, child));
    if (!issuer) break;
    used.add(issuer.sha256);
    chain.push(issuer);
    last = issuer;
  }
  return chain;
}

function preferred(a: Certificate, b: Certificate): number {
  return Number(b.isCertificationAuthority) - Number(a.isCertificationAuthority) || b.notAfter - a.notAfter;
}

/** Whether the chain from {@link orderChain} ends in a root. */
export function isComplete(leaf: Certificate, chain: readonly Certificate[]): boolean {
  return isSelfSigned(chain.at(-1) ?? leaf);
}
