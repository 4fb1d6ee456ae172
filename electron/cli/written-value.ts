/** A value on the command line of `defaults write`: a type, or none, and text. */
import { type PropertyList, secondsSince2001 } from '../services/settings/property-list.ts';
import { UsageError } from './arguments.ts';
import { readInstant } from './simulated-date.ts';

const readers: Readonly<Record<string, (text: string) => PropertyList>> = {
  '-string': (value) => ({ type: 'string', value: oneText(value) }),
  '-int': integer,
  '-integer': integer,
  '-float': real,
  '-bool': boolean,
  '-boolean': boolean,
  '-date': (text) => ({ type: 'date', value: secondsSince2001(readInstant(text, '-date')) }),
  '-data': data,
};

/** What the tool of macOS can write besides. No setting here has such a type. */
const unsupported = ['-array', '-array-add', '-dict', '-dict-add'];

/**
 * Reads `VALUE` or `-TYPE VALUE`. Without a type the value is a string as it stands, also where it begins with a dash, and also where macOS's tool would
 * make a list or a dictionary of it.
 * @throws UsageError
 */
export function readWrittenValue(args: readonly string[]): PropertyList {
  const [first, second, third] = args;
  if (third !== undefined)
    throw new UsageError(`\u201c${third}\u201d is one argument too many. A value with spaces needs quotation marks.`);
  if (first === undefined) throw new UsageError('The value is missing.');
  if (unsupported.includes(first)) throw new UsageError(`No setting is written with ${first}.`);
  const reader = readers[first];
  if (reader) {
    if (second === undefined) throw new UsageError(`${first} needs a value.`);
    return reader(second);
  }
  if (second === undefined) return { type: 'string', value: oneText(first) };
  throw new UsageError(
    first.startsWith('-')
      ? `There is no type ${first}; there are ${Object.keys(readers).join(', ')}.`
      : `\u201c${second}\u201d is one argument too many. A value with spaces needs quotation marks.`,
  );
}

/** Text that every format can hold. */
function oneText(text: string): string {
  if (/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/u.test(text)) throw new UsageError('The value holds a character that can\u2019t be stored.');
  return text;
}

function integer(text: string): PropertyList {
  if (!/^[+-]?\d{1,18}$/u.test(text)) throw new UsageError(`-int needs a whole number; it was given \u201c${text}\u201d.`);
  return { type: 'integer', value: BigInt(text.replace(/^\+/u, '')) };
}

function real(text: string): PropertyList {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new UsageError(`-float needs a number; it was given \u201c${text}\u201d.`);
  return { type: 'real', value };
}

function boolean(text: string): PropertyList {
  const yes = ['true', 'yes', '1'].includes(text.toLowerCase());
  if (!yes && !['false', 'no', '0'].includes(text.toLowerCase())) {
    throw new UsageError(`-bool needs true, false, yes or no; it was given \u201c${text}\u201d.`);
  }
  return { type: 'boolean', value: yes };
}

function data(text: string): PropertyList {
  if (!/^(?:[0-9a-f]{2})*$/iu.test(text))
    throw new UsageError(`-data needs an even number of hexadecimal digits; it was given \u201c${text}\u201d.`);
  return { type: 'data', value: Uint8Array.from(Buffer.from(text, 'hex')) };
}
