import { readSignatureAlgorithm } from './algorithms.ts';
import { constructedTag, DerError, type DerReader, primitiveTag, readOnly, tags } from './der.ts';
import { bitStringOctets, objectIdentifier, smallInteger, time } from './der-values.ts';
import { type Extensions, readExtensions } from './extensions.ts';
import { hashNames, revocationOid } from './object-identifiers.ts';
import type { CertificateId } from './ocsp-request.ts';
import { type Revoked, reasonOf } from './revocation-list-entries.ts';
import type { Signed } from './signature.ts';

/** What a responder says of one certificate. Times are UTC, milliseconds since 1970. */
export interface SingleResponse {
  readonly id: CertificateId;
  /** the hash in `id`: `SHA-1`, `SHA-256`, …; '' if it isn't known */
  readonly hash: string;
  readonly status: 'good' | 'revoked' | 'unknown';
  /** with status `revoked` only */
  readonly revoked: Revoked | undefined;
  readonly thisUpdate: number;
  readonly nextUpdate: number | undefined;
}

/** The signed answer of a responder, with nothing judged yet. */
export interface BasicResponse {
  readonly responder: { readonly name: Uint8Array } | { readonly keyHash: Uint8Array };
  readonly responses: readonly SingleResponse[];
  readonly unknownCriticalExtensions: readonly string[];
  readonly signed: Signed;
  /** certificates that may help to verify the signature, DER */
  readonly certificates: readonly Uint8Array[];
}

/** Source: RFC 6960, 4.2.1 */
const refusals: Readonly<Record<number, string>> = {
  1: 'it could not read the question',
  2: 'it has trouble of its own',
  3: 'it asks to try again later',
  5: 'it wants the question signed',
  6: 'it does not answer this computer',
};

/** Most certificates and statements that are looked at; an answer to one question needs one or two. */
const most = 16;

/**
 * Reads an OCSPResponse in DER.
 * @returns the signed answer, or in words why the responder gave none
 * @throws DerError. Source: RFC 6960, 4.2.1
 */
export function readOcspResponse(der: Uint8Array): BasicResponse | { readonly refusal: string } {
  const parts = readOnly(der, tags.sequence, 'an OCSP answer').enter();
  const status = smallInteger(parts.expect(tags.enumerated, 'the status').content());
  if (status !== 0) return { refusal: refusals[status] ?? `it answers with an unknown status (${status})` };
  const wrapped = parts.expect(constructedTag(0), 'the answer').enter().expect(tags.sequence, 'the answer').enter();
  const type = objectIdentifier(wrapped.expect(tags.objectIdentifier, 'the type of the answer').content());
  if (type !== revocationOid.basicOcspResponse) throw new DerError(`an OCSP answer of type ${type}`);
  return readBasicResponse(wrapped.expect(tags.octetString, 'the answer').content());
}

function readBasicResponse(der: Uint8Array): BasicResponse {
  const parts = readOnly(der, tags.sequence, 'the answer').enter();
  const signedBytes = parts.expect(tags.sequence, 'the signed part').element();
  const data = parts.enter();
  const algorithm = readSignatureAlgorithm(parts.expect(tags.sequence, 'the signature algorithm'));
  const signature = bitStringOctets(parts.expect(tags.bitString, 'the signature').content());
  const certificates: Uint8Array[] = [];
  if (parts.optional(constructedTag(0))) {
    const list = parts.enter().expect(tags.sequence, 'the certificates').enter();
    while (list.next() && certificates.length < most) certificates.push(list.element());
  }
  return { signed: { signedBytes, algorithm, signature }, certificates, ...readData(data) };
}

function readData(data: DerReader): Pick<BasicResponse, 'responder' | 'responses' | 'unknownCriticalExtensions'> {
  const isFirstVersion =
    !data.optional(constructedTag(0)) || smallInteger(data.enter().expect(tags.integer, 'the version').content()) === 0;
  if (!isFirstVersion) throw new DerError('an OCSP answer of an unknown version');
  const responder = readResponder(data.expect(undefined, 'the responder'));
  data.expect(tags.generalizedTime, 'the date of the answer');
  const responses: SingleResponse[] = [];
  const unknown: string[] = [];
  const list = data.expect(tags.sequence, 'the statements').enter();
  while (list.next() && responses.length < most) responses.push(readSingle(list.enter(), unknown));
  const extensions: Extensions = data.optional(constructedTag(1))
    ? readExtensions(data.enter().expect(tags.sequence, 'the extensions'))
    : new Map();
  data.finish('the extensions');
  return {
    responder,
    responses,
    unknownCriticalExtensions: [...unknown, ...criticalOf(extensions)],
  };
}

function criticalOf(extensions: Extensions): string[] {
  return [...extensions].filter(([id, { critical }]) => critical && id !== revocationOid.ocspNonce).map(([id]) => id);
}

function readResponder(reader: DerReader): BasicResponse['responder'] {
  const inner = reader.enter();
  if (reader.tag === constructedTag(1)) return { name: inner.expect(tags.sequence, 'the name of the responder').element() };
  if (reader.tag === constructedTag(2)) return { keyHash: inner.expect(tags.octetString, 'the key of the responder').content() };
  throw new DerError('a responder of an unknown kind');
}

function readSingle(parts: DerReader, unknownCritical: string[]): SingleResponse {
  const id = parts.expect(tags.sequence, 'the certificate asked for').enter();
  const hash = id.expect(tags.sequence, 'a hash').enter().expect(tags.objectIdentifier, 'a hash').content();
  const nameHash = id.expect(tags.octetString, 'the name of the issuer').content();
  const keyHash = id.expect(tags.octetString, 'the key of the issuer').content();
  const serial = id.expect(tags.integer, 'a serial number').content();
  const status = readStatus(parts.expect(undefined, 'the state of the certificate'));
  const thisUpdate = time(parts.expect(tags.generalizedTime, 'the date of a statement').tag, parts.content());
  const next = parts.optional(constructedTag(0)) ? parts.enter().expect(tags.generalizedTime, 'the end of a statement') : undefined;
  if (parts.optional(constructedTag(1))) {
    unknownCritical.push(...criticalOf(readExtensions(parts.enter().expect(tags.sequence, 'the extensions of a statement'))));
  }
  parts.finish('a statement');
  const nextUpdate = next && time(next.tag, next.content());
  return { id: { nameHash, keyHash, serial }, hash: hashNames[objectIdentifier(hash)] ?? '', thisUpdate, nextUpdate, ...status };
}

function readStatus(reader: DerReader): Pick<SingleResponse, 'status' | 'revoked'> {
  if (reader.tag === primitiveTag(0)) return { status: 'good', revoked: undefined };
  if (reader.tag === primitiveTag(2)) return { status: 'unknown', revoked: undefined };
  if (reader.tag !== constructedTag(1)) throw new DerError('an unknown state of a certificate');
  const parts = reader.enter();
  const revocationDate = time(parts.expect(tags.generalizedTime, 'the date of revocation').tag, parts.content());
  const reason = parts.optional(constructedTag(0)) ? smallInteger(parts.enter().expect(tags.enumerated, 'a reason').content()) : 0;
  return { status: 'revoked', revoked: { revocationDate, reason: reasonOf(reason) } };
}
