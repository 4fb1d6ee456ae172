/** The lab's public key infrastructure: a root, an issuing authority, and what they sign. Every certificate is really signed. */
import 'reflect-metadata';
import { createPrivateKey, type KeyObject, randomBytes, webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { integer, objectIdentifier, sequence } from './der.ts';
import type { Template } from './templates.ts';

x509.cryptoProvider.set(webcrypto as unknown as Crypto);
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
const rsa = (hash: string, modulusLength = 2048) => ({
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

/** Opens the two authorities in a folder; makes them when they are not there. */
export async function openAuthorities(folder: string, publication: Publication): Promise<{ root: Authority; issuing: Authority }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = { root: 'Contoso Root CA', issuing: 'Contoso Issuing CA' };
  if (!existsSync(join(folder, 'issuing.pem'))) await makeAuthorities(folder, names, publication);
  return { root: await open(folder, 'root', names.root), issuing: await open(folder, 'issuing', names.issuing) };
}

async function open(folder: string, file: string, name: string): Promise<Authority> {
  const pem = readFileSync(join(folder, `${file}.key`), 'utf8');
  const signingKey = await importSigningKey(pem, 'SHA-256');
  return {
    name,
    certificate: new x509.X509Certificate(readFileSync(join(folder, `${file}.pem`), 'utf8')),
    signingKey,
    key: createPrivateKey(pem),
  };
}

async function importSigningKey(pem: string, hash: string): Promise<webcrypto.CryptoKey> {
  return subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(pem), rsa(hash), true, ['sign']);
}

async function makeAuthorities(folder: string, names: { root: string; issuing: string }, publication: Publication): Promise<void> {
  const [rootKeys, issuingKeys] = await Promise.all([newKeyPair(), newKeyPair()]);
  const root = await authorityCertificate(names.root, rootKeys.publicKey, { name: names.root, key: rootKeys }, publication);
  const issuing = await authorityCertificate(names.issuing, issuingKeys.publicKey, { name: names.root, key: rootKeys }, publication);
  const files = [
    ['root', root, rootKeys],
    ['issuing', issuing, issuingKeys],
  ] as const;
  for (const [file, certificate, keys] of files) {
    writeFileSync(join(folder, `${file}.key`), await pkcs8Pem(keys.privateKey), { mode: 0o600 });
    writeFileSync(join(folder, `${file}.pem`), `${certificate.toString('pem')}\n`);
  }
}

export async function authorityCertificate(
  name: string,
  publicKey: webcrypto.CryptoKey,
  issuer: { name: string; key: webcrypto.CryptoKeyPair },
  publication: Publication,
): Promise<x509.X509Certificate> {
  const isRoot = name === issuer.name;
  return x509.X509CertificateGenerator.create({
    serialNumber: newSerialNumber(),
    subject: `DC=com, DC=contoso, CN=${name}`,
    issuer: `DC=com, DC=contoso, CN=${issuer.name}`,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + (isRoot ? 7300 : 3650) * day),
    signingAlgorithm: rsa('SHA-256'),
    publicKey,
    signingKey: issuer.key.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(true, isRoot ? undefined : 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign | x509.KeyUsageFlags.digitalSignature, true),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
      ...(isRoot
        ? []
        : [
            await x509.AuthorityKeyIdentifierExtension.create(issuer.key.publicKey),
            new x509.CRLDistributionPointsExtension([publication.listAddress('root')]),
            new x509.AuthorityInfoAccessExtension({ caIssuers: [new x509.GeneralName('url', publication.certificateAddress('root'))] }),
          ]),
    ],
  });
}

/** Signs a certificate. It looks as one of AD CS does: template, key identifiers, distribution points, access to the authority. */
export async function issue(authority: Authority, order: Order, publication: Publication): Promise<x509.X509Certificate> {
  const { template, hash = 'SHA-256', notBefore = new Date(Date.now() - 10 * 60_000) } = order;
  const publicKey = new x509.PublicKey(Buffer.from(order.publicKey));
  const ends =
    order.notAfter ?? new Date(Math.min(notBefore.getTime() + template.validityDays * day, authority.certificate.notAfter.getTime()));
  const signingKey =
    hash === 'SHA-256'
      ? authority.signingKey
      : await importSigningKey(authority.key.export({ type: 'pkcs8', format: 'pem' }).toString(), hash);
  return x509.X509CertificateGenerator.create({
    serialNumber: newSerialNumber(),
    subject: new x509.Name([{ CN: [{ utf8String: order.commonName }] }]).toString(),
    issuer: authority.certificate.subjectName.toString(),
    notBefore,
    notAfter: ends,
    signingAlgorithm: rsa(hash),
    publicKey,
    signingKey,
    extensions: await extensionsOf(order, authority, publicKey, publication),
  });
}

async function extensionsOf(
  order: Order,
  authority: Authority,
  publicKey: x509.PublicKey,
  publication: Publication,
): Promise<x509.Extension[]> {
  const { template } = order;
  const purposes = order.purposes ?? template.purposes;
  const names = alternativeNames(order);
  const lists = order.distributionPoints ?? [publication.listAddress('issuing')];
  return [
    templateExtension(template),
    ...(purposes.length > 0 ? [new x509.ExtendedKeyUsageExtension([...purposes])] : []),
    new x509.KeyUsagesExtension(template.keyUsage, true),
    await x509.SubjectKeyIdentifierExtension.create(publicKey),
    await x509.AuthorityKeyIdentifierExtension.create(authority.certificate),
    ...(names.length > 0 ? [new x509.SubjectAlternativeNameExtension(names)] : []),
    ...(lists ? [new x509.CRLDistributionPointsExtension([...lists])] : []),
    new x509.AuthorityInfoAccessExtension({
      caIssuers: [new x509.GeneralName('url', publication.certificateAddress('issuing'))],
      ocsp: [new x509.GeneralName('url', publication.ocspAddress)],
    }),
  ];
}

function alternativeNames({ dnsNames = [], addresses = [], emails = [] }: Order): x509.JsonGeneralNames {
  return [
    ...dnsNames.map((value) => ({ type: 'dns' as const, value })),
    ...addresses.map((value) => ({ type: 'ip' as const, value })),
    ...emails.map((value) => ({ type: 'email' as const, value })),
  ];
}

/** szOID_CERTIFICATE_TEMPLATE: which template, in which version. */
function templateExtension({ oid, majorVersion, minorVersion }: Template): x509.Extension {
  const value = sequence(objectIdentifier(oid), integer(majorVersion), integer(minorVersion));
  return new x509.Extension('1.3.6.1.4.1.311.21.7', false, new Uint8Array(value));
}
