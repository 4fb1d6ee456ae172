import { generateKeyPairSync, sign } from 'node:crypto';
import { type Certificate, readCertificate } from '../../../electron/pki/certificate.ts';
import * as write from '../../../electron/pki/der-writer.ts';
import { oid, purpose } from '../../../electron/pki/object-identifiers.ts';
import type { SigningKey } from '../../../electron/pki/signing-request.ts';
import { day, extendedKeyUsage, extension, now, ownKey, publicKeyInfo, rsaKeyOfLength, utcTime } from './certificate-maker.ts';

const curveKey = (): SigningKey => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rootKey = curveKey();
const issuingKey = curveKey();

/** What a certificate is made of. Only the key of one that signs itself is whole; of the others nobody knows the private half. */
export interface Wish {
  /** values of the common name, in order; none leaves the subject empty */
  subject?: readonly string[];
  /** `DNS:…` or `email:…` */
  names?: readonly string[];
  purposes?: readonly ('serverAuthentication' | 'clientAuthentication')[] | undefined;
  usage?: readonly number[] | undefined;
  /** bits of an RSA key, or another kind of key */
  key?: number | 'EC';
  hash?: 'sha1' | 'sha256';
  notBefore?: number;
  notAfter?: number;
  template?: string;
  authority?: boolean;
  pathLength?: number;
  issuer?: 'issuing' | 'root' | 'itself';
}

/** Bits of the key usage. Source: RFC 5280, 4.2.1.3 */
export const usageBit = { digitalSignature: 0, keyEncipherment: 2, keyCertSign: 5 } as const;

const rsa = { sha1: '1.2.840.113549.1.1.5', sha256: oid.sha256WithRsa } as const;
const ecdsa = { sha1: '1.2.840.10045.4.1', sha256: '1.2.840.10045.4.3.2' } as const;
const signers = { issuing: ['Lab Issuing CA', issuingKey], root: ['Lab Root CA', rootKey] } as const;

export function roleCertificate(wish: Wish): Certificate {
  const { subject = ['mnorth'], issuer = 'issuing', hash = 'sha256', notBefore = now - day, notAfter = now + 365 * day } = wish;
  const [issuerName, key] = issuer === 'itself' ? [subject[0] ?? '', ownKey] : signers[issuer];
  const id = (issuer === 'itself' ? rsa : ecdsa)[hash];
  const algorithm = write.sequence(write.objectIdentifier(id), ...(issuer === 'itself' ? [write.nothing()] : []));
  const body = write.sequence(
    write.tagged(0, write.integer(2)),
    write.integer(0x4a12),
    algorithm,
    name([issuerName]),
    write.sequence(utcTime(notBefore), utcTime(notAfter)),
    name(subject),
    issuer === 'itself' ? publicKeyInfo(ownKey.publicKey) : subjectKey(wish.key ?? 2048),
    write.tagged(3, write.sequence(...extensionsOf(wish))),
  );
  return readCertificate(write.sequence(body, algorithm, write.bitString(sign(hash, body, key.privateKey))));
}

function name(values: readonly string[]): Uint8Array {
  const part = (value: string) => write.setOf(write.sequence(write.objectIdentifier(oid.commonName), write.utf8String(value)));
  return write.sequence(...values.map(part));
}

function subjectKey(key: number | 'EC'): Uint8Array {
  return key === 'EC' ? publicKeyInfo(issuingKey.publicKey) : rsaKeyOfLength(key);
}

function extensionsOf({ names = [], purposes, usage, template, authority, pathLength }: Wish): Uint8Array[] {
  const form = (text: string) => write.element(text.startsWith('DNS:') ? 0x82 : 0x81, Buffer.from(text.slice(text.indexOf(':') + 1)));
  const bits = (usage ?? []).reduce((octet, bit) => octet | (0x80 >> bit), 0);
  const constraints = [write.boolean(true), ...(pathLength === undefined ? [] : [write.integer(pathLength)])];
  return [
    ...(authority ? [extension('2.5.29.19', write.sequence(...constraints), true)] : []),
    ...(names.length > 0 ? [extension('2.5.29.17', write.sequence(...names.map(form)))] : []),
    ...(purposes ? [extendedKeyUsage(...purposes.map((each) => purpose[each]))] : []),
    ...(usage ? [extension('2.5.29.15', write.element(0x03, Uint8Array.of(0, bits)), true)] : []),
    ...(template ? [extension('1.3.6.1.4.1.311.20.2', write.bmpString(template))] : []),
  ];
}

/** An authority with a key that signs for others. */
function authorityCertificate(subject: 'issuing' | 'root', issuer: 'issuing' | 'root', wish: Wish = {}): Certificate {
  const { notBefore = now - 400 * day, notAfter = now + 3650 * day, hash = 'sha256', authority = true } = wish;
  const algorithm = write.sequence(write.objectIdentifier(ecdsa[hash]));
  const body = write.sequence(
    write.tagged(0, write.integer(2)),
    ...[write.integer(7), algorithm, name([signers[issuer][0]]), write.sequence(utcTime(notBefore), utcTime(notAfter))],
    ...[name([signers[subject][0]]), publicKeyInfo(signers[subject][1].publicKey)],
    write.tagged(
      3,
      write.sequence(...extensionsOf({ ...wish, authority }), extension('2.5.29.14', write.octetString(Buffer.from(subject)))),
    ),
  );
  return readCertificate(write.sequence(body, algorithm, write.bitString(sign(hash, body, signers[issuer][1].privateKey))));
}

export const rootCertificate = (wish?: Wish): Certificate => authorityCertificate('root', 'root', wish);
export const issuingCertificate = (wish?: Wish): Certificate => authorityCertificate('issuing', 'root', wish);
