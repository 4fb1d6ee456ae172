/** Encryption by a passphrase, as PKCS#12 files and encrypted private keys use it: read in all its common forms, written in two. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DerError, type DerReader, tags } from './der.ts';
import { objectIdentifier, smallInteger } from './der-values.ts';
import * as write from './der-writer.ts';
import {
  aes256,
  type Cipher,
  ciphers,
  type Hash,
  keyedHashes,
  oldSchemes,
  passphraseOid,
  sha1,
  sha256,
  tripleDes,
} from './pkcs12-identifiers.ts';
import { type Derivation, type Passphrase, pbkdf2Key, pkcs12Key, purposeOf, type RoundBudget } from './pkcs12-key-derivation.ts';

/** How something was encrypted. With a vector the key comes from PBKDF2; without one, both come from the derivation of PKCS#12. */
interface Scheme extends Derivation {
  readonly cipher: Cipher;
  readonly vector: Uint8Array | undefined;
}

/**
 * Decrypts in the way that an AlgorithmIdentifier says; the reader is inside it. The caller overwrites the result.
 * @returns undefined where the passphrase does not fit or the octets are damaged; the two look alike
 * @throws DerError, when the algorithm is malformed or unknown; ProblemError, when the budget is spent
 */
export async function decrypt(
  algorithm: DerReader,
  encrypted: Uint8Array,
  passphrase: Passphrase,
  budget: RoundBudget,
): Promise<Buffer | undefined> {
  const scheme = readScheme(algorithm);
  if (scheme.vector) {
    budget.spend(scheme.iterations);
    const key = await pbkdf2Key(passphrase.utf8, scheme, scheme.cipher.keyLength);
    return decipher(scheme.cipher, key, scheme.vector, encrypted);
  }
  for (const wide of passphrase.wide) {
    const [key, vector] = await oldKeyAndVector(wide, scheme, budget);
    const plain = await decipher(scheme.cipher, key, vector, encrypted);
    if (plain) return plain;
  }
  return undefined;
}

async function oldKeyAndVector(wide: Uint8Array, scheme: Scheme, budget?: RoundBudget): Promise<[Buffer, Buffer]> {
  const { keyLength, vectorLength } = scheme.cipher;
  budget?.spend(scheme.iterations * (1 + Math.ceil(keyLength / scheme.hash.length)));
  return [await pkcs12Key(wide, scheme, purposeOf.key, keyLength), await pkcs12Key(wide, scheme, purposeOf.vector, vectorLength)];
}

function readScheme(parts: DerReader): Scheme {
  const id = objectIdentifier(parts.expect(tags.objectIdentifier, 'an encryption').content());
  const parameters = parts.expect(tags.sequence, 'the parameters of an encryption').enter();
  const cipher = oldSchemes[id];
  if (cipher) return { cipher, vector: undefined, hash: sha1, ...readSaltAndRounds(parameters) };
  if (id !== passphraseOid.pbes2) throw new DerError(`the encryption ${id}, which is not supported`);
  const derivation = readDerivation(parameters.expect(tags.sequence, 'the derivation of a key').enter());
  const encryption = parameters.expect(tags.sequence, 'a cipher').enter();
  const name = objectIdentifier(encryption.expect(tags.objectIdentifier, 'a cipher').content());
  const chosen = ciphers[name];
  if (!chosen) throw new DerError(`the cipher ${name}, which is not supported`);
  const vector = encryption.expect(tags.octetString, 'the initial vector').content();
  if (vector.length !== chosen.vectorLength) throw new DerError('an initial vector of the wrong length');
  return { cipher: chosen, vector, ...derivation };
}

function readSaltAndRounds(parameters: DerReader): { salt: Uint8Array; iterations: number } {
  const salt = parameters.expect(tags.octetString, 'the salt').content();
  return { salt, iterations: smallInteger(parameters.expect(tags.integer, 'the number of rounds').content()) };
}

/** The KeyDerivationFunc inside `parts`; it must be PBKDF2. @throws DerError. Source: RFC 8018, A.2 */
export function readDerivation(parts: DerReader): Derivation & { readonly length: number | undefined } {
  const id = objectIdentifier(parts.expect(tags.objectIdentifier, 'the derivation of a key').content());
  if (id !== passphraseOid.pbkdf2) throw new DerError(`the derivation ${id}, which is not supported`);
  const parameters = parts.expect(tags.sequence, 'the parameters of PBKDF2').enter();
  const { salt, iterations } = readSaltAndRounds(parameters);
  const length = parameters.optional(tags.integer) ? smallInteger(parameters.content()) : undefined;
  return { salt, iterations, length, hash: parameters.optional(tags.sequence) ? readKeyedHash(parameters) : sha1 };
}

