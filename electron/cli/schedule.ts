/** `schedule`: every reminder until a certificate ends, so that an administrator can see what settings will do. */
import type { ExplainedSetting } from '../contract/settings.ts';
import { type Occasion, type Reminder, remindersUntilExpiry, type Validity } from '../renewal/schedule.ts';
import { inWords, isScheduleKey, scheduleKeys } from '../renewal/schedule-settings.ts';
import { type Contents, decideSettings } from '../services/settings/decide-settings.ts';
import type { PropertyList } from '../services/settings/property-list.ts';
import { type Arguments, type Flag, nearest, UsageError } from './arguments.ts';
import type { Command, Stage } from './command-line.ts';
import { readInstant } from './simulated-date.ts';

const flags: readonly Flag[] = [
  { names: ['not-after'], value: 'ISO', about: 'when the certificate ends; otherwise that of this computer, or a year after the start' },
  { names: ['from'], value: 'ISO', about: 'where to start; otherwise now' },
  {
    names: ['set'],
    value: 'KEY=VALUE',
    repeatable: true,
    about: 'try a setting out as if it were written as a string; KEY:int=VALUE as an integer',
  },
  { names: ['json'], about: 'print one JSON object on standard output' },
];

export const schedule: Command = {
  name: 'schedule',
  usage: 'schedule [-not-after ISO] [-from ISO] [-set KEY=VALUE]... [-json]',
  about: 'Print every reminder until the certificate ends, with its reason.',
  flags,
  examples: ['schedule', 'schedule -not-after 2027-03-01 -from 2027-01-01 -set RenewalPeriod1=1728000'],
  run: runSchedule,
};

const year = 365 * 24 * 3600 * 1000;

/** More than anyone can want to read, and about a second of work. */
const mostReminders = 100_000;

async function runSchedule(args: Arguments, stage: Stage): Promise<number> {
  const tried = new Map(args.all('set').map(readTrial));
  const from = readFlag(args, 'from') ?? stage.ports.clock.now();
  const notAfter = readFlag(args, 'not-after');
  const validity = notAfter === undefined ? await ownValidity(from, stage) : { notBefore: from, notAfter };
  await stage.settings.refresh();
  for (const { file, why } of stage.settings.broken())
    stage.terminal.tell(`Note: ${file} can\u2019t be read: ${why}. Its last good values count.`);
  const decided = decideSettings(withTrials(tried, stage.settings.contents()));
  const settings = decided.explained.filter(({ key }) => isScheduleKey(key));
  const reminders = atMost(mostReminders, remindersUntilExpiry(from, validity, decided.schedule));
  if (args.has('json')) stage.terminal.result(JSON.stringify(asJson(settings, reminders, validity)));
  else for (const line of asText(settings, reminders, { from, ...validity })) stage.terminal.result(line);
  return 0;
}

/** `KEY=VALUE`, `KEY:string=VALUE` and `KEY:int=VALUE`. */
function readTrial(text: string): readonly [key: string, value: PropertyList] {
  const [, key = '', type = 'string', value = ''] = /^([^=:]*)(?::([^=]*))?=(.*)$/su.exec(text) ?? [];
  if (!isScheduleKey(key)) throw new UsageError(`-set takes KEY=VALUE, where KEY is one of ${scheduleKeys.join(', ')}.${meant(key)}`);
  if (type === 'string') return [key, { type, value }];
  if (type === 'int' && /^-?\d{1,18}$/u.test(value)) return [key, { type: 'integer', value: BigInt(value) }];
  throw new UsageError(`\u201c${text}\u201d can\u2019t be tried out. After a colon goes string, or int with a whole number.`);
}

function meant(key: string): string {
  const near = nearest(
    key,
    scheduleKeys.map((candidate) => candidate.toLowerCase()),
  );
  const known = scheduleKeys.find((candidate) => candidate.toLowerCase() === near);
  return known ? ` Did you mean ${known}?` : '';
}

