import fc from 'fast-check';
import { build, buildBinary, parse, parseBinary } from 'plist';
import { describe, expect, it } from 'vitest';
import { deepest, instantOf, largestFile, type PropertyList } from '../../../electron/services/settings/property-list.ts';
import { readPropertyList, writePropertyList } from '../../../electron/services/settings/property-list-formats.ts';

const head =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n';
const xml = (body: string) => Buffer.from(`${head}<plist version="1.0">${body}</plist>`);
const read = async (bytes: Uint8Array) => (await readPropertyList(bytes)).root;

/** Without control characters and half surrogates, which XML can't hold. */
const anyText = fc.string({
  unit: fc.constantFrom('a', 'Z', '0', ' ', '\n', '\r', '\t', '<', '&', '>', '"', ']]>', '\u00e9', '\u4e2d', '\u{1f600}'),
});
const scalar: fc.Arbitrary<PropertyList> = fc.oneof(
  anyText.map((value): PropertyList => ({ type: 'string', value })),
  fc.bigInt(-(2n ** 63n), 2n ** 64n - 1n).map((value): PropertyList => ({ type: 'integer', value })),
  fc
    .constantFrom(0n, 255n, 256n, 65_535n, 65_536n, 2n ** 32n - 1n, 2n ** 32n, -1n)
    .map((value): PropertyList => ({ type: 'integer', value })),
  fc
    .double()
    .filter((value) => !Object.is(value, -0))
    .map((value): PropertyList => ({ type: 'real', value })),
  fc.boolean().map((value): PropertyList => ({ type: 'boolean', value })),
  fc.integer({ min: -1_000_000_000, max: 2_000_000_000 }).map((value): PropertyList => ({ type: 'date', value })),
  fc.uint8Array({ maxLength: 40 }).map((value): PropertyList => ({ type: 'data', value })),
);
const { tree } = fc.letrec<{ tree: PropertyList }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'tree' },
    scalar,
    fc.array(tie('tree'), { maxLength: 20 }).map((items): PropertyList => ({ type: 'array', items })),
    fc
      .uniqueArray(fc.tuple(anyText, tie('tree')), { selector: ([key]) => key, maxLength: 20 })
      .map((entries): PropertyList => ({ type: 'dictionary', entries: new Map(entries) })),
  ),
}));

describe('a property list', () => {
  it.each(['xml', 'binary'] as const)('that was written as %s is read back with every type and value', async (format) => {
    await fc.assert(
      fc.asyncProperty(tree, async (root) => {
        expect(await readPropertyList(await writePropertyList(root, format))).toEqual({ format, root });
      }),
      { numRuns: 150 },
    );
  });

  it('is understood by another reader, and what another writer makes is understood here', async () => {
    const plain = {
      SMSID: 'A-1',
      n: 1_728_000,
      half: 0.5,
      yes: true,
      no: false,
      at: new Date('2027-03-01T00:00:00Z'),
      list: ['\u00e9', 70_000],
    };
    const root = await read(Buffer.from(build(plain)));
    expect(await read(buildBinary(plain))).toEqual(root);
    expect(parse(Buffer.from(await writePropertyList(root, 'xml')).toString())).toEqual(plain);
    expect(parseBinary(await writePropertyList(root, 'binary'))).toEqual(plain);
  });

  it('keeps the difference between an integer and a real of the same size, and numbers beyond 53 bits', async () => {
    const root = await read(xml('<array><integer>300</integer><real>300.0</real><integer>18446744073709551615</integer></array>'));
    const items = [
      { type: 'integer', value: 300n },
      { type: 'real', value: 300 },
      { type: 'integer', value: 2n ** 64n - 1n },
    ];
    expect(root).toEqual({ type: 'array', items });
    expect(await read(await writePropertyList(root, 'binary'))).toEqual({ type: 'array', items });
  });

  it('in binary may come from a writer with habits of its own', async () => {
    const fromPython = Buffer.from(
      '62706c6973743030d60102030405060708090c0d0e51645169516c516e517251734f1010010201020102010201020102010201021400000000000000008000000000000000a20a0bd0a013fffffffffffffffb234072c0000000000062007800e9081517191b1d1f21344548494a535c0000000000000101000000000000000f00000000000000000000000000000061',
      'hex',
    );
    const entries = new Map<string, PropertyList>([
      ['d', { type: 'data', value: Uint8Array.from(Array(8).fill([1, 2]).flat()) }],
      ['i', { type: 'integer', value: 2n ** 63n }],
      [
        'l',
        {
          type: 'array',
          items: [
            { type: 'dictionary', entries: new Map() },
            { type: 'array', items: [] },
          ],
        },
      ],
      ['n', { type: 'integer', value: -5n }],
      ['r', { type: 'real', value: 300 }],
      ['s', { type: 'string', value: 'x\u00e9' }],
    ]);
    expect(await read(fromPython)).toEqual({ type: 'dictionary', entries });
  });

  it('holds dates in UTC', async () => {
    const root = await read(xml('<date>2027-03-01T12:00:00Z</date>'));
    expect(root.type === 'date' && instantOf(root.value).toISOString()).toBe('2027-03-01T12:00:00.000Z');
  });
});

