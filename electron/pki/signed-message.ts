import { type KeyObject, sign } from 'node:crypto';
import type { Certificate } from './certificate.ts';
import { constructedTag, readOnly, tags } from './der.ts';
import * as write from './der-writer.ts';
import { oid } from './object-identifiers.ts';

/** Who signs: an RSA key and the certificate that was issued for it. The key is used and not kept. */
export interface MessageSigner {
  readonly privateKey: KeyObject;
  readonly certificate: Pick<Certificate, 'der' | 'rawIssuer'>;
}

/**
 * A PKCS#7 SignedData message in DER whose content (type data) is signed with SHA-256 and RSA, with the signer's certificate inside: the
 * form in which Windows wraps a renewal, down to the version and the absence of signed attributes, so that what is signed is the
 * content itself. Takes about a millisecond. Sources: RFC 2315, 9; RFC 5652, 5; [MS-WSTEP] 4.1.5.1
 */
export function signedMessage(content: Uint8Array, { privateKey, certificate }: MessageSigner): Uint8Array {
  const digest = write.sequence(write.objectIdentifier(oid.sha256), write.nothing());
  const signerInfo = write.sequence(
    write.integer(1),
    write.sequence(certificate.rawIssuer, serialNumberOf(certificate.der)),
    digest,
    write.sequence(write.objectIdentifier(oid.rsaEncryption), write.nothing()),
    write.octetString(sign('sha256', content, privateKey)),
  );
  const signedData = write.sequence(
    write.integer(1),
    write.setOf(digest),
    write.sequence(write.objectIdentifier(oid.data), write.tagged(0, write.octetString(content))),
    write.tagged(0, certificate.der),
    write.setOf(signerInfo),
  );
  return write.sequence(write.objectIdentifier(oid.signedData), write.tagged(0, signedData));
}

/** The serial number's element as it stands in the certificate: readers compare it octet by octet. */
function serialNumberOf(certificate: Uint8Array): Uint8Array {
  const body = readOnly(certificate, tags.sequence, 'a certificate').enter().expect(tags.sequence, 'the signed part').enter();
  body.optional(constructedTag(0));
  return body.expect(tags.integer, 'the serial number').element();
}
