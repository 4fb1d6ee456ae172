import { createHash } from 'node:crypto';
import type { Certificate } from './certificate.ts';
import { readOnly, tags } from './der.ts';
import { bitStringOctets } from './der-values.ts';
import { element, nothing, objectIdentifier, octetString, sequence } from './der-writer.ts';
import { serialOctets } from './revocation-list-entries.ts';

const sha1 = '1.3.14.3.2.26';

/** How an OCSP responder is told which certificate is meant. Source: RFC 6960, 4.1.1 */
export interface CertificateId {
  /** SHA of the issuer's name in DER */
  readonly nameHash: Uint8Array;
  /** SHA of the issuer's public key, without its algorithm */
  readonly keyHash: Uint8Array;
  /** content of the INTEGER */
  readonly serial: Uint8Array;
}

/** @param hash as OpenSSL names it: `sha1`, `sha256`, … */
export function certificateId(certificate: Certificate, issuer: Certificate, hash: string): CertificateId {
  return {
    nameHash: createHash(hash).update(certificate.rawIssuer).digest(),
    keyHash: createHash(hash).update(keyBits(issuer)).digest(),
    serial: serialOctets(certificate.serialNumber),
  };
}

/** The octets of the public key alone, of which key hashes are made. */
export function keyBits({ publicKeyInfo }: Certificate): Uint8Array {
  const parts = readOnly(publicKeyInfo, tags.sequence, 'a public key').enter();
  return bitStringOctets(parts.expect(tags.sequence, 'the algorithm of a key').expect(tags.bitString, 'a key').content());
}

/**
 * The question whether `certificate` was revoked, in DER, unsigned. Certificates are named with SHA-1, which every responder knows and
 * which nothing depends on here; and there is no nonce, since a repeated answer of a responder can't do more than refuse a connection
 * where a list would not. Sources: RFC 6960, 4.1; RFC 5019, 2.1.1
 */
export function ocspRequest(certificate: Certificate, issuer: Certificate): Uint8Array {
  const { nameHash, keyHash, serial } = certificateId(certificate, issuer, 'sha1');
  const algorithm = sequence(objectIdentifier(sha1), nothing());
  const id = sequence(algorithm, octetString(nameHash), octetString(keyHash), element(tags.integer, serial));
  return sequence(sequence(sequence(sequence(id))));
}
