/** Which languages there are, and which of them a person is spoken to. Source of the names: BCP 47 (RFC 5646) */

/** Those with a catalogue, English first: what is spoken where none of a person's own languages is among them. */
export const languages = ['en', 'de', 'fr', 'ja', 'ar'] as const;
export type Language = (typeof languages)[number];

/**
 * English made longer (`en-XA`), and made longer and written from right to left (`ar-XB`): to see while developing what a translation
 * would break. Spoken only when asked for by name. Source of the names: Unicode CLDR, pseudo-locales
 */
export const pseudoLanguages = ['en-XA', 'ar-XB'] as const;
export type PseudoLanguage = (typeof pseudoLanguages)[number];

/** How a person is spoken to. */
export interface Voice {
  readonly language: Language | PseudoLanguage;
  /** BCP 47, by which dates are written */
  readonly locale: string;
}

/**
 * The language for a person, and the way of writing dates: that of the first of their locales in that language, so that `de` is
 * Austrian in Austria.
 * @param wanted by the settings, the command line or the environment: `de`, `de-AT`, `de_AT.UTF-8`; nothing or one that is not spoken leaves it to `system`
 * @param system the languages of the person, the preferred one first
 * @param regional the person's locales, where they are not those
 */
export function chooseVoice(wanted: string | undefined, system: readonly string[], regional: readonly string[] = system): Voice {
  const asked = wanted === undefined ? undefined : tagOf(wanted);
  const pseudo = pseudoLanguages.find((name) => name.toLowerCase() === asked?.toLowerCase());
  if (pseudo) return { language: pseudo, locale: baseOf(pseudo) };
  const tags = [...(asked === undefined ? [] : [asked]), ...regional.flatMap((name) => tagOf(name) ?? [])];
  const language = chooseLanguage(wanted, system);
  const locales = tags.filter((tag) => baseOf(tag) === language && isLocale(tag)).flatMap((tag) => Intl.getCanonicalLocales(tag));
  return { language, locale: locales.find((locale) => locale !== language) ?? language };
}

/** The first language of a person, of those that are spoken; what is `wanted` comes before those of the `system`. */
export function chooseLanguage(wanted: string | undefined, system: readonly string[]): Language {
  const names = wanted === undefined ? system : [wanted, ...system];
  const bases = names.flatMap((name) => tagOf(name) ?? []).map(baseOf);
  return bases.flatMap((base) => languages.find((language) => language === base) ?? [])[0] ?? 'en';
}

/** The locales that the environment of a command names, the preferred one first. Source: POSIX.1-2017, 8.2; GNU gettext manual, 2.3 */
export function environmentLocales(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = LC_ALL || LC_MESSAGES || LANG || 'C';
  if (isPlain(locale)) return ['en'];
  return [...(LANGUAGE ? LANGUAGE.split(':').filter((name) => name !== '') : []), locale];
}

/** Whether it is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return baseOf(language) === 'ar';
}

/** The languages known under this name, and nothing else: for what comes from outside. */
export function knownVoice(language: string | null, locale: string | null): Voice {
  const known = [...languages, ...pseudoLanguages].find((name) => name === language) ?? 'en';
  const isOfIt = locale !== null && isLocale(locale) && baseOf(locale) === baseOf(known);
  return { language: known, locale: isOfIt ? locale : baseOf(known) };
}

/** `C` and `POSIX` are the language of programs, which is English. */
function isPlain(locale: string): boolean {
  return /^(?:C|POSIX)(?:\.|$)/u.test(locale);
}

/** 'de_AT.UTF-8@euro' as BCP 47: 'de-AT'. */
function tagOf(name: string): string | undefined {
  if (isPlain(name)) return 'en';
  const tag = name
    .replace(/[.@].*$/u, '')
    .replaceAll('_', '-')
    .trim();
  return /^[A-Za-z]{2,3}(?:-|$)/u.test(tag) ? tag : undefined;
}

function baseOf(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false; // not even formed like one
  }
}
