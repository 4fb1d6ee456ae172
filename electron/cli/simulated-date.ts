import { UsageError } from './arguments.ts';

/**
 * Reads a moment: a date (`2027-03-01`, its first moment) or a date with a time (`2027-03-01T08:30`, with seconds and their fraction or
 * without), in UTC unless it ends in an offset such as `+02:00`. UTC, milliseconds since 1970.
 * @throws UsageError naming `flag`. Source: ISO 8601, as far as RFC 3339 profiles it
 */
export function readInstant(text: string, flag: string): number {
  // Date.parse alone would take far more than this, some of it in local time.
  const shape = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/iu;
  const [, year, month, day, zone] = shape.exec(text) ?? [];
  const withTime = text.length > 10;
  const at = Date.parse(`${text.replace(' ', 'T').toUpperCase()}${withTime && !zone ? 'Z' : ''}`);
  // A day that the month doesn't have would otherwise become one of the next month.
  const isDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
  if (!shape.test(text) || Number.isNaN(at) || !isDay) {
    throw new UsageError(`${flag} needs a date in ISO 8601, such as 2027-03-01 or 2027-03-01T08:30:00Z; it was given \u201c${text}\u201d.`);
  }
  return at;
}

/**
 * The date to simulate, from the arguments of the process: `--simulate-date ISO` or `--simulate-date=ISO`. Undefined where it isn't given.
 * @throws UsageError where it is given without a date
 */
export function readSimulatedDate(argv: readonly string[]): number | undefined {
  const flag = '--simulate-date';
  const at = argv.findIndex((arg) => /^--?simulate-date(=|$)/u.test(arg));
  const written = argv[at];
  if (written === undefined) return undefined;
  const [, attached] = /=(.*)$/su.exec(written) ?? [];
  return readInstant(attached ?? argv[at + 1] ?? '', flag);
}
