/** What reminders say. */

import type { Explanation } from '../contract/explanation.ts';
import { dayAndTime, longDate, timeLeft } from '../contract/words/dates.ts';
import { say } from '../contract/words/say.ts';
import type { Announcement } from '../renewal/ports.ts';
import { bannerPause } from '../renewal/reminder-memory.ts';
import type { Banner } from '../services/notifications.ts';

export const renewNow = 'renew';
export const later = 'later';

/** The reminder as a banner: how long the certificate lasts, what can be done, and when *Later* brings the next. */
export function reminderBanner({ period, notAfter, secondsLeft, later: [next] }: Announcement): Banner {
  const left = timeLeft(secondsLeft);
  const body = say(`reminder.body.${period}`, { end: period === 1 ? longDate(notAfter) : dayAndTime(notAfter), left });
  return {
    title: say(`reminder.title.${period}`, { left }),
    body: next === undefined ? body : say('reminder.bodyWithLater', { body, next: dayAndTime(next) }),
    actions: [
      { id: renewNow, label: say(period === 'expired' ? 'reminder.enrollAgain' : 'reminder.renewNow') },
      { id: later, label: say('reminder.later') },
    ],
    isUrgent: period !== 1,
    milliseconds: bannerPause,
  };
}

/** The site does not take the certificate any more, whenever it would have ended. */
export function revokedBanner(): Banner {
  return {
    title: say('revoked.title'),
    body: say('revoked.body'),
    actions: [{ id: renewNow, label: say('reminder.enrollAgain') }],
    isUrgent: true,
    milliseconds: bannerPause,
  };
}

/** A renewal without a password has succeeded: said once, and quietly. */
export function renewedBanner(notAfter: number): Banner {
  return {
    title: say('renewed.title'),
    body: say('renewed.body', { end: longDate(notAfter) }),
    actions: [],
    isUrgent: false,
    milliseconds: bannerPause,
  };
}

/** A renewal without a password has failed for good: what is the matter, and what a person can do. */
export function notRenewedBanner({ title, reason, remedy }: Explanation): Banner {
  return {
    title: say('notRenewed.title', { title }),
    body: say('notRenewed.body', { reason, remedy }),
    actions: [{ id: renewNow, label: say('button.renew') }],
    isUrgent: true,
    milliseconds: bannerPause,
  };
}
