import { DerError, DerReader, readOnly, tags } from './der.ts';
import { booleanValue, hex, latin1, namedBits, objectIdentifier, smallInteger, text } from './der-values.ts';
import { readGeneralName, readUris } from './general-name.ts';
import { accessOid, extensionOid } from './object-identifiers.ts';
import { type Policies, readPolicies } from './policies.ts';

/** One extension as it came: `value` is the DER inside its OCTET STRING. */
export interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}
export type Extensions = ReadonlyMap<string, Extension>;

/** What a key may be used for. Source: RFC 5280, 4.2.1.3; in the order of the bits */
export const keyUsages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsage = (typeof keyUsages)[number];

/** A certificate template and, where given, its version. Source: [MS-WCCE] 2.2.2.7.7.2 */
export interface TemplateId {
  readonly oid: string;
  readonly major: number | undefined;
  readonly minor: number | undefined;
}

/** Reads the SEQUENCE OF Extension that the reader stands on. @throws DerError, also when an extension occurs twice (RFC 5280, 4.2) */
export function readExtensions(reader: DerReader): Extensions {
  const found = new Map<string, Extension>();
  const list = reader.enter();
  while (list.next()) {
    const parts = list.enter();
    const id = objectIdentifier(parts.expect(tags.objectIdentifier, 'the type of an extension').content());
    const critical = parts.optional(tags.boolean) && booleanValue(parts.content());
    const value = parts.expect(tags.octetString, 'the value of an extension').content();
    if (found.has(id)) throw new DerError(`the extension ${id} twice`);
    found.set(id, { critical, value });
  }
  return found;
}

/** What the extensions of a certificate say. Fields of an absent extension are undefined or empty. */
export interface CertificateExtensions {
  readonly extendedKeyUsage: readonly string[] | undefined;
  readonly keyUsage: readonly KeyUsage[] | undefined;
  readonly subjectAltNames: readonly string[];
  readonly hasBasicConstraints: boolean;
  readonly isCertificationAuthority: boolean;
  readonly pathLength: number | undefined;
  readonly crlDistributionPoints: readonly string[];
  readonly ocspUrls: readonly string[];
  readonly caIssuersUrls: readonly string[];
  readonly subjectKeyId: string | undefined;
  readonly authorityKeyId: string | undefined;
  readonly templateName: string | undefined;
  readonly templateId: TemplateId | undefined;
  readonly policies: Policies;
  readonly unknownCriticalExtensions: readonly string[];
}

/** @throws DerError when an extension that is read here is malformed */
export function interpretExtensions(extensions: Extensions): CertificateExtensions {
  const value = (id: string) => extensions.get(id)?.value;
  const constraints = readBasicConstraints(value(extensionOid.basicConstraints));
  const access = readAccess(value(extensionOid.authorityInformation));
  return {
    extendedKeyUsage: optional(value(extensionOid.extendedKeyUsage), readIdentifiers),
    keyUsage: optional(value(extensionOid.keyUsage), readKeyUsage),
    subjectAltNames: optional(value(extensionOid.subjectAltName), readNames) ?? [],
    hasBasicConstraints: extensions.has(extensionOid.basicConstraints),
    isCertificationAuthority: constraints.isCertificationAuthority,
    pathLength: constraints.pathLength,
    crlDistributionPoints: optional(value(extensionOid.crlDistributionPoints), readDistributionPoints) ?? [],
    ocspUrls: access.filter(([method]) => method === accessOid.ocsp).map(([, url]) => url),
    caIssuersUrls: access.filter(([method]) => method === accessOid.caIssuers).map(([, url]) => url),
    subjectKeyId: optional(value(extensionOid.subjectKeyId), (der) => hex(readOnly(der, tags.octetString, 'a key identifier').content())),
    authorityKeyId: optional(value(extensionOid.authorityKeyId), readAuthorityKeyId),
    ...interpretTemplate(extensions),
    policies: readPolicies(value),
    unknownCriticalExtensions: [...extensions].filter(([id, { critical }]) => critical && !understood.has(id)).map(([id]) => id),
  };
}

