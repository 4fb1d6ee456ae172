/**
 * When a person is reminded to renew. Pure: same input, same answer. Instants are UTC in milliseconds since 1970, settings are seconds; local
 * time, and with it daylight saving, plays no part.
 *
 * The first period runs from `firstPeriod` before the certificate ends to `secondPeriod` before, the second from there to the end.
 * In the first a reminder comes every `firstInterval`, in the second every `secondInterval`, counted from when the last was shown.
 * Source: deploy-clients-to-macs.md, "Renewing the Mac client certificate by using the Renew Certificate Wizard", step 1
 */

/** UTC, milliseconds since 1970 */
export type Instant = number;

/** The settings in force, in seconds. */
export interface Schedule {
  readonly firstPeriod: number;
  readonly secondPeriod: number;
  readonly firstInterval: number;
  readonly secondInterval: number;
}

/** From the first moment of a certificate to the beginning of its last second. */
export interface Validity {
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

export type Period = 1 | 2 | 'expired';

/** A reminder that was shown, and the period to which it belonged. */
export interface Shown {
  readonly at: Instant;
  readonly period: Period;
}

/** Why a reminder comes when it does. */
export type Occasion = 'first-period' | 'second-period' | 'expiry' | 'interval';

export interface Reminder {
  readonly at: Instant;
  readonly period: Period;
  readonly occasion: Occasion;
}

/** Where the periods of a certificate lie. One that is shorter than a period is in it from its first moment. */
export interface Boundaries {
  readonly first: Instant;
  readonly second: Instant;
  /** the last reminder before expiry falls between here and `end`: the stretch in which nothing holds a reminder back */
  readonly lastWindow: Instant;
  /** reminders of the second period come before this moment */
  readonly end: Instant;
  /** no longer valid: the second after the one that notAfter names (RFC 5280, 4.1.2.5) */
  readonly expired: Instant;
}

export function boundaries({ notBefore, notAfter }: Validity, schedule: Schedule): Boundaries {
  const before = (seconds: number) => Math.max(notBefore, notAfter - seconds * 1000);
  const second = before(schedule.secondPeriod);
  return {
    first: before(schedule.firstPeriod),
    second,
    lastWindow: Math.max(second, notAfter - schedule.secondInterval * 1000),
    end: notAfter,
    expired: notAfter + 1000,
  };
}

/** The period at `now`; `before` is any time before the first, also before the certificate is valid. */
export function periodAt(now: Instant, validity: Validity, schedule: Schedule): 'before' | Period {
  const { first, second, expired } = boundaries(validity, schedule);
  if (now >= expired) return 'expired';
  if (now >= second) return 2;
  return now >= first ? 1 : 'before';
}

/** The end of the period in which `now` lies, beyond which no reminder is put off: `before` ends with the first, expiry does not end. */
export function endOfPeriod(now: Instant, validity: Validity, schedule: Schedule): Instant | undefined {
  const { first, second, end } = boundaries(validity, schedule);
  switch (periodAt(now, validity, schedule)) {
    case 'before':
      return first;
    case 1:
      return second;
    case 2:
      return end;
    case 'expired':
      return undefined;
  }
}

/**
 * The next reminder, at `now` or later: what is overdue comes at once, and once. `last` is the reminder shown last for this
 * certificate. Nothing where the next would lie beyond what a calendar can name.
 *
 * A `last` in the future means that the clock was set back since: it counts as shown just now, so that nothing new comes and
 * yet the next is no further away than its interval. Whoever keeps `last` must keep it so (see `settledBy`).
 */
export function nextReminder(now: Instant, validity: Validity, schedule: Schedule, last: Shown | undefined): Reminder | undefined {
  const at = boundaries(validity, schedule);
  const due = dueAfter(settledBy(now, last), at, schedule);
  const next = due.at < now ? overdue(now, due, at) : due;
  return next.at > latestInstant ? undefined : next;
}

/** A reminder whose time has passed comes now, for the period that has begun meanwhile. */
function overdue(now: Instant, due: Reminder, at: Boundaries): Reminder {
  if (due.period === 'expired') return { ...due, at: now };
  if (now >= at.end) return { at: Math.max(now, at.expired), period: 'expired', occasion: 'expiry' };
  if (due.period === 1 && now >= at.second) return { at: now, period: 2, occasion: 'second-period' };
  return { ...due, at: now };
}

/** What was shown last, as it has to be kept once the clock says `now`: never in the future. */
export function settledBy(now: Instant, last: Shown | undefined): Shown | undefined {
  return last && last.at > now ? { ...last, at: now } : last;
}

/** The last moment that a Date can hold. */
const latestInstant = 8.64e15;

function dueAfter(last: Shown | undefined, at: Boundaries, schedule: Schedule): Reminder {
  const firstInterval = schedule.firstInterval * 1000;
  const secondInterval = schedule.secondInterval * 1000;
  if (at.first < at.second) {
    if (!last) return { at: at.first, period: 1, occasion: 'first-period' };
    const due = last.at + firstInterval;
    if (due < at.first) return { at: at.first, period: 1, occasion: 'first-period' };
    if (due < at.second) return { at: due, period: 1, occasion: 'interval' };
  }
  if (at.second < at.end) {
    // Entering the second period is an occasion of its own, but once: not again after the clock was set back over it.
    if (!last || (last.period === 1 && last.at < at.second)) return { at: at.second, period: 2, occasion: 'second-period' };
    const due = last.at + secondInterval;
    if (due < at.second) return { at: at.second, period: 2, occasion: 'second-period' };
    if (due < at.end) return { at: due, period: 2, occasion: 'interval' };
  }
  if (last?.period !== 'expired') return { at: at.expired, period: 'expired', occasion: 'expiry' };
  return { at: Math.max(at.expired, last.at + firstInterval), period: 'expired', occasion: 'interval' };
}

/**
 * Every reminder from `from` until the certificate ends, if the computer is awake all the time, each is dismissed and nothing is renewed.
 */
export function* remindersUntilExpiry(from: Instant, validity: Validity, schedule: Schedule): Generator<Reminder> {
  let last: Shown | undefined;
  for (let now = from; ; ) {
    const next = nextReminder(now, validity, schedule, last);
    if (!next || next.period === 'expired') return;
    yield next;
    last = next;
    now = next.at;
  }
}
