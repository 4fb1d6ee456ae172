import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laterChoices, nextAfterLater } from '../../../electron/renewal/later.ts';
import type { Schedule, Shown } from '../../../electron/renewal/schedule.ts';

const hour = 3600 * 1000;
const day = 24 * hour;
const usual: Schedule = { firstPeriod: 3_888_000, secondPeriod: 259_200, firstInterval: 86_400, secondInterval: 28_800 };
const end = Date.parse('2027-06-01T00:00:00Z');
const validity = { notBefore: end - 365 * day, notAfter: end };

/** Days before the end that are offered, when a reminder is shown so many days before. */
function offered(days: number, period: Shown['period']): number[] {
  const now = end - days * day;
  return laterChoices(now, validity, usual, { at: now, period }).map((choice) => (end - choice) / day);
}

describe('the times offered for Later', () => {
  it('begin with the next reminder, and stay inside the first period', () => {
    expect(offered(45, 1)).toEqual([44, 43, 42, 38, 31, 3]);
    expect(offered(10, 1)).toEqual([9, 8, 7, 3]);
    expect(offered(4, 1)).toEqual([3]);
  });

  it('in the second period stop before the last stretch', () => {
    expect(offered(3, 2).map((left) => left * 24)).toEqual([64, 60, 48, 24]);
    expect(offered(1, 2).map((left) => left * 24)).toEqual([16, 12]);
    expect(offered(0.25, 2)).toEqual([-1 / 86_400]); // the next is the word that it has expired
  });

  it('after expiry go up to two weeks', () => {
    expect(offered(-1, 'expired')).toEqual([-2, -3, -4, -8, -15]);
  });
});

describe('a reminder that was put off', () => {
  const last: Shown = { at: end - 20 * day, period: 1 };
  const next = (later: number | undefined, from = last) => nextAfterLater(from.at, validity, usual, from, later)?.at;

  it.each([
    ['an hour: the usual next is later', last.at + hour, last.at + day],
    ['a day', last.at + day, last.at + day],
    ['five days', last.at + 5 * day, last.at + 5 * day],
    ['beyond the first period', end - day, end - 3 * day],
    ['beyond expiry', end + 100 * day, end - 3 * day],
  ])('by %s, comes then', (_, later, at) => {
    expect(next(later)).toBe(at);
  });

  it('in the second period comes before expiry, or else as the word that it has expired', () => {
    const inSecond: Shown = { at: end - 2 * day, period: 2 };
    expect(next(end - day, inSecond)).toBe(end - day);
    expect(next(end + 5 * day, inSecond)).toBe(end + 1000);
    expect(nextAfterLater(end - 2 * day, validity, usual, inSecond, end + day)?.period).toBe('expired');
  });

  it('before the first period, after the clock was set back, comes no later than its start', () => {
    const early: Shown = { at: end - 60 * day, period: 1 };
    expect(next(end, early)).toBe(end - 45 * day);
  });

  it('after expiry comes within two weeks', () => {
    const gone: Shown = { at: end + day, period: 'expired' };
    expect(next(end + 400 * day, gone)).toBe(end + 15 * day);
  });

  it('never comes sooner than without, and never after the period in which it was shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 45 * 24 }), fc.integer({ min: -100, max: 2000 }), (before, delay) => {
        const at = end - before * hour;
        const from: Shown = { at, period: at < end - 3 * day ? 1 : 2 };
        const came = next(at + delay * hour, from) ?? 0;
        const without = next(undefined, from) ?? 0;
        expect(came).toBeGreaterThanOrEqual(without);
        if (without <= end) expect(came).toBeLessThanOrEqual(from.period === 1 ? end - 3 * day : end + 1000);
      }),
    );
  });

  it('is due at once when settings move the end of the period before it', () => {
    const wider = { ...usual, secondPeriod: 30 * 86_400 };
    const now = end - 18 * day;
    expect(nextAfterLater(now, validity, wider, last, end - 10 * day)).toMatchObject({ at: end - 10 * day, period: 2 });
    expect(nextAfterLater(now, validity, { ...usual, secondPeriod: 19 * 86_400 }, last, end - 10 * day)).toMatchObject({
      at: now,
      period: 2,
    });
  });
});
