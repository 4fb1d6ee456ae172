/**
 * The path of a server's certificate: from it, over the issuers that the server presented, to a trusted root. It is built anew besides
 * the TLS stack's verdict, because the stack names only the first fault it meets and never says which path it took.
 */
import type { Certificate } from '../pki/certificate.ts';
import { isSelfSigned, issued } from '../pki/chain.ts';

export interface ServerPath {
  /** the server's own certificate first; the trusted root last, where the path leads to one */
  readonly certificates: readonly Certificate[];
  /** how it ends */
  readonly end: 'trusted' | 'self-signed' | 'unknown-root' | 'incomplete' | 'bad-path';
}

export interface Issuers {
  /** certificates that the server presented, or that were given along with roots: they vouch for nothing by themselves */
  readonly presented: readonly Certificate[];
  /** trusted roots that have the name of the issuer */
  roots(certificate: Certificate): readonly Certificate[];
}

const longest = 10;
/** Signatures that are verified at most: hostile servers may present many certificates of one name. */
const mostAttempts = 100;

/**
 * Finds a path to a trusted root, or the longest one there is. Trusted roots are tried first, so that a cross-signed root a
 * server presents does not lead past the one that is trusted. Source: RFC 5280, 6.1; RFC 4158, 3
 */
export function findPath(leaf: Certificate, issuers: Issuers): ServerPath {
  let attempts = 0;
  let best: ServerPath = { certificates: [leaf], end: 'incomplete' };
  const isIssuer = (issuer: Certificate, certificate: Certificate) => ++attempts <= mostAttempts && issued(issuer, certificate);

  const search = (path: readonly Certificate[]): ServerPath | undefined => {
    const last = path.at(-1) ?? leaf;
    const roots = issuers.roots(last);
    const itself = roots.find((root) => root.sha256 === last.sha256);
    if (itself) return { certificates: path, end: 'trusted' };
    const root = roots.find((candidate) => isIssuer(candidate, last));
    if (root) return { certificates: [...path, root], end: 'trusted' };
    const dead = deadEnd(path, issuers);
    if (path.length > best.certificates.length || path.length === 1) best = { certificates: path, end: dead };
    if (path.length >= longest) return undefined;
    const next = issuers.presented.filter((candidate) => !path.some((known) => known.sha256 === candidate.sha256));
    for (const issuer of next) {
      const found = isIssuer(issuer, last) ? search([...path, issuer]) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return search([leaf]) ?? best;
}

/** Why a path leads no further. A certificate that names an issuer which is there, but did not sign it, is a forgery or broken. */
function deadEnd(path: readonly Certificate[], { presented, roots }: Issuers): ServerPath['end'] {
  const last = path.at(-1) as Certificate;
  if (isSelfSigned(last)) return path.length === 1 ? 'self-signed' : 'unknown-root';
  const claimed = [...presented, ...roots(last)].filter((candidate) => namesAsIssuer(last, candidate));
  return claimed.length > 0 && !claimed.some((candidate) => issued(candidate, last)) ? 'bad-path' : 'incomplete';
}

function namesAsIssuer(certificate: Certificate, issuer: Certificate): boolean {
  if (Buffer.compare(certificate.rawIssuer, issuer.rawSubject) !== 0) return false;
  const { authorityKeyId } = certificate;
  return authorityKeyId === undefined || issuer.subjectKeyId === undefined || authorityKeyId === issuer.subjectKeyId;
}
