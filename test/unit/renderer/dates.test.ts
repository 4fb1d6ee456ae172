import { describe, expect, it } from 'vitest';
import { daysUntil, inDays, longDate } from '../../../renderer/dates.ts';

// A place with summer time, so that the days on which it changes are among those tested.
process.env.TZ = 'Europe/Berlin';

/** A moment as the clock on the wall of this computer shows it, whatever its time zone. */
const local = (year: number, month: number, day: number, hour = 0, minute = 0) => new Date(year, month - 1, day, hour, minute);

describe('days until a date are days of the calendar', () => {
  it.each([
    ['a year ahead', local(2026, 11, 21, 23, 59), local(2027, 11, 21, 0, 1), 365],
    ['two minutes over midnight', local(2026, 11, 21, 23, 59), local(2026, 11, 22, 0, 1), 1],
    ['almost a day within a day', local(2026, 11, 21, 0, 1), local(2026, 11, 21, 23, 59), 0],
    ['yesterday', local(2026, 11, 21, 0, 1), local(2026, 11, 20, 23, 59), -1],
    ['over the change to summer time', local(2027, 3, 27, 12), local(2027, 3, 29, 12), 2],
    ['over the change back', local(2026, 10, 24, 12), local(2026, 10, 26, 12), 2],
    ['over a leap day', local(2028, 2, 28), local(2028, 3, 1), 2],
  ])('%s', (_rule, from, until, days) => {
    expect(daysUntil(until.toISOString(), from)).toBe(days);
  });
});

it('the place of this test has summer time', () => {
  expect(local(2027, 3, 27).getTimezoneOffset()).not.toBe(local(2027, 3, 29).getTimezoneOffset());
});

it.each([
  [365, 'in 365 days'],
  [1, 'tomorrow'],
  [0, 'today'],
  [-1, 'yesterday'],
  [-3, '3 days ago'],
])('%i days are said as a person would', (days, text) => {
  expect(inDays(days, 'en')).toBe(text);
});

it.each([
  ['en-GB', '21 November 2027'],
  ['en-US', 'November 21, 2027'],
  ['de-DE', '21. November 2027'],
])('a date is written the way of %s', (locale, text) => {
  expect(longDate(local(2027, 11, 21, 12).toISOString(), locale)).toBe(text);
});
