import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenValue } from '../../../electron/contract/settings.ts';
import { effectiveSchedule, inWords, scheduleKeys, scheduleOf, type WrittenSchedule } from '../../../electron/renewal/schedule-settings.ts';

const day = 86_400;
const hour = 3600;

const text = (value: string): WrittenValue => ({ type: 'string', text: value });
/** Seconds in force for P1, P2, I1 and I2, from strings or nothing. */
function inForce(p1?: string, p2?: string, i1?: string, i2?: string): number[] {
  const written = Object.fromEntries(
    [p1, p2, i1, i2].flatMap((value, at) => (value === undefined ? [] : [[scheduleKeys[at], text(value)]])),
  ) as WrittenSchedule;
  return Object.values(scheduleOf(effectiveSchedule(written)));
}

describe('the settings in force', () => {
  it('are 45 days, 3 days, 1 day and 8 hours where nothing is written', () => {
    expect(inForce()).toEqual([45 * day, 3 * day, day, 8 * hour]);
  });

  it.each([
    ['299', 45 * day],
    ['300', 300],
    ['301', 301],
    ['1728000', 20 * day],
  ])('take %s for RenewalPeriod1 as %i', (written, seconds) => {
    expect(inForce(written)[0]).toBe(seconds);
  });

  it.each([
    // P1, P2 written, P2 in force
    [undefined, '299', 3 * day],
    [undefined, '300', 300],
    [undefined, String(45 * day), 45 * day],
    [undefined, String(45 * day + 1), 3 * day],
    ['1728000', '1728000', 20 * day],
    ['1728000', '1728001', 3 * day],
    [String(3 * day), undefined, 3 * day],
    [String(3 * day + 1), undefined, 3 * day],
    [String(3 * day - 1), undefined, 3 * day - 1],
    ['86400', undefined, day],
    ['86400', '86401', day],
    ['86400', '86400', day],
    ['300', '299', 300],
    ['299', undefined, 3 * day],
  ])('with RenewalPeriod1 %s take %s for RenewalPeriod2 as %i', (p1, p2, seconds) => {
    expect(inForce(p1, p2)[1]).toBe(seconds);
  });

  it.each([
    // P1, I1 written, I1 in force
    [undefined, '300', day],
    [undefined, '301', 301],
    [undefined, String(45 * day - 1), 45 * day - 1],
    [undefined, String(45 * day), day],
    ['1728000', '1727999', 1_727_999],
    ['1728000', '1728000', day],
    ['600', '599', 599],
    ['600', '600', day],
    ['600', undefined, day], // longer than its period, and legal
  ])('with RenewalPeriod1 %s take %s for RenewalReminderInterval1 as %i', (p1, i1, seconds) => {
    expect(inForce(p1, undefined, i1)[2]).toBe(seconds);
  });

  it.each([
    // P2, I1, I2 written, I2 in force
    [undefined, undefined, '300', 8 * hour],
    [undefined, undefined, '301', 301],
    [undefined, undefined, String(day), day],
    [undefined, undefined, String(day + 1), 8 * hour],
    [undefined, '172800', '172800', 2 * day],
    ['7200', undefined, '7200', 7200],
    ['7200', undefined, '7201', 8 * hour], // over RenewalPeriod2: the fallback may be as well
    [undefined, '1000', '1000', 1000],
    [undefined, '1000', '1001', 8 * hour],
    [undefined, '1000', undefined, 8 * hour],
  ])('with RenewalPeriod2 %s and RenewalReminderInterval1 %s take %s for RenewalReminderInterval2 as %i', (p2, i1, i2, seconds) => {
    expect(inForce(undefined, p2, i1, i2)[3]).toBe(seconds);
  });

  it('compare with what is in force, not with what is written: an unusable RenewalPeriod1 limits nothing', () => {
    expect(inForce('200', '1000000')).toEqual([45 * day, 1_000_000, day, 8 * hour]);
    expect(inForce(undefined, undefined, '200', '80000')[3]).toBe(80_000);
  });

  it.each([
    '0',
    '-1',
    '-300',
    '300.0',
    '300.5',
    '1e3',
    '0x1F4',
    '',
    ' ',
    'abc',
    '86400s',
    '1 000',
    '+600',
    '\u0666\u0660\u0660',
    '9'.repeat(400),
  ])('do not take %j for a length of time', (written) => {
    const { RenewalPeriod1 } = effectiveSchedule({ RenewalPeriod1: text(written) });
    expect(RenewalPeriod1.seconds).toBe(45 * day);
    expect(RenewalPeriod1.why).toMatch(/the default of 45 days is used$/);
  });

  it.each(['0300', ' 300', '300\n', '000000000000000000000000300'])('take %j for 300 seconds', (written) => {
    expect(inForce(written)[0]).toBe(300);
  });

  it.each(['integer', 'real', 'boolean', 'date', 'data', 'array', 'dictionary'] as const)(
    'do not read a value of type %s at all',
    (type) => {
      const { RenewalPeriod1 } = effectiveSchedule({ RenewalPeriod1: { type, text: '1728000' } });
      expect(RenewalPeriod1).toMatchObject({ seconds: 45 * day, why: expect.stringContaining('only strings are read') });
    },
  );

  it('always keep the relations that the rules demand of values that are used', () => {
    const value = fc.option(
      fc.oneof(
        fc.integer({ min: 0, max: 5_000_000 }).map(String),
        fc.constantFrom('299', '300', '301', '3888000', '259200', '86400', '28800', 'x', '-5'),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(value, value, value, value, (a, b, c, d) => {
        const [p1 = 0, p2 = 0, i1 = 0, i2 = 0] = inForce(a, b, c, d);
        expect(p1).toBeGreaterThanOrEqual(300);
        expect(p2).toBeGreaterThanOrEqual(300);
        expect(p2).toBeLessThanOrEqual(p1);
        expect(i1 === day || (i1 > 300 && i1 < p1)).toBe(true);
        expect(i2 === 8 * hour || (i2 > 300 && i2 <= i1 && i2 <= p2)).toBe(true);
      }),
    );
  });
});

describe('the reason', () => {
  it.each([
    [{ RenewalPeriod1: text('299') }, 'RenewalPeriod1', '299 seconds is less than 300 seconds; the default of 45 days is used'],
    [
      { RenewalReminderInterval1: text('300') },
      'RenewalReminderInterval1',
      '300 seconds is not more than 300 seconds; the default of 1 day is used',
    ],
    [
      { RenewalPeriod1: text('1728000'), RenewalPeriod2: text('1728001') },
      'RenewalPeriod2',
      '1728001 seconds is more than RenewalPeriod1 (1728000 seconds); the default of 3 days is used',
    ],
    [
      { RenewalPeriod1: text('86400') },
      'RenewalPeriod2',
      'nothing is written; all of RenewalPeriod1, because that is not more than 3 days, is used',
    ],
    [{ RenewalPeriod1: text('86400') }, 'RenewalPeriod1', undefined],
    [{}, 'RenewalReminderInterval2', undefined],
  ] as const)('for %j names the rule for %s: %s', (written, key, why) => {
    expect(effectiveSchedule(written)[key].why).toBe(why);
  });

  it('quotes no more than the beginning of a long value', () => {
    expect(effectiveSchedule({ RenewalPeriod1: text('x'.repeat(5000)) }).RenewalPeriod1.why?.length).toBeLessThan(150);
  });
});

describe('a length of time in words', () => {
  it.each([
    [1, '1 second'],
    [299, '299 seconds'],
    [300, '5 minutes'],
    [86_400, '1 day'],
    [28_800, '8 hours'],
    [3_888_000, '45 days'],
    [86_401, '86401 seconds'],
  ])('%i is %s', (seconds, words) => {
    expect(inWords(seconds)).toBe(words);
  });
});
