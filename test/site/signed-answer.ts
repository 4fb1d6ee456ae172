/** Answers as signed messages: the full PKI response in which AD CS wraps a certificate. Source: RFC 5652, 5; RFC 5272, 3.2.2 and 6.1 */
import { createHash, sign } from 'node:crypto';
import type { Authority } from './certification-authority.ts';
import {
  context,
  generalizedTime,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  rsaWith,
  sequence,
  serial,
  set,
  tlv,
  utf8String,
} from './der.ts';
import type * as x509 from './x509.ts';

const oid = {
  signedData: '1.2.840.113549.1.7.2',
  pkiResponse: '1.3.6.1.5.5.7.12.3',
  statusInfo: '1.3.6.1.5.5.7.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  addAttributes: '1.3.6.1.4.1.311.10.10.1',
  issuedCertificateHash: '1.3.6.1.4.1.311.21.17',
};

/** CMC full PKI response with certificates in the order given, signed by the authority. `leaf` is the one asked for; without it the request is pending. */
export function fullPkiResponse(
  authority: Authority,
  certificates: readonly x509.X509Certificate[],
  leaf: x509.X509Certificate | undefined,
): Buffer {
  const content = sequence(sequence(...controls(leaf)), sequence(), sequence());
  const digest = sequence(objectIdentifier(oid.sha256), nothing());
  const attributes = [
    sequence(objectIdentifier(oid.contentType), set(objectIdentifier(oid.pkiResponse))),
    sequence(objectIdentifier(oid.messageDigest), set(octetString(createHash('sha256').update(content).digest()))),
  ];
  const { certificate, key } = authority;
  const signer = sequence(
    integer(1),
    sequence(Buffer.from(certificate.issuerName.toArrayBuffer()), serial(certificate.serialNumber)),
    digest,
    context(0, true, ...attributes),
    rsaWith('sha256'),
    octetString(sign('sha256', set(...attributes), key)),
  );
  const signed = sequence(
    integer(3),
    set(digest),
    sequence(objectIdentifier(oid.pkiResponse), context(0, true, octetString(content))),
    tlv(0xa0, ...certificates.map((one) => Buffer.from(one.rawData))),
    set(signer),
  );
  return sequence(objectIdentifier(oid.signedData), context(0, true, signed));
}

/** What AD CS says beside the certificates: how it went, and the hash of the certificate that was asked for. Source: [MS-WCCE] 2.2.2.8 */
function controls(leaf: x509.X509Certificate | undefined): Buffer[] {
  const about = sequence(integer(1));
  const control = (number: number, type: string, value: Buffer) => sequence(integer(number), objectIdentifier(type), set(value));
  if (!leaf) {
    const pending = sequence(octetString(Buffer.from('pending')), generalizedTime(new Date()));
    return [control(1, oid.statusInfo, sequence(integer(3), about, utf8String('Taken Under Submission'), pending))];
  }
  const hash = octetString(createHash('sha1').update(Buffer.from(leaf.rawData)).digest());
  const attribute = sequence(objectIdentifier(oid.issuedCertificateHash), set(hash));
  return [
    control(1, oid.statusInfo, sequence(integer(0), about, utf8String('Issued'))),
    control(2, oid.addAttributes, sequence(integer(0), about, set(attribute))),
  ];
}
