import { type DerReader, readOnly, tags } from './der.ts';
import { bitLength, bitStringOctets, objectIdentifier, smallInteger } from './der-values.ts';
import { curveBits, fixedKeys, hashNames, oid, type SignatureAlgorithm, signatureAlgorithms } from './object-identifiers.ts';

/** RSA-PSS besides its hash: the length of the salt in octets. */
export interface ReadSignatureAlgorithm extends SignatureAlgorithm {
  readonly saltLength?: number;
}

/**
 * The AlgorithmIdentifier of a signature that the reader stands on, in words. An unknown one has its object identifier as name
 * and no hash. @throws DerError
 */
export function readSignatureAlgorithm(reader: DerReader): ReadSignatureAlgorithm {
  const parts = reader.enter();
  const id = objectIdentifier(parts.expect(tags.objectIdentifier, 'a signature algorithm').content());
  if (id === oid.rsaPss) return parts.optional(tags.sequence) ? readPssParameters(parts.enter()) : { ...pssDefault };
  return signatureAlgorithms[id] ?? { name: id, hash: '' };
}

const pssDefault = { name: 'RSA-PSS', hash: 'SHA-1', saltLength: 20 };

/** Source: RFC 4055, 3.1. The hash of the mask is the same as that of the message wherever RSA-PSS is used; other pairs stay unnamed. */
function readPssParameters(parameters: DerReader): ReadSignatureAlgorithm {
  let { hash, saltLength } = pssDefault;
  let maskHash = 'SHA-1';
  while (parameters.next()) {
    const inner = parameters.enter().expect(undefined, 'a parameter of RSA-PSS');
    if (parameters.tag === 0xa0) hash = hashNames[firstIdentifier(inner)] ?? '';
    if (parameters.tag === 0xa1) {
      const mask = inner.enter().expect(tags.objectIdentifier, 'a mask generator').expect(tags.sequence, 'the hash of the mask');
      maskHash = hashNames[firstIdentifier(mask)] ?? '';
    }
    if (parameters.tag === 0xa2) saltLength = smallInteger(inner.content());
  }
  return { name: 'RSA-PSS', hash: hash === maskHash ? hash : '', saltLength };
}

function firstIdentifier(algorithm: DerReader): string {
  return objectIdentifier(algorithm.enter().expect(tags.objectIdentifier, 'an algorithm').content());
}

/** Kind and size of a public key. `bits` is 0 where the size isn't known. */
export interface KeySize {
  readonly algorithm: string;
  readonly bits: number;
}

/** Reads kind and size from a SubjectPublicKeyInfo in DER. @throws DerError. Sources: RFC 5280, 4.1.2.7; RFC 3279, 2.3 */
export function readKeySize(publicKeyInfo: Uint8Array): KeySize {
  const parts = readOnly(publicKeyInfo, tags.sequence, 'a public key').enter();
  const algorithm = parts.expect(tags.sequence, 'the algorithm of a key').enter();
  const id = objectIdentifier(algorithm.expect(tags.objectIdentifier, 'the algorithm of a key').content());
  const key = () => bitStringOctets(parts.expect(tags.bitString, 'a key').content());
  switch (id) {
    case oid.rsaEncryption:
      return { algorithm: 'RSA', bits: modulusBits(key()) };
    case oid.rsaPss:
      return { algorithm: 'RSA-PSS', bits: modulusBits(key()) };
    case oid.ecPublicKey:
      return {
        algorithm: 'EC',
        bits: algorithm.optional(tags.objectIdentifier) ? (curveBits[objectIdentifier(algorithm.content())] ?? 0) : 0,
      };
    case oid.dsa:
      return {
        algorithm: 'DSA',
        bits: algorithm.optional(tags.sequence) ? bitLength(algorithm.enter().expect(tags.integer, 'p').content()) : 0,
      };
    default:
      return { algorithm: fixedKeys[id]?.name ?? id, bits: fixedKeys[id]?.bits ?? 0 };
  }
}

function modulusBits(rsaPublicKey: Uint8Array): number {
  return bitLength(readOnly(rsaPublicKey, tags.sequence, 'an RSA key').enter().expect(tags.integer, 'a modulus').content());
}
