/** A certificate in readable form, field by field, under the standards' own names. Source: RFC 5280, 4.1 and 4.2 */
import type { CertificateField } from '../contract/keychain-entries.ts';
import type { Certificate } from './certificate.ts';
import { constructedTag, DerError, DerReader, readOnly, tags } from './der.ts';
import { bitLength, bitStringOctets, hex, integerHex, objectIdentifier, smallInteger } from './der-values.ts';
import { descriptions, hexLines, moment } from './describe-extension.ts';
import { printName, readName } from './distinguished-name.ts';
import { extensionNames } from './extension-names.ts';
import { type Extension, readExtensions } from './extensions.ts';
import { oid } from './object-identifiers.ts';

/** All fields but the extensions, in the order of the standard. */
export function certificateFields(certificate: Certificate): CertificateField[] {
  const { serialNumber, rawIssuer, rawSubject, notBefore, notAfter, signed } = certificate;
  const field = (name: string, ...lines: readonly string[]): CertificateField => ({ name, lines });
  return [
    field('Version', String(versionOf(certificate))),
    field('Serial Number', serialNumber),
    field('Signature Algorithm', signatureWords(certificate)),
    field('Issuer', ...nameLines(rawIssuer)),
    field('Not Before', moment(notBefore)),
    field('Not After', moment(notAfter)),
    field('Subject', ...nameLines(rawSubject)),
    ...keyFields(certificate),
    field('Signature', ...hexLines(signed.signature)),
  ];
}

/** All extensions, in the order in which they stand in the certificate. One that has no readable form here is shown as its octets. */
export function certificateExtensions(certificate: Certificate): CertificateField[] {
  const body = bodyOf(certificate);
  while (body.next()) {
    if (body.tag !== constructedTag(3)) continue;
    const extensions = readExtensions(body.enter().expect(tags.sequence, 'the extensions'));
    return [...extensions].map(([id, extension]) => extensionField(id, extension));
  }
  return [];
}

function extensionField(id: string, { critical, value }: Extension): CertificateField {
  return { name: extensionNames[id] ?? 'Unknown Extension', oid: id, isCritical: critical, lines: extensionLines(id, value) };
}

function extensionLines(id: string, value: Uint8Array): string[] {
  try {
    return descriptions[id]?.(value) ?? hexLines(value);
  } catch (error) {
    if (error instanceof DerError) return hexLines(value); // not as its standard has it: then as it is
    throw error;
  }
}

function bodyOf({ der }: Certificate): DerReader {
  return readOnly(der, tags.sequence, 'a certificate').enter().expect(tags.sequence, 'the signed part').enter();
}

function versionOf(certificate: Certificate): number {
  const body = bodyOf(certificate);
  return body.optional(constructedTag(0)) ? smallInteger(body.enter().expect(tags.integer, 'the version').content()) + 1 : 1;
}

/** One part of the name a line, the most specific first. */
function nameLines(raw: Uint8Array): string[] {
  const parts = readName(readOnly(raw, tags.sequence, 'a name'));
  return parts.map((part) => printName([part])).reverse();
}

function signatureWords(certificate: Certificate): string {
  const parts = readOnly(certificate.der, tags.sequence, 'a certificate').enter();
  parts.expect(tags.sequence, 'the signed part');
  const id = objectIdentifier(algorithmIn(parts));
  const { signatureAlgorithm, signatureHash } = certificate;
  const words = signatureHash === '' ? signatureAlgorithm : `${signatureHash} with ${signatureAlgorithm}`;
  return words === id ? id : `${words} (${id})`;
}

function algorithmIn(parts: DerReader): Uint8Array {
  return parts.expect(tags.sequence, 'an algorithm').enter().expect(tags.objectIdentifier, 'an algorithm').content();
}

function keyFields({ publicKeyInfo, keyAlgorithm, keyBits }: Certificate): CertificateField[] {
  const parts = readOnly(publicKeyInfo, tags.sequence, 'a public key').enter();
  const id = objectIdentifier(algorithmIn(parts));
  const key = bitStringOctets(parts.expect(tags.bitString, 'a public key').content());
  const words = keyAlgorithm === id ? id : `${keyAlgorithm} (${id})`;
  const algorithm = { name: 'Public Key Algorithm', lines: keyBits > 0 ? [words, `${keyBits} bits`] : [words] };
  if (id !== oid.rsaEncryption) return [algorithm, { name: 'Public Key', lines: hexLines(key) }];
  const numbers = new DerReader(key).expect(tags.sequence, 'an RSA key').enter();
  const modulus = numbers.expect(tags.integer, 'a modulus').content();
  const exponent = numbers.expect(tags.integer, 'an exponent').content();
  return [
    algorithm,
    { name: 'Modulus', lines: hexLines(modulus.subarray(modulus[0] === 0 ? 1 : 0)) },
    { name: 'Exponent', lines: [bitLength(exponent) <= 53 ? String(Number.parseInt(hex(exponent), 16)) : integerHex(exponent)] },
  ];
}
