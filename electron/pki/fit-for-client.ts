import type { KeyObject } from 'node:crypto';
import type { Warning } from '../contract/models.ts';
import { ProblemError, type UnfitRule } from '../contract/problem.ts';
import { type Phrase, say } from '../contract/words/say.ts';
import type { Certificate } from './certificate.ts';
import { purpose } from './object-identifiers.ts';

/** Bits of an RSA key. Source of the upper bound: pki-certificate-requirements.md, "macOS client computers"; below 1,024 no site ever went. */
const longestKey = 2048;
const shortestKey = 1024;

/** The hashes that are SHA-2. Source: pki-certificate-requirements.md, "Secure Hash Algorithm 2 (SHA-2) certificates"; FIPS 180-4 */
const sha2: ReadonlySet<string> = new Set(['SHA-224', 'SHA-256', 'SHA-384', 'SHA-512', 'SHA-512/224', 'SHA-512/256']);

/** What is wrong and what was found, for the person who corrects the template. */
interface Breach {
  readonly rule: UnfitRule;
  readonly found?: Phrase;
}

/**
 * The certificate in an answer that belongs to `publicKey`, wherever it stands.
 * @throws ProblemError certificate-unfit: `missing` when there is none but those of authorities, otherwise what is wrong with the key of
 * the one that came instead: `not-rsa`, `key-too-long`, `key-too-short`, `other-key`
 */
export function leafFor(pool: readonly Certificate[], publicKey: KeyObject): Certificate {
  const match = pool.find((certificate) => matchesKey(certificate, publicKey));
  if (match) return match;
  const other = pool.find((certificate) => !certificate.isCertificationAuthority);
  if (!other) throw new ProblemError({ kind: 'certificate-unfit', subject: '', rule: 'missing' });
  throw unfit(other, keyBreach(other) ?? { rule: 'other-key' });
}

/** Whether a certificate was made for this key. The same key may be encoded in more than one way, so unequal octets are not the last word. */
export function matchesKey(certificate: Certificate, publicKey: KeyObject): boolean {
  if (Buffer.compare(publicKey.export({ format: 'der', type: 'spki' }), certificate.publicKeyInfo) === 0) return true;
  if (certificate.keyAlgorithm.toLowerCase() !== publicKey.asymmetricKeyType) return false;
  try {
    return certificate.publicKey.equals(publicKey);
  } catch {
    // The runtime can't use the key in the certificate, so it is not the one it made.
    return false;
  }
}

/**
 * Judges a certificate that was issued to this client, in this order: the key is RSA of at most 2048 bits and the client's own, the
 * signature uses SHA-2, the purposes contain client authentication, and `now` (UTC milliseconds) is inside the validity, both ends
 * included. What is allowed but unwise comes back as warnings.
 * @throws ProblemError certificate-unfit with the first rule that is broken
 * Source: pki-certificate-requirements.md, "macOS client computers"
 */
export function fitForClient(certificate: Certificate, publicKey: KeyObject, now: number): Warning[] {
  const breach =
    keyBreach(certificate) ??
    (matchesKey(certificate, publicKey) ? undefined : { rule: 'other-key' as const }) ??
    signatureBreach(certificate) ??
    purposeBreach(certificate) ??
    validityBreach(certificate, now);
  if (breach) throw unfit(certificate, breach);
  return certificate.subjectAltNames.length > 0 ? [alternativeNameWarning(certificate)] : [];
}

function keyBreach({ keyAlgorithm, keyBits }: Certificate): Breach | undefined {
  if (keyAlgorithm !== 'RSA') return { rule: 'not-rsa', found: keyAlgorithm };
  if (keyBits > longestKey) return { rule: 'key-too-long', found: { key: 'unfit.bits', facts: { bits: keyBits } } };
  if (keyBits < shortestKey) return { rule: 'key-too-short', found: { key: 'unfit.bits', facts: { bits: keyBits } } };
  return undefined;
}

function signatureBreach({ signatureHash, signatureAlgorithm }: Certificate): Breach | undefined {
  return sha2.has(signatureHash) ? undefined : { rule: 'weak-hash', found: signatureHash || signatureAlgorithm };
}

/** The extension must be there: without it a certificate would be for any purpose, and site systems refuse it. */
function purposeBreach({ extendedKeyUsage }: Certificate): Breach | undefined {
  if (extendedKeyUsage?.includes(purpose.clientAuthentication)) return undefined;
  return { rule: 'no-client-authentication', found: extendedKeyUsage?.join(', ') ?? { key: 'unfit.noPurpose' } };
}

function validityBreach({ notBefore, notAfter }: Certificate, now: number): Breach | undefined {
  // A certificate is valid in the whole second that notAfter names (RFC 5280, 4.1.2.5).
  if (Math.floor(now / 1000) > notAfter / 1000)
    return { rule: 'expired', found: { key: 'unfit.validUntil', facts: { at: new Date(notAfter).toISOString() } } };
  if (now < notBefore)
    return { rule: 'not-yet-valid', found: { key: 'unfit.validFrom', facts: { at: new Date(notBefore).toISOString() } } };
  return undefined;
}

function alternativeNameWarning({ subjectAltNames }: Certificate): Warning {
  return {
    kind: 'subject-alternative-name',
    text: say('warning.subject-alternative-name', { names: subjectAltNames.join(', ') }),
  };
}

function unfit({ subject }: Certificate, { rule, found }: Breach): ProblemError {
  return new ProblemError({ kind: 'certificate-unfit', subject, rule, ...(found === undefined ? {} : { found }) });
}
