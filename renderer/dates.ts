/** What time it is, and how far a date is from it. */
import { inDays } from '../electron/contract/words/dates.ts';

export { dateAndTime, inDays, longDate, mediumDate } from '../electron/contract/words/dates.ts';

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

/** Whole days from one day of the calendar to another, where the person lives: the same time tomorrow is one day, summer time or not. */
export function daysUntil(iso: string, from: Date): number {
  return Math.round((noonOf(new Date(iso)) - noonOf(from)) / millisecondsADay);
}

function noonOf(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12);
}

/** How far a date is from now: 'in 365 days', 'tomorrow', 'today', '3 days ago'. */
export function fromNow(iso: string): string {
  return inDays(daysUntil(iso, now()));
}
