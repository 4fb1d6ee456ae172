/** Object identifiers of PKCS#12 files and of encryption by a passphrase, each with what it stands for. */

/** What a part of a file is. Source: RFC 5652, 4 and 8 */
export const contentOid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  encryptedData: '1.2.840.113549.1.7.6',
} as const;

/** What a bag holds, and what is said about it. Sources: RFC 7292, 4.2; RFC 2985, 5.5 */
export const bagOid = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  safeContents: '1.2.840.113549.1.12.10.1.6',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
} as const;

/** Source: RFC 8018, A */
export const passphraseOid = {
  pbkdf2: '1.2.840.113549.1.5.12',
  pbes2: '1.2.840.113549.1.5.13',
  pbmac1: '1.2.840.113549.1.5.14',
  hmacWithSha256: '1.2.840.113549.2.9',
  aes256: '2.16.840.1.101.3.4.1.42',
  tripleDesWithSha1: '1.2.840.113549.1.12.1.3',
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

/** A hash by the name the runtime has for it, with the sizes of its result and of its block in octets. Source: FIPS 180-4 */
export interface Hash {
  readonly name: 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';
  readonly length: number;
  readonly block: number;
}

export const sha1: Hash = { name: 'sha1', length: 20, block: 64 };
export const sha256: Hash = { name: 'sha256', length: 32, block: 64 };
const sha224: Hash = { name: 'sha224', length: 28, block: 64 };
const sha384: Hash = { name: 'sha384', length: 48, block: 128 };
const sha512: Hash = { name: 'sha512', length: 64, block: 128 };

export const hashes: Readonly<Record<string, Hash>> = {
  [passphraseOid.sha1]: sha1,
  [passphraseOid.sha256]: sha256,
  '2.16.840.1.101.3.4.2.2': sha384,
  '2.16.840.1.101.3.4.2.3': sha512,
  '2.16.840.1.101.3.4.2.4': sha224,
};

/** HMAC with a hash, as the core of PBKDF2 and as a check value. Source: RFC 8018, B.1 */
export const keyedHashes: Readonly<Record<string, Hash>> = {
  '1.2.840.113549.2.7': sha1,
  '1.2.840.113549.2.8': sha224,
  [passphraseOid.hmacWithSha256]: sha256,
  '1.2.840.113549.2.10': sha384,
  '1.2.840.113549.2.11': sha512,
};

/** A block cipher in CBC mode; sizes of key and initial vector in octets. */
export interface Cipher {
  readonly name: 'aes-128-cbc' | 'aes-192-cbc' | 'aes-256-cbc' | 'des-ede3-cbc' | 'des-ede-cbc' | 'rc2-cbc';
  readonly keyLength: number;
  readonly vectorLength: number;
}

export const aes256: Cipher = { name: 'aes-256-cbc', keyLength: 32, vectorLength: 16 };
export const tripleDes: Cipher = { name: 'des-ede3-cbc', keyLength: 24, vectorLength: 8 };

/** Ciphers that are chosen apart from how the key is derived. Sources: RFC 8018, B.2; RFC 3565, 4.1 */
export const ciphers: Readonly<Record<string, Cipher>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyLength: 16, vectorLength: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyLength: 24, vectorLength: 16 },
  [passphraseOid.aes256]: aes256,
  '1.2.840.113549.3.7': tripleDes,
};

/** The old schemes: a cipher and SHA-1 in one identifier. RC2 takes as many bits as its key has. Source: RFC 7292, C */
export const oldSchemes: Readonly<Record<string, Cipher>> = {
  [passphraseOid.tripleDesWithSha1]: tripleDes,
  '1.2.840.113549.1.12.1.4': { name: 'des-ede-cbc', keyLength: 16, vectorLength: 8 },
  '1.2.840.113549.1.12.1.5': { name: 'rc2-cbc', keyLength: 16, vectorLength: 8 },
  '1.2.840.113549.1.12.1.6': { name: 'rc2-cbc', keyLength: 5, vectorLength: 8 },
};
