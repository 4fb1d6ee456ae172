/**
 * From what is written for the four schedule settings to what is in force.
 * Source: deploy-clients-to-macs.md, "Renewing the Mac client certificate by using the Renew Certificate Wizard", step 1
 */
import type { WrittenValue } from '../contract/settings.ts';
import type { Schedule } from './schedule.ts';

export const scheduleKeys = ['RenewalPeriod1', 'RenewalPeriod2', 'RenewalReminderInterval1', 'RenewalReminderInterval2'] as const;
export type ScheduleKey = (typeof scheduleKeys)[number];

export function isScheduleKey(name: string): name is ScheduleKey {
  return (scheduleKeys as readonly string[]).includes(name);
}

/** What is written; a key that is missing is written nowhere. */
export type WrittenSchedule = { readonly [K in ScheduleKey]?: WrittenValue | undefined };

/** What is in force for one key. `why` says in words why it is not what is written, or what replaces the usual default. */
export interface Decision {
  readonly seconds: number;
  readonly written: WrittenValue | undefined;
  readonly why: string | undefined;
}

export type EffectiveSchedule = { readonly [K in ScheduleKey]: Decision };

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Seconds. A period may be as short as this; an interval must be longer. */
const shortest = 5 * minute;
const defaultFirstPeriod = 45 * day;
const defaultSecondPeriod = 3 * day;
const defaultFirstInterval = day;
const defaultSecondInterval = 8 * hour;

/** Decides the four in the order in which they depend on each other: each rule compares with values that are already in force. */
export function effectiveSchedule(written: WrittenSchedule): EffectiveSchedule {
  const period1 = decide(written.RenewalPeriod1, [atLeastShortest], { seconds: defaultFirstPeriod });
  const period2 = decide(
    written.RenewalPeriod2,
    [atLeastShortest, atMost('RenewalPeriod1', period1.seconds)],
    secondPeriodFallback(period1.seconds),
  );
  const interval1 = decide(written.RenewalReminderInterval1, [overShortest, under('RenewalPeriod1', period1.seconds)], {
    seconds: defaultFirstInterval,
  });
  const interval2 = decide(
    written.RenewalReminderInterval2,
    [overShortest, atMost('RenewalReminderInterval1', interval1.seconds), atMost('RenewalPeriod2', period2.seconds)],
    { seconds: defaultSecondInterval },
  );
  return {
    RenewalPeriod1: period1,
    RenewalPeriod2: period2,
    RenewalReminderInterval1: interval1,
    RenewalReminderInterval2: interval2,
  };
}

/** The bare numbers, for reckoning with. */
export function scheduleOf(effective: EffectiveSchedule): Schedule {
  return {
    firstPeriod: effective.RenewalPeriod1.seconds,
    secondPeriod: effective.RenewalPeriod2.seconds,
    firstInterval: effective.RenewalReminderInterval1.seconds,
    secondInterval: effective.RenewalReminderInterval2.seconds,
  };
}

/** What is wrong with a number of seconds; nothing where it keeps the rule. */
type Rule = (seconds: number) => string | undefined;

interface Fallback {
  readonly seconds: number;
  /** where it isn't the usual default: why */
  readonly why?: string;
}

function decide(written: WrittenValue | undefined, rules: readonly Rule[], fallback: Fallback): Decision {
  const usual = `${fallback.why ?? `the default of ${inWords(fallback.seconds)}`} is used`;
  if (written === undefined) return { seconds: fallback.seconds, written, why: fallback.why && `nothing is written; ${usual}` };
  const read = readWholeSeconds(written);
  if ('why' in read) return { seconds: fallback.seconds, written, why: `${read.why}; ${usual}` };
  for (const rule of rules) {
    const broken = rule(read.seconds);
    if (broken) return { seconds: fallback.seconds, written, why: `${read.seconds} seconds is ${broken}; ${usual}` };
  }
  return { seconds: read.seconds, written, why: undefined };
}

function secondPeriodFallback(firstPeriod: number): Fallback {
  if (firstPeriod > defaultSecondPeriod) return { seconds: defaultSecondPeriod };
  return { seconds: firstPeriod, why: 'all of RenewalPeriod1, because that is not more than 3 days,' };
}

const atLeastShortest: Rule = (seconds) => (seconds >= shortest ? undefined : `less than ${shortest} seconds`);
const overShortest: Rule = (seconds) => (seconds > shortest ? undefined : `not more than ${shortest} seconds`);
const atMost =
  (key: ScheduleKey, limit: number): Rule =>
  (seconds) =>
    seconds <= limit ? undefined : `more than ${key} (${limit} seconds)`;
const under =
  (key: ScheduleKey, limit: number): Rule =>
  (seconds) =>
    seconds < limit ? undefined : `not less than ${key} (${limit} seconds)`;

/** More digits than this name a time after which there is no one left to remind; up to here every number is exact. */
const mostDigits = 15;

/**
 * Seconds from a string of decimal digits; leading zeros and white space around them don't matter. A sign, a fraction, an exponent or
 * any other character makes it invalid, and so does zero. Anything that is not a string is not read at all, as in the original.
 */
export function readWholeSeconds({ type, text }: WrittenValue): { seconds: number } | { why: string } {
  if (type !== 'string') return { why: `it is stored as ${typeWithArticle(type)}, and only strings are read` };
  const digits = text.trim();
  if (!/^[0-9]+$/u.test(digits)) return { why: `${quote(text)} is not a whole number of seconds` };
  const significant = digits.replace(/^0+/u, '');
  if (significant === '') return { why: `${quote(text)} is not more than zero` };
  if (significant.length > mostDigits) return { why: `${quote(text)} is longer than ${mostDigits} digits` };
  return { seconds: Number(significant) };
}

/** A written value in quotation marks, cut short where it is long. */
export function quote(text: string): string {
  const longest = 40;
  return `\u201c${text.length > longest ? `${text.slice(0, longest)}\u2026` : text}\u201d`;
}

/** \u201can integer\u201d, \u201ca date\u201d; data has no article. */
export function typeWithArticle(type: WrittenValue['type']): string {
  if (type === 'data') return 'data';
  return /^[aeiou]/u.test(type) ? `an ${type}` : `a ${type}`;
}

/** `1 day`, `8 hours`, `301 seconds`: in the largest unit that gives a whole number. */
export function inWords(seconds: number): string {
  for (const [size, name] of [
    [day, 'day'],
    [hour, 'hour'],
    [minute, 'minute'],
  ] as const) {
    if (seconds >= size && seconds % size === 0) return counted(seconds / size, name);
  }
  return counted(seconds, 'second');
}

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;
