import { createHash } from 'node:crypto';
import { ProblemError } from '../contract/problem.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { issued } from './chain.ts';
import { DerError } from './der.ts';
import { purpose } from './object-identifiers.ts';
import { certificateId, keyBits } from './ocsp-request.ts';
import { type BasicResponse, readOcspResponse, type SingleResponse } from './ocsp-response.ts';
import type { Revoked } from './revocation-list-entries.ts';
import { hasOutdatedHash, isSignedBy } from './signature.ts';

/** What was asked, and when. */
export interface OcspQuestion {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  /** UTC, milliseconds since 1970 */
  readonly now: number;
}

/** What an answer is worth. `untrusted` says in words why it is worth nothing. */
export type OcspAnswer =
  | { readonly status: 'good' | 'unknown' }
  | { readonly status: 'revoked'; readonly revoked: Revoked }
  | { readonly status: 'untrusted'; readonly why: string };

/** Clocks of responders may differ so much from ours. Milliseconds. */
const tolerance = 5 * 60_000;
/** An answer that names no end counts for so long. Milliseconds. */
const endlessFor = 24 * 3_600_000;

/**
 * Reads and judges an OCSPResponse in DER: it must speak of this certificate, be current, and be signed with SHA-2 by the issuer, or by
 * a responder to whom the issuer gave a certificate for that purpose. Whether the responder's own certificate was revoked is not looked
 * up: the worst such an answer can do here is refuse a connection. Never throws for what is in `der`. Sources: RFC 6960, 3.2 and 4.2.2
 */
export function judgeOcspResponse(der: Uint8Array, question: OcspQuestion): OcspAnswer {
  try {
    const response = readOcspResponse(der);
    if ('refusal' in response) return untrusted(response.refusal);
    return judge(response, question);
  } catch (error) {
    if (error instanceof DerError) return untrusted(`it can\u2019t be read: ${error.message}`);
    throw error;
  }
}

const untrusted = (why: string): OcspAnswer => ({ status: 'untrusted', why });

function judge(response: BasicResponse, question: OcspQuestion): OcspAnswer {
  const { now } = question;
  const about = response.responses.filter((candidate) => isAbout(candidate, question));
  const single = about.find(({ status }) => status === 'revoked') ?? about[0];
  if (!single) return untrusted('it speaks of another certificate');
  if (response.unknownCriticalExtensions.length > 0) return untrusted('it has critical extensions that are not known');
  if (single.thisUpdate > now + tolerance) return untrusted('it is dated in the future');
  if ((single.nextUpdate ?? single.thisUpdate + endlessFor) < now) return untrusted('it is out of date');
  const why = whyNotGenuine(response, question);
  if (why) return untrusted(why);
  return single.revoked ? { status: 'revoked', revoked: single.revoked } : { status: single.status === 'good' ? 'good' : 'unknown' };
}

const openSslNames: Readonly<Record<string, string>> = { 'SHA-1': 'sha1', 'SHA-256': 'sha256', 'SHA-384': 'sha384', 'SHA-512': 'sha512' };

function isAbout({ id, hash }: SingleResponse, { certificate, issuer }: OcspQuestion): boolean {
  const name = openSslNames[hash];
  if (name === undefined) return false;
  const wanted = certificateId(certificate, issuer, name);
  return (['nameHash', 'keyHash', 'serial'] as const).every((part) => Buffer.compare(id[part], wanted[part]) === 0);
}

function whyNotGenuine(response: BasicResponse, question: OcspQuestion): string | undefined {
  if (hasOutdatedHash(response.signed)) return 'it is signed with an outdated method';
  const candidates = [question.issuer, ...readable(response.certificates).filter((candidate) => isDelegate(candidate, question))];
  const signers = candidates.filter((candidate) => isNamed(candidate, response.responder));
  if (signers.length === 0) return 'its signer is neither the issuer nor a responder that the issuer appointed';
  return signers.some((signer) => isSignedWithKeyOf(signer, response)) ? undefined : 'its signature does not hold';
}

/** Certificates that can't be read are no signers. */
function readable(certificates: readonly Uint8Array[]): Certificate[] {
  return certificates.flatMap((der) => {
    try {
      return [readCertificate(der)];
    } catch (error) {
      if (error instanceof ProblemError) return [];
      throw error;
    }
  });
}

/** Source: RFC 6960, 4.2.2.2: appointed by the very issuer, directly, for this purpose. */
function isDelegate(candidate: Certificate, { issuer, now }: OcspQuestion): boolean {
  return (
    candidate.extendedKeyUsage?.includes(purpose.ocspSigning) === true &&
    (candidate.keyUsage === undefined || candidate.keyUsage.includes('digitalSignature')) &&
    candidate.unknownCriticalExtensions.length === 0 &&
    !hasOutdatedHash(candidate.signed) &&
    candidate.notBefore <= now &&
    candidate.notAfter >= now &&
    issued(issuer, candidate)
  );
}

function isNamed(candidate: Certificate, responder: BasicResponse['responder']): boolean {
  if ('name' in responder) return Buffer.compare(candidate.rawSubject, responder.name) === 0;
  return Buffer.compare(createHash('sha1').update(keyBits(candidate)).digest(), responder.keyHash) === 0;
}

function isSignedWithKeyOf(signer: Certificate, { signed }: BasicResponse): boolean {
  try {
    return isSignedBy(signed, signer.publicKey);
  } catch (error) {
    // The runtime can't use this kind of key: then the signature proves nothing.
    if (error instanceof ProblemError) return false;
    throw error;
  }
}
