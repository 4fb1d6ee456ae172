import type { KeyObject } from 'node:crypto';
import { readSignatureAlgorithm } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import { constructedTag, DerError, type DerReader, readOnly, tags } from './der.ts';
import { bitStringOctets, hex, integerHex, smallInteger, time } from './der-values.ts';
import { printName, readName } from './distinguished-name.ts';
import { type Extensions, readExtensions } from './extensions.ts';
import { revocationOid } from './object-identifiers.ts';
import { decodeArmour, isArmoured } from './revocation-list-pem.ts';
import { type IssuingDistributionPoint, readIssuingDistributionPoint } from './revocation-list-scope.ts';
import { isSignedByInTurns, type Signed } from './signature.ts';
import { atOnce, type Turns } from './turns.ts';

/**
 * A certificate revocation list as a value. The entries stay octets: `searchRevoked` walks over them. Nothing here says that the list is
 * genuine, current or meant for a certificate.
 */
export interface RevocationList {
  readonly der: Uint8Array;
  /** 1 or 2 */
  readonly version: number;
  readonly issuer: string;
  /** Name, DER */
  readonly rawIssuer: Uint8Array;
  /** UTC, milliseconds since 1970 */
  readonly thisUpdate: number;
  /** UTC, milliseconds since 1970; by then there will be a newer list */
  readonly nextUpdate: number | undefined;
  readonly number: bigint | undefined;
  /** key identifier of the issuer in upper-case hexadecimal */
  readonly authorityKeyId: string | undefined;
  readonly scope: IssuingDistributionPoint | undefined;
  /** the scope in DER, by which lists of one issuer are told apart */
  readonly rawScope: Uint8Array | undefined;
  /** the number of the list whose changes this one tells; undefined: it is a complete list */
  readonly deltaOf: bigint | undefined;
  readonly unknownCriticalExtensions: readonly string[];
  readonly signed: Signed;
  /** the content of revokedCertificates, DER; empty when nothing is revoked */
  readonly entries: Uint8Array;
}

/**
 * Reads a list in DER or PEM. The entries are not looked at yet, so it takes the same time whatever their number.
 * @throws DerError. Source: RFC 5280, 5.1 and 5.2
 */
export function readRevocationList(bytes: Uint8Array): RevocationList {
  return atOnce(readRevocationListInTurns(bytes));
}

/** {@link readRevocationList} in slices of a few milliseconds; only PEM needs more than one. @throws DerError */
export function* readRevocationListInTurns(bytes: Uint8Array): Turns<RevocationList> {
  const der = isArmoured(bytes) ? yield* decodeArmour(bytes) : bytes;
  const parts = readOnly(der, tags.sequence, 'a revocation list').enter();
  const signedBytes = parts.expect(tags.sequence, 'the signed part').element();
  const body = parts.enter();
  const algorithm = readSignatureAlgorithm(parts.expect(tags.sequence, 'the signature algorithm'));
  const rawAlgorithm = parts.element();
  const signature = bitStringOctets(parts.expect(tags.bitString, 'the signature').content());
  parts.finish('the signature');
  return { der, signed: { signedBytes, algorithm, signature }, ...readBody(body, rawAlgorithm) };
}

/** {@link verifyInTurns} without a gap. */
export function verifyRevocationList(list: RevocationList, issuer: Certificate): boolean {
  return atOnce(verifyInTurns(list, issuer));
}

/**
 * Whether the list was signed with the key of `issuer`. Names, dates, scope and whether the issuer may sign lists are not judged.
 * Source: RFC 5280, 6.3.3 (g)
 */
export function* verifyInTurns(list: RevocationList, issuer: Certificate): Turns<boolean> {
  let key: KeyObject;
  try {
    key = issuer.publicKey;
  } catch {
    // The runtime can't use this kind of key: then nothing shows that the list is the issuer's.
    return false;
  }
  return yield* isSignedByInTurns(list.signed, key);
}

type Body = Omit<RevocationList, 'der' | 'signed'>;

function readBody(body: DerReader, rawAlgorithm: Uint8Array): Body {
  const version = body.optional(tags.integer) ? smallInteger(body.content()) + 1 : 1;
  if (version > 2) throw new DerError(`a revocation list of version ${version}`);
  body.expect(tags.sequence, 'the signature algorithm');
  if (Buffer.compare(body.element(), rawAlgorithm) !== 0) throw new DerError('two different signature algorithms');
  const issuer = printName(readName(body.expect(tags.sequence, 'the issuer')));
  const rawIssuer = body.element();
  const thisUpdate = time(body.expect(undefined, 'the date of the list').tag, body.content());
  const hasNext = body.optional(tags.utcTime) || body.optional(tags.generalizedTime);
  const nextUpdate = hasNext ? time(body.tag, body.content()) : undefined;
  const entries = body.optional(tags.sequence) ? body.content() : new Uint8Array();
  const extensions: Extensions = body.optional(constructedTag(0))
    ? readExtensions(body.enter().expect(tags.sequence, 'the extensions'))
    : new Map();
  body.finish('the extensions');
  if (version === 1 && extensions.size > 0) throw new DerError('extensions in a revocation list of version 1');
  return { version, issuer, rawIssuer, thisUpdate, nextUpdate, entries, ...interpret(extensions) };
}

type Interpreted = Pick<RevocationList, 'number' | 'authorityKeyId' | 'scope' | 'rawScope' | 'deltaOf' | 'unknownCriticalExtensions'>;

function interpret(extensions: Extensions): Interpreted {
  const number = extensions.get(revocationOid.listNumber)?.value;
  const authorityKeyId = extensions.get(revocationOid.authorityKeyId)?.value;
  const rawScope = extensions.get(revocationOid.issuingDistributionPoint)?.value;
  const base = extensions.get(revocationOid.deltaListIndicator)?.value;
  return {
    number: number && readNumber(number),
    authorityKeyId: authorityKeyId && readKeyId(authorityKeyId),
    scope: rawScope && readIssuingDistributionPoint(rawScope),
    rawScope,
    deltaOf: base && readNumber(base),
    unknownCriticalExtensions: [...extensions].filter(([id, { critical }]) => critical && !understood.has(id)).map(([id]) => id),
  };
}

/** Extensions of a list that are read here, so that their criticality is met. Names of the issuer besides its first one change nothing. */
const understood: ReadonlySet<string> = new Set([
  revocationOid.listNumber,
  revocationOid.authorityKeyId,
  revocationOid.issuingDistributionPoint,
  revocationOid.deltaListIndicator,
  revocationOid.issuerAltName,
]);

/** Source: RFC 5280, 5.2.3: not negative, up to 20 octets. */
function readNumber(der: Uint8Array): bigint {
  const content = readOnly(der, tags.integer, 'the number of the list').content();
  if (content.length > 21 || (content[0] ?? 0) >= 0x80) throw new DerError('a list number out of range');
  return BigInt(`0x${integerHex(content)}`);
}

function readKeyId(der: Uint8Array): string | undefined {
  const parts = readOnly(der, tags.sequence, 'the key identifier of the issuer').enter();
  return parts.optional(0x80) ? hex(parts.content()) : undefined;
}
