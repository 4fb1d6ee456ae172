/** Writes PKCS#12 files that OpenSSL, macOS, Windows and Java read. Source: RFC 7292 */
import { createHash, type KeyObject } from 'node:crypto';
import type { Certificate } from './certificate.ts';
import * as write from './der-writer.ts';
import { encrypt, type Strength } from './pkcs12-encryption.ts';
import { bagOid, contentOid } from './pkcs12-identifiers.ts';
import { protect } from './pkcs12-integrity.ts';
import { type Passphrase, withPassphrase } from './pkcs12-key-derivation.ts';

export interface Pkcs12Wish {
  readonly privateKey: KeyObject;
  readonly certificate: Certificate;
  /** issuer first */
  readonly chain: readonly Certificate[];
}

/**
 * How often the derivation goes round. 300,000 is the most that .NET accepts for one derivation unless told otherwise (a million for
 * all three of a file). The check value takes as many rounds as the encryption, because whoever guesses takes the cheaper of the two.
 * Readers that need the legacy form are slow at it.
 */
const roundsFor: Readonly<Record<Strength, number>> = { modern: 300_000, legacy: 20_000 };

/**
 * A PKCS#12 file, DER: the key and the certificates encrypted under a passphrase (UTF-8), and a check value over all of it. `modern` is
 * AES-256 with PBKDF2 and SHA-256; `legacy` is Triple DES with SHA-1, for readers that know nothing newer.
 * @param rounds how often derivations go round, where it shall not be the usual number
 */
export function writePkcs12(
  wish: Pkcs12Wish,
  passphrase: Uint8Array,
  strength: Strength = 'modern',
  rounds = roundsFor[strength],
): Promise<Uint8Array> {
  return withPassphrase(passphrase, async (forms) => {
    const [certificates, key] = await Promise.all([certificatePart(wish, forms, strength, rounds), keyPart(wish, forms, strength, rounds)]);
    const content = write.sequence(certificates, key);
    return write.sequence(write.integer(3), dataContent(content), await protect(content, forms, strength, rounds));
  });
}

async function certificatePart(wish: Pkcs12Wish, passphrase: Passphrase, strength: Strength, rounds: number): Promise<Uint8Array> {
  const own = certificateBag(wish.certificate, attributesOf(wish.certificate));
  const plain = write.sequence(own, ...wish.chain.map((issuer) => certificateBag(issuer, [])));
  const { algorithm, octets } = await encrypt(plain, passphrase, strength, rounds);
  const encrypted = write.element(0x80, octets);
  const inner = write.sequence(write.objectIdentifier(contentOid.data), algorithm, encrypted);
  return write.sequence(write.objectIdentifier(contentOid.encryptedData), write.tagged(0, write.sequence(write.integer(0), inner)));
}

async function keyPart(wish: Pkcs12Wish, passphrase: Passphrase, strength: Strength, rounds: number): Promise<Uint8Array> {
  const plain = wish.privateKey.export({ type: 'pkcs8', format: 'der' });
  try {
    const { algorithm, octets } = await encrypt(plain, passphrase, strength, rounds);
    const shrouded = write.sequence(algorithm, write.octetString(octets));
    return dataContent(write.sequence(bag(bagOid.shroudedKey, shrouded, attributesOf(wish.certificate))));
  } finally {
    plain.fill(0);
  }
}

function dataContent(content: Uint8Array): Uint8Array {
  return write.sequence(write.objectIdentifier(contentOid.data), write.tagged(0, write.octetString(content)));
}

function certificateBag({ der }: Certificate, attributes: readonly Uint8Array[]): Uint8Array {
  const value = write.sequence(write.objectIdentifier(bagOid.x509Certificate), write.tagged(0, write.octetString(der)));
  return bag(bagOid.certificate, value, attributes);
}

function bag(type: string, value: Uint8Array, attributes: readonly Uint8Array[]): Uint8Array {
  return write.sequence(
    write.objectIdentifier(type),
    write.tagged(0, value),
    ...(attributes.length > 0 ? [write.setOf(...attributes)] : []),
  );
}

/** By these a reader finds which certificate belongs to the key, and what to call them. Source: RFC 2985, 5.5 */
function attributesOf({ der, commonName }: Certificate): Uint8Array[] {
  const mark = createHash('sha1').update(der).digest();
  const named = commonName === '' ? [] : [attribute(bagOid.friendlyName, write.bmpString(commonName))];
  return [...named, attribute(bagOid.localKeyId, write.octetString(mark))];
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return write.sequence(write.objectIdentifier(type), write.setOf(value));
}
