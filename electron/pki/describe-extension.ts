/** The content of certificate extensions in lines that a person can read. Each function takes the DER inside the OCTET STRING. */
import { DerError, DerReader, readOnly, tags } from './der.ts';
import { booleanValue, hex, integerHex, latin1, namedBits, objectIdentifier, smallInteger, text, time } from './der-values.ts';
import { keyUsageNames, named, policyNames, purposeNames, reasonNames } from './extension-names.ts';
import { readGeneralName } from './general-name.ts';
import { accessOid } from './object-identifiers.ts';

type Describe = (der: Uint8Array) => string[];

/** Octets in pairs, sixteen a line. */
export function hexLines(octets: Uint8Array): string[] {
  const pairs = hex(octets).match(/../g) ?? [];
  return Array.from({ length: Math.ceil(pairs.length / 16) }, (_, line) => pairs.slice(16 * line, 16 * line + 16).join(' '));
}

/** Text from a certificate: what can't be seen, or turns the direction of writing, as a code point. */
export function visible(words: string): string {
  return words.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** UTC, to the second. */
export function moment(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** How each extension is read that has a form of its own here; the others are shown as octets. */
export const descriptions: Readonly<Record<string, Describe>> = {
  '2.5.29.14': (der) => [hex(readOnly(der, tags.octetString, 'a key identifier').content())],
  '2.5.29.15': (der) => bitNames(keyUsageNames, readOnly(der, tags.bitString, 'the key usage').content()),
  '2.5.29.16': usagePeriod,
  '2.5.29.17': generalNames,
  '2.5.29.18': generalNames,
  '2.5.29.19': basicConstraints,
  '2.5.29.30': nameConstraints,
  '2.5.29.31': distributionPoints,
  '2.5.29.32': (der) => policies(der, policyNames),
  '2.5.29.33': mappings,
  '2.5.29.35': authorityKey,
  '2.5.29.36': policyConstraints,
  '2.5.29.37': (der) => identifiers(der).map((oid) => named(purposeNames, oid)),
  '2.5.29.46': distributionPoints,
  '2.5.29.54': (der) => [`Certificates to follow: ${smallInteger(readOnly(der, tags.integer, 'a number').content())}`],
  '1.3.6.1.5.5.7.1.1': access,
  '1.3.6.1.5.5.7.1.11': access,
  '1.3.6.1.5.5.7.48.1.5': () => ['The responder\u2019s certificate is not to be checked for revocation'],
  '1.2.840.113549.1.9.15': (der) => firsts(der),
  '2.16.840.1.113730.1.13': string,
  '1.3.6.1.4.1.311.20.2': string,
  '1.3.6.1.4.1.311.21.1': authorityVersion,
  '1.3.6.1.4.1.311.21.2': (der) => [hex(readOnly(der, tags.octetString, 'a hash').content())],
  '1.3.6.1.4.1.311.21.7': template,
  '1.3.6.1.4.1.311.21.10': (der) => policies(der, purposeNames),
  '1.3.6.1.4.1.311.21.11': mappings,
  '1.3.6.1.4.1.311.21.12': policyConstraints,
  '1.3.6.1.4.1.311.25.2': securityIdentifier,
};

function bitNames(names: readonly string[], content: Uint8Array): string[] {
  return namedBits(content).map((bit) => names[bit] ?? `bit ${bit}`);
}

/** [MS-WCCE] 2.2.2.7.7.1; also any other single string */
function string(der: Uint8Array): string[] {
  const element = new DerReader(der).expect(undefined, 'a text');
  const words = text(element.tag, element.content());
  if (words === undefined) throw new DerError('no text');
  return [visible(words)];
}

function each(der: Uint8Array, read: (list: DerReader) => string | readonly string[]): string[] {
  const list = readOnly(der, tags.sequence, 'a list').enter();
  const lines: string[] = [];
  while (list.next()) lines.push(...[read(list)].flat());
  return lines;
}

function identifiers(der: Uint8Array): string[] {
  return each(der, (list) => objectIdentifier(list.content()));
}

/** Of each SEQUENCE in a list the object identifier it begins with. */
function firsts(der: Uint8Array): string[] {
  return each(der, (list) => objectIdentifier(list.enter().expect(tags.objectIdentifier, 'an identifier').content()));
}

function generalNames(der: Uint8Array): string[] {
  return each(der, (list) => visible(readGeneralName(list)));
}

/** RFC 3280, 4.2.1.4 */
function usagePeriod(der: Uint8Array): string[] {
  const parts = readOnly(der, tags.sequence, 'a period').enter();
  const bound = (tag: number, name: string) =>
    parts.optional(tag) ? [`${name}: ${moment(time(tags.generalizedTime, parts.content()))}`] : [];
  return [...bound(0x80, 'Not before'), ...bound(0x81, 'Not after')];
}

function basicConstraints(der: Uint8Array): string[] {
  const parts = readOnly(der, tags.sequence, 'the basic constraints').enter();
  const isAuthority = parts.optional(tags.boolean) && booleanValue(parts.content());
  const length = parts.optional(tags.integer) ? [`Path length: ${smallInteger(parts.content())}`] : [];
  return [`Certification authority: ${isAuthority ? 'yes' : 'no'}`, ...length];
}

/** RFC 5280, 4.2.1.10: of an address there are also the bits that count */
function nameConstraints(der: Uint8Array): string[] {
  const parts = readOnly(der, tags.sequence, 'the name constraints').enter();
  const trees = (tag: number, kind: string): string[] => {
    if (!parts.optional(tag)) return [];
    const list = parts.enter();
    const lines: string[] = [];
    while (list.next()) lines.push(`${kind}: ${constrained(list.enter().expect(undefined, 'a name'))}`);
    return lines;
  };
  return [...trees(0xa0, 'Permitted'), ...trees(0xa1, 'Excluded')];
}

function constrained(name: DerReader): string {
  const octets = name.content();
  if (name.tag === 0x87 && octets.length === 8) return `IP:${octets.subarray(0, 4).join('.')}/${octets.subarray(4).join('.')}`;
  return visible(readGeneralName(name));
}

/** RFC 5280, 4.2.1.13 */
function distributionPoints(der: Uint8Array): string[] {
  return each(der, (list) => {
    const point = list.enter();
    const lines: string[] = [];
    if (point.optional(0xa0)) {
      const name = point.enter().expect(undefined, 'the name of a distribution point');
      if (name.tag === 0xa0) lines.push(...namesIn(name));
      else lines.push('A name relative to that of the issuer');
    }
    if (point.optional(0x81)) lines.push(`Reasons: ${bitNames(reasonNames, point.content()).join(', ')}`);
    if (point.optional(0xa2)) lines.push(...namesIn(point).map((name) => `CRL issuer: ${name}`));
    return lines;
  });
}

function namesIn(reader: DerReader): string[] {
  const names = reader.enter();
  const lines: string[] = [];
  while (names.next()) lines.push(visible(readGeneralName(names)));
  return lines;
}

/** RFC 5280, 4.2.1.4; application policies have the same form ([MS-WCCE] 2.2.2.7.7.3) */
function policies(der: Uint8Array, names: Readonly<Record<string, string>>): string[] {
  return each(der, (list) => {
    const parts = list.enter();
    const lines = [named(names, objectIdentifier(parts.expect(tags.objectIdentifier, 'a policy').content()))];
    if (!parts.optional(tags.sequence)) return lines;
    const qualifiers = parts.enter();
    while (qualifiers.next()) lines.push(...qualifier(qualifiers.enter()));
    return lines;
  });
}

function qualifier(parts: DerReader): string[] {
  const oid = objectIdentifier(parts.expect(tags.objectIdentifier, 'a qualifier').content());
  parts.expect(undefined, 'the value of a qualifier');
  if (oid === '1.3.6.1.5.5.7.2.1') return [`CPS: ${visible(latin1(parts.content()))}`];
  if (oid !== '1.3.6.1.5.5.7.2.2') return [`${oid}: ${hex(parts.element())}`];
  const notice = parts.enter();
  notice.optional(tags.sequence); // a reference to a notice elsewhere
  const words = notice.next() ? text(notice.tag, notice.content()) : undefined;
  return [`User notice: ${visible(words ?? hex(parts.content()))}`];
}

function mappings(der: Uint8Array): string[] {
  return each(der, (list) => {
    const pair = list.enter();
    const next = () => objectIdentifier(pair.expect(tags.objectIdentifier, 'a policy').content());
    return `${next()} counts as ${next()}`;
  });
}

function policyConstraints(der: Uint8Array): string[] {
  const parts = readOnly(der, tags.sequence, 'the constraints on policies').enter();
  const line = (tag: number, name: string) => (parts.optional(tag) ? [`${name}: ${smallInteger(parts.content())}`] : []);
  return [...line(0x80, 'Explicit policy required after'), ...line(0x81, 'Policy mapping inhibited after')];
}

/** RFC 5280, 4.2.1.1 */
function authorityKey(der: Uint8Array): string[] {
  const parts = readOnly(der, tags.sequence, 'the key identifier of the issuer').enter();
  const key = parts.optional(0x80) ? [hex(parts.content())] : [];
  const issuers = parts.optional(0xa1) ? namesIn(parts).map((name) => `Issuer: ${name}`) : [];
  const serial = parts.optional(0x82) ? [`Serial number: ${integerHex(parts.content())}`] : [];
  return [...key, ...issuers, ...serial];
}

const accessNames: Readonly<Record<string, string>> = {
  [accessOid.ocsp]: 'OCSP',
  [accessOid.caIssuers]: 'CA Issuers',
  '1.3.6.1.5.5.7.48.3': 'Time Stamping',
  '1.3.6.1.5.5.7.48.5': 'CA Repository',
};

function access(der: Uint8Array): string[] {
  return each(der, (list) => {
    const parts = list.enter();
    const method = objectIdentifier(parts.expect(tags.objectIdentifier, 'an access method').content());
    return `${accessNames[method] ?? method}: ${visible(readGeneralName(parts.expect(undefined, 'an access location')))}`;
  });
}

/** The number of the authority's certificate and that of its key, sixteen bits each. [MS-WCCE] 2.2.2.7.7.5 */
function authorityVersion(der: Uint8Array): string[] {
  const both = smallInteger(readOnly(der, tags.integer, 'a version').content());
  return [`Certificate index: ${both & 0xffff}`, `Key index: ${both >>> 16}`];
}

/** [MS-WCCE] 2.2.2.7.7.2 */
function template(der: Uint8Array): string[] {
  const parts = readOnly(der, tags.sequence, 'a template').enter();
  const oid = objectIdentifier(parts.expect(tags.objectIdentifier, 'the identifier of a template').content());
  const line = (name: string) => (parts.optional(tags.integer) ? [`${name}: ${smallInteger(parts.content())}`] : []);
  return [`Template: ${oid}`, ...line('Major version'), ...line('Minor version')];
}

/** The account that the certificate was issued to, as text: OtherName 1.3.6.1.4.1.311.25.2.1. [MS-WCCE] 2.2.2.7.7.4 */
function securityIdentifier(der: Uint8Array): string[] {
  return each(der, (list) => {
    if (list.tag !== 0xa0) return visible(readGeneralName(list));
    const parts = list.enter();
    const oid = objectIdentifier(parts.expect(tags.objectIdentifier, 'the type of an identifier').content());
    const value = parts.expect(0xa0, 'an identifier').enter().expect(tags.octetString, 'an identifier').content();
    return oid === '1.3.6.1.4.1.311.25.2.1' ? visible(latin1(value)) : `${oid}: ${hex(value)}`;
  });
}
