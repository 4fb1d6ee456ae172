/** Certificates and revocation lists in DER with any defect a test wants. Keys are P-256, for speed, unless others are given. Times are UTC milliseconds. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type Certificate, readCertificate } from '../../electron/pki/certificate.ts';
import { tags } from '../../electron/pki/der.ts';
import * as write from '../../electron/pki/der-writer.ts';
import { writeCommonName } from '../../electron/pki/distinguished-name.ts';
import { extensionOid, revocationOid } from '../../electron/pki/object-identifiers.ts';

export const now = Date.UTC(2026, 5, 15, 12);
export const minute = 60_000;
export const day = 86_400_000;

/** Who signs: a certificate and its key. */
export interface Signer {
  readonly certificate: Certificate;
  readonly key: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
}

export interface CertificateWish {
  readonly name?: string;
  /** without one it signs itself */
  readonly issuer?: Signer;
  readonly serial?: bigint;
  readonly authority?: boolean;
  /** bits of the key usage, highest first, as one octet: 0x06 is keyCertSign and cRLSign; null leaves the extension out */
  readonly keyUsage?: number | null;
  readonly purposes?: readonly string[];
  /** addresses of revocation lists */
  readonly lists?: readonly string[];
  readonly responders?: readonly string[];
  readonly notBefore?: number;
  readonly notAfter?: number;
  readonly key?: Signer['key'];
  readonly hash?: Hash;
}

let serials = 0x4d00_0000_0001n;

export function makeCertificate(wish: CertificateWish = {}): Signer {
  const { name = 'server02.contoso.com', issuer, authority = false, serial = serials++ } = wish;
  const key = wish.key ?? newKey();
  const subject = writeCommonName(name);
  const body = [
    write.tagged(0, write.integer(2)),
    write.integer(serial),
    signatureAlgorithm((issuer?.key ?? key).privateKey, wish.hash),
    issuer?.certificate.rawSubject ?? subject,
    write.sequence(time(wish.notBefore ?? now - 30 * day), time(wish.notAfter ?? now + 365 * day)),
    subject,
    key.publicKey.export({ format: 'der', type: 'spki' }),
    write.tagged(3, write.sequence(...certificateExtensions({ ...wish, authority }))),
  ];
  return { certificate: readCertificate(signed(body, issuer?.key ?? key, wish.hash)), key };
}

export const makeAuthority = (wish: CertificateWish = {}): Signer =>
  makeCertificate({ name: 'Contoso Root CA', authority: true, keyUsage: 0x06, ...wish });

function certificateExtensions({ authority, keyUsage = null, purposes, lists, responders }: CertificateWish): Uint8Array[] {
  const uri = (address: string) => write.element(0x86, Buffer.from(address));
  const point = (address: string) => write.sequence(write.tagged(0, write.tagged(0, uri(address))));
  const access = (address: string) => write.sequence(write.objectIdentifier('1.3.6.1.5.5.7.48.1'), uri(address));
  return [
    extension(extensionOid.basicConstraints, write.sequence(...(authority ? [write.boolean(true)] : [])), true),
    ...(keyUsage === null ? [] : [extension(extensionOid.keyUsage, write.element(tags.bitString, Uint8Array.of(0, keyUsage)), true)]),
    ...(purposes ? [extension(extensionOid.extendedKeyUsage, write.sequence(...purposes.map(write.objectIdentifier)))] : []),
    ...(lists ? [extension(extensionOid.crlDistributionPoints, write.sequence(...lists.map(point)))] : []),
    ...(responders ? [extension(extensionOid.authorityInformation, write.sequence(...responders.map(access)))] : []),
  ];
}

export interface EntryWish {
  readonly serial: bigint;
  readonly date?: number;
  /** CRLReason; undefined leaves the extension out */
  readonly reason?: number;
  readonly extensions?: readonly Uint8Array[];
}

export interface ListWish {
  readonly entries?: readonly EntryWish[];
  /** more entries, already in DER, for lists that are too long for objects */
  readonly rawEntries?: Uint8Array;
  readonly number?: bigint | null;
  readonly thisUpdate?: number;
  readonly nextUpdate?: number | null;
  /** besides the number */
  readonly extensions?: readonly Uint8Array[];
  readonly version?: 1 | 2;
  readonly hash?: Hash;
}

/** Who signs a list: of the certificate only the name counts. */
export interface ListSigner {
  readonly certificate: Pick<Certificate, 'rawSubject'>;
  readonly key: { readonly privateKey: KeyObject };
}

