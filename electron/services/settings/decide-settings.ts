/** From what is written in the files to what is in force, and why. Pure: same files, same answer. */

import type { ExplainedSetting, SettingSource, UnusedValue, WrittenValue } from '../../contract/settings.ts';
import { say } from '../../contract/words/say.ts';
import type { Schedule } from '../../renewal/schedule.ts';
import {
  cutShort,
  type EffectiveSchedule,
  effectiveSchedule,
  isScheduleKey,
  readWholeSeconds,
  scheduleOf,
  type WrittenSchedule,
} from '../../renewal/schedule-settings.ts';
import { hexOf, type PropertyList, writtenValue } from './property-list.ts';
import { type SettingKey, type SettingValues, settingKeys } from './settings-keys.ts';

/** What one file, or a command, holds. */
export interface Contents {
  readonly source: SettingSource;
  readonly file: string | null;
  readonly entries: ReadonlyMap<string, PropertyList>;
}

export interface DecidedSettings {
  readonly values: SettingValues;
  readonly schedule: Schedule;
  readonly explained: readonly ExplainedSetting[];
}

/** Decides every setting. `contents` come the strongest first. */
export function decideSettings(contents: readonly Contents[]): DecidedSettings {
  const choices = settingKeys.map((key) => choose(key, contents));
  const written = Object.fromEntries(choices.map((choice) => [choice.key.name, writtenIn(namedIn(choice))]));
  const schedule = effectiveSchedule(written as WrittenSchedule);
  const outcomes = choices.map((choice) => ({ choice, outcome: outcomeOf(choice, schedule) }));
  return {
    values: Object.fromEntries(outcomes.map(({ choice, outcome }) => [choice.key.name, outcome.value])) as unknown as SettingValues,
    schedule: scheduleOf(schedule),
    explained: outcomes.map(({ choice, outcome }) => explain(choice, outcome)),
  };
}

/** A value where it was found. */
interface Found {
  readonly value: PropertyList;
  readonly source: SettingSource;
  readonly file: string | null;
}

/** Which of the written values of a key counts. */
interface Choice {
  readonly key: SettingKey;
  readonly used: Found | undefined;
  /** stronger ones that can't be read, strongest first */
  readonly passedOver: readonly (Found & { readonly why: string })[];
  /** weaker ones, of which nothing is asked */
  readonly hidden: readonly Found[];
}

/** The strongest value that has the type of the key: one that hasn't is not read, as if it weren't there. */
function choose(key: SettingKey, contents: readonly Contents[]): Choice {
  const found = contents.flatMap(({ source, file, entries }) => {
    const value = entries.get(key.name);
    return value ? [{ value, source, file }] : [];
  });
  const place = found.findIndex(({ value }) => unreadable(key, value) === undefined);
  const passedOver = (place < 0 ? found : found.slice(0, place)).map((one) => ({ ...one, why: unreadable(key, one.value) ?? '' }));
  return { key, used: found[place], passedOver, hidden: place < 0 ? [] : found.slice(place + 1) };
}

/** Longest text of a setting, in characters. */
const longestText = 2048;

/** Why a value can't be read as one of this key; undefined where it can. */
function unreadable({ type }: SettingKey, value: PropertyList): string | undefined {
  if (type === 'switch')
    return switchOf(value) === undefined ? say('setting.notASwitch', { text: cutShort(writtenValue(value).text) }) : undefined;
  const wanted = type === 'data' ? 'data' : 'string';
  if (value.type !== wanted)
    return say(wanted === 'data' ? 'setting.onlyData' : 'setting.onlyStrings', { type: say(`setting.stored.${value.type}`) });
  if (type === 'period' || type === 'seconds') return undefined;
  if (value.value.length === 0) return say('setting.empty');
  if (value.value.length > longestText) return say('setting.tooLong', { limit: longestText });
  if (typeof value.value === 'string' && /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(value.value)) return say('setting.notOneLine');
  return undefined;
}

/** What `defaults write … -bool`, `-int` and a plain value make of yes and no. */
function switchOf(value: PropertyList): boolean | undefined {
  if (value.type === 'boolean') return value.value;
  if (value.type !== 'string' && value.type !== 'integer') return undefined;
  const text = String(value.value).toLowerCase();
  if (['1', 'yes', 'true'].includes(text)) return true;
  return ['0', 'no', 'false'].includes(text) ? false : undefined;
}

/** What is in force for a key: as the program uses it, as it is shown, and why it isn't what was chosen. */
interface Outcome {
  readonly value: string | number | boolean | Uint8Array | undefined;
  readonly shown: ExplainedSetting['effective'];
  readonly why: string | undefined;
}

function outcomeOf({ key, used }: Choice, schedule: EffectiveSchedule): Outcome {
  if (isScheduleKey(key.name)) {
    const { seconds, why } = schedule[key.name];
    return { value: seconds, shown: seconds, why };
  }
  if (!used) return { value: key.default ?? undefined, shown: key.default, why: undefined };
  if (key.type === 'seconds') return secondsOutcome(key, writtenValue(used.value));
  if (key.type === 'switch') return { value: switchOf(used.value), shown: switchOf(used.value) ?? null, why: undefined };
  const { value } = used.value as Extract<PropertyList, { type: 'string' | 'data' }>;
  return { value, shown: typeof value === 'string' ? value : hexOf(value), why: undefined };
}

function secondsOutcome(key: SettingKey, written: WrittenValue): Outcome {
  const { least = 1 } = key;
  const read = readWholeSeconds(written);
  const why =
    'why' in read ? read.why : read.seconds < least ? say('setting.lessThan', { seconds: read.seconds, limit: least }) : undefined;
  const value = 'why' in read || why !== undefined ? Number(key.default) : read.seconds;
  const used = () => say('setting.defaultSeconds', { seconds: value });
  return { value, shown: value, why: why && say('setting.because', { why, used: used() }) };
}

function explain(choice: Choice, outcome: Outcome): ExplainedSetting {
  const { key, used, passedOver, hidden } = choice;
  const named = namedIn(choice);
  const written = writtenIn(named);
  const rejected = used && outcome.why !== undefined ? [unused(used, outcome.why)] : [];
  return {
    key: key.name,
    written: written?.text ?? null,
    type: written?.type ?? null,
    source: named?.source ?? 'default',
    file: named?.file ?? null,
    effective: outcome.shown,
    reason: reasonFor(choice, outcome),
    unused: [
      ...passedOver.map((one) => unused(one, one.why)),
      ...rejected,
      ...hidden.map((one) => unused(one, say(`setting.hidden.${used?.source ?? 'default'}`))),
    ],
  };
}

/** The value that the explanation is about: the one that counts, or else the strongest that doesn't. */
function namedIn({ used, passedOver }: Choice): Found | undefined {
  return used ?? passedOver[0];
}

function writtenIn(found: Found | undefined): WrittenValue | undefined {
  return found && writtenValue(found.value);
}

function reasonFor({ key, used, passedOver }: Choice, { why }: Outcome): string | null {
  const [strongest] = passedOver;
  if (!used && strongest) return why ?? insteadOf(strongest.why, key);
  const parts = passedOver.map((one) => say(`setting.in.${one.source}`, { why: one.why }));
  return [...parts, ...(why === undefined ? [] : [why])].join('; ') || null;
}

function unused({ value, source, file }: Found, reason: string): UnusedValue {
  const { text, type } = writtenValue(value);
  return { source, file, written: text, type, reason };
}

function insteadOf(why: string, key: SettingKey): string {
  return say('setting.because', { why, used: say(key.default === null ? 'setting.nothingUsed' : 'setting.defaultUsed') });
}
