/** *Later*: until when a reminder may be put off, and which times are offered. */
import {
  boundaries,
  endOfPeriod,
  type Instant,
  nextReminder,
  periodAt,
  type Reminder,
  type Schedule,
  type Shown,
  settledBy,
  type Validity,
} from './schedule.ts';

const hour = 3600 * 1000;

/** Milliseconds from now that are offered beside the usual next time, where they fit into the period. */
const offers = [12 * hour, 24 * hour, 48 * hour, 72 * hour, 7 * 24 * hour, 14 * 24 * hour];
/** After expiry there is no period to end; this long a reminder may be put off. */
const longestAfterExpiry = Math.max(...offers);

/**
 * The next reminder when the last was put off until `later`: no sooner than without it, and no later than the end of the period in
 * which the last was shown.
 */
export function nextAfterLater(
  now: Instant,
  validity: Validity,
  schedule: Schedule,
  last: Shown | undefined,
  later: Instant | undefined,
): Reminder | undefined {
  if (!last || later === undefined) return nextReminder(now, validity, schedule, last);
  const end = endOfPeriod(last.at, validity, schedule) ?? last.at + longestAfterExpiry;
  return nextReminder(Math.max(now, Math.min(later, end)), validity, schedule, settledBy(now, last));
}

/**
 * The times a person is offered, the usual next one first: it is what *Later* means unless another is chosen. None of the others lies beyond
 * the first period, or in the last stretch before expiry.
 */
export function laterChoices(now: Instant, validity: Validity, schedule: Schedule, last: Shown): readonly Instant[] {
  const usual = nextReminder(now, validity, schedule, last)?.at;
  if (usual === undefined) return [];
  const period = periodAt(now, validity, schedule);
  const { second, lastWindow } = boundaries(validity, schedule);
  const latest = period === 'expired' ? Number.POSITIVE_INFINITY : period === 2 ? lastWindow : second;
  // Two offers less than an hour apart would be one to a person.
  const others = offers.map((offer) => now + offer).filter((at) => at >= usual + hour && at <= latest);
  const end = period === 2 || period === 'expired' || latest < Math.max(usual, ...others) + hour ? [] : [latest];
  return [usual, ...others, ...end];
}