/** The template that a certificate was made from, or that a request asks for. @throws DerError */
export function interpretTemplate(extensions: Extensions): Pick<CertificateExtensions, 'templateName' | 'templateId'> {
  return {
    templateName: optional(extensions.get(extensionOid.templateName)?.value, (der) => {
      const name = new DerReader(der).expect(undefined, 'the name of a template');
      return text(name.tag, name.content());
    }),
    templateId: optional(extensions.get(extensionOid.templateId)?.value, readTemplateId),
  };
}

/** Extensions whose criticality is met: read here, or judged by the TLS stack while it validates the path (RFC 5280, 6.1). */
const understood: ReadonlySet<string> = new Set(Object.values(extensionOid));

function optional<T>(der: Uint8Array | undefined, read: (der: Uint8Array) => T): T | undefined {
  return der === undefined ? undefined : read(der);
}

function readBasicConstraints(der: Uint8Array | undefined): { isCertificationAuthority: boolean; pathLength: number | undefined } {
  if (der === undefined) return { isCertificationAuthority: false, pathLength: undefined };
  const parts = readOnly(der, tags.sequence, 'the basic constraints').enter();
  const isCertificationAuthority = parts.optional(tags.boolean) && booleanValue(parts.content());
  return { isCertificationAuthority, pathLength: parts.optional(tags.integer) ? smallInteger(parts.content()) : undefined };
}

function readIdentifiers(der: Uint8Array): string[] {
  const list = readOnly(der, tags.sequence, 'the purposes').enter();
  const identifiers: string[] = [];
  while (list.nextIs(tags.objectIdentifier) && list.next()) identifiers.push(objectIdentifier(list.content()));
  list.finish('the purposes');
  return identifiers;
}

function readKeyUsage(der: Uint8Array): KeyUsage[] {
  const bits = namedBits(readOnly(der, tags.bitString, 'the key usage').content());
  return keyUsages.filter((_, bit) => bits.includes(bit));
}

function readNames(der: Uint8Array): string[] {
  const list = readOnly(der, tags.sequence, 'the alternative names').enter();
  const names: string[] = [];
  while (list.next()) names.push(readGeneralName(list));
  return names;
}

/** The full names of all distribution points that are URIs. Source: RFC 5280, 4.2.1.13 */
function readDistributionPoints(der: Uint8Array): string[] {
  const points = readOnly(der, tags.sequence, 'the distribution points').enter();
  const uris: string[] = [];
  while (points.next()) {
    const point = points.enter();
    if (!point.optional(0xa0)) continue;
    const name = point.enter().expect(undefined, 'the name of a distribution point');
    if (name.tag === 0xa0) uris.push(...readUris(name));
  }
  return uris;
}

/** Pairs of access method and URI. Source: RFC 5280, 4.2.2.1 */
function readAccess(der: Uint8Array | undefined): (readonly [string, string])[] {
  if (der === undefined) return [];
  const list = readOnly(der, tags.sequence, 'the information of the issuer').enter();
  const found: (readonly [string, string])[] = [];
  while (list.next()) {
    const parts = list.enter();
    const method = objectIdentifier(parts.expect(tags.objectIdentifier, 'an access method').content());
    parts.expect(undefined, 'an access location');
    if (parts.tag === 0x86) found.push([method, latin1(parts.content())]);
  }
  return found;
}

/** Only the key identifier; an issuer and serial number alone don't help to find an issuer by key. Source: RFC 5280, 4.2.1.1 */
function readAuthorityKeyId(der: Uint8Array): string | undefined {
  const parts = readOnly(der, tags.sequence, 'the key identifier of the issuer').enter();
  return parts.optional(0x80) ? hex(parts.content()) : undefined;
}

function readTemplateId(der: Uint8Array): TemplateId {
  const parts = readOnly(der, tags.sequence, 'a template').enter();
  const oid = objectIdentifier(parts.expect(tags.objectIdentifier, 'the identifier of a template').content());
  const number = () => (parts.optional(tags.integer) ? smallInteger(parts.content()) : undefined);
  return { oid, major: number(), minor: number() };
}
