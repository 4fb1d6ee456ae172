/** Certificates for tests, with any defect: a small authority on @peculiar/x509. Keys are P-256 unless said otherwise, for speed. */
import 'reflect-metadata';
import { type KeyObject, KeyObject as KeyObjects, randomBytes, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { KeyPair } from '../../electron/enrollment/ports.ts';

/** For extensions of one's own. It comes from here because its polyfill has to be loaded first. */
export { x509 };

export const purposes = {
  server: '1.3.6.1.5.5.7.3.1',
  client: '1.3.6.1.5.5.7.3.2',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  any: '2.5.29.37.0',
} as const;

const day = 86_400_000;

export interface CertificateWish {
  /** the subject's common name */
  readonly name?: string;
  /** DNS names and IP addresses */
  readonly names?: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** undefined leaves the extension out */
  readonly purposes?: readonly string[] | undefined;
  readonly keyUsage?: number | undefined;
  /** basic constraints; undefined leaves the extension out */
  readonly authority?: boolean | undefined;
  readonly pathLength?: number;
  readonly hash?: 'SHA-256' | 'SHA-1';
  readonly key?: 'EC' | 'RSA-1024' | 'RSA-2048' | KeyPair;
  /** key identifiers, by which issuers are told apart */
  readonly identifiers?: boolean;
  readonly extensions?: readonly x509.Extension[];
}

export interface IssuedCertificate {
  readonly der: Uint8Array;
  readonly pem: string;
  readonly privateKey: KeyObject;
  readonly keyPem: string;
}

type Algorithm = { name: string; namedCurve?: string; modulusLength?: number; publicExponent?: Uint8Array; hash?: string };
const provider = webcrypto as unknown as Crypto;

export class TestAuthority {
  readonly certificate: IssuedCertificate;
  readonly name: string;
  readonly #keys: CryptoKeyPair;

  private constructor(name: string, certificate: IssuedCertificate, keys: CryptoKeyPair) {
    this.name = name;
    this.certificate = certificate;
    this.#keys = keys;
  }

  static async root(wish: CertificateWish = {}): Promise<TestAuthority> {
    const name = wish.name ?? 'Test Root CA';
    const keys = await makeKeys(wish);
    return new TestAuthority(name, await issue({ ...authorityDefaults, ...wish, name }, keys, name, keys), keys);
  }

  async subordinate(wish: CertificateWish = {}): Promise<TestAuthority> {
    const name = wish.name ?? 'Test Issuing CA';
    const keys = await makeKeys(wish);
    return new TestAuthority(name, await issue({ ...authorityDefaults, ...wish, name }, keys, this.name, this.#keys), keys);
  }

  /** A server's certificate for localhost, unless the wish says otherwise. */
  async issue(wish: CertificateWish = {}): Promise<IssuedCertificate> {
    return issue({ ...serverDefaults, ...wish }, await makeKeys(wish), this.name, this.#keys);
  }
}

/** A certificate that vouches only for itself. */
export async function selfSigned(wish: CertificateWish = {}): Promise<IssuedCertificate> {
  const keys = await makeKeys(wish);
  const whole = { ...serverDefaults, ...wish };
  return issue(whole, keys, whole.name, keys);
}

const { digitalSignature, keyCertSign, cRLSign } = x509.KeyUsageFlags;
const authorityDefaults = { authority: true, keyUsage: keyCertSign | cRLSign, identifiers: true } as const;
const serverDefaults = {
  name: 'localhost',
  names: ['localhost', '127.0.0.1'],
  purposes: [purposes.server],
  keyUsage: digitalSignature,
  identifiers: true,
} as const;

async function makeKeys({ key = 'EC' }: CertificateWish): Promise<CryptoKeyPair> {
  const hash = 'SHA-256';
  const algorithm: Algorithm =
    key === 'EC'
      ? { name: 'ECDSA', namedCurve: 'P-256', hash }
      : { name: 'RSASSA-PKCS1-v1_5', modulusLength: key === 'RSA-1024' ? 1024 : 2048, publicExponent: new Uint8Array([1, 0, 1]), hash };
  if (typeof key === 'string') return (await provider.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const [privateDer, publicDer] = [
    key.privateKey.export({ type: 'pkcs8', format: 'der' }),
    key.publicKey.export({ type: 'spki', format: 'der' }),
  ];
  return {
    privateKey: await provider.subtle.importKey('pkcs8', new Uint8Array(privateDer), algorithm, true, ['sign']),
    publicKey: await provider.subtle.importKey('spki', new Uint8Array(publicDer), algorithm, true, ['verify']),
  };
}

async function issue(wish: CertificateWish, keys: CryptoKeyPair, issuer: string, signer: CryptoKeyPair): Promise<IssuedCertificate> {
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: `4${randomBytes(8).toString('hex').slice(1)}`,
      subject: `CN=${wish.name}`,
      issuer: `CN=${issuer}`,
      notBefore: wish.notBefore ?? new Date(Date.now() - day),
      notAfter: wish.notAfter ?? new Date(Date.now() + 30 * day),
      publicKey: keys.publicKey,
      signingKey: signer.privateKey,
      signingAlgorithm: { name: signer.privateKey.algorithm.name, hash: wish.hash ?? 'SHA-256' } as EcdsaParams,
      extensions: await extensionsOf(wish, keys, signer),
    },
    provider,
  );
  const privateKey = KeyObjects.from(keys.privateKey as webcrypto.CryptoKey);
  const keyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { der: new Uint8Array(certificate.rawData), pem: `${certificate.toString('pem')}\n`, privateKey, keyPem };
}

async function extensionsOf(wish: CertificateWish, keys: CryptoKeyPair, signer: CryptoKeyPair): Promise<x509.Extension[]> {
  const names = (wish.names ?? []).map((value) => ({
    type: /^(?:[\d.]+|[\da-f]*:[\da-f:]+)$/u.test(value) ? ('ip' as const) : ('dns' as const),
    value,
  }));
  return [
    ...(wish.authority === undefined ? [] : [new x509.BasicConstraintsExtension(wish.authority, wish.pathLength, true)]),
    ...(wish.keyUsage === undefined ? [] : [new x509.KeyUsagesExtension(wish.keyUsage, true)]),
    ...(wish.purposes === undefined ? [] : [new x509.ExtendedKeyUsageExtension([...wish.purposes])]),
    ...(names.length === 0 ? [] : [new x509.SubjectAlternativeNameExtension(names)]),
    ...(wish.identifiers ? [await x509.SubjectKeyIdentifierExtension.create(keys.publicKey, false, provider)] : []),
    ...(wish.identifiers ? [await x509.AuthorityKeyIdentifierExtension.create(signer.publicKey, false, provider)] : []),
    ...(wish.extensions ?? []),
  ];
}
