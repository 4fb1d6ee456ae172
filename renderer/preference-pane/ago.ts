import { language, say } from '../../electron/contract/words/say.ts';

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long ago, in whole units and never more than have passed: 'just now', '12 minutes ago', '3 days ago'. */
export function agoInWords(iso: string, now: Date): string {
  const seconds = (now.getTime() - Date.parse(iso)) / 1000;
  const [unit, length] = units.find(([, each]) => seconds >= each) ?? [];
  if (unit === undefined) return say('pane.justNow');
  return new Intl.RelativeTimeFormat(language()).format(-Math.floor(seconds / length), unit);
}

/** How far ahead something is, in whole units: 'in 48 minutes'. */
export function aheadInWords(iso: string, now: Date): string {
  const seconds = (Date.parse(iso) - now.getTime()) / 1000;
  const [unit, length] = units.find(([, each]) => seconds >= each) ?? [];
  if (unit === undefined) return say('pane.shortly');
  return new Intl.RelativeTimeFormat(language()).format(Math.floor(seconds / length), unit);
}
