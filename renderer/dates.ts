/** Dates and numbers as the person at this computer writes them. */

const millisecondsADay = 86_400_000;

/** Milliseconds by which main's clock is ahead of this one: where it simulates a date, far. */
let ahead = 0;

/** From now on it is the time that main says it is. */
export function agreeOnTime(iso: string): void {
  ahead = Date.parse(iso) - Date.now();
}

/** The time of day. Windows only show it; whatever follows from it is decided in main. */
export function now(): Date {
  return new Date(Date.now() + ahead);
}

/** A date in the person's locale and time zone, the month in full: '21 November 2027'. */
export function longDate(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(iso));
}

/** A date and a time in the person's locale and time zone. */
export function dateAndTime(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
}

/** Whole days from one day of the calendar to another, where the person lives: the same time tomorrow is one day, summer time or not. */
export function daysUntil(iso: string, from: Date): number {
  return Math.round((noonOf(new Date(iso)) - noonOf(from)) / millisecondsADay);
}

function noonOf(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12);
}

/** 'in 365 days', 'tomorrow', 'today', '3 days ago', in a language. */
export function inDays(days: number, language: string): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
}