/** The AlgorithmIdentifier of an HMAC under the reader. @throws DerError */
export function readKeyedHash(reader: DerReader): Hash {
  const id = objectIdentifier(reader.enter().expect(tags.objectIdentifier, 'a keyed hash').content());
  const hash = keyedHashes[id];
  if (!hash) throw new DerError(`the keyed hash ${id}, which is not supported`);
  return hash;
}

/** Overwrites the key. Undefined where the padding is wrong. */
async function decipher(cipher: Cipher, key: Buffer, vector: Uint8Array, encrypted: Uint8Array): Promise<Buffer | undefined> {
  if (cipher.name === 'rc2-cbc') return decipherRc2(key, vector, encrypted);
  const decipher = createDecipheriv(cipher.name, key, vector);
  key.fill(0);
  const most = decipher.update(encrypted);
  try {
    const last = decipher.final();
    const plain = Buffer.concat([most, last]);
    last.fill(0);
    return plain;
  } catch {
    return undefined; // The padding is wrong: another key, or other octets, than those that were encrypted.
  } finally {
    most.fill(0);
  }
}

/**
 * RC2, which OpenSSL 3 no longer offers. It hides certificates in files that macOS and older programs export; the same files keep
 * private keys under Triple DES.
 */
async function decipherRc2(key: Buffer, vector: Uint8Array, encrypted: Uint8Array): Promise<Buffer | undefined> {
  const { default: forge } = await import('node-forge');
  const binary = (octets: Uint8Array) => Buffer.from(octets).toString('latin1');
  const cipher = forge.rc2.createDecryptionCipher(binary(key), key.length * 8);
  key.fill(0);
  if (encrypted.length === 0 || encrypted.length % 8 !== 0) return undefined;
  cipher.start(binary(vector));
  cipher.update(forge.util.createBuffer(binary(encrypted)));
  // It comes with its padding: the library takes off more than it has checked.
  if (!cipher.finish(() => true)) return undefined;
  const padded = Buffer.from(cipher.output.getBytes(), 'latin1');
  const padding = padded.at(-1) ?? 0;
  const isPadding = padding >= 1 && padding <= 8 && padded.subarray(-padding).every((octet) => octet === padding);
  return isPadding ? padded.subarray(0, -padding) : undefined;
}

/** AES-256 with PBKDF2 and SHA-256, or for readers that know nothing newer Triple DES with SHA-1. */
export type Strength = 'modern' | 'legacy';

export interface Encrypted {
  /** AlgorithmIdentifier, DER */
  readonly algorithm: Uint8Array;
  readonly octets: Buffer;
}

export async function encrypt(plain: Uint8Array, passphrase: Passphrase, strength: Strength, iterations: number): Promise<Encrypted> {
  const salt = randomBytes(16);
  const saltAndRounds = [write.octetString(salt), write.integer(iterations)];
  if (strength === 'legacy') {
    const scheme = { cipher: tripleDes, vector: undefined, hash: sha1, salt, iterations };
    const [key, vector] = await oldKeyAndVector(passphrase.wide[0] as Uint8Array, scheme);
    const algorithm = write.sequence(write.objectIdentifier(passphraseOid.tripleDesWithSha1), write.sequence(...saltAndRounds));
    return { algorithm, octets: encipher(tripleDes, key, vector, plain) };
  }
  const vector = randomBytes(aes256.vectorLength);
  const key = await pbkdf2Key(passphrase.utf8, { hash: sha256, salt, iterations }, aes256.keyLength);
  const keyedHash = write.sequence(write.objectIdentifier(passphraseOid.hmacWithSha256), write.nothing());
  const derivation = write.sequence(write.objectIdentifier(passphraseOid.pbkdf2), write.sequence(...saltAndRounds, keyedHash));
  const cipher = write.sequence(write.objectIdentifier(passphraseOid.aes256), write.octetString(vector));
  const algorithm = write.sequence(write.objectIdentifier(passphraseOid.pbes2), write.sequence(derivation, cipher));
  return { algorithm, octets: encipher(aes256, key, vector, plain) };
}

/** Overwrites the key. */
function encipher(cipher: Cipher, key: Buffer, vector: Uint8Array, plain: Uint8Array): Buffer {
  const encipher = createCipheriv(cipher.name, key, vector);
  key.fill(0);
  return Buffer.concat([encipher.update(plain), encipher.final()]);
}
