/** Arguments of a command: the original's one-dash flags and their GNU-style twins, checked before anything is attempted. */
import { closest, distance } from 'fastest-levenshtein';

/** A flag as a command declares it. `-s`, `-ca` and `--ca` are all ways to write one whose names include `s` and `ca`. */
export interface Flag {
  /** the first name is the key under which the value is found */
  readonly names: readonly [string, ...string[]];
  /** what stands for the value in the help, for a flag that takes one */
  readonly value?: string;
  readonly repeatable?: boolean;
  readonly about: string;
}

export interface Arguments {
  has(name: string): boolean;
  one(name: string): string | undefined;
  all(name: string): readonly string[];
  readonly rest: readonly string[];
}

/** A flag or an argument is wrong: nothing was attempted, the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads `args` by the declared flags. A value follows its flag or an `=`; after `--` everything is an argument.
 * @throws UsageError for an unknown flag (naming the nearest known one), a missing or unwanted value, a flag given twice
 */
export function readArguments(args: readonly string[], flags: readonly Flag[], longestRest = 0): Arguments {
  const values = new Map<string, string[]>();
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string;
    if (arg === '--') {
      rest.push(...args.slice(at + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      rest.push(arg);
      continue;
    }
    const [written = '', attached] = splitAtEquals(arg);
    const flag = flagNamed(written, flags);
    const next = flag.value !== undefined && attached === undefined ? args[++at] : attached;
    keep(values, flag, written, next);
  }
  if (rest.length > longestRest) throw new UsageError(`\u201c${rest[longestRest]}\u201d is one argument too many.`);
  return {
    rest,
    has: (name) => values.has(name),
    one: (name) => values.get(name)?.[0],
    all: (name) => values.get(name) ?? [],
  };
}

function splitAtEquals(arg: string): [string, string?] {
  const at = arg.indexOf('=');
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
}

function flagNamed(written: string, flags: readonly Flag[]): Flag {
  const name = written.replace(/^--?/u, '');
  const flag = flags.find((candidate) => candidate.names.includes(name));
  if (flag) return flag;
  const near = nearest(
    name,
    flags.flatMap((candidate) => candidate.names),
  );
  throw new UsageError(`There is no flag ${written}.${near ? ` Did you mean ${spelled(near)}?` : ''}`);
}

function keep(values: Map<string, string[]>, flag: Flag, written: string, value: string | undefined): void {
  const key = flag.names[0];
  if (flag.value === undefined && value !== undefined) throw new UsageError(`${written} takes no value.`);
  if (flag.value !== undefined && (value === undefined || value === '')) {
    throw new UsageError(`${written} needs a value: ${written} ${flag.value}.`);
  }
  const before = values.get(key) ?? [];
  if (before.length > 0 && !flag.repeatable) throw new UsageError(`${written} was given twice.`);
  values.set(key, [...before, value ?? '']);
}

/** The known word that differs from `word` in at most a third of its letters. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const candidate = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), candidate) <= Math.max(1, Math.floor(word.length / 3)) ? candidate : undefined;
}

/** A flag as the original writes it: one dash. */
export function spelled(name: string): string {
  return `-${name}`;
}
