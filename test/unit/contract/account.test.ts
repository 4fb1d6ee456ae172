import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forbiddenCharacters, parseAccount, suggestServerName } from '../../../electron/contract/account.ts';
import { problemOf } from '../../../electron/contract/problem.ts';

function kindOf(userName: string): string {
  try {
    parseAccount(userName);
    return 'accepted';
  } catch (error) {
    return problemOf(error).kind;
  }
}

describe('a user name', () => {
  it.each([
    ['contoso\\mnorth', 'mnorth', 'contoso', 'domain\\name'],
    ['mnorth@contoso.com', 'mnorth', 'contoso.com', 'user@domain'],
    ['  mnorth@contoso.com  ', 'mnorth', 'contoso.com', 'user@domain'],
    ['contoso\\m north', 'm north', 'contoso', 'domain\\name'],
    ["contoso\\o'brien", "o'brien", 'contoso', 'domain\\name'],
    ['münchen.example\\jürgen', 'jürgen', 'münchen.example', 'domain\\name'],
  ])('%s is read in its documented form', (typed, name, domain, form) => {
    expect(parseAccount(typed)).toEqual({ typed: typed.trim(), name, domain, form });
  });

  it.each([
    '',
    ' ',
    'mnorth',
    'contoso\\',
    '\\mnorth',
    '@contoso.com',
    'mnorth@',
    'a\\b\\c',
    'a@b@c',
    'a\\b@c',
    'contoso\\ ',
    'con toso\\x',
    'x@-bad',
    'a\u0000b@c',
    'a\nb@c.d',
  ])('%j is neither form and is refused', (typed) => {
    expect(kindOf(typed)).toBe('user-name-malformed');
  });

  it('with any forbidden character anywhere is refused, and the characters are named', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forbiddenCharacters), fc.nat(14), (character, at) => {
        const typed = 'contoso\\mnorth';
        const spoilt = typed.slice(0, at) + character + typed.slice(at);
        expect(() => parseAccount(spoilt)).toThrow(
          expect.objectContaining({ problem: { kind: 'user-name-forbidden', userName: spoilt, characters: [character] } }),
        );
      }),
    );
  });

  it('never parses into something other than what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        if (kindOf(typed) !== 'accepted') return;
        const { name, domain, form } = parseAccount(typed);
        expect(form === 'domain\\name' ? `${domain}\\${name}` : `${name}@${domain}`).toBe(typed.trim());
      }),
    );
  });
});

describe('the server name that fills itself in', () => {
  it('is the default alias of the enrollment proxy point in the domain of the e-mail address', () => {
    expect(suggestServerName('mnorth@contoso.com')).toEqual({ serverName: 'ConfigMgrEnroll.contoso.com', domain: 'contoso.com' });
  });

  it.each([
    'contoso\\mnorth',
    'mnorth',
    'mnorth@',
    'mnorth@contoso',
    'm north@contoso.com',
    'mnorth@con toso.com',
    'mnorth@.com',
    'a@b@c.d',
  ])('stays empty for %j', (typed) => {
    expect(suggestServerName(typed)).toBeUndefined();
  });
});
