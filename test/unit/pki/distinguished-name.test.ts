import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOnly, tags } from '../../../electron/pki/der.ts';
import * as write from '../../../electron/pki/der-writer.ts';
import { commonNameOf, escapeValue, printName, readName } from '../../../electron/pki/distinguished-name.ts';

const attribute = (type: string, value: Uint8Array) => write.sequence(write.objectIdentifier(type), value);
const name = (...parts: readonly (readonly Uint8Array[])[]) => {
  const der = write.sequence(...parts.map((part) => write.element(tags.set, ...part)));
  return readName(readOnly(der, tags.sequence, 'a name'));
};
const commonName = (tag: number, value: Uint8Array) => name([attribute('2.5.4.3', write.element(tag, value))]);
const utf8 = (type: string, value: string) => attribute(type, write.utf8String(value));

describe('the string types of ASN.1', () => {
  it.each([
    ['UTF8String', tags.utf8String, Buffer.from('Zoë Ångström 北'), 'Zoë Ångström 北'],
    ['PrintableString', tags.printableString, Buffer.from('mnorth'), 'mnorth'],
    ['IA5String', tags.ia5String, Buffer.from('mnorth@contoso.com'), 'mnorth@contoso.com'],
    ['NumericString', tags.numericString, Buffer.from('0123'), '0123'],
    ['VisibleString', tags.visibleString, Buffer.from('mnorth'), 'mnorth'],
    ['TeletexString, which is Latin-1 in practice', tags.teletexString, Buffer.from([0x5a, 0x6f, 0xeb]), 'Zoë'],
    ['BMPString', tags.bmpString, Buffer.from('\0Z\0o\0\xeb\x53\x17', 'latin1'), 'Zoë北'],
    ['BMPString with a surrogate pair, as Windows writes it', tags.bmpString, Buffer.from([0xd8, 0x3d, 0xde, 0x00]), '😀'],
    ['BMPString with half a pair', tags.bmpString, Buffer.from([0xd8, 0x3d, 0x00, 0x41]), '\ufffdA'],
    ['BMPString with half a character', tags.bmpString, Buffer.from([0x00, 0x41, 0x00]), 'A\ufffd'],
    ['UniversalString', tags.universalString, Buffer.from([0, 1, 0xf6, 0, 0, 0, 0, 0x41]), '😀A'],
    ['UniversalString beyond Unicode', tags.universalString, Buffer.from([0, 0x11, 0, 0]), '\ufffd'],
    ['UTF8String that is not UTF-8', tags.utf8String, Buffer.from([0x41, 0xff]), 'A\ufffd'],
  ])('%s', (_, tag, value, expected) => {
    expect(commonNameOf(commonName(tag, value))).toBe(expected);
  });

  it('a value that is no text is printed in hexadecimal and is no common name', () => {
    const odd = commonName(tags.integer, Uint8Array.of(5));
    expect(printName(odd)).toBe('CN=#020105');
    expect(commonNameOf(odd)).toBe('');
  });
});

describe('printing', () => {
  it('puts the most specific part first and joins the parts of one level with a plus sign', () => {
    const printed = printName(
      name([utf8('0.9.2342.19200300.100.1.25', 'com')], [utf8('2.5.4.11', 'Users')], [utf8('2.5.4.3', 'North'), utf8('2.5.4.5', '7')]),
    );
    expect(printed).toBe('CN=North+serialNumber=7,OU=Users,DC=com');
  });

  it('writes an unknown type in numbers and its value in hexadecimal', () => {
    expect(printName(name([utf8('1.2.3.4', 'x')]))).toBe('1.2.3.4=#0C0178');
  });

  it('prints an empty name as nothing', () => {
    expect(printName(name())).toBe('');
  });

  it.each([
    ['North, Mary', 'North\\, Mary'],
    ['a+b', 'a\\+b'],
    ['"q"', '\\"q\\"'],
    ['a\\b', 'a\\\\b'],
    ['<x;y>', '\\<x\\;y\\>'],
    ['#1', '\\#1'],
    ['a#1', 'a#1'],
    [' x ', '\\ x\\ '],
    [' ', '\\ '],
    ['a\0b', 'a\\00b'],
    ['a\nb', 'a\\0Ab'],
    ['a=b', 'a=b'],
    ['evil\u202egnp', 'evil\\E2\\80\\AEgnp'],
    ['Zoë', 'Zoë'],
  ])('escapes %j as %j', (value, expected) => {
    expect(escapeValue(value)).toBe(expected);
  });

  const awkward = fc.constantFrom(...'ab ,+"\\<>;#=é北😀\0\n\u202e');
  it('loses nothing: what is printed can be read back as RFC 4514 says', () => {
    fc.assert(
      fc.property(fc.string({ unit: awkward, maxLength: 20 }), (value) => {
        const printed = escapeValue(value);
        expect(printed).not.toMatch(/(^|[^\\])(\\\\)*[",;<>+]/);
        expect(unescape4514(printed)).toBe(value);
      }),
    );
  });

  it('the most specific common name is the last in the certificate', () => {
    expect(commonNameOf(name([utf8('2.5.4.3', 'Users')], [utf8('2.5.4.3', 'abby')], [utf8('2.5.4.11', 'x')]))).toBe('abby');
  });
});

/** Source: RFC 4514, 3 */
function unescape4514(text: string): string {
  const octets: number[] = [];
  for (let at = 0; at < text.length; ) {
    const pair = /^\\([0-9A-F]{2})/.exec(text.slice(at, at + 3));
    if (pair?.[1]) {
      octets.push(Number.parseInt(pair[1], 16));
      at += 3;
      continue;
    }
    if (text[at] === '\\') at += 1;
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    octets.push(...Buffer.from(character));
    at += character.length;
  }
  return Buffer.from(octets).toString('utf8');
}
