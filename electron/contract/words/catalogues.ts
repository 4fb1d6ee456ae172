/** Catalogues by language. All but English are files of their own, read when somebody is first spoken to in them. */
import { en } from './en/index.ts';
import { type Language, type PseudoLanguage, pseudoLanguages, type Voice } from './languages.ts';
import { type Catalogue, speak } from './say.ts';

/** A language without a catalogue does not compile, and neither does a catalogue without one of its messages. */
const catalogues: { readonly [L in Language]: () => Catalogue | Promise<Catalogue> } = {
  en: () => en,
  de: () => import('./de/index.ts').then(({ de }) => de),
  fr: () => import('./fr/index.ts').then(({ fr }) => fr),
  ja: () => import('./ja/index.ts').then(({ ja }) => ja),
  ar: () => import('./ar/index.ts').then(({ ar }) => ar),
};

/** The messages of a language. */
export async function catalogueOf(language: Voice['language']): Promise<Catalogue> {
  if (!isPseudo(language)) return catalogues[language]();
  const { pseudoCatalogue } = await import('./pseudo.ts');
  return pseudoCatalogue(language, en);
}

/** From now on `say` speaks with this voice. At once where it is English: a first window waits for nothing. */
export function speakWith({ language, locale }: Voice): Promise<void> | undefined {
  if (language === 'en') {
    speak(language, en, locale);
    return undefined;
  }
  return catalogueOf(language).then((catalogue) => speak(language, catalogue, locale));
}

function isPseudo(language: Voice['language']): language is PseudoLanguage {
  return (pseudoLanguages as readonly string[]).includes(language);
}