export function makeList(issuer: ListSigner, wish: ListWish = {}): Uint8Array {
  const { entries = [], rawEntries = new Uint8Array(), number = 7n, thisUpdate = now - day, nextUpdate = now + day, version = 2 } = wish;
  const extensions = [...(number === null ? [] : [extension(revocationOid.listNumber, write.integer(number))]), ...(wish.extensions ?? [])];
  const allEntries = Buffer.concat([...entries.map(entryDer), rawEntries]);
  const body = [
    ...(version === 2 ? [write.integer(1)] : []),
    signatureAlgorithm(issuer.key.privateKey, wish.hash),
    issuer.certificate.rawSubject,
    time(thisUpdate),
    ...(nextUpdate === null ? [] : [time(nextUpdate)]),
    ...(allEntries.length === 0 ? [] : [write.element(tags.sequence, allEntries)]),
    ...(extensions.length === 0 ? [] : [write.tagged(0, write.sequence(...extensions))]),
  ];
  return signed(body, issuer.key, wish.hash);
}

export function entryDer({ serial, date = now - 2 * day, reason, extensions = [] }: EntryWish): Uint8Array {
  const all = [
    ...(reason === undefined ? [] : [extension('2.5.29.21', write.element(tags.enumerated, Uint8Array.of(reason)))]),
    ...extensions,
  ];
  return write.sequence(write.integer(serial), time(date), ...(all.length === 0 ? [] : [write.sequence(...all)]));
}

export const extension = (id: string, value: Uint8Array, critical = false): Uint8Array =>
  write.sequence(write.objectIdentifier(id), ...(critical ? [write.boolean(true)] : []), write.octetString(value));

/** The extension that limits what a list speaks of. `flags` are the numbers of its BOOLEAN fields. */
export function scope({
  names,
  flags = [],
  reasons = false,
}: {
  names?: readonly string[];
  flags?: readonly number[];
  reasons?: boolean;
}): Uint8Array {
  const uris = names?.map((name) => write.element(0x86, Buffer.from(name)));
  const fields = [
    ...(uris ? [write.tagged(0, write.tagged(0, ...uris))] : []),
    ...[1, 2, 3, 4, 5].flatMap((number) => {
      if (number === 3) return reasons ? [write.element(0x83, Uint8Array.of(6, 0x40))] : [];
      return flags.includes(number) ? [write.element(0x80 | number, Uint8Array.of(0xff))] : [];
    }),
  ];
  return extension(revocationOid.issuingDistributionPoint, write.sequence(...fields), true);
}

export const deltaOf = (number: bigint): Uint8Array => extension(revocationOid.deltaListIndicator, write.integer(number), true);

export const pemOf = (der: Uint8Array, label = 'X509 CRL'): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der)
    .toString('base64')
    .replace(/.{1,64}/gu, '$&\n')}-----END ${label}-----\n`;

export const newKey = (): Signer['key'] => generateKeyPairSync('ec', { namedCurve: 'P-256' });

export type Hash = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';

/** SEQUENCE of a body, the signature algorithm and the signature. */
export function signed(
  body: readonly Uint8Array[],
  { privateKey }: ListSigner['key'],
  hash: Hash = 'sha256',
  ...after: Uint8Array[]
): Uint8Array {
  const bytes = write.sequence(...body);
  return write.sequence(bytes, signatureAlgorithm(privateKey, hash), write.bitString(sign(hash, bytes, privateKey)), ...after);
}

/** Sources: RFC 5758, 3.2; RFC 8017, A.2.4 */
const signatureIds: Readonly<Record<string, Partial<Record<Hash, string>>>> = {
  ec: { sha1: '1.2.840.10045.4.1', sha256: '1.2.840.10045.4.3.2', sha384: '1.2.840.10045.4.3.3', sha512: '1.2.840.10045.4.3.4' },
  rsa: {
    ...{ md5: '1.2.840.113549.1.1.4', sha1: '1.2.840.113549.1.1.5' },
    ...{ sha256: '1.2.840.113549.1.1.11', sha384: '1.2.840.113549.1.1.12', sha512: '1.2.840.113549.1.1.13' },
  },
};

/** The AlgorithmIdentifier of what a key signs; that of RSA has NULL as parameters. */
export function signatureAlgorithm({ asymmetricKeyType: type }: KeyObject, hash: Hash = 'sha256'): Uint8Array {
  const id = signatureIds[type ?? '']?.[hash];
  if (id === undefined) throw new RangeError(`${type} does not go with ${hash}`);
  return write.sequence(write.objectIdentifier(id), ...(type === 'rsa' ? [write.nothing()] : []));
}

/** UTCTime to 2049, GeneralizedTime after. */
export function time(moment: number): Uint8Array {
  const year = new Date(moment).getUTCFullYear();
  return year < 2050 ? write.element(tags.utcTime, Buffer.from(digits(moment).slice(2))) : generalizedTime(moment);
}

export const generalizedTime = (moment: number): Uint8Array => write.element(tags.generalizedTime, Buffer.from(digits(moment)));

const digits = (moment: number) => new Date(moment).toISOString().replace(/[-:T]|\.\d+/gu, '');
