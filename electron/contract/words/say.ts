/** Puts messages of the catalogue into words of the language in use. Sources: ICU MessageFormat; Unicode TR 35 for plural rules. */
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en/index.ts';
import { isRightToLeft } from './languages.ts';

export type MessageKey = keyof typeof en;
/** The messages of one language. */
export type Catalogue = Readonly<Record<MessageKey, string>>;
/**
 * What is put into a message, by the names of its arguments. A number only where the message counts with it; dates and lengths
 * of time are put into words before they come here (dates.ts).
 */
export type MessageFacts = Readonly<Record<string, Phrase | number>>;
/**
 * What is part of another message and not said yet: a message of ours with its facts, or the words of others (a name, a path, what
 * a server or the system says), which stay as they are. A plain value, for problems and whatever else is kept or crosses the bridge.
 */
export type Phrase = string | { readonly key: MessageKey; readonly facts?: MessageFacts };

interface Spoken {
  readonly language: string;
  readonly catalogue: Catalogue;
  readonly locale: string;
}

const atFirst: Spoken = { language: 'en', catalogue: en, locale: 'en-GB' };
let spoken = atFirst;
const formats = new Map<string, IntlMessageFormat>();

/**
 * From now on `say` speaks this language.
 * @param language BCP 47, for the rules of plurals and numbers
 * @param locale BCP 47, by which dates are written: the same language, and where it is known the person's region
 */
export function speak(language: string, catalogue: Catalogue, locale = language): void {
  spoken = { language, catalogue, locale };
}

/** The language in use, BCP 47. */
export function language(): string {
  return spoken.language;
}

/** By which dates are written, BCP 47. */
export function locale(): string {
  return spoken.locale;
}

/** What `work` says is said in English: for logs and for programs, whatever a person reads. Only for work that waits for nothing. */
export function inEnglish<T>(work: () => T): T {
  const before = spoken;
  spoken = atFirst;
  try {
    return work();
  } finally {
    spoken = before;
  }
}

/** A message in the language in use, with its facts put in. @throws RangeError where one of its arguments is not among them */
export function say(key: MessageKey, facts: MessageFacts = {}): string {
  const message = spoken.catalogue[key];
  if (!/[{']/u.test(message)) return message;
  return isPlain(message) ? filled(message, facts) : formatted(message, facts);
}

/** A phrase in the language in use. */
export function inWords(phrase: Phrase): string {
  return typeof phrase === 'string' ? phrase : say(phrase.key, phrase.facts);
}

/** The same in English: for logs and for programs. */
export function english(phrase: Phrase): string {
  return inEnglish(() => inWords(phrase));
}

/** Whether this is a phrase, of a message that this version has: for what was kept, or came from elsewhere. */
export function isPhrase(value: unknown): value is Phrase {
  if (typeof value === 'string') return true;
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' && Object.hasOwn(en, value.key);
}

/** Nothing but names of facts in braces: by far the most messages. They don't wait for the library, which takes 15 ms to its first message. */
function isPlain(message: string): boolean {
  return /^[^'{}]*(?:\{\w+\}[^'{}]*)+$/u.test(message);
}

function filled(message: string, facts: MessageFacts): string {
  return message.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new RangeError(`\u201c${message}\u201d lacks ${name}`);
    return asSaid(fact);
  });
}

function formatted(message: string, facts: MessageFacts): string {
  const name = `${spoken.language} ${message}`;
  let format = formats.get(name);
  if (!format) {
    format = new IntlMessageFormat(message, spoken.language, undefined, { ignoreTag: true });
    formats.set(name, format);
  }
  const said = Object.entries(facts).map(([fact, value]) => [fact, choosesIn(message, fact) ? value : asSaid(value)]);
  return String(format.format(Object.fromEntries(said)));
}

/** What a message counts with or chooses by is not shown as it is, and has to stay as it is. */
function choosesIn(message: string, fact: string): boolean {
  return new RegExp(`\\{\\s*${fact}\\s*,`, 'u').test(message);
}

/** Between right-to-left words a name would be shown with its parts exchanged, such as `contoso\\mnorth`, unless it is set apart. Source: Unicode Standard Annex 9, 2.7 */
function asSaid(fact: Phrase | number): string {
  const text = typeof fact === 'number' ? String(fact) : inWords(fact);
  return isRightToLeft(spoken.language) ? `\u2068${text}\u2069` : text;
}
