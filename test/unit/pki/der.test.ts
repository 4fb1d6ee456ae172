import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCertificates } from '../../../electron/pki/certificates.ts';
import { DerError, DerReader, tags } from '../../../electron/pki/der.ts';
import * as values from '../../../electron/pki/der-values.ts';
import * as write from '../../../electron/pki/der-writer.ts';
import { makeCertificate } from './certificate-maker.ts';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const readAll = (der: Uint8Array) => {
  const reader = new DerReader(der);
  while (reader.next());
};

describe('the reader', () => {
  it.each([
    ['an indefinite length', '30 80 00 00'],
    ['a length in more octets than it needs', '04 81 05 00 00 00 00 00'],
    ['a length with leading zeros', '04 82 00 85'],
    ['a length of five octets', '04 85 01 00 00 00 00'],
    ['a length that is cut off', '04 82 01'],
    ['an element without a length', '04'],
    ['an element that is cut off', '04 05 00'],
    ['a tag above 30', '1f 81 00 00'],
  ])('refuses %s', (_, hex) => {
    expect(() => readAll(bytes(hex))).toThrow(DerError);
  });

  it('refuses an element that reaches beyond its container although there are bytes', () => {
    const reader = new DerReader(bytes('30 03 04 05 00 00 00 00 00')).expect(tags.sequence, 'outer').enter();
    expect(() => reader.next()).toThrow('beyond its container');
  });

  it('refuses to go deeper than 32 levels, without a recursion of its own', () => {
    let der: Uint8Array = write.nothing();
    for (let i = 0; i < 200; i += 1) der = write.sequence(der);
    const descend = () => {
      let reader = new DerReader(der);
      while (reader.next()) reader = reader.enter();
    };
    expect(descend).toThrow('nested deeper than 32 levels');
  });

  it('walks over a hundred thousand entries with two readers', () => {
    const entry = write.sequence(write.integer(0x1234), write.boolean(true));
    const list = new DerReader(write.sequence(Buffer.concat(Array.from({ length: 100_000 }, () => entry)))).expect(tags.sequence, 'list');
    const entries = list.enter();
    const fields = new DerReader(entries.bytes);
    let sum = 0;
    while (entries.next()) sum += values.smallInteger(entries.enterWith(fields).expect(tags.integer, 'number').content());
    expect(sum).toBe(100_000 * 0x1234);
  });

  it('does not lend itself to other bytes', () => {
    const reader = new DerReader(write.sequence()).expect(tags.sequence, 'it');
    expect(() => reader.enterWith(new DerReader(write.sequence()))).toThrow(DerError);
  });
});

describe('what is written is read back', () => {
  it('elements of any content and length', () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 8 });
    fc.assert(
      fc.property(parts, (contents) => {
        const list = new DerReader(write.sequence(...contents.map(write.octetString))).expect(tags.sequence, 'list').enter();
        const read = contents.map(() => Uint8Array.from(list.expect(tags.octetString, 'part').content()));
        expect(read).toEqual(contents.map((content) => Uint8Array.from(content)));
        expect(list.next()).toBe(false);
      }),
    );
  });

  it.each([0, 1, 0x7f, 0x80, 0xff, 0x100, 0xffff, 0x10000])('an element of %i octets has the shortest length', (size) => {
    const der = write.octetString(new Uint8Array(size));
    expect(new DerReader(der).expect(tags.octetString, 'it').content()).toHaveLength(size);
    expect(der.length - size).toBe(size < 0x80 ? 2 : size < 0x100 ? 3 : size < 0x10000 ? 4 : 5);
  });

  it('whole numbers of any size', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 200n }), (number) => {
        const content = new DerReader(write.integer(number)).expect(tags.integer, 'number').content();
        expect(BigInt(`0x${values.integerHex(content)}`)).toBe(number);
        expect(values.bitLength(content)).toBe(number === 0n ? 0 : number.toString(2).length);
      }),
    );
  });

  it('object identifiers with arcs up to those of a UUID', () => {
    const arc = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });
    const rest = fc.array(arc, { maxLength: 8 });
    const start = fc.oneof(
      fc.tuple(fc.constantFrom(0n, 1n), fc.bigInt({ min: 0n, max: 39n })),
      fc.tuple(fc.constant(2n), fc.bigInt({ min: 0n, max: 1n << 120n })),
    );
    fc.assert(
      fc.property(start, rest, (first, others) => {
        const dotted = [...first, ...others].join('.');
        expect(values.objectIdentifier(new DerReader(write.objectIdentifier(dotted)).expect(tags.objectIdentifier, 'it').content())).toBe(
          dotted,
        );
      }),
    );
  });

  it.each(['3.1', '1', '1.40', '1.02', 'a.b', ''])('refuses to write %j as an object identifier', (dotted) => {
    expect(() => write.objectIdentifier(dotted)).toThrow(DerError);
  });

  it('refuses to write a negative number', () => {
    expect(() => write.integer(-1)).toThrow(DerError);
  });

  it('sorts the elements of a set', () => {
    expect(write.setOf(write.integer(2), write.integer(1))).toEqual(write.element(tags.set, write.integer(1), write.integer(2)));
  });
});

