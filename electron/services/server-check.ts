/**
 * The judgement on a server before anything is sent to it: chain, strength, dates, purpose, name, revocation.
 *
 * Two judges have to agree. The TLS stack validates the chain; but it names only its first objection, and it knows nothing of the rules
 * that this program adds. So everything is also looked at here, and `ignoreChain` forgives an objection to trust only, never what
 * that objection might have hidden. Sources: RFC 5280, 6.1; RFC 9110, 4.3.4; pki-certificate-requirements.md
 */

import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import { ProblemError } from '../contract/problem.ts';
import { say } from '../contract/words/say.ts';
import type { Trust } from '../enrollment/ports.ts';
import { type Certificate, readCertificate } from '../pki/certificate.ts';
import { policiesHold } from '../pki/policies.ts';
import type { Target } from './network-problem.ts';
import type { SecureConnection } from './secure-connection.ts';
import { findPath, type ServerPath } from './server-path.ts';
import { authoritiesFit, purposeAllowsServer, weaknessOf } from './server-rules.ts';
import type { TrustedRoots } from './trusted-roots.ts';

/**
 * Looks up revocation for every certificate of a path but the one it ends with; the path begins with the server's own. Where the chain was
 * forgiven, it may end without a root. `stapled` is the OCSPResponse of the handshake for the server's own certificate, DER.
 * @throws ProblemError server-revoked, revocation-unavailable, revocation-expired, revocation-untrusted, cancelled
 */
export type RevocationCheck = (path: readonly Certificate[], host: string, signal: AbortSignal, stapled?: Uint8Array) => Promise<void>;

/** What a server showed of itself. */
export type PresentedServer = Pick<SecureConnection, 'certificates' | 'verdict' | 'stapled'>;

export interface Judges {
  readonly roots: Pick<TrustedRoots, 'namedAsIssuer'>;
  readonly checkRevocation: RevocationCheck;
  /** UTC, milliseconds since 1970 */
  readonly now: number;
  readonly signal: AbortSignal;
}

/**
 * Judges a server. Returns what was forgiven, in words.
 * @throws ProblemError of the trust family
 */
export async function checkServer(server: PresentedServer, target: Target, trust: Trust, judges: Judges): Promise<readonly string[]> {
  const path = pathOf(server, target, trust, judges);
  const forgiven = judgeTrust(path, server, target, trust);
  judgeStrength(path, target);
  judgeDates(path, target, judges.now);
  judgePurpose(path, target);
  judgeName(path, target);
  judgeVerdict(path, server, target);
  await judges.checkRevocation(path.certificates, target.shown, judges.signal, server.stapled);
  return forgiven;
}

function pathOf(server: PresentedServer, { shown: host }: Target, trust: Trust, { roots }: Judges): ServerPath {
  try {
    const [leaf, ...issuers] = server.certificates.map((der) => readCertificate(der));
    if (!leaf) throw new Error('no certificate');
    const given = trust.roots.map((der) => readCertificate(der)).filter((certificate) => !certificate.isSelfIssued);
    return findPath(leaf, {
      presented: [...issuers, ...given],
      roots: (certificate) => roots.namedAsIssuer(certificate, trust.roots),
    });
  } catch (error) {
    const detail = error instanceof ProblemError ? error.problem.detail : String(error);
    const facts = { kind: 'server-untrusted', host, issuer: { key: 'issuer.unreadable' }, why: 'bad-path' } as const;
    throw new ProblemError({ ...facts, ...(detail ? { detail } : {}) }, error);
  }
}

function judgeTrust(path: ServerPath, server: PresentedServer, target: Target, trust: Trust): string[] {
  if (!fits(path)) throw untrusted(path, server, target, 'bad-path');
  if (path.end === 'trusted') return [];
  // The stack may have found a fault in an issuer that the path, for that very fault, does not lead to.
  if (!trust.ignoreChain) throw untrusted(path, server, target, objectsToTrust(server) ? path.end : 'bad-path');
  if (path.end === 'bad-path' || path.certificates.some(onlyStackCanJudge)) throw untrusted(path, server, target, 'bad-path');
  const top = topOf(path);
  const issuer = path.end === 'incomplete' ? top.issuerCommonName || top.issuer : nameOf(top);
  return [say(`warning.forgiven.${path.end}`, { host: target.shown, issuer })];
}

/** What the stacks don't judge alike: one looks at policies only when it is asked to, the other passes over what a root says of itself. */
function fits(path: ServerPath): boolean {
  const root = rootOf(path);
  const isKnown = root === undefined || root.unknownCriticalExtensions.length === 0;
  return isKnown && authoritiesFit(path.certificates, root) && policiesHold(withoutRoot(path));
}

/**
 * Limits on names (RFC 5280, 4.2.1.10) and extensions that are unknown here are judged by the stack, and only when it gets that far; so
 * a certificate with them is never forgiven. The octets are those of the identifier of name constraints.
 */
