import type { ExplainedSetting } from '../../electron/contract/settings.ts';
import { say } from '../../electron/contract/words/say.ts';
import { longDate } from '../dates.ts';

const [minute, hour, day] = [60, 3600, 86_400];

/** Whole days, or hours on the last two: never more than there is. */
export function timeLeftInWords(notAfter: string, now: Date): string {
  const seconds = (Date.parse(notAfter) - now.getTime()) / 1000;
  if (seconds <= 0) return say('pane.ended', { on: longDate(notAfter) });
  if (seconds >= 2 * day) return say('pane.daysLeft', { days: Math.floor(seconds / day) });
  return say('pane.hoursLeft', { hours: Math.floor(seconds / hour) });
}

/** How often reminders come in the two renewal periods: 'reminders daily, then every 8 hours'. Nothing where it is not known. */
export function reminderRhythm(settings: readonly ExplainedSetting[]): string | undefined {
  const secondsOf = (key: string) => settings.find((setting) => setting.key === key)?.effective;
  const [first, second] = [secondsOf('RenewalReminderInterval1'), secondsOf('RenewalReminderInterval2')];
  if (typeof first !== 'number' || typeof second !== 'number') return undefined;
  if (first === second) return say('pane.reminders.same', { first: every(first) });
  return say('pane.reminders', { first: every(first), second: every(second) });
}

/** In the largest unit that divides it; what divides into none is told in minutes, rounded. */
function every(seconds: number): string {
  if (seconds % day === 0) return say('pane.every.days', { count: seconds / day });
  if (seconds % hour === 0) return say('pane.every.hours', { count: seconds / hour });
  return say('pane.every.minutes', { count: Math.max(1, Math.round(seconds / minute)) });
}
