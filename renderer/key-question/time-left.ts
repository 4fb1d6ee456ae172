import { language } from '../../electron/contract/words/say.ts';

const minute = 60;

/** What is left until a time, as one reads a clock: '2 minutes' while there are at least two, then seconds; never less than none. */
export function timeLeft(until: string, now: Date): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / 1000));
  const [value, unit] = seconds >= 2 * minute ? [Math.floor(seconds / minute), 'minute'] : [seconds, 'second'];
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