function onlyStackCanJudge({ der, unknownCriticalExtensions }: Certificate): boolean {
  return unknownCriticalExtensions.length > 0 || Buffer.from(der).includes(Buffer.from('0603551d1e', 'hex'));
}

/**
 * The objections that an untrusted or incomplete chain leads to; the stacks choose one by how the chain ends.
 * Source: openssl-verification-options(1)
 */
const trustObjections = [
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'CERT_UNTRUSTED',
];
const dateObjections = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];

function objectsToTrust({ verdict }: PresentedServer): boolean {
  return verdict === undefined || [...trustObjections, ...dateObjections].includes(verdict);
}

/** The certificate at the end that is trusted as it is; none where the server's own is. */
function rootOf({ certificates, end }: ServerPath): Certificate | undefined {
  return end === 'trusted' && certificates.length > 1 ? certificates.at(-1) : undefined;
}

/** All certificates that owe their trust to another. */
function withoutRoot(path: ServerPath): readonly Certificate[] {
  return rootOf(path) ? path.certificates.slice(0, -1) : path.certificates;
}

function judgeStrength(path: ServerPath, { shown: host }: Target): void {
  const root = rootOf(path);
  for (const certificate of path.certificates) {
    const weakness = weaknessOf(certificate, certificate === root ? 'root' : 'other');
    if (weakness) throw new ProblemError({ kind: 'server-weak', host, subject: nameOf(certificate), weakness });
  }
}

function judgeDates({ certificates }: ServerPath, { shown: host }: Target, now: number): void {
  const iso = (time: number) => new Date(time).toISOString();
  for (const certificate of certificates) {
    const { notBefore, notAfter } = certificate;
    // The last second belongs to the validity as a whole.
    if (now >= notBefore && now < notAfter + 1000) continue;
    const facts = { host, subject: nameOf(certificate), notBefore: iso(notBefore), notAfter: iso(notAfter), now: iso(now) };
    throw new ProblemError({ kind: 'server-certificate-expired', ...facts });
  }
}

function judgePurpose(path: ServerPath, { shown: host }: Target): void {
  for (const [index, certificate] of withoutRoot(path).entries()) {
    if (!purposeAllowsServer(certificate, index === 0 ? 'server' : 'issuer')) {
      throw new ProblemError({ kind: 'server-wrong-purpose', host, subject: nameOf(certificate) });
    }
  }
}

/**
 * Only alternative names count, as in browsers, and a wildcard only as the whole first label; both TLS stacks would be content with a
 * common name, and with a wildcard for part of a label. Source: RFC 9525, 6.3
 */
function judgeName({ certificates: [leaf] }: ServerPath, { host, shown }: Target): void {
  // What a name can't hold is left out: it fits no host, and must not be able to look like two entries.
  const entries = (leaf?.subjectAltNames ?? []).filter((name) => /^(?:DNS|IP):[\w.*:-]+$/u.test(name));
  const usable = entries.filter((name) => /^[^*]*$|^DNS:\*\.[^*]+$/u.test(name));
  const subjectaltname = usable.map((name) => name.replace(/^IP:/u, 'IP Address:')).join(', ');
  const peer = { subject: { CN: '' }, subjectaltname } as unknown as PeerCertificate;
  if (usable.length > 0 && checkServerIdentity(host, peer) === undefined) return;
  const names = entries.map((name) => name.replace(/^(?:DNS|IP):/u, ''));
  throw new ProblemError({ kind: 'server-wrong-host', host: shown, names });
}

/** What only the stack objects to: limits on names and lengths, policies, extensions it does not know. */
function judgeVerdict(path: ServerPath, server: PresentedServer, target: Target): void {
  const { verdict } = server;
  if (verdict === undefined || (path.end !== 'trusted' && trustObjections.includes(verdict))) return;
  throw untrusted(path, server, target, 'bad-path');
}

function untrusted(path: ServerPath, { verdict }: PresentedServer, target: Target, why: ServerPath['end']): ProblemError {
  const top = topOf(path);
  const issuer = path.end === 'incomplete' ? top.issuerCommonName || top.issuer : nameOf(top);
  const facts = {
    host: target.shown,
    issuer,
    ...(top.isSelfIssued ? { rootSha256: top.sha256 } : {}),
    why: why === 'trusted' ? ('bad-path' as const) : why,
  };
  return new ProblemError({
    kind: 'server-untrusted',
    ...facts,
    detail: `TLS: ${verdict ?? 'no objection'}; path: ${path.certificates.map((one) => one.subject).join(' < ')}`,
  });
}

function topOf({ certificates }: ServerPath): Certificate {
  return certificates.at(-1) as Certificate;
}

function nameOf(certificate: Certificate): string {
  return certificate.commonName || certificate.subject;
}
