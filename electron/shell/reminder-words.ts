/** What reminders say. Dates and numbers as the person at this computer writes them. */

import type { Explanation } from '../contract/explanation.ts';
import type { Announcement } from '../renewal/ports.ts';
import { bannerPause } from '../renewal/reminder-memory.ts';
import type { Banner } from '../services/notifications.ts';

export const renewNow = 'renew';
export const later = 'later';

const millisecondsADay = 86_400_000;

/** The reminder as a banner: how long the certificate lasts, what can be done, and when *Later* brings the next. */
export function reminderBanner(reminder: Announcement, locale: string): Banner {
  const isOver = reminder.period === 'expired';
  const [next] = reminder.later;
  const body = [validity(reminder, locale), next === undefined ? '' : `\u201cLater\u201d reminds you again on ${moment(next, locale)}.`];
  return {
    title: titleOf(reminder),
    body: body.join(' ').trim(),
    actions: [
      { id: renewNow, label: isOver ? 'Enroll Again' : 'Renew Now' },
      { id: later, label: 'Later' },
    ],
    isUrgent: reminder.period !== 1,
    milliseconds: bannerPause,
  };
}

function titleOf({ period, secondsLeft }: Announcement): string {
  if (period === 'expired') return 'The certificate of this computer has expired';
  return period === 1 ? 'Renew the certificate of this computer' : `Renew now: the certificate ends ${timeLeft(secondsLeft)}`;
}

function validity({ period, notAfter, secondsLeft }: Announcement, locale: string): string {
  const end = period === 1 ? longDate(notAfter, locale) : moment(notAfter, locale);
  if (period === 'expired') return `It ended on ${end}. Enroll this computer again to get back access; nothing has to be reinstalled.`;
  return `It is valid until ${end}${period === 1 ? `, and ends ${timeLeft(secondsLeft)}` : ''}. Your password is all that is needed.`;
}

/** 'in 12 days', 'in 8 hours', 'in 5 minutes': whole units, never more than there are. */
export function timeLeft(seconds: number): string {
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
  const days = Math.floor((seconds * 1000) / millisecondsADay);
  if (days >= 2) return format.format(days, 'day');
  const hours = Math.floor(seconds / 3600);
  if (hours >= 2) return format.format(hours, 'hour');
  return format.format(Math.max(1, Math.floor(seconds / 60)), 'minute');
}

/** The first of the names of locales by which dates can be written; a desktop may well be set to `C`, which is none. */
export function usableLocale(names: readonly string[]): string {
  return names.find(isLocale) ?? 'en';
}

function isLocale(name: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(name).length > 0;
  } catch {
    return false; // not even formed like one
  }
}

export function longDate(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
}

const moments = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' } as const;

/** Day and time, to the minute. */
export function moment(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, moments).format(at);
}

/** A renewal without a password has succeeded: said once, and quietly. */
export function renewedBanner(notAfter: number, locale: string): Banner {
  return {
    title: 'The certificate of this computer was renewed',
    body: `It is valid until ${longDate(notAfter, locale)}. There is nothing to do.`,
    actions: [],
    isUrgent: false,
    milliseconds: bannerPause,
  };
}

/** A renewal without a password has failed for good: what is the matter, and what a person can do. */
export function notRenewedBanner({ title, reason, remedy }: Explanation): Banner {
  return {
    title: `The certificate of this computer was not renewed by itself: ${title}`,
    body: `${reason} ${remedy}`,
    actions: [{ id: renewNow, label: 'Renew\u2026' }],
    isUrgent: true,
    milliseconds: bannerPause,
  };
}
