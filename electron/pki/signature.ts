import { constants, createVerify, type KeyObject, verify } from 'node:crypto';
import type { ReadSignatureAlgorithm } from './algorithms.ts';
import type { Turns } from './turns.ts';

/** Something signed as certificates, requests and revocation lists are: the signed octets, how they were signed, and the signature. */
export interface Signed {
  readonly signedBytes: Uint8Array;
  readonly algorithm: ReadSignatureAlgorithm;
  readonly signature: Uint8Array;
}

/**
 * Whether the signature was made by the private half of `publicKey`. False for any algorithm that is unknown, does not go with the
 * kind of key, or that the runtime refuses. Source: RFC 5280, 4.1.1.3
 */
export function isSignedBy(signed: Signed, publicKey: KeyObject): boolean {
  const { algorithm, signedBytes, signature } = signed;
  if (!(keyKinds[algorithm.name] ?? []).includes(publicKey.asymmetricKeyType ?? '')) return false;
  try {
    return verify(digestOf(algorithm), signedBytes, keyOptions(algorithm, publicKey), signature);
  } catch {
    // The runtime refuses this key, hash or length: then the signature proves nothing.
    return false;
  }
}

/** Octets hashed in one turn: a few milliseconds on a slow processor. */
const slice = 1 << 20;

/**
 * {@link isSignedBy} in slices, for something large such as a revocation list. EdDSA hashes by itself and takes all octets at once.
 */
export function* isSignedByInTurns(signed: Signed, publicKey: KeyObject): Turns<boolean> {
  const { algorithm, signedBytes, signature } = signed;
  if (algorithm.name.startsWith('Ed') || signedBytes.length <= slice) return isSignedBy(signed, publicKey);
  if (!(keyKinds[algorithm.name] ?? []).includes(publicKey.asymmetricKeyType ?? '')) return false;
  try {
    const judge = createVerify(digestOf(algorithm) ?? '');
    for (let at = 0; at < signedBytes.length; at += slice) {
      judge.update(signedBytes.subarray(at, at + slice));
      yield;
    }
    return judge.verify(keyOptions(algorithm, publicKey), signature);
  } catch {
    // As above.
    return false;
  }
}

/** Whether the hash that was signed is one for which others with the same value can be made, or one that isn't known. Source: NIST SP 800-131A, 9 */
export function hasOutdatedHash({ algorithm }: Signed): boolean {
  return ['', 'MD2', 'MD4', 'MD5', 'SHA-1'].includes(algorithm.hash);
}

const keyKinds: Readonly<Record<string, readonly string[]>> = {
  RSA: ['rsa'],
  'RSA-PSS': ['rsa', 'rsa-pss'],
  ECDSA: ['ec'],
  DSA: ['dsa'],
  Ed25519: ['ed25519'],
  Ed448: ['ed448'],
};

/** OpenSSL's name of the hash; these two algorithms hash by themselves. */
function digestOf({ name, hash }: ReadSignatureAlgorithm): string | null {
  if (name === 'Ed25519' || name === 'Ed448') return null;
  if (hash === '') throw new Error('an unknown hash');
  return hash.replace('SHA-', 'SHA').replace('/', '-');
}

function keyOptions({ name, saltLength }: ReadSignatureAlgorithm, key: KeyObject) {
  return name === 'RSA-PSS' ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltLength ?? 20 } : key;
}
