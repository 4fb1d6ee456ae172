/**
 * `defaults`: reads and writes settings with the meaning of macOS's tool of that name, on every platform. On a Mac it is that tool, because
 * there preferences are kept by a process of their own.
 * Source: deploy-clients-to-macs.md, "Renewing the Mac client certificate"
 */
import type { Problem } from '../contract/problem.ts';
import { ProblemError } from '../contract/problem.ts';
import { decideSettings } from '../services/settings/decide-settings.ts';
import { askDefaults } from '../services/settings/mac-defaults.ts';
import { printValue } from '../services/settings/old-style.ts';
import type { PropertyList } from '../services/settings/property-list.ts';
import type { Settings } from '../services/settings/settings.ts';
import { domain, type Level, levels } from '../services/settings/settings-files.ts';
import { settingKey, settingKeys } from '../services/settings/settings-keys.ts';
import { type Arguments, nearest, UsageError } from './arguments.ts';
import type { Command, Stage } from './command-line.ts';
import { readWrittenValue } from './written-value.ts';

/** What the original answers where there is nothing. */
const nothingThere = 1;

export const defaults: Command = {
  name: 'defaults',
  usage: `defaults read|write|delete ${domain} [KEY] [[-string|-int|-float|-bool|-date|-data] VALUE]`,
  about: 'Read, write and delete settings, as the tool of macOS does.',
  flags: [],
  verbatim: true,
  exits: `${nothingThere} there is no such setting`,
  examples: [
    `defaults read ${domain}`,
    `defaults write ${domain} RenewalPeriod1 1728000`,
    `defaults write ${domain} SerialNumber -data 17D4391A00000003DB`,
    `defaults delete ${domain} SMSID`,
  ],
  run: runDefaults,
};

async function runDefaults({ rest }: Arguments, stage: Stage): Promise<number> {
  const [verb = '', name = '', ...args] = rest;
  const run = verbs[verb];
  if (!run) throw new UsageError(verb === '' ? 'Say what to do: read, write or delete.' : unknownVerb(verb));
  const own = levelOf(name, stage.settings);
  await stage.settings.refresh();
  const level = verb === 'write' || name !== domain ? own : levelWith(args[0], own, stage.settings);
  const place: Place = { name, level, settings: stage.settings };
  const brokenFile = stage.settings.broken().find(({ source }) => source === place.level);
  if (brokenFile) throw new ProblemError({ kind: 'settings-unreadable', file: brokenFile.file, why: brokenFile.why } satisfies Problem);
  return run(place, args, stage);
}

/** The file a command is about, as the person named it. */
interface Place {
  readonly name: string;
  readonly level: Level;
  readonly settings: Settings;
}

type Verb = (place: Place, args: readonly string[], stage: Stage) => number | Promise<number>;

const verbs: Readonly<Record<string, Verb>> = { read, write, delete: remove };

/** The domain means the own file; the path of one of the three, with or without its ending, means that file. */
function levelOf(name: string, { files }: Settings): Level {
  if (name === '') throw new UsageError(`Name the domain: ${domain}.`);
  if (name === domain) return files.own;
  const level = levels.find((candidate) => [files.paths[candidate], files.paths[candidate].replace(/\.plist$/u, '')].includes(name));
  if (level) return level;
  throw new UsageError(`Only the settings of ${domain} can be read and written here, not those of ${name}.`);
}

/**
 * For root, whose own file is everybody's: a setting that is not in it is looked for in root's file as a person, where the program itself keeps what
 * it has enrolled for.
 */
function levelWith(key: string | undefined, own: Level, settings: Settings): Level {
  const has = (level: Level) => {
    const entries = entriesAt({ level, settings });
    return key === undefined ? entries !== undefined : entries?.has(key);
  };
  return !has(own) && has('person') ? 'person' : own;
}

