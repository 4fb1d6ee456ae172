import { afterEach, describe, expect, it } from 'vitest';
import {
  dateAndTime,
  dayAndTime,
  howLong,
  inDays,
  inTime,
  listed,
  longDate,
  longDateUtc,
  timeLeft,
} from '../../../../electron/contract/words/dates.ts';
import { en } from '../../../../electron/contract/words/en/index.ts';
import { speak } from '../../../../electron/contract/words/say.ts';

process.env.TZ = 'Europe/Berlin';

const at = '2027-11-21T23:30:00Z';

afterEach(() => speak('en', en, 'en-GB'));

it.each([
  [30 * 86_400, 'in 30 days'],
  [2 * 86_400, 'in 2 days'],
  [2 * 86_400 - 1, 'in 47 hours'],
  [7200, 'in 2 hours'],
  [7199, 'in 119 minutes'],
  [61, 'in 1 minute'],
  [5, 'in 1 minute'],
])('%i seconds are %s', (seconds, words) => {
  expect(timeLeft(seconds)).toBe(words);
});

describe('dates', () => {
  it('are those of the place, but for certificates', () => {
    expect(longDate(at)).toBe('22 November 2027');
    expect(longDateUtc(at)).toBe('21 November 2027');
    expect(dateAndTime(at)).toMatch(/^22 November 2027.*0?0:30$/u);
    expect(dayAndTime(Date.parse(at))).toMatch(/^Monday,? 22 November 2027.*0?0:30$/u);
  });

  it.each([
    ['de', 'de-AT', '22. November 2027', 'in 3 Tagen', '3 Tage'],
    ['fr', 'fr-CA', '22 novembre 2027', 'dans 3 jours', '3\u00a0jours'],
    ['ja', 'ja', '2027年11月22日', '3 日後', '3 日'],
  ])('and lengths of time are written in the language that is spoken: %s', (language, locale, date, soon, long) => {
    speak(language, en, locale);
    expect(longDate(at)).toBe(date);
    expect(inDays(3)).toBe(soon);
    expect(inTime(3, 'day')).toBe(soon);
    expect(howLong(3, 'day')).toBe(long);
  });
});

it('things are named one after another', () => {
  expect([listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['a', 'a, b', 'a, b, c']);
});
