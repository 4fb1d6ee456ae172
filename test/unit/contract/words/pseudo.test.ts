import { expect, it } from 'vitest';
import { catalogueOf } from '../../../../electron/contract/words/catalogues.ts';
import { en } from '../../../../electron/contract/words/en/index.ts';
import { pseudoLanguages } from '../../../../electron/contract/words/languages.ts';
import type { MessageKey } from '../../../../electron/contract/words/say.ts';

it.each(pseudoLanguages)('%s says everything, at least 40 %% longer, between brackets, with its facts untouched', async (language) => {
  const pseudo = await catalogueOf(language);
  for (const key of Object.keys(en) as MessageKey[]) {
    expect(pseudo[key], key).toMatch(/^\[.*\]$/su);
    expect(pseudo[key].length, key).toBeGreaterThanOrEqual(en[key].length * (en[key].includes('{') ? 1.1 : 1.4));
  }
  const facts = pseudo['problem.server-revoked.reason'].match(/\{\w+(?:, select, yes|\})/gu);
  expect(facts).toEqual(en['problem.server-revoked.reason'].match(/\{\w+(?:, select, yes|\})/gu));
});

it('en-XA has marks on its letters', async () => {
  const pseudo = await catalogueOf('en-XA');
  expect(pseudo['button.next']).toMatch(/^\[Ñéẋţ /u);
  expect(pseudo['button.allowHost']).toContain('{host}');
});
