import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../../electron/contract/words/catalogues.ts';
import { en } from '../../../../electron/contract/words/en/index.ts';
import { languages, pseudoLanguages } from '../../../../electron/contract/words/languages.ts';
import type { MessageKey } from '../../../../electron/contract/words/say.ts';
import { argumentsOf, parsedMessage } from '../../../support/message-arguments.ts';

const keys = Object.keys(en) as MessageKey[];
const catalogues = await Promise.all([...languages, ...pseudoLanguages].map(async (name) => [name, await catalogueOf(name)] as const));

function plurals(
  elements: readonly MessageFormatElement[],
): { readonly type: 'cardinal' | 'ordinal'; readonly cases: readonly string[] }[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return plurals(element.children);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => plurals(value));
    if (element.type === TYPE.select) return inner;
    return [{ type: element.pluralType ?? 'cardinal', cases: Object.keys(element.options) }, ...inner];
  });
}

describe.each(catalogues)('the messages in %s', (language, catalogue) => {
  it('are those of English, all of them', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  });

  it('can be read, and quote nothing with apostrophes of the keyboard', () => {
    for (const key of keys) {
      expect(() => parsedMessage(catalogue[key]), key).not.toThrow();
      expect(catalogue[key], key).not.toMatch(/['"`]|^\s*$/u);
    }
  });

  it('have the arguments of their English', () => {
    for (const key of keys) {
      expect(argumentsOf(catalogue[key]), key).toEqual(argumentsOf(en[key]));
    }
  });

  it('can be said', () => {
    for (const key of keys) {
      const facts = Object.fromEntries(argumentsOf(catalogue[key]).map((name) => [name, 3]));
      const said = String(new IntlMessageFormat(catalogue[key], language, undefined, { ignoreTag: true }).format(facts));
      expect(said.trim(), key).not.toBe('');
      expect(said, key).not.toMatch(/[{}]|undefined/u);
    }
  });
});

// The pseudo-languages keep the numbers of English.
it.each(catalogues.filter(([language]) => (languages as readonly string[]).includes(language)))(
  'the messages in %s have a form for each kind of number',
  (language, catalogue) => {
    for (const key of keys) {
      for (const { type, cases } of plurals(parsedMessage(catalogue[key]))) {
        const needed = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
        expect(cases.filter((name) => !name.startsWith('=')).sort(), key).toEqual([...needed].sort());
      }
    }
  },
);

it('no message of English stands in two of its files', async () => {
  const folder = path.join(import.meta.dirname, '../../../../electron/contract/words/en');
  const areas = readdirSync(folder).filter((file) => file !== 'index.ts');
  const modules: Record<string, object>[] = await Promise.all(areas.map((file) => import(path.join(folder, file))));
  const all = modules.flatMap((module) => Object.values(module).flatMap((messages) => Object.keys(messages)));
  expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
  expect([...all].sort()).toEqual([...keys].sort());
});
