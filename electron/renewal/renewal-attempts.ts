/**
 * When the program tries by itself to renew, without a password. Pure: same input, same answer. Instants and lengths are milliseconds.
 *
 * The first attempt comes at the start of the first period, a little later on each computer, so that those that were enrolled together don't
 * all ask at once. What may pass by itself is tried again after 1, 10 and 100 minutes, then daily, each a little later; near the end
 * sooner, so that several attempts always fit in. What a person or an administrator has to deal with is never tried again by itself.
 */
import { families, type Problem, type ProblemKind } from '../contract/problem.ts';
import { boundaries, type Instant, type Schedule, type Validity } from './schedule.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The first attempt of all lies within so long after the start of the first period, or within a tenth of it. */
const longestSpread = 6 * hour;
const growingPauses = [minute, 10 * minute, 100 * minute];
/** By this part of itself a pause may be longer. */
const jitter = 0.2;
/** A pause takes at most this part of the time that is left. */
const shareOfTheRest = 0.25;
/** For so long after the first attempt was due a person is not bothered with what may pass by itself. */
const patience = 3 * day;

/** What comes after an attempt that did not renew: soon another, one tomorrow, or none. */
export type Sequel = 'again' | 'tomorrow' | 'never';

export interface FailedAttempt {
  readonly sequel: Sequel;
  /** the server asked to be left alone for so long */
  readonly restFor?: number;
}

/** What is known of the attempts for one certificate. */
export interface Attempts {
  /** the id of the certificate */
  readonly certificate: string;
  /** from 0 to 1, drawn once: where in the spread the first attempt lies */
  readonly draw: number;
  /** how often in a row there was to be another one soon */
  readonly failures: number;
  readonly last?: { readonly at: Instant; readonly sequel: Sequel; readonly pause: number };
}

/** Before any attempt. @param draw from 0 to 1 */
export function noAttempts(certificate: string, draw: number): Attempts {
  return { certificate, draw, failures: 0 };
}

/** After an attempt at `at` that did not renew. @param draw from 0 to 1: how much longer than usual the pause is */
export function afterAttempt(
  before: Attempts,
  at: Instant,
  { sequel, restFor = 0 }: FailedAttempt,
  validity: Validity,
  draw: number,
): Attempts {
  const failures = sequel === 'again' ? before.failures + 1 : 0;
  const usual = (sequel === 'again' ? growingPauses[failures - 1] : undefined) ?? day;
  const wished = Math.max(usual * (1 + jitter * draw), restFor);
  const left = boundaries(validity, anySchedule).expired - at;
  const pause = Math.round(Math.max(minute, Math.min(wished, left * shareOfTheRest)));
  return { ...before, failures, last: { at, sequel, pause } };
}

/** The end of a certificate is the same under every schedule. */
const anySchedule: Schedule = { firstPeriod: 0, secondPeriod: 0, firstInterval: 0, secondInterval: 0 };

/**
 * The next attempt, at `now` or later; undefined where there is none. A network that has just come back brings forward one that was to
 * come again.
 */
export function nextAttempt(
  now: Instant,
  validity: Validity,
  schedule: Schedule,
  { draw, last }: Attempts,
  occasion: 'tick' | 'network' = 'tick',
): Instant | undefined {
  const { first, expired } = boundaries(validity, schedule);
  if (now >= expired || last?.sequel === 'never') return undefined;
  const isBroughtForward = occasion === 'network' && last?.sequel === 'again';
  const due = last ? last.at + (isBroughtForward ? minute : last.pause) : first + draw * spreadOf(validity, schedule);
  const at = Math.max(now, first, due);
  return at < expired ? at : undefined;
}

/**
 * Whether a person need not be reminded at `now`, because the program is still likely to renew by itself in good time. In the second period,
 * and after some days without success, a person is told.
 */
export function mayStaySilent(now: Instant, validity: Validity, schedule: Schedule, attempts: Attempts): boolean {
  const { first, second } = boundaries(validity, schedule);
  const until = Math.min(second, first + spreadOf(validity, schedule) + patience);
  return now < until && nextAttempt(now, validity, schedule, attempts) !== undefined;
}

/** Attempts as they have to be kept once the clock says `now`: the last is never in the future. */
export function settledAttempts(now: Instant, attempts: Attempts): Attempts {
  const { last } = attempts;
  return last && last.at > now ? { ...attempts, last: { ...last, at: now } } : attempts;
}

function spreadOf(validity: Validity, schedule: Schedule): number {
  const { first, second, end } = boundaries(validity, schedule);
  return Math.min(longestSpread, ((second > first ? second : end) - first) / 10);
}

/** What comes after an attempt that ended in a problem. */
export function sequelOf(problem: Problem): FailedAttempt {
  const restFor = problem.kind === 'server-busy' ? (problem.retryAfterSeconds ?? 0) * 1000 : 0;
  return { sequel: exceptions[problem.kind] ?? usualSequel(problem.kind), ...(restFor > 0 ? { restFor } : {}) };
}

const exceptions: Partial<Readonly<Record<ProblemKind, Sequel>>> = {
  'not-eligible-to-renew': 'tomorrow',
  'pending-approval': 'tomorrow',
  'other-host-asks-for-password': 'never',
  'keychain-changed': 'never',
  'keychain-unprotected': 'never',
  'key-access-denied': 'never',
};

/** Networks, servers and disks recover. An account that was refused, a denial, or a template that makes unfit certificates do not: trying on locks accounts and litters authorities. */
function usualSequel(kind: ProblemKind): Sequel {
  switch (families[kind]) {
    case 'server':
    case 'trust':
    case 'keychain':
    case 'settings':
    case 'unexpected':
    case 'cancelled':
      return 'again';
    case 'account':
    case 'request':
    case 'certificate':
      return 'never';
  }
}
