import { describe, expect, it } from 'vitest';
import { chooseVoice, environmentLocales, isRightToLeft, knownVoice, languages } from '../../../../electron/contract/words/languages.ts';

describe('the language and the way of writing dates', () => {
  it.each<[string, string | undefined, readonly string[], string, string]>([
    ['that of the system', undefined, ['de-AT', 'en-US'], 'de', 'de-AT'],
    ['the first that is spoken', undefined, ['nl-NL', 'fr-CH', 'de-CH'], 'fr', 'fr-CH'],
    ['English where none is', undefined, ['nl-NL', 'pt-BR'], 'en', 'en'],
    ['English where nothing is known', undefined, [], 'en', 'en'],
    ['the one that is wanted, as it is written in the person\u2019s country', 'de', ['fr-CH', 'de-CH'], 'de', 'de-CH'],
    ['the one that is wanted where the system is of another', 'ja', ['en-GB'], 'ja', 'ja'],
    ['with the region that is wanted', 'fr-CA', ['fr-FR'], 'fr', 'fr-CA'],
    ['in POSIX\u2019s spelling', 'de_AT.UTF-8', ['en-US'], 'de', 'de-AT'],
    ['in letters of another case', 'DE', [], 'de', 'de'],
    ['of the system where the one that is wanted is not spoken', 'nl', ['de-DE'], 'de', 'de-DE'],
    ['of the system where something else is wanted', '../../etc', ['ar-EG'], 'ar', 'ar-EG'],
    ['English for C', 'C', ['de-DE'], 'en', 'en'],
    ['a pseudo-language by its name alone', 'en-XA', ['de-DE'], 'en-XA', 'en'],
    ['from right to left', 'ar-xb', ['de-DE'], 'ar-XB', 'ar'],
    ['never a pseudo-language of the system', undefined, ['en-XA'], 'en', 'en-XA'],
    ['not by a locale that is none', undefined, ['en_US_POSIX_bad', 'en-GB'], 'en', 'en-GB'],
  ])('are %s', (_rule, wanted, system, language, locale) => {
    expect(chooseVoice(wanted, system)).toEqual({ language, locale });
  });

  it('dates follow the locale of the region, which may be another than the preferred languages', () => {
    expect(chooseVoice(undefined, ['en-US'], ['en-DK', 'en-US'])).toEqual({ language: 'en', locale: 'en-DK' });
    expect(chooseVoice(undefined, ['en-US'], ['de-DE', 'en-US'])).toEqual({ language: 'en', locale: 'en-US' });
  });

  it('every language can be wanted', () => {
    expect(languages.map((language) => chooseVoice(language, []).language)).toEqual([...languages]);
  });
});

describe('a command speaks by its environment:', () => {
  it.each<[string, Record<string, string>, readonly string[]]>([
    ['nothing at all is English', {}, ['en']],
    ['C is English', { LANG: 'C' }, ['en']],
    ['C.UTF-8 is English, too', { LANG: 'C.UTF-8' }, ['en']],
    ['LANG', { LANG: 'de_DE.UTF-8' }, ['de_DE.UTF-8']],
    ['LC_MESSAGES before LANG', { LANG: 'de_DE.UTF-8', LC_MESSAGES: 'fr_FR' }, ['fr_FR']],
    ['LC_ALL before both', { LANG: 'de_DE', LC_MESSAGES: 'fr_FR', LC_ALL: 'POSIX' }, ['en']],
    ['an empty variable counts as none', { LANG: 'de_DE', LC_ALL: '' }, ['de_DE']],
    ['LANGUAGE is a list and comes first', { LANG: 'de_DE', LANGUAGE: 'nl:fr' }, ['nl', 'fr', 'de_DE']],
    ['but counts for nothing under C', { LANG: 'C', LANGUAGE: 'fr' }, ['en']],
  ])('%s', (_rule, environment, locales) => {
    expect(environmentLocales(environment)).toEqual(locales);
  });
});

it.each([
  ['a language and a locale of it', 'de', 'de-AT', { language: 'de', locale: 'de-AT' }],
  ['no locale of another language', 'de', 'fr-FR', { language: 'de', locale: 'de' }],
  ['nothing that is not a locale', 'fr', 'fr-FR"><script>', { language: 'fr', locale: 'fr' }],
  ['no language that is not spoken', 'xx', 'xx-XX', { language: 'en', locale: 'en' }],
  ['English where nothing is said', null, null, { language: 'en', locale: 'en' }],
])('a window is told %s', (_rule, language, locale, voice) => {
  expect(knownVoice(language, locale)).toEqual(voice);
});

it('Arabic is written from right to left', () => {
  expect(['ar', 'ar-XB', 'en', 'en-XA', 'ja'].filter(isRightToLeft)).toEqual(['ar', 'ar-XB']);
});
