/** XML that is made to cost whoever reads it time or memory, each made when it is asked for. */

const mebibyte = 1024 * 1024;
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const numbered = (count: number, one: (i: number) => string) => Array.from({ length: count }, (_, i) => one(i)).join('');
const filled = (begin: string, part: string) => bytes(begin + part.repeat((mebibyte - begin.length) / part.length));

/** Ten levels of ten references each would become ten thousand million characters. */
const bomb = `<!DOCTYPE a [<!ENTITY e0 "x">${numbered(10, (i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`)}]><a>&e10;</a>`;

export const hostileDocuments: Readonly<Record<string, () => Uint8Array>> = {
  'levels without end': () => filled('', '<a>'),
  'levels without end, in UTF-16': () => utf16('<a>'.repeat(mebibyte / 8)),
  'levels without end behind a long text': () => bytes(`<a>${'x'.repeat(mebibyte - 60_010)}${'<a>'.repeat(20_000)}`),
  'elements without end': () => filled('<a>', '<b/>'),
  'as many elements as are read, and no end': () => bytes(`<a>${'<b></b>'.repeat(9999)}`),
  'as many references as are read, and no end': () => bytes(`<a>${'&lt;'.repeat(24_999)}`),
  'a text of 16 MiB': () => bytes(`<a>${'x'.repeat(16 * mebibyte)}</a>`),
  'a text without an end': () => filled('<a>', 'x'),
  'an attribute without an end': () => filled('<a b="', 'x'),
  'a name without an end': () => filled('<', 'a'),
  'a comment without an end': () => filled('<a><!--', '-'),
  'references without end': () => filled('<a>', '&amp;'),
  'entities within entities': () => bytes(bomb),
  'entities within entities, in UTF-16': () => utf16(bomb),
  'an entity from elsewhere': () => bytes('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'),
  'an attribute twice': () => bytes('<a b="1" b="2"/>'),
  'an attribute twice under two prefixes': () => bytes('<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'),
  'attributes without end': () => bytes(`<a ${numbered(80_000, (i) => ` b${i}=""`)}/>`),
  'namespaces without end': () => bytes(`<a ${numbered(40_000, (i) => ` xmlns:b${i}="c"`)}/>`),
  'a NUL': () => bytes('<a>\0</a>'),
  'nothing but NUL': () => new Uint8Array(mebibyte),
  'half a character of UTF-16 at the end': () => utf16(`<a>${'x'.repeat(mebibyte / 4)}</a>`).subarray(0, -1),
};
