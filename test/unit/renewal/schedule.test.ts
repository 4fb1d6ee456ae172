import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  boundaries,
  endOfPeriod,
  nextReminder,
  periodAt,
  type Reminder,
  remindersUntilExpiry,
  type Schedule,
  type Shown,
  settledBy,
  type Validity,
} from '../../../electron/renewal/schedule.ts';

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;
const usual: Schedule = { firstPeriod: 3_888_000, secondPeriod: 259_200, firstInterval: 86_400, secondInterval: 28_800 };

const at = (iso: string) => Date.parse(iso);
const end = at('2027-06-01T00:00:00Z');
const yearly: Validity = { notBefore: end - 365 * day, notAfter: end };
const shown = (when: number, period: Shown['period'] = 1): Shown => ({ at: when, period });

describe('the period', () => {
  it.each([
    [-46 * day, 'before'],
    [-45 * day - 1, 'before'],
    [-45 * day, 1],
    [-3 * day - 1, 1],
    [-3 * day, 2],
    [-1, 2],
    [0, 2],
    [999, 2], // the last second is still valid
    [1000, 'expired'],
    [400 * day, 'expired'],
  ])('%i milliseconds from the end is %s', (from, period) => {
    expect(periodAt(end + from, yearly, usual)).toBe(period);
  });

  it('is not a renewal period before the certificate is valid, however short it is', () => {
    const short = { notBefore: end - 10 * day, notAfter: end };
    expect(periodAt(end - 10 * day - 1, short, usual)).toBe('before');
    expect(periodAt(end - 10 * day, short, usual)).toBe(1);
    expect(periodAt(end - 2 * day, { notBefore: end - 2 * day, notAfter: end }, usual)).toBe(2);
  });

  it('is never the first where both are as long as each other', () => {
    const single = { ...usual, firstPeriod: 86_400, secondPeriod: 86_400 };
    expect(periodAt(end - day - 1, yearly, single)).toBe('before');
    expect(periodAt(end - day, yearly, single)).toBe(2);
  });

  it.each([
    [-50 * day, -45 * day],
    [-45 * day, -3 * day],
    [-3 * day, 0],
    [day, undefined],
  ])('that holds %i ends at %s', (from, until) => {
    expect(endOfPeriod(end + from, yearly, usual)).toBe(until === undefined ? undefined : end + until);
  });
});

describe('the next reminder', () => {
  it.each<[string, number, Shown | undefined, Reminder]>([
    ['before the first period, none shown', -100 * day, undefined, { at: -45 * day, period: 1, occasion: 'first-period' }],
    ['inside it, none shown: at once', -40 * day, undefined, { at: -40 * day, period: 1, occasion: 'first-period' }],
    ['inside the second, none shown: at once', -day, undefined, { at: -day, period: 2, occasion: 'second-period' }],
    ['after one in the first', -40 * day, shown(-40 * day), { at: -39 * day, period: 1, occasion: 'interval' }],
    [
      'after a catch-up, counted from when it was shown',
      -30 * day + 7,
      shown(-30 * day),
      { at: -29 * day, period: 1, occasion: 'interval' },
    ],
    ['long overdue: at once, once', -20 * day, shown(-40 * day), { at: -20 * day, period: 1, occasion: 'interval' }],
    [
      'shortly before the second: at its start',
      -3 * day - hour,
      shown(-3 * day - hour),
      { at: -3 * day, period: 2, occasion: 'second-period' },
    ],
    ['an interval before the second: at its start', -4 * day, shown(-4 * day), { at: -3 * day, period: 2, occasion: 'second-period' }],
    ['at the start of the second', -3 * day, shown(-3 * day, 2), { at: -3 * day + 8 * hour, period: 2, occasion: 'interval' }],
    ['overdue from the first in the second', -2 * day, shown(-10 * day), { at: -2 * day, period: 2, occasion: 'second-period' }],
    ['after the last of the second: when it has expired', -hour, shown(-hour, 2), { at: second, period: 'expired', occasion: 'expiry' }],
    ['overdue in the last second: when it has expired', 500, shown(-9 * hour, 2), { at: second, period: 'expired', occasion: 'expiry' }],
    ['after expiry, none shown: at once', 5 * day, undefined, { at: 5 * day, period: 'expired', occasion: 'expiry' }],
    [
      'after expiry, shown: after the first interval',
      5 * day,
      shown(5 * day, 'expired'),
      { at: 6 * day, period: 'expired', occasion: 'interval' },
    ],
  ])('%s', (_, now, last, expected) => {
    const fromEnd = last && { ...last, at: end + last.at };
    expect(nextReminder(end + now, yearly, usual, fromEnd)).toEqual({ ...expected, at: end + expected.at });
  });

  it('of a certificate shorter than its periods comes at once, and never before it is valid', () => {
    const short = { notBefore: end - 2 * day, notAfter: end };
    expect(nextReminder(end - 10 * day, short, usual, undefined)?.at).toBe(short.notBefore);
    expect(nextReminder(end - day, short, usual, undefined)?.at).toBe(end - day);
  });

  it('may be further away than the period is long: then it is the start of the next', () => {
    const brief = { firstPeriod: 600, secondPeriod: 300, firstInterval: 86_400, secondInterval: 28_800 };
    expect([...remindersUntilExpiry(end - day, yearly, brief)].map((reminder) => reminder.at - end)).toEqual([-600_000, -300_000]);
  });

  it('comes no sooner after the clock was set back, and no later than an interval', () => {
    const last = shown(end - 20 * day);
    expect(nextReminder(end - 20 * day - hour, yearly, usual, last)?.at).toBe(end - 19 * day - hour);
    // Back over the start of the second period: entering it is no occasion a second time.
    expect(nextReminder(end - 3 * day - hour, yearly, usual, shown(end - 3 * day, 2))?.at).toBe(end - 3 * day + 7 * hour);
    expect(settledBy(end, shown(end + 1))).toEqual(shown(end));
    expect(settledBy(end, shown(end))).toEqual(shown(end));
  });

  it('is none where it lies beyond every calendar', () => {
    expect(nextReminder(end + day, yearly, { ...usual, firstInterval: 9e14 }, shown(end + day, 'expired'))).toBeUndefined();
  });
});

