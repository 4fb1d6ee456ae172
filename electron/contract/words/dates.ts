/** Dates and lengths of time in words, of the language in use and as the person at this computer writes them. Source: Unicode TR 35, part 4 */
import { language, locale } from './say.ts';

/** A moment: ISO 8601, or milliseconds since 1970 in UTC. */
export type Moment = string | number;

const inFull = { dateStyle: 'long', timeStyle: 'short' } as const;

/** A date in the person's time zone, the month in full: '21 November 2027'. */
export function longDate(at: Moment, inLocale = locale()): string {
  return new Intl.DateTimeFormat(inLocale, { dateStyle: 'long' }).format(new Date(at));
}

/** A date in the person's time zone, the month shortened where the language does so: '21 Nov 2027'. */
export function mediumDate(at: Moment): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(new Date(at));
}

/** The same in full and in UTC, by which certificates are dated. */
export function longDateUtc(at: Moment): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at));
}

/** A date and a time in the person's time zone. */
export function dateAndTime(at: Moment, inLocale = locale()): string {
  return new Intl.DateTimeFormat(inLocale, inFull).format(new Date(at));
}

const weekdayAndTime = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' } as const;

/** The same with the day of the week, to the minute. */
export function dayAndTime(at: Moment, inLocale = locale()): string {
  return new Intl.DateTimeFormat(inLocale, weekdayAndTime).format(new Date(at));
}

/** 'in 365 days', 'tomorrow', 'today', '3 days ago'. */
export function inDays(days: number, inLanguage = language()): string {
  return new Intl.RelativeTimeFormat(inLanguage, { numeric: 'auto' }).format(days, 'day');
}

/** 'in 12 days', 'in 8 hours', 'in 5 minutes': whole units, never more than there are. */
export function timeLeft(seconds: number): string {
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'always' });
  const days = Math.floor(seconds / 86_400);
  if (days >= 2) return format.format(days, 'day');
  const hours = Math.floor(seconds / 3600);
  if (hours >= 2) return format.format(hours, 'hour');
  return format.format(Math.max(1, Math.floor(seconds / 60)), 'minute');
}

/** A length of time in one unit: '3 hours', '1 day'. */
export function howLong(value: number, unit: 'second' | 'minute' | 'hour' | 'day'): string {
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long', useGrouping: false }).format(value);
}

/** How far off something is, in one unit: 'in 2 minutes'. */
export function inTime(value: number, unit: 'second' | 'minute' | 'hour' | 'day'): string {
  return new Intl.RelativeTimeFormat(language(), { numeric: 'always' }).format(value, unit);
}

/** 'a, b, c': things of one kind, one after another. */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(language(), { style: 'short', type: 'unit' }).format(items);
}

/** 'a, b and c' or 'a, b or c': the parts of a sentence. */
export function inARow(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  // British English has no comma before "and", as everywhere in the catalogue.
  return new Intl.ListFormat(language() === 'en' ? 'en-GB' : language(), { type }).format(items);
}
