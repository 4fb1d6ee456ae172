/** Puts messages of the catalogue into words of the language in use. Sources: ICU MessageFormat; Unicode TR 35 for plural rules. */
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en/index.ts';

export type MessageKey = keyof typeof en;
/** The messages of one language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

let spoken: { readonly language: string; readonly catalogue: Catalogue } = { language: 'en', catalogue: en };
const formats = new Map<string, IntlMessageFormat>();

/** From now on `say` speaks this language. @param language BCP 47, for the rules of plurals and numbers */
export function speak(language: string, catalogue: Catalogue): void {
  spoken = { language, catalogue };
  formats.clear();
}

/** The language in use, BCP 47. */
export function language(): string {
  return spoken.language;
}

/** A message in the language in use, with its facts put in. Dates are put into words before they come here. */
export function say(key: MessageKey, facts: Readonly<Record<string, string | number>> = {}): string {
  const message = spoken.catalogue[key];
  if (!/[{'<]/.test(message)) return message;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(message, spoken.language, undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return String(format.format(facts));
}