describe('values', () => {
  it.each([
    ['00', '00'],
    ['7f', '7F'],
    ['00 80', '80'],
    ['00 00 01', '01'],
    ['ff', '-01'],
    ['80', '-80'],
    ['ff 7f', '-81'],
    ['17 d4 39 1a 00 00 00 03 db', '17D4391A00000003DB'],
  ])('the number %s is %s in hexadecimal', (hex, expected) => {
    expect(values.integerHex(bytes(hex))).toBe(expected);
  });

  it.each([
    [tags.utcTime, '491231235959Z', '2049-12-31T23:59:59.000Z'],
    [tags.utcTime, '500101000000Z', '1950-01-01T00:00:00.000Z'],
    [tags.generalizedTime, '20500101000000Z', '2050-01-01T00:00:00.000Z'],
    [tags.generalizedTime, '99991231235959Z', '9999-12-31T23:59:59.000Z'],
    [tags.utcTime, '240229000000Z', '2024-02-29T00:00:00.000Z'],
    [tags.generalizedTime, '00010101000000Z', '0001-01-01T00:00:00.000Z'],
  ])('a time of type %i, %s, is %s', (tag, text, expected) => {
    expect(new Date(values.time(tag, Buffer.from(text))).toISOString()).toBe(expected);
  });

  it.each([
    [tags.utcTime, '2601150000Z'],
    [tags.utcTime, '260115000000+0100'],
    [tags.utcTime, '250229000000Z'],
    [tags.utcTime, '261301000000Z'],
    [tags.utcTime, '260115240000Z'],
    [tags.utcTime, '260115006000Z'],
    [tags.generalizedTime, '20260115000000.5Z'],
    [tags.generalizedTime, '20260115000000'],
    [tags.printableString, '260115000000Z'],
  ])('a time of type %i, %s, is refused', (tag, text) => {
    expect(() => values.time(tag, Buffer.from(text))).toThrow(DerError);
  });

  it.each([
    ['05 a0', [0, 2]],
    ['07 80', [0]],
    ['00', []],
    ['07 00 80', [8]],
  ])('the bits of %s are %j', (hex, expected) => {
    expect(values.namedBits(bytes(hex))).toEqual(expected);
  });

  it.each(['', '08 00', '01'])('refuses %j as bits', (hex) => {
    expect(() => values.namedBits(bytes(hex))).toThrow(DerError);
  });

  it.each(['', '80 01', '81', `${'ff '.repeat(20)}01`])('refuses %j as an object identifier', (hex) => {
    expect(() => values.objectIdentifier(bytes(hex))).toThrow(DerError);
  });

  it.each(['', '80', '01 00 00 00 00'])('refuses %j as a small number', (hex) => {
    expect(() => values.smallInteger(bytes(hex))).toThrow(DerError);
  });
});

describe('hostile input', () => {
  const good = makeCertificate().der;
  const damaged = fc.tuple(fc.nat(good.length - 1), fc.nat(255), fc.option(fc.nat(good.length))).map(([at, octet, cut]) => {
    const copy = Uint8Array.from(good);
    copy[at] = octet;
    return copy.subarray(0, cut ?? copy.length);
  });

  it('a damaged certificate is read or refused with the problem for it, and nothing else happens', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 300 })), (input) => {
        try {
          expect(readCertificates(input).length).toBeLessThanOrEqual(1);
        } catch (error) {
          expect(error).toMatchObject({ problem: { kind: 'certificate-unfit', rule: 'unreadable' } });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
