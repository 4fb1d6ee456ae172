import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DerError, tags } from '../../../electron/pki/der.ts';
import * as write from '../../../electron/pki/der-writer.ts';
import { type RevocationList, readRevocationList } from '../../../electron/pki/revocation-list.ts';
import { findRevoked, searchRevoked } from '../../../electron/pki/revocation-list-entries.ts';
import { day, deltaOf, type EntryWish, extension, makeAuthority, makeList, now } from '../../support/revocation-fixtures.ts';

const root = makeAuthority();
const listOf = (entries: readonly EntryWish[], extensions: readonly Uint8Array[] = []) =>
  readRevocationList(makeList(root, { entries, extensions }));
const hexOf = (serial: bigint) => {
  const digits = serial.toString(16).toUpperCase();
  return digits.length % 2 === 0 ? digits : `0${digits}`;
};

/** A list whose entries are given octet by octet; nothing else of it is looked at. */
const rawList = (...entries: readonly Uint8Array[]): RevocationList => ({ ...listOf([]), entries: Buffer.concat(entries) });
const date = write.element(tags.utcTime, Buffer.from('260102030405Z'));
const serial = (...octets: readonly number[]) => write.element(tags.integer, Uint8Array.from(octets));

describe('findRevoked', () => {
  it('finds a serial number if and only if it is on the list', () => {
    const number = fc.bigInt({ min: 0n, max: (1n << 159n) - 1n });
    const near = fc.tuple(number, fc.constantFrom(0n, 1n, -1n, 256n)).map(([value, step]) => (value + step > 0n ? value + step : 1n));
    fc.assert(
      fc.property(fc.uniqueArray(number, { maxLength: 40 }), fc.array(near, { maxLength: 5 }), (listed, others) => {
        const list = listOf(listed.map((value) => ({ serial: value })));
        for (const value of [...listed, ...others, ...listed.map((one) => one + 1n)]) {
          expect(findRevoked(list, hexOf(value)).revoked !== undefined, hexOf(value)).toBe(listed.includes(value));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tells since when', () => {
    const revocationDate = now - 100 * day;
    expect(findRevoked(listOf([{ serial: 9n, date: revocationDate }]), '09').revoked).toEqual({ revocationDate, reason: 'unspecified' });
    const far = Date.UTC(2055, 0, 1);
    expect(findRevoked(listOf([{ serial: 9n, date: far }]), '09').revoked?.revocationDate).toBe(far);
  });

  it.each([
    [0, 'unspecified'],
    [1, 'keyCompromise'],
    [2, 'cACompromise'],
    [3, 'affiliationChanged'],
    [4, 'superseded'],
    [5, 'cessationOfOperation'],
    [6, 'certificateHold'],
    [7, 'unspecified'],
    [8, 'removeFromCRL'],
    [9, 'privilegeWithdrawn'],
    [10, 'aACompromise'],
    [99, 'unspecified'],
  ])('reads the reason %i as %s', (code, reason) => {
    expect(findRevoked(listOf([{ serial: 9n, reason: code }]), '09').revoked?.reason).toBe(reason);
  });

  it('takes an entry back only in a delta list', () => {
    expect(findRevoked(listOf([{ serial: 9n, reason: 8 }], [deltaOf(1n)]), '09').revoked).toBeUndefined();
    expect(findRevoked(listOf([{ serial: 9n, reason: 8 }]), '09').revoked).toBeDefined();
    expect(findRevoked(listOf([{ serial: 9n, reason: 1 }], [deltaOf(1n)]), '09').revoked).toBeDefined();
  });

  it('takes the first of two entries', () => {
    const both = [
      { serial: 9n, reason: 1 },
      { serial: 9n, reason: 4 },
    ];
    expect(findRevoked(listOf(both), '09').revoked?.reason).toBe('keyCompromise');
  });

  it('tells numbers apart by sign and finds negative ones', () => {
    const list = rawList(write.sequence(serial(0xff), date), write.sequence(serial(0x00, 0xff), date));
    for (const [number, found] of [
      ['-01', true],
      ['FF', true],
      ['01', false],
      ['-FF', false],
      ['00', false],
    ] as const) {
      expect(findRevoked(list, number).revoked !== undefined, number).toBe(found);
    }
  });

  it('notices critical extensions it does not know on any entry, before or after the one that is looked for', () => {
    const critical = { serial: 1n, extensions: [extension('1.2.3.4', write.nothing(), true)] };
    for (const entries of [[critical, { serial: 9n }], [{ serial: 9n }, critical], [critical]]) {
      expect(findRevoked(listOf(entries), '09').unknownCriticalExtension).toBe('1.2.3.4');
    }
    // As long as a reason would be.
    const short = { serial: 1n, extensions: [extension('1.2.3', Uint8Array.of(5), true)] };
    expect(findRevoked(listOf([short]), '09').unknownCriticalExtension).toBe('1.2.3');
    const known = [extension('2.5.29.24', write.nothing(), true), extension('1.2.3.4', write.nothing())];
    expect(findRevoked(listOf([{ serial: 9n, reason: 1, extensions: known }]), '09')).toMatchObject({
      unknownCriticalExtension: undefined,
      namesOtherIssuers: false,
    });
  });

  it('notices entries of other issuers, critical or not', () => {
    for (const critical of [true, false]) {
      const entry = { serial: 1n, extensions: [extension('2.5.29.29', write.sequence(), critical)] };
      expect(findRevoked(listOf([entry]), '09').namesOtherIssuers).toBe(true);
    }
  });

  it.each([
    ['that is not a sequence', serial(1)],
    ['without a date', write.sequence(serial(1))],
    ['with a date of another length', write.sequence(serial(1), write.element(tags.utcTime, Buffer.from('2601020304Z')))],
    ['with a date of another type', write.sequence(serial(1), write.octetString(Buffer.from('260102030405Z')))],
    ['without a serial number', write.sequence(date)],
    ['with an empty serial number', write.sequence(serial(), date)],
    ['with a serial number padded with 00', write.sequence(serial(0x00, 0x09), date)],
    ['with a serial number padded with FF', write.sequence(serial(0xff, 0x89), date)],
    ['with something after its extensions', write.sequence(serial(1), date, write.sequence(), write.nothing())],
    ['with something as long as a reason', write.sequence(serial(1), date, write.octetString(Buffer.alloc(12)))],
    ['with a malformed extension', write.sequence(serial(1), date, write.sequence(write.sequence(write.nothing())))],
    ['that reaches beyond the list', Uint8Array.of(0x30, 0x20, 0x02, 0x01, 0x01)],
    [
      'with the wanted number and a date that does not exist',
      write.sequence(serial(9), write.element(tags.utcTime, Buffer.from('261302030405Z'))),
    ],
  ])('refuses the whole list for one entry %s', (_, entry) => {
    const others = Array.from({ length: 3 }, (_, i) => write.sequence(serial(20 + i), date));
    expect(() => findRevoked(rawList(...others, entry), '09')).toThrow(DerError);
  });
});

describe('searchRevoked', () => {
  it('gives others a turn every 256 KiB and misses no entry at the seams, ordinary or not', () => {
    const count = 30_001;
    const numbered = (i: number) => serial(1, i >> 16, (i >> 8) & 0xff, i & 0xff);
    const unusual = write.sequence(extension('2.5.29.24', write.nothing()));
    const entries = Array.from({ length: count }, (_, i) => write.sequence(numbered(i), date, ...(i % 3 === 0 ? [unusual] : [])));
    const list = rawList(...entries);
    const turns = searchRevoked(list, '00');
    let gaps = 0;
    while (!turns.next().done) gaps += 1;
    expect(gaps).toBe(Math.ceil(list.entries.length / 2 ** 18) - 1);
    for (let i = 0; i <= count; i += 577) {
      expect(findRevoked(list, `01${i.toString(16).padStart(6, '0')}`).revoked !== undefined, String(i)).toBe(i < count);
    }
  });
});
