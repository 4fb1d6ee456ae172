import { type DerReader, tags } from './der.ts';
import { hex, objectIdentifier, text } from './der-values.ts';
import * as write from './der-writer.ts';
import { attributeNames, oid } from './object-identifiers.ts';

/** One type and value of a name. `value` is absent where it isn't text; `der` is the value's whole element. */
export interface NameAttribute {
  readonly type: string;
  readonly value: string | undefined;
  readonly der: Uint8Array;
}

/** The parts of a name from the root of the directory down, each with its attributes. Source: RFC 5280, 4.1.2.4 */
export type DistinguishedName = readonly (readonly NameAttribute[])[];

/** Reads the Name that the reader stands on. @throws DerError */
export function readName(reader: DerReader): DistinguishedName {
  const name: NameAttribute[][] = [];
  const parts = reader.enter();
  while (parts.next()) {
    const part: NameAttribute[] = [];
    const attributes = parts.enter();
    while (attributes.next()) part.push(readAttribute(attributes.enter()));
    name.push(part);
  }
  return name;
}

function readAttribute(reader: DerReader): NameAttribute {
  const type = objectIdentifier(reader.expect(tags.objectIdentifier, 'the type in a name').content());
  reader.expect(undefined, 'the value in a name');
  return { type, value: text(reader.tag, reader.content()), der: reader.element() };
}

/**
 * A name as people and directories write it, most specific part first: `CN=mnorth,OU=Users,DC=contoso,DC=com`. Characters of all
 * scripts stay readable; control characters and those that turn the direction of text are written in hexadecimal, so that a name
 * can't pretend to be another. A type without a short name is written as numbers and its value in hexadecimal.
 * Source: RFC 4514, 2
 */
export function printName(name: DistinguishedName): string {
  return [...name]
    .reverse()
    .map((part) => part.map(printAttribute).join('+'))
    .join(',');
}

function printAttribute({ type, value, der }: NameAttribute): string {
  const short = attributeNames[type];
  return short === undefined || value === undefined ? `${short ?? type}=#${hex(der)}` : `${short}=${escapeValue(value)}`;
}

/** A value for use in a printed name. Source: RFC 4514, 2.4 */
export function escapeValue(value: string): string {
  return value
    .replace(/["+,;<>\\]|^[ #]| $/gu, '\\$&')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, (character) =>
      hex(Buffer.from(character, 'utf8')).replace(/../g, '\\$&'),
    );
}

/** The most specific common name, as it is and not escaped; '' if there is none. */
export function commonNameOf(name: DistinguishedName): string {
  return name.flat().findLast((attribute) => attribute.type === oid.commonName)?.value ?? '';
}

/** The DER of a name with one part, CN, as UTF8String. Source: RFC 5280, 4.1.2.4 */
export function writeCommonName(commonName: string): Uint8Array {
  return write.sequence(write.setOf(write.sequence(write.objectIdentifier(oid.commonName), write.utf8String(commonName))));
}