describe('all reminders until expiry', () => {
  const offsets = (from: number, schedule = usual) =>
    [...remindersUntilExpiry(from, yearly, schedule)].map((reminder) => (end - reminder.at) / hour);

  it('come every 24 hours from 45 days before, and every 8 hours in the last 3 days', () => {
    const daily = Array.from({ length: 42 }, (_, index) => (45 - index) * 24);
    expect(offsets(yearly.notBefore)).toEqual([...daily, 72, 64, 56, 48, 40, 32, 24, 16, 8]);
  });

  it('come from 20 days before with the example of the documentation', () => {
    expect(offsets(yearly.notBefore, { ...usual, firstPeriod: 1_728_000 }).slice(0, 3)).toEqual([480, 456, 432]);
  });

  it('are none of a certificate that has expired', () => {
    expect(offsets(end)).toEqual([]);
    expect(offsets(end + day)).toEqual([]);
  });

  const schedules = fc
    .record({
      firstPeriod: fc.integer({ min: 300, max: 5_000_000 }),
      secondPeriod: fc.integer({ min: 300, max: 5_000_000 }),
      firstInterval: fc.integer({ min: 20_000, max: 200_000 }),
      secondInterval: fc.integer({ min: 20_000, max: 200_000 }),
    })
    .map((schedule) => ({ ...schedule, secondPeriod: Math.min(schedule.firstPeriod, schedule.secondPeriod) }));

  it('lie in the periods, their distance is the interval of the period, and only entering the second shortens it', () => {
    fc.assert(
      fc.property(schedules, fc.integer({ min: -100, max: 1 }), fc.integer({ min: 1, max: 400 }), (schedule, start, life) => {
        const validity = { notBefore: end - life * day, notAfter: end };
        const from = end + start * day;
        const reminders = [...remindersUntilExpiry(from, validity, schedule)];
        const edges = boundaries(validity, schedule);
        if (from < end) expect(reminders[0]?.at).toBe(Math.max(from, edges.first));
        for (const [place, { at: when, period }] of reminders.entries()) {
          expect(when).toBeLessThan(end);
          expect(period).toBe(periodAt(when, validity, schedule));
          const before = reminders[place - 1];
          if (!before) continue;
          if (period === 1) expect(when - before.at).toBe(schedule.firstInterval * second);
          else if (before.period === 2) expect(when - before.at).toBe(schedule.secondInterval * second);
          else expect(when).toBe(edges.second);
        }
        const last = reminders.at(-1);
        if (last) expect(last.period === 2 || from >= end).toBe(true);
        if (last) expect(end - last.at).toBeLessThanOrEqual(schedule.secondInterval * second);
      }),
    );
  });

  it('are the same whatever the certificate\u2019s last day: leap days move nothing', () => {
    const leap = at('2028-03-01T00:00:00Z');
    const reminders = [...remindersUntilExpiry(leap - 50 * day, { notBefore: leap - 365 * day, notAfter: leap }, usual)];
    expect(new Date(reminders[0]?.at ?? 0).toISOString()).toBe('2028-01-16T00:00:00.000Z');
    expect(reminders.map((reminder) => new Date(reminder.at).toISOString().slice(0, 10))).toContain('2028-02-29');
    expect(reminders).toHaveLength(51);
  });
});

describe('local time', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'])(
    'plays no part: in %s nothing moves when the clocks change',
    (name) => {
      process.env.TZ = name;
      const autumn = at('2027-11-10T12:00:00Z');
      const validity = { notBefore: autumn - 365 * day, notAfter: autumn };
      const distances = [...remindersUntilExpiry(autumn - 50 * day, validity, usual)].map((reminder) => autumn - reminder.at);
      expect(distances.slice(0, 42)).toEqual(Array.from({ length: 42 }, (_, index) => (45 - index) * day));
    },
  );

  it('does change in the zones that these tests use', () => {
    process.env.TZ = 'Europe/Berlin';
    const offset = (iso: string) => new Date(iso).getTimezoneOffset();
    expect(offset('2027-07-01T00:00:00Z')).not.toBe(offset('2027-12-01T00:00:00Z'));
  });
});
