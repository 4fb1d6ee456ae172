import type { ExplainedSetting, SettingSource, UnusedValue } from '../../electron/contract/settings.ts';
import { language, say } from '../../electron/contract/words/say.ts';

/** Settings whose numbers are lengths of time, in seconds. */
const lengthOfTime = /(?:Period|Interval)\d*$/u;

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Whether what is in force was written by someone; where all that was written is unused, it is the default. */
export function isSet({ source, reason }: Pick<ExplainedSetting, 'source' | 'reason'>): boolean {
  return source !== 'default' && reason === null;
}

export function sourceInWords(source: SettingSource): string {
  return say(`settings.source.${source}`);
}

/** What is in force: yes or no, a length of time with its seconds, a text; 'not set' where nothing is. */
export function valueInWords({ key, effective }: Pick<ExplainedSetting, 'key' | 'effective'>): string {
  if (effective === null) return say('settings.none');
  if (typeof effective === 'boolean') return say(effective ? 'settings.yes' : 'settings.no');
  if (typeof effective === 'string') return effective;
  return lengthOfTime.test(key) ? lengthInWords(effective) : new Intl.NumberFormat(language()).format(effective);
}

/** In the largest unit that divides it: '45 days (3,888,000 seconds)'; what no unit divides in seconds alone. */
function lengthInWords(seconds: number): string {
  const number = (value: number, unit: string) =>
    new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  const [unit, length] = units.find(([, each]) => seconds > 0 && seconds % each === 0) ?? [];
  return unit === undefined ? number(seconds, 'second') : say('settings.duration', { value: number(seconds / length, unit), seconds });
}

/** What was written but is not in force, by whom, and why not. */
export function unusedInWords({ written, type, source, reason }: UnusedValue): string {
  return say('settings.unused', { written, type: say(`settings.type.${type}`), source: sourceInWords(source), reason });
}