function read(place: Place, args: readonly string[], stage: Stage): number | Promise<number> {
  const [key, ...more] = args;
  expectNoMore(more);
  const { keeper } = place.settings.files;
  if (keeper !== undefined) return passOn(keeper, ['read', place.name, ...args], stage);
  const entries = entriesAt(place);
  if (key === undefined) {
    if (!entries) return notFound(stage, `Domain ${place.name} does not exist`);
    stage.terminal.result(printValue({ type: 'dictionary', entries }));
    return 0;
  }
  const value = entries?.get(key);
  if (!value) return notFound(stage, `The domain/default pair of (${place.name}, ${key}) does not exist`);
  stage.terminal.result(printValue(value));
  tellWhyUnused(place, key, value, stage);
  return 0;
}

async function write(place: Place, args: readonly string[], stage: Stage): Promise<number> {
  const [key, ...written] = args;
  if (key === undefined || key === '') throw new UsageError('Name the setting to write.');
  const value = readWrittenValue(written);
  const { keeper } = place.settings.files;
  if (keeper === undefined) await place.settings.writeAt(place.level, key, value);
  const code = keeper === undefined ? 0 : await passOn(keeper, ['write', place.name, ...args], stage);
  if (code === 0) tellWhyUnused(place, key, value, stage);
  return code;
}

async function remove(place: Place, args: readonly string[], stage: Stage): Promise<number> {
  const [key, ...more] = args;
  expectNoMore(more);
  const { keeper } = place.settings.files;
  if (keeper !== undefined) return passOn(keeper, ['delete', place.name, ...args], stage);
  const entries = entriesAt(place);
  const isThere = key === undefined ? entries !== undefined : entries?.has(key);
  if (!isThere) return notFound(stage, `Domain (${place.name}) not found.\nDefaults have not been changed.`);
  if (key === undefined) {
    await place.settings.removeAt(place.level);
    return 0;
  }
  await place.settings.writeAt(place.level, key, undefined);
  tellWhatRemains(place, key, stage);
  return 0;
}

function entriesAt({ level, settings }: Pick<Place, 'level' | 'settings'>): ReadonlyMap<string, PropertyList> | undefined {
  return settings.contents().find(({ source }) => source === level)?.entries;
}

function notFound({ terminal }: Stage, message: string): number {
  terminal.tell(message);
  return nothingThere;
}

function expectNoMore([first]: readonly string[]): void {
  if (first !== undefined) throw new UsageError(`\u201c${first}\u201d is one argument too many.`);
}

/** What the keeper of preferences on a Mac answers, word for word. */
async function passOn(keeper: string, args: readonly string[], { terminal }: Stage): Promise<number> {
  const { code, output, complaints } = await askDefaults(keeper, args);
  if (output !== '') terminal.result(output);
  if (complaints !== '') terminal.tell(complaints);
  return code;
}

/** A value that has no effect looks like one that has: whoever reads or writes it is told. */
function tellWhyUnused({ level, settings }: Place, key: string, value: PropertyList, { terminal }: Stage): void {
  // As it will be: on a Mac what was written reaches the file only after a while.
  const contents = levels.map((source) => {
    const entries = entriesAt({ level: source, settings }) ?? new Map();
    return { source, file: settings.files.paths[source], entries: source === level ? new Map([...entries, [key, value]]) : entries };
  });
  const setting = decideSettings(contents).explained.find((candidate) => candidate.key === key);
  const unused = setting?.unused.find(({ source }) => source === level);
  const remedy = unused?.type === 'integer' ? ' Write it with -string.' : '';
  if (unused) terminal.tell(`Note: this value of ${key} is not in force: ${unused.reason}.${remedy}`);
  if (settingKey(key)) return;
  const near = nearest(
    key,
    settingKeys.map(({ name }) => name),
  );
  const known = settingKeys.find(({ name }) => name.toLowerCase() === key.toLowerCase())?.name ?? near;
  terminal.tell(`Note: ${key} is not a setting that this program knows.${known ? ` Did you mean ${known}?` : ''}`);
}

/** What was deleted here may be written elsewhere as well. */
function tellWhatRemains({ settings }: Place, key: string, { terminal }: Stage): void {
  const setting = settings.explain().find((candidate) => candidate.key === key);
  if (setting?.file) terminal.tell(`Note: ${key} is still written in ${setting.file}.`);
}

function unknownVerb(verb: string): string {
  const near = nearest(verb, Object.keys(verbs));
  return `There is no ${verb}; there are read, write and delete.${near ? ` Did you mean ${near}?` : ''}`;
}
