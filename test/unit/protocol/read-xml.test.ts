import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf, childOf, descendantOf, isNil, pathOf, textOf } from '../../../electron/protocol/xml/element.ts';
import { readXml, XmlError } from '../../../electron/protocol/xml/read-xml.ts';
import { escapeXml } from '../../../electron/protocol/xml/write-xml.ts';
import { bytes } from './messages.ts';

const mebibyte = 1024 * 1024;
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('hostile documents are refused', () => {
  const bomb =
    '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><a>&d;</a>';
  it.each<[string, Uint8Array, string]>([
    ['an entity bomb', bytes(bomb), 'document type declaration'],
    ['an external entity', bytes('<!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd"><a/>'), 'document type declaration'],
    ['an entity bomb in UTF-16', utf16(bomb), 'document type declaration'],
    ['an entity bomb in big-endian UTF-16', utf16(bomb).swap16(), 'document type declaration'],
    ['the words of a declaration, even in a comment', bytes('<a><!-- <!DOCTYPE a> --></a>'), 'document type declaration'],
    ['an entity that nobody declared', bytes('<a>&xxe;</a>'), 'undefined entity'],
    ['a declaration in small letters', bytes('<!doctype a><a/>'), 'not well-formed'],
    ['levels without end', bytes('<a>'.repeat(mebibyte / 4)), 'more than 25000 tags and references'],
    ['20,000 levels', bytes('<a>'.repeat(20_000)), 'deeper than 64 levels'],
    ['20,000 levels in UTF-16', utf16('<a>'.repeat(20_000)), 'deeper than 64 levels'],
    ['elements without end', bytes(`<a>${'<b/>'.repeat(mebibyte / 5)}</a>`), 'more than 25000 tags and references'],
    ['more elements than are read, none of which ends', bytes(`<a>${'<b/>'.repeat(10_000)}`), 'more than 10000 elements'],
    ['references without end', bytes(`<a>${'&lt;'.repeat(mebibyte / 5)}</a>`), 'more than 25000 tags and references'],
    ['attributes without end', bytes(`<a ${Array.from({ length: 80_000 }, (_, i) => `b${i}=""`).join(' ')}/>`), 'more than 64 attributes'],
    [
      'namespaces without end',
      bytes(`<a ${Array.from({ length: 20_000 }, (_, i) => `xmlns:b${i}="c"`).join(' ')}/>`),
      'more than 64 attributes',
    ],
    ['an attribute without an end', bytes(`<a b="${'x'.repeat(mebibyte - 20)}`), 'not well-formed'],
    ['a tag without an end', bytes(`<a${' '.repeat(mebibyte - 20)}`), 'not well-formed'],
    ['a comment without an end', bytes(`<a><!--${'-'.repeat(mebibyte - 20)}`), 'not well-formed'],
    ['a document of one byte more than a mebibyte', bytes(`<a>${'x'.repeat(mebibyte - 6)}</a>`), 'longer than 1048576 bytes'],
    ['an attribute twice', bytes('<a b="1" b="2"/>'), 'duplicate attribute'],
    ['an attribute twice under two prefixes', bytes('<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'), 'duplicate attribute'],
    ['a NUL', bytes('<a>\0</a>'), 'disallowed character'],
    ['a NUL by number', bytes('<a>&#0;</a>'), 'malformed character entity'],
    ['bytes that are not UTF-8', Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e), 'UTF-8 or UTF-16'],
    ['an overlong encoding', Uint8Array.of(0x3c, 0x61, 0x3e, 0xc0, 0xbc, 0x3c, 0x2f, 0x61, 0x3e), 'UTF-8 or UTF-16'],
    ['half of UTF-16', utf16('<a/>').subarray(0, -1), 'UTF-8 or UTF-16'],
    ['UTF-16 without a byte order mark', Buffer.from('<a/>', 'utf16le'), 'not well-formed'],
    ['a prefix without a namespace', bytes('<p:a/>'), 'unbound namespace prefix'],
    ['two documents', bytes('<a/><b/>'), 'not well-formed'],
    ['text behind the document', bytes('<a/>x'), 'not well-formed'],
    ['nothing', new Uint8Array(), 'not well-formed'],
    ['an open end', bytes('<a><b></a>'), 'not well-formed'],
  ])('%s', (_, document, reason) => {
    expect(() => readXml(document)).toThrow(XmlError);
    expect(() => readXml(document)).toThrow(reason);
  });

  it('any bytes are read or refused with an XmlError, and nothing else happens', () => {
    const snippets = fc.constantFrom(
      '<a',
      '>',
      '</a>',
      ' b="',
      '"',
      '&amp;',
      '&#x',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x ',
      '?>',
      'xmlns:p="u"',
      'é',
      '\0',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 60 }),
          fc.array(snippets, { maxLength: 20 }).map((parts) => bytes(parts.join(''))),
        ),
        (document) => {
          try {
            expect(readXml(document).name).not.toBe('');
          } catch (error) {
            expect(error).toBeInstanceOf(XmlError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the limits are exact', () => {
  const nested = (levels: number) => bytes('<a>'.repeat(levels) + '</a>'.repeat(levels));
  it('64 levels are read, 65 are not', () => {
    expect(readXml(nested(64)).name).toBe('a');
    expect(() => readXml(nested(65))).toThrow('deeper than 64');
  });

  it('a mebibyte is read', () => {
    expect(readXml(bytes(`<a>${'x'.repeat(mebibyte - 7)}</a>`)).text).toHaveLength(mebibyte - 7);
  });

  it('10,000 elements with an end each are read, and 25,000 tags and references', () => {
    expect(readXml(bytes(`<a>${'<b></b>'.repeat(9999)}</a>`)).children).toHaveLength(9999);
    expect(readXml(bytes(`<a>${'&lt;'.repeat(24_998)}</a>`)).text).toHaveLength(24_998);
    expect(() => readXml(bytes(`<a>${'&lt;'.repeat(24_999)}</a>`))).toThrow('more than 25000 tags and references');
  });

  it('bounds can be set', () => {
    expect(() => readXml(bytes('<a><b/></a>'), { elements: 1 })).toThrow('more than 1 elements');
  });
});

describe('what is read', () => {
  it.each([
    ['a byte order mark', bytes('\ufeff<a>é</a>')],
    ['white space around', bytes('\r\n <?xml version="1.0" encoding="utf-8"?><a>é</a>\n')],
    ['UTF-16 with a byte order mark', utf16('<a>é</a>')],
    ['big-endian UTF-16 with a byte order mark', utf16('<a>é</a>').swap16()],
    ['comments and processing instructions', bytes('<?x y?><!-- z --><a><!-- z -->é<?x y?></a>')],
    ['CDATA', bytes('<a><![CDATA[é]]></a>')],
    ['a reference', bytes('<a>&#xE9;</a>')],
  ])('%s', (_, document) => {
    expect(readXml(document)).toMatchObject({ name: 'a', text: 'é', children: [] });
  });

  const document = readXml(
    bytes(
      '<p:a xmlns:p="urn:u/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><p:b q="1" p:r="2"> x </p:b><b xmlns="urn:u"><c xsi:nil="true">y</c></b><b/></p:a>',
    ),
  );

  it('elements are found by name and namespace, with or without a slash at its end, whatever the prefix', () => {
    expect(document).toMatchObject({ name: 'a', namespace: 'urn:u/' });
    expect(childOf(document, 'urn:u', 'b')?.text).toBe(' x ');
    expect(pathOf(document, ['urn:v', 'urn:u/'], 'b', 'c')).toBeUndefined();
    expect(descendantOf(document, 'urn:u', 'c')?.text).toBe('y');
    expect(childOf(document, 'urn:v', 'b')).toBeUndefined();
    expect(childOf(document, '', 'b')?.children).toEqual([]);
  });

  it('attributes are found by local name, and declarations of namespaces are none', () => {
    expect(attributeOf(childOf(document, 'urn:u', 'b'), 'q')).toBe('1');
    expect(attributeOf(childOf(document, 'urn:u', 'b'), 'r')).toBe('2');
    expect(document.attributes).toEqual([]);
  });

  it('text comes without white space around it, and nil or empty is nothing', () => {
    expect(textOf(childOf(document, 'urn:u', 'b'))).toBe('x');
    const nil = descendantOf(document, 'urn:u', 'c');
    expect(nil && isNil(nil)).toBe(true);
    expect(textOf(nil)).toBeUndefined();
    expect(textOf(childOf(document, '', 'b'))).toBeUndefined();
    expect(textOf(undefined)).toBeUndefined();
  });

  it('names that mean something in JavaScript are only names', () => {
    expect(readXml(bytes('<a __proto__="1" constructor="2"><__proto__/></a>'))).toMatchObject({
      attributes: [
        { name: '__proto__', value: '1' },
        { name: 'constructor', value: '2' },
      ],
      children: [{ name: '__proto__' }],
    });
  });
});

describe('text that is written', () => {
  it('is read back the same between tags and in attributes, white space included', () => {
    const anyText = fc.string({
      unit: fc.oneof(fc.constantFrom(...'&<>"\'\t\n\r ]]>\u2028\u0085'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
    });
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readXml(bytes(`<a b="${escapeXml(text)}" c='${escapeXml(text)}'>${escapeXml(text)}</a>`));
        expect([read.text, ...read.attributes.map(({ value }) => value)]).toEqual([text, text, text]);
      }),
    );
  });

  it('has no characters that XML can’t hold', () => {
    expect(escapeXml('a\0b\u0008c\ud800d\uffffe')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
  });
});
