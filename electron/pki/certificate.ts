import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { CertificateSummary } from '../contract/models.ts';
import { ProblemError } from '../contract/problem.ts';
import { type KeySize, type ReadSignatureAlgorithm, readKeySize, readSignatureAlgorithm } from './algorithms.ts';
import { constructedTag, DerError, type DerReader, readOnly, tags } from './der.ts';
import { bitStringOctets, hex, integerHex, smallInteger, time } from './der-values.ts';
import { commonNameOf, printName, readName } from './distinguished-name.ts';
import { type CertificateExtensions, interpretExtensions, readExtensions } from './extensions.ts';
import { encodePem } from './pem.ts';
import type { Signed } from './signature.ts';

/** An X.509 certificate as a value. Names are printed as in RFC 4514, hexadecimal is upper case without separators. */
export interface Certificate extends CertificateExtensions {
  readonly der: Uint8Array;
  readonly subject: string;
  /** the most specific common name of the subject, '' if there is none */
  readonly commonName: string;
  readonly issuer: string;
  readonly issuerCommonName: string;
  /** the number in whole octets without a leading 00 octet, as OpenSSL prints it: `17D4391A00000003DB` */
  readonly serialNumber: string;
  /** UTC, milliseconds since 1970 */
  readonly notBefore: number;
  /** UTC, milliseconds since 1970; the certificate is still valid in this second */
  readonly notAfter: number;
  /** made when it is first asked for. @throws ProblemError certificate-unfit `unreadable`, when the runtime can't use such a key */
  readonly publicKey: KeyObject;
  /** SubjectPublicKeyInfo, DER */
  readonly publicKeyInfo: Uint8Array;
  /** `RSA`, `EC`, `RSA-PSS`, `DSA`, `Ed25519`, … or an object identifier */
  readonly keyAlgorithm: string;
  /** 0 where it isn't known */
  readonly keyBits: number;
  /** `RSA`, `RSA-PSS`, `ECDSA`, … or an object identifier */
  readonly signatureAlgorithm: string;
  /** `SHA-256`, `SHA-1`, …; '' where it isn't known */
  readonly signatureHash: string;
  readonly signed: Signed;
  /** Name, DER: two names are the same if these are */
  readonly rawSubject: Uint8Array;
  readonly rawIssuer: Uint8Array;
  readonly isSelfIssued: boolean;
  /** of the DER */
  readonly sha256: string;
  readonly sha1: string;
}

/**
 * Reads one certificate in DER. @throws ProblemError certificate-unfit `unreadable`. Source: RFC 5280, 4.1
 */
export function readCertificate(der: Uint8Array): Certificate {
  try {
    return withLazyParts(der, parse(der));
  } catch (error) {
    if (error instanceof DerError) throw unreadable(error);
    throw error;
  }
}

/** The problem for bytes that were to be a certificate. */
export function unreadable(error: Error, subject = ''): ProblemError {
  return new ProblemError({ kind: 'certificate-unfit', subject, rule: 'unreadable', detail: error.message }, error);
}

type Fields = Omit<Certificate, 'der' | 'publicKey' | 'sha256' | 'sha1'>;

function parse(der: Uint8Array): Fields {
  const parts = readOnly(der, tags.sequence, 'a certificate').enter();
  const signedBytes = parts.expect(tags.sequence, 'the signed part').element();
  const body = parts.enter();
  const algorithm = readSignatureAlgorithm(parts.expect(tags.sequence, 'the signature algorithm'));
  const signature = bitStringOctets(parts.expect(tags.bitString, 'the signature').content());
  parts.finish('the signature');
  return parseBody(body, { signedBytes, algorithm, signature });
}

function parseBody(body: DerReader, signed: Signed): Fields {
  const version = body.optional(constructedTag(0)) ? smallInteger(body.enter().expect(tags.integer, 'the version').content()) : 0;
  if (version > 2) throw new DerError(`a certificate of version ${version + 1}`);
  const serialNumber = integerHex(body.expect(tags.integer, 'the serial number').content());
  body.expect(tags.sequence, 'the signature algorithm');
  const issuer = readName(body.expect(tags.sequence, 'the issuer'));
  const rawIssuer = body.element();
  const validity = body.expect(tags.sequence, 'the validity').enter();
  const moment = (what: string) => time(validity.expect(undefined, what).tag, validity.content());
  const [notBefore, notAfter] = [moment('the start of validity'), moment('the end of validity')];
  const subject = readName(body.expect(tags.sequence, 'the subject'));
  const rawSubject = body.element();
  const publicKeyInfo = body.expect(tags.sequence, 'the public key').element();
  body.optional(0x81);
  body.optional(0x82);
  const extensions = body.optional(constructedTag(3)) ? readExtensions(body.enter().expect(tags.sequence, 'the extensions')) : new Map();
  body.finish('the extensions');
  if (version < 2 && extensions.size > 0) throw new DerError(`extensions in version ${version + 1}, which has none`);
  const { algorithm: keyAlgorithm, bits: keyBits }: KeySize = readKeySize(publicKeyInfo);
  const { name: signatureAlgorithm, hash: signatureHash }: ReadSignatureAlgorithm = signed.algorithm;
  return {
    subject: printName(subject),
    commonName: commonNameOf(subject),
    issuer: printName(issuer),
    issuerCommonName: commonNameOf(issuer),
    isSelfIssued: Buffer.compare(rawSubject, rawIssuer) === 0,
    ...{ serialNumber, notBefore, notAfter, rawSubject, rawIssuer, publicKeyInfo, keyAlgorithm, keyBits },
    ...{ signatureAlgorithm, signatureHash, signed },
    ...interpretExtensions(extensions),
  };
}

/** The costly parts are made when they are first asked for, and once. */
function withLazyParts(der: Uint8Array, fields: Fields): Certificate {
  let publicKey: KeyObject | undefined;
  let sha256: string | undefined;
  let sha1: string | undefined;
  return {
    ...fields,
    der,
    get publicKey() {
      publicKey ??= usableKey(fields);
      return publicKey;
    },
    get sha256() {
      sha256 ??= hex(createHash('sha256').update(der).digest());
      return sha256;
    },
    get sha1() {
      sha1 ??= hex(createHash('sha1').update(der).digest());
      return sha1;
    },
  };
}

function usableKey({ publicKeyInfo, subject }: Fields): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(publicKeyInfo), format: 'der', type: 'spki' });
  } catch (error) {
    throw unreadable(error instanceof Error ? error : new Error(String(error)), subject);
  }
}

/** The certificate in words, as it crosses to windows and out of the command line. Dates become ISO 8601. */
export function summarize(certificate: Certificate): CertificateSummary {
  const { subject, commonName, issuer, issuerCommonName, serialNumber, sha256, keyAlgorithm, keyBits } = certificate;
  return {
    ...{ subject, commonName, issuer, issuerCommonName, serialNumber, sha256, keyAlgorithm, keyBits },
    notBefore: new Date(certificate.notBefore).toISOString(),
    notAfter: new Date(certificate.notAfter).toISOString(),
  };
}

/** The certificate as one PEM block, with a line break at the end. */
export function toPem(certificate: { readonly der: Uint8Array }): string {
  return encodePem('CERTIFICATE', certificate.der);
}