describe('a file that is refused', () => {
  it.each([
    ['', 'empty'],
    ['hello', 'well-formed'],
    ['{ SMSID = "A"; }', 'well-formed'],
    [`${head}<plist version="1.0"><dict><key>a</key><string>x</string>`, 'well-formed'],
    [`${head}<dict/>`, 'instead of <plist>'],
    ['<!DOCTYPE plist [<!ENTITY a "lol">]><plist><string>&a;</string></plist>', 'document type'],
    [
      '<!DOCTYPE plist SYSTEM "file:///etc/passwd" [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]><plist><string/></plist>',
      'document type',
    ],
    ['<!DOCTYPE html><plist><string/></plist>', 'document type'],
  ])('%j, because it is not a whole property list', async (text, why) => {
    await expect(read(Buffer.from(text))).rejects.toThrow(why);
  });

  it.each([
    ['<integer>abc</integer>', 'not an integer'],
    ['<integer>18446744073709551616</integer>', '64 bits'],
    ['<real>1,5</real>', 'not a number'],
    ['<date>yesterday</date>', 'not a date'],
    ['<data>AAE</data>', 'Base64'],
    ['<dict><key>a</key></dict>', 'no value'],
    ['<dict><string>a</string><string>b</string></dict>', 'where a <key> belongs'],
    ['<dict><key>a</key><string>1</string><key>a</key><string>2</string></dict>', 'twice'],
    ['<dict>text</dict>', 'between its elements'],
    ['<string>a<b/></string>', 'other elements'],
    ['<set/>', 'not a type'],
    ['<string/><string/>', 'exactly one'],
    ['<string>a & b</string>', 'well-formed'],
  ])('%s, because of what it holds', async (body, why) => {
    await expect(read(xml(body))).rejects.toThrow(why);
  });

  it('is one that is nested too deep, in either format', async () => {
    const nested = (levels: number): PropertyList => {
      let value: PropertyList = { type: 'array', items: [] };
      for (let level = 1; level < levels; level += 1) value = { type: 'array', items: [value] };
      return value;
    };
    for (const format of ['xml', 'binary'] as const) {
      expect(await read(await writePropertyList(nested(deepest), format))).toEqual(nested(deepest));
      await expect(read(await writePropertyList(nested(deepest + 1), format))).rejects.toThrow('deeper');
    }
  });

  it('is one that is too large, before anything of it is read', async () => {
    await expect(read(Buffer.alloc(largestFile + 1, 0x20))).rejects.toThrow('larger than');
  });

  it('is a small binary one that describes ten thousand million values', async () => {
    // Eleven arrays, each of which holds the next ten times over.
    const objects = Array.from({ length: 11 }, (_, at) =>
      at === 10 ? Buffer.of(0x09) : Buffer.of(0xaa, ...Array<number>(10).fill(at + 1)),
    );
    const offsets = objects.map((_, at) => 8 + at * 11);
    const trailer = Buffer.alloc(32);
    trailer.set([1, 1], 6);
    trailer.writeBigUInt64BE(BigInt(objects.length), 8);
    trailer.writeBigUInt64BE(BigInt(8 + 10 * 11 + 1), 24);
    await expect(read(Buffer.concat([Buffer.from('bplist00'), ...objects, Buffer.from(offsets), trailer]))).rejects.toThrow(
      'more than 100000 values',
    );
  });

  it('is any binary one that was cut, and none with a byte changed makes more than a refusal or another list', async () => {
    const whole = Buffer.from(
      await writePropertyList(
        await read(xml('<dict><key>a</key><array><string>\u00e9</string><integer>7</integer></array></dict>')),
        'binary',
      ),
    );
    for (let length = 1; length < whole.length; length += 1) await expect(read(whole.subarray(0, length))).rejects.toThrow();
    for (let at = 8; at < whole.length; at += 1) {
      for (const value of [0x00, 0x0f, 0x7f, 0xd1, 0xff]) {
        const changed = Buffer.from(whole);
        changed[at] = value;
        await read(changed).catch((error: unknown) => expect(error).toMatchObject({ name: 'PropertyListError' }));
      }
    }
  });
});

describe('writing', () => {
  it('refuses in XML what XML does not have', async () => {
    await expect(writePropertyList({ type: 'string', value: '\u0001' }, 'xml')).rejects.toThrow('can\u2019t be written');
    await expect(writePropertyList({ type: 'identifier', value: 1n }, 'xml')).rejects.toThrow('identifier');
  });
});
