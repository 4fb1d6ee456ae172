/**
 * From what is written for the four schedule settings to what is in force.
 * Source: deploy-clients-to-macs.md, "Renewing the Mac client certificate by using the Renew Certificate Wizard", step 1
 */

import type { WrittenValue } from '../contract/settings.ts';
import { howLong } from '../contract/words/dates.ts';
import { say } from '../contract/words/say.ts';
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
  /** that it is used and why, where it isn't the usual default */
  readonly used?: string;
}

function decide(written: WrittenValue | undefined, rules: readonly Rule[], fallback: Fallback): Decision {
  const used = fallback.used ?? say('setting.default', { time: inWords(fallback.seconds) });
  const because = (why: string) => ({ seconds: fallback.seconds, written, why: say('setting.because', { why, used }) });
  if (written === undefined)
    return fallback.used ? because(say('setting.notWritten')) : { seconds: fallback.seconds, written, why: undefined };
  const read = readWholeSeconds(written);
  if ('why' in read) return because(read.why);
  for (const rule of rules) {
    const broken = rule(read.seconds);
    if (broken) return because(broken);
  }
  return { seconds: read.seconds, written, why: undefined };
}

function secondPeriodFallback(firstPeriod: number): Fallback {
  if (firstPeriod > defaultSecondPeriod) return { seconds: defaultSecondPeriod };
  return { seconds: firstPeriod, used: say('setting.allOfFirstPeriod') };
}

const atLeastShortest: Rule = (seconds) => (seconds >= shortest ? undefined : say('setting.lessThan', { seconds, limit: shortest }));
const overShortest: Rule = (seconds) => (seconds > shortest ? undefined : say('setting.notMoreThan', { seconds, limit: shortest }));
const atMost =
  (key: ScheduleKey, limit: number): Rule =>
  (seconds) =>
    seconds <= limit ? undefined : say('setting.moreThanKey', { seconds, key, limit });
const under =
  (key: ScheduleKey, limit: number): Rule =>
  (seconds) =>
    seconds < limit ? undefined : say('setting.notLessThanKey', { seconds, key, limit });

/** More digits than this name a time after which there is no one left to remind; up to here every number is exact. */
const mostDigits = 15;

/**
 * Seconds from a string of decimal digits; leading zeros and white space around them don't matter. A sign, a fraction, an exponent or
 * any other character makes it invalid, and so does zero. Anything that is not a string is not read at all, as in the original.
 */
export function readWholeSeconds({ type, text }: WrittenValue): { seconds: number } | { why: string } {
  if (type !== 'string') return { why: say('setting.onlyStrings', { type: say(`setting.stored.${type}`) }) };
  const digits = text.trim();
  if (!/^[0-9]+$/u.test(digits)) return { why: say('setting.notWhole', { text: cutShort(text) }) };
  const significant = digits.replace(/^0+/u, '');
  if (significant === '') return { why: say('setting.zero', { text: cutShort(text) }) };
  if (significant.length > mostDigits) return { why: say('setting.tooManyDigits', { text: cutShort(text), count: mostDigits }) };
  return { seconds: Number(significant) };
}

/** A written value, cut short where it is long. */
export function cutShort(text: string): string {
  const longest = 40;
  return text.length > longest ? `${text.slice(0, longest)}\u2026` : text;
}

/** `1 day`, `8 hours`, `301 seconds`: in the largest unit that gives a whole number. */
export function inWords(seconds: number): string {
  for (const [size, name] of [
    [day, 'day'],
    [hour, 'hour'],
    [minute, 'minute'],
  ] as const) {
    if (seconds >= size && seconds % size === 0) return howLong(seconds / size, name);
  }
  return howLong(seconds, 'second');
}
