/**
 * Certificates with any defect. Keys are RSA unless said otherwise, because some of the judges that the collection is shown to know nothing
 * else; each is made once. Times are UTC milliseconds.
 */
import { constants, createHash, generateKeyPair, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { readOnly, tags } from '../../electron/pki/der.ts';
import { bitStringOctets } from '../../electron/pki/der-values.ts';
import * as write from '../../electron/pki/der-writer.ts';
import { writeCommonName } from '../../electron/pki/distinguished-name.ts';
import { extensionOid } from '../../electron/pki/object-identifiers.ts';
import { day, type Hash, signatureAlgorithm, time } from './revocation-fixtures.ts';
import * as given from './trap-collection-extensions.ts';

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** the private half, PKCS #8 in PEM */
  readonly pem: string;
}

const generate = promisify(generateKeyPair) as (type: string, options: object) => Promise<Omit<KeyPair, 'pem'>>;
async function makePair(type: string, options: object): Promise<KeyPair> {
  const pair = await generate(type, options);
  return { ...pair, pem: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}
const rsa = (modulusLength: number) => () => makePair('rsa', { modulusLength });
const ec = (namedCurve: string) => () => makePair('ec', { namedCurve });

/** One for each role; `stranger` is nobody's; the others are named after what they are. */
const keyMakers = {
  root: rsa(2048),
  middle: rsa(2048),
  issuing: rsa(2048),
  server: rsa(2048),
  stranger: rsa(2048),
  'RSA-1024': rsa(1024),
  'P-256': ec('P-256'),
  'P-384': ec('P-384'),
  'P-224': ec('P-224'),
} as const;
export type KeyName = keyof typeof keyMakers;
export type Keys = Readonly<Record<KeyName, KeyPair>>;

export async function makeKeys(): Promise<Keys> {
  const made = Object.entries(keyMakers).map(async ([name, make]) => [name, await make()] as const);
  return Object.fromEntries(await Promise.all(made)) as Keys;
}

/** What is different about a certificate. */
export interface Wish {
  readonly name?: string;
  /** what it calls its issuer, where that isn't the issuer's name */
  readonly issuerName?: string;
  readonly key?: KeyName;
  /** the key that signs, where it isn't the issuer's */
  readonly signedWith?: KeyName;
  readonly hash?: Hash | 'PSS with SHA-1';
  /** the hash that the signed part speaks of, where it isn't the one that was used */
  readonly claimedHash?: Hash;
  readonly version?: 1 | 3;
  readonly notBefore?: number;
  readonly notAfter?: number;
  /** the element of notAfter, for one that isn't a time */
  readonly rawNotAfter?: Uint8Array;
  /** in place of the usual ones, by identifier; null leaves one out */
  readonly extensions?: Readonly<Record<string, Uint8Array | null>>;
  /** after all others */
  readonly more?: readonly Uint8Array[];
  /** changes the certificate after it was signed: a text in it into another of the same length */
  readonly altered?: readonly [from: string, to: string];
  /** changes an octet of the signature */
  readonly damaged?: boolean;
}

/** A certificate and who holds its key. */
export interface Made {
  readonly der: Uint8Array;
  readonly rawSubject: Uint8Array;
  readonly key: KeyPair;
}

/** A certificate of `issuer`, or one that signs itself. `usual` is what makes it good, `wish` what does not. */
export function makeCertificate(keys: Keys, usual: Wish, wish: Wish, issuer?: Made): Made {
  const whole = { ...usual, ...wish };
  const { name = '', version = 3 } = whole;
  const key = keys[whole.key ?? 'server'];
  const signer = whole.signedWith ? keys[whole.signedWith] : (issuer?.key ?? key);
  const rawSubject = writeCommonName(name);
  const rawIssuer = whole.issuerName ? writeCommonName(whole.issuerName) : (issuer?.rawSubject ?? rawSubject);
  const algorithm = algorithmOf(signer.privateKey, whole.hash);
  const now = Date.now();
  const body = write.sequence(
    ...(version === 1 ? [] : [write.tagged(0, write.integer(version - 1))]),
    write.integer(serials++),
    whole.claimedHash ? signatureAlgorithm(signer.privateKey, whole.claimedHash) : algorithm,
    rawIssuer,
    write.sequence(time(whole.notBefore ?? now - 30 * day), whole.rawNotAfter ?? time(whole.notAfter ?? now + 365 * day)),
    rawSubject,
    publicKeyInfo(key),
    ...extensionsOf({ ...whole, extensions: { ...keyIdentifiers(key, issuer?.key ?? key), ...usual.extensions, ...wish.extensions } }),
  );
  const signature = signatureOf(body, signer.privateKey, whole.hash);
  return { der: changed(write.sequence(body, algorithm, write.bitString(signature)), whole), rawSubject, key };
}

let serials = 0x4d00_0000_0001n;

function extensionsOf({ extensions = {}, more = [] }: Wish): Uint8Array[] {
  const all = [...Object.values(extensions).filter((one) => one !== null), ...more];
  return all.length === 0 ? [] : [write.tagged(3, write.sequence(...all))];
}

function keyIdentifiers(own: KeyPair, issuer: KeyPair): Record<string, Uint8Array> {
  return {
    [extensionOid.subjectKeyId]: given.subjectKey(identifierOf(own)),
    [extensionOid.authorityKeyId]: given.authorityKey(identifierOf(issuer)),
  };
}

/** Source: RFC 5280, 4.2.1.2 (1) */
function identifierOf(key: KeyPair): Uint8Array {
  const parts = readOnly(publicKeyInfo(key), tags.sequence, 'a key').enter();
  const bits = parts.expect(tags.sequence, 'its algorithm').expect(tags.bitString, 'its bits').content();
  return createHash('sha1').update(bitStringOctets(bits)).digest();
}

const publicKeyInfo = ({ publicKey }: KeyPair) => publicKey.export({ format: 'der', type: 'spki' });

/** RSA-PSS without parameters is RSA-PSS with SHA-1. Source: RFC 4055, 3.1 */
function algorithmOf(key: KeyObject, hash: Wish['hash']): Uint8Array {
  if (hash !== 'PSS with SHA-1') return signatureAlgorithm(key, hash);
  return write.sequence(write.objectIdentifier('1.2.840.113549.1.1.10'), write.sequence());
}

function signatureOf(body: Uint8Array, key: KeyObject, hash: Wish['hash'] = 'sha256'): Uint8Array {
  if (hash !== 'PSS with SHA-1') return sign(hash, body, key);
  return sign('sha1', body, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 20 });
}

function changed(der: Uint8Array, { altered, damaged = false }: Wish): Uint8Array {
  const text = Buffer.from(der).toString('latin1');
  const bytes = Buffer.from(altered ? text.replaceAll(...altered) : text, 'latin1');
  if (damaged) bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  return bytes;
}
