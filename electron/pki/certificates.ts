import { type Certificate, readCertificate, unreadable } from './certificate.ts';
import { withDefiniteLengths } from './definite-lengths.ts';
import { constructedTag, DerError, readOnly, tags } from './der.ts';
import { latin1, objectIdentifier } from './der-values.ts';
import { oid } from './object-identifiers.ts';
import { decodeBase64, decodePem } from './pem.ts';

/**
 * All certificates in a file or an answer, each once, in the order they come: PEM with any number of blocks, DER, bare Base64, and
 * PKCS#7 / CMS SignedData such as a certs-only message or the full CMC response of AD CS, in DER or BER. Signatures are not checked.
 * @throws ProblemError certificate-unfit `unreadable`. Sources: RFC 7468; RFC 5652, 5.1; RFC 5272, 3.2
 */
export function readCertificates(bytes: Uint8Array): Certificate[] {
  const containers = armoured(bytes) ?? [bytes];
  const found = new Map<string, Certificate>();
  for (const container of containers) {
    for (const certificate of readContainer(container)) found.set(certificate.sha256, certificate);
  }
  return [...found.values()];
}

/** The DER in a text; nothing when the bytes are DER or BER already: a sequence of more than 127 octets is not text. */
function armoured(bytes: Uint8Array): Uint8Array[] | undefined {
  if (bytes[0] === tags.sequence && (bytes[1] ?? 0) >= 0x80) return undefined;
  const text = latin1(bytes);
  const blocks = decodePem(text).filter(({ label }) => certificateLabels.has(label));
  if (blocks.length > 0) return blocks.map(({ der }) => der);
  const bare = decodeBase64(text);
  return bare && [bare];
}

const certificateLabels: ReadonlySet<string> = new Set(['CERTIFICATE', 'X509 CERTIFICATE', 'PKCS7', 'PKCS #7 SIGNED DATA', 'CMS']);

function readContainer(bytes: Uint8Array): Certificate[] {
  let elements: Uint8Array[] | undefined;
  try {
    elements = certificatesOfSignedData(withDefiniteLengths(bytes));
  } catch (error) {
    if (error instanceof DerError) throw unreadable(error);
    throw error;
  }
  return (elements ?? [bytes]).map(readCertificate);
}

/**
 * The certificates in a ContentInfo with SignedData; undefined for anything that starts as a certificate does. Attribute certificates
 * and other choices are left out. Source: RFC 5652, 5.1 and 10.2.3
 */
function certificatesOfSignedData(bytes: Uint8Array): Uint8Array[] | undefined {
  const info = readOnly(bytes, tags.sequence, 'a certificate or message').enter();
  if (!info.optional(tags.objectIdentifier)) return undefined;
  const type = objectIdentifier(info.content());
  if (type !== oid.signedData) throw new DerError(`a message of type ${type} instead of signed data`);
  const data = info.expect(constructedTag(0), 'the content').enter().expect(tags.sequence, 'the signed data').enter();
  data.expect(tags.integer, 'the version').expect(tags.set, 'the hashes').expect(tags.sequence, 'the signed content');
  const elements: Uint8Array[] = [];
  if (!data.optional(constructedTag(0))) return elements;
  const list = data.enter();
  while (list.next()) if (list.tag === tags.sequence) elements.push(list.element());
  return elements;
}