/** What is tried out replaces what the files hold for the same key: it is a preview of files in which that was written. */
function withTrials(tried: ReadonlyMap<string, PropertyList>, files: readonly Contents[]): readonly Contents[] {
  const rest = files.map((contents) => ({ ...contents, entries: new Map([...contents.entries].filter(([key]) => !tried.has(key))) }));
  return [{ source: 'command-line', file: null, entries: tried }, ...rest];
}

function readFlag(args: Arguments, name: string): number | undefined {
  const text = args.one(name);
  return text === undefined ? undefined : readInstant(text, `-${name}`);
}

/** Source of the year: deploy-clients-to-macs.md, "Renewing the Mac client certificate manually" */
async function ownValidity(from: number, { ports, terminal }: Stage): Promise<Validity> {
  const { inUse } = await ports.keychain.read();
  if (inUse) return inUse.certificate;
  terminal.tell('This computer is not enrolled. What follows is for a certificate that is valid for a year from the start.');
  return { notBefore: from, notAfter: from + year };
}

function atMost(count: number, reminders: Iterable<Reminder>): readonly Reminder[] {
  const list: Reminder[] = [];
  for (const reminder of reminders) {
    if (list.length === count)
      throw new UsageError(`There would be more than ${count} reminders. Choose a later -from or a longer interval.`);
    list.push(reminder);
  }
  return list;
}

function asJson(settings: readonly ExplainedSetting[], reminders: readonly Reminder[], validity: Validity): object {
  return {
    effective: Object.fromEntries(settings.map(({ key, effective }) => [key, effective])),
    settings: settings.map(({ key, written, type, source, effective, reason }) => ({ key, written, type, source, effective, reason })),
    reminders: reminders.map(({ at, period }) => ({ at: new Date(at).toISOString(), period, secondsLeft: secondsLeft(at, validity) })),
  };
}

function* asText(
  settings: readonly ExplainedSetting[],
  reminders: readonly Reminder[],
  { from, notAfter, notBefore }: Validity & { from: number },
): Generator<string> {
  yield `The certificate ends at ${localTime(notAfter)}.`;
  yield '\nSettings in force:';
  for (const { key, effective, source, file, reason } of settings) {
    yield `  ${key.padEnd(26)}${inWords(Number(effective)).padEnd(16)}${file ?? source}`;
    if (reason) yield `${' '.repeat(28)}${reason}`;
  }
  if (reminders.length === 0) {
    yield `\nNo reminders from ${localTime(from)} until then.`;
    return;
  }
  yield '\nReminders, if the computer is awake, each is dismissed and nothing is renewed:';
  for (const { at, period, occasion } of reminders) {
    const left = `${roughly(secondsLeft(at, { notAfter, notBefore }))} left`;
    yield `  ${localTime(at)}  ${`period ${period}, ${occasionWords[occasion]}`.padEnd(34)}${left}`;
  }
}

const occasionWords: Readonly<Record<Occasion, string>> = {
  'first-period': 'which begins',
  'second-period': 'which begins',
  interval: 'after its interval',
  expiry: 'after expiry',
};

function secondsLeft(at: number, { notAfter }: Validity): number {
  return Math.floor((notAfter - at) / 1000);
}

/** `44 days 23 hours`: the largest unit that fits, and the next. */
function roughly(seconds: number): string {
  const hour = 3600;
  const unit = seconds >= 24 * hour ? hour : seconds >= hour ? 60 : 1;
  const small = seconds - (seconds % unit);
  const large = small - (small % (unit === hour ? 24 * hour : unit * 60));
  return [large, small - large]
    .filter((part) => part > 0)
    .map(inWords)
    .join(' ');
}

/** `2027-03-01 08:30:00 +01:00`: the time of this computer, with what it is ahead of UTC on that day. */
function localTime(at: number): string {
  const ahead = -new Date(at).getTimezoneOffset();
  const local = new Date(at + ahead * 60_000).toISOString().slice(0, 19).replace('T', ' ');
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map((part) => String(part).padStart(2, '0'));
  return `${local} ${ahead < 0 ? '-' : '+'}${hours}:${minutes}`;
}
