import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type Certificate, readCertificate } from '../../../electron/pki/certificate.ts';
import * as write from '../../../electron/pki/der-writer.ts';
import { writeCommonName } from '../../../electron/pki/distinguished-name.ts';
import { oid, purpose } from '../../../electron/pki/object-identifiers.ts';
import type { SigningKey } from '../../../electron/pki/signing-request.ts';

/** Two RSA keys for a whole test file: making one takes a tenth of a second. */
export const ownKey: SigningKey = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const authorityKey: SigningKey = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const day = 86_400_000;
export const now = Date.UTC(2026, 0, 15, 12, 0, 0);

/** What a certificate is made of; the rest is what a fit one has. Times in UTC milliseconds. */
export interface Recipe {
  subject?: string;
  issuer?: string;
  publicKeyInfo?: Uint8Array;
  signer?: KeyObject;
  hash?: 'sha1' | 'sha256' | 'sha384' | 'sha512';
  notBefore?: number;
  notAfter?: number;
  extensions?: readonly Uint8Array[];
}

const hashOids = {
  sha1: '1.2.840.113549.1.1.5',
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
};

export function makeCertificate(recipe: Recipe = {}): Certificate {
  const { hash = 'sha256', notBefore = now - day, notAfter = now + 365 * day } = recipe;
  const algorithm = write.sequence(write.objectIdentifier(hashOids[hash]), write.nothing());
  const body = write.sequence(
    write.tagged(0, write.integer(2)),
    write.integer(0x17d4391a00000003n),
    algorithm,
    writeCommonName(recipe.issuer ?? 'Lab Issuing CA'),
    write.sequence(utcTime(notBefore), utcTime(notAfter)),
    writeCommonName(recipe.subject ?? 'mnorth'),
    recipe.publicKeyInfo ?? publicKeyInfo(ownKey.publicKey),
    write.tagged(3, write.sequence(...(recipe.extensions ?? [extendedKeyUsage(purpose.clientAuthentication)]))),
  );
  return readCertificate(write.sequence(body, algorithm, write.bitString(sign(hash, body, recipe.signer ?? authorityKey.privateKey))));
}

export const publicKeyInfo = (key: KeyObject): Uint8Array => key.export({ format: 'der', type: 'spki' });

/** A public RSA key of any length. Nobody knows a private one, which no test of a certificate's own rules needs. */
export function rsaKeyOfLength(bits: number): Uint8Array {
  const modulus = (1n << BigInt(bits - 1)) | 1n;
  const key = write.sequence(write.integer(modulus), write.integer(65537));
  return write.sequence(write.sequence(write.objectIdentifier(oid.rsaEncryption), write.nothing()), write.bitString(key));
}

export function extension(id: string, value: Uint8Array, critical = false): Uint8Array {
  const mark = critical ? [write.boolean(true)] : [];
  return write.sequence(write.objectIdentifier(id), ...mark, write.octetString(value));
}

export const extendedKeyUsage = (...purposes: readonly string[]): Uint8Array =>
  extension('2.5.29.37', write.sequence(...purposes.map(write.objectIdentifier)));

export const alternativeName = (name: string): Uint8Array => extension('2.5.29.17', write.sequence(write.element(0x82, Buffer.from(name))));

export const authority = (): Uint8Array => extension('2.5.29.19', write.sequence(write.boolean(true)), true);

export const utcTime = (moment: number): Uint8Array =>
  write.element(
    0x17,
    Buffer.from(
      `${new Date(moment)
        .toISOString()
        .replace(/[-:T]|\.\d+/g, '')
        .slice(2)}`,
    ),
  );
