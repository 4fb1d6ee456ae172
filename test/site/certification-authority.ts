/** What a certification authority signs. Every certificate is really signed, and looks as one of AD CS does. */
import { createHash, type KeyObject, randomBytes, sign, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import { bitString, bmpString, context, integer, objectIdentifier, rsaWith, sequence, serial, time } from './der.ts';
import type { Template } from './templates.ts';
import * as x509 from './x509.ts';

const { subtle } = webcrypto;

export interface Authority {
  readonly name: string;
  readonly certificate: x509.X509Certificate;
  readonly signingKey: webcrypto.CryptoKey;
  /** the same key, for what is signed without the certificate library */
  readonly key: KeyObject;
}

/** What a certificate is to hold, besides what its template says. */
export interface Order {
  readonly template: Template;
  readonly commonName: string;
  /** SubjectPublicKeyInfo, DER */
  readonly publicKey: Uint8Array;
  readonly dnsNames?: readonly string[];
  readonly addresses?: readonly string[];
  readonly emails?: readonly string[];
  readonly purposes?: readonly string[];
  readonly hash?: 'SHA-256' | 'SHA-1';
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** false: without any; else the lists' addresses instead of the authority's own */
  readonly distributionPoints?: readonly string[] | false;
}

/** Where the authorities publish: lists, their own certificates, and the state of single certificates. */
export interface Publication {
  listAddress(authority: string): string;
  certificateAddress(authority: string): string;
  readonly ocspAddress: string;
}

const day = 86_400_000;
export const rsa = (hash: string, modulusLength = 2048) => ({
  name: 'RSASSA-PKCS1-v1_5',
  hash,
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength,
});

export function newKeyPair(bits = 2048): Promise<webcrypto.CryptoKeyPair> {
  return subtle.generateKey(rsa('SHA-256', bits), true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>;
}

export async function pkcs8Pem(key: webcrypto.CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

export async function spki(key: webcrypto.CryptoKey): Promise<Uint8Array> {
  return new Uint8Array(await subtle.exportKey('spki', key));
}

/** A serial number as AD CS makes them: random, with a running end; the first bit is never set. */
export function newSerialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x10;
  return bytes.toString('hex');
}

export function importSigningKey(pem: string, hash: 'SHA-256' | 'SHA-1'): Promise<webcrypto.CryptoKey> {
  return subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(pem), rsa(hash), true, ['sign']);
}

/** Signs a certificate. It looks as one of AD CS does: template, key identifiers, distribution points, access to the authority. */
export function issue(authority: Authority, order: Order, publication: Publication): x509.X509Certificate {
  const { template, hash = 'SHA-256', notBefore = new Date(Date.now() - 10 * 60_000) } = order;
  const latest = new Date(Math.min(notBefore.getTime() + template.validityDays * day, authority.certificate.notAfter.getTime()));
  const extensions = extensionsOf(order, authority, publication);
  const algorithm = rsaWith(hash === 'SHA-1' ? 'sha1' : 'sha256');
  // TBSCertificate (RFC 5280, 4.1) by hand: the library's generator takes longer than the whole rest of an enrollment.
  const body = sequence(
    context(0, true, integer(2)),
    serial(newSerialNumber()),
    algorithm,
    Buffer.from(authority.certificate.subjectName.toArrayBuffer()),
    sequence(time(notBefore), time(order.notAfter ?? latest)),
    Buffer.from(new x509.Name([{ CN: [{ utf8String: order.commonName }] }]).toArrayBuffer()),
    order.publicKey,
    context(3, true, sequence(...extensions.map(({ rawData }) => Buffer.from(rawData)))),
  );
  const signature = sign(hash, body, authority.key);
  return new x509.X509Certificate(new Uint8Array(sequence(body, algorithm, bitString(signature))));
}

function extensionsOf(order: Order, authority: Authority, publication: Publication): x509.Extension[] {
  const { template } = order;
  const purposes = order.purposes ?? template.purposes;
  const names = alternativeNames(order);
  const lists = order.distributionPoints ?? [publication.listAddress('issuing')];
  return [
    templateExtension(template),
    ...(purposes.length > 0 ? [new x509.ExtendedKeyUsageExtension([...purposes])] : []),
    ...(purposes.length > 0 && template.schema > 1 ? [applicationPolicies(purposes)] : []),
    new x509.KeyUsagesExtension(template.keyUsage, true),
    new x509.SubjectKeyIdentifierExtension(keyIdentifier(order.publicKey).toString('hex')),
    new x509.AuthorityKeyIdentifierExtension(keyIdentifier(authority.certificate.publicKey.rawData).toString('hex')),
    ...(names.length > 0 ? [new x509.SubjectAlternativeNameExtension(names)] : []),
    ...(lists ? [new x509.CRLDistributionPointsExtension([...lists])] : []),
    new x509.AuthorityInfoAccessExtension({
      caIssuers: [new x509.GeneralName('url', publication.certificateAddress('issuing'))],
      ocsp: [new x509.GeneralName('url', publication.ocspAddress)],
    }),
  ];
}

/** SHA-1 of the key's bits, as by method 1 of RFC 5280, 4.2.1.2. @param publicKey SubjectPublicKeyInfo, DER */
export function keyIdentifier(publicKey: Uint8Array | ArrayBuffer): Buffer {
  const { result } = asn1js.fromBER(new Uint8Array(publicKey));
  const bits = result instanceof asn1js.Sequence ? result.valueBlock.value[1] : undefined;
  if (!(bits instanceof asn1js.BitString)) throw new Error('a public key has bits');
  return createHash('sha1').update(bits.valueBlock.valueHexView).digest();
}

function alternativeNames({ dnsNames = [], addresses = [], emails = [] }: Order): x509.JsonGeneralNames {
  return [
    ...dnsNames.map((value) => ({ type: 'dns' as const, value })),
    ...addresses.map((value) => ({ type: 'ip' as const, value })),
    ...emails.map((value) => ({ type: 'email' as const, value })),
  ];
}

/** szOID_CERTIFICATE_TEMPLATE: which template, in which version; of version 1 templates the name. Source: [MS-WCCE] 2.2.2.7.7 */
function templateExtension({ name, oid, schema, majorVersion, minorVersion }: Template): x509.Extension {
  if (schema === 1) return new x509.Extension('1.3.6.1.4.1.311.20.2', false, new Uint8Array(bmpString(name)));
  const value = sequence(objectIdentifier(oid), integer(majorVersion), integer(minorVersion));
  return new x509.Extension('1.3.6.1.4.1.311.21.7', false, new Uint8Array(value));
}

/** szOID_APPLICATION_CERT_POLICIES: the purposes once more, in Windows's own words. */
function applicationPolicies(purposes: readonly string[]): x509.Extension {
  const value = sequence(...purposes.map((purpose) => sequence(objectIdentifier(purpose))));
  return new x509.Extension('1.3.6.1.4.1.311.21.10', false, new Uint8Array(value));
}
