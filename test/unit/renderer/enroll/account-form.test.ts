import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountForm, check, emptyForm, prefilled, typed } from '../../../../renderer/enroll/account-form.ts';

const typedAll = (...steps: readonly (readonly ['userName' | 'serverName', string])[]) =>
  steps.reduce<AccountForm>((form, [field, text]) => typed(form, field, text), emptyForm);

describe('the server name fills itself', () => {
  it.each([
    ['with the default alias of the domain', 'mnorth@contoso.com', 'ConfigMgrEnroll.contoso.com'],
    ['for a subdomain', 'mnorth@eu.contoso.com', 'ConfigMgrEnroll.eu.contoso.com'],
    ['with space around the name ignored', '  mnorth@contoso.com ', 'ConfigMgrEnroll.contoso.com'],
    ['not for domain\\name', 'contoso\\mnorth', ''],
    ['not before the domain is complete', 'mnorth@contoso', ''],
    ['not for a domain that is none', 'mnorth@con toso.com', ''],
  ])('%s', (_rule, userName, serverName) => {
    expect(typedAll(['userName', userName]).serverName.text).toBe(serverName);
  });

  it('follows the domain letter by letter, and goes with it', () => {
    const form = typedAll(['userName', 'mnorth@contoso.co'], ['userName', 'mnorth@contoso.com']);
    expect(form.serverName).toEqual({ text: 'ConfigMgrEnroll.contoso.com', source: 'suggestion' });
    expect(typed(form, 'userName', 'contoso\\mnorth').serverName).toEqual({ text: '', source: 'nobody' });
  });

  it('never overwrites what the person typed', () => {
    const anyText = fc.string({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 5 }), anyText, (server, userNames, given) => {
        const form = userNames.reduce((before, userName) => typed(before, 'userName', userName), typed(emptyForm, 'serverName', server));
        expect(prefilled(form, { userName: given, serverName: given }).serverName).toEqual({ text: server, source: 'person' });
      }),
    );
  });

  it('comes back to a field that the person emptied', () => {
    const form = typedAll(['serverName', 'server02'], ['serverName', ''], ['userName', 'mnorth@contoso.com']);
    expect(form.serverName.text).toBe('ConfigMgrEnroll.contoso.com');
  });
});

describe('names that main knows', () => {
  const prefill = { userName: 'contoso\\mnorth', serverName: 'server02.contoso.com' };

  it('are filled in and marked as such', () => {
    expect(prefilled(emptyForm, prefill)).toEqual({
      userName: { text: 'contoso\\mnorth', source: 'prefill' },
      serverName: { text: 'server02.contoso.com', source: 'prefill' },
    });
  });

  it('leave alone what the person typed before they arrived', () => {
    const form = prefilled(typed(emptyForm, 'userName', 'ab'), prefill);
    expect([form.userName.text, form.serverName.text]).toEqual(['ab', 'server02.contoso.com']);
  });

  it('are not replaced by a suggestion: a server named on purpose stays', () => {
    const linked = prefilled(emptyForm, { userName: '', serverName: 'evil.example', isFromLink: true });
    expect(typed(linked, 'userName', 'mnorth@contoso.com').serverName).toEqual({ text: 'evil.example', source: 'link' });
    const form = typed(prefilled(emptyForm, { userName: '', serverName: 'localhost:8443' }), 'userName', 'mnorth@contoso.com');
    expect(form.serverName).toEqual({ text: 'localhost:8443', source: 'prefill' });
  });

  it('give a suggestion where only the user name is known', () => {
    expect(prefilled(emptyForm, { userName: 'mnorth@contoso.com', serverName: '' }).serverName.text).toBe('ConfigMgrEnroll.contoso.com');
  });

  it('empty nothing when they are empty', () => {
    const form = prefilled(emptyForm, prefill);
    expect(prefilled(form, { userName: '', serverName: '' })).toEqual(form);
  });
});

describe('before anything is sent', () => {
  const good = typedAll(['userName', 'contoso\\mnorth'], ['serverName', 'server02.contoso.com']);

  it('a complete form is let through', () => {
    expect(check(good, false)).toEqual({});
  });

  it.each(['<', '>', '"', '+', '=', ','])('a user name with %s is refused, and the objection names it', (character) => {
    const { userName } = check(typed(good, 'userName', `contoso\\mno${character}rth`), false);
    expect(userName?.problem).toMatchObject({ kind: 'user-name-forbidden', characters: [character] });
    expect(userName?.explanation.reason).toContain(character);
  });

  it.each([
    ['a user name without a domain', typed(good, 'userName', 'mnorth'), false, { userName: 'user-name-malformed' }],
    ['no user name', typed(good, 'userName', ''), false, { userName: 'user-name-malformed' }],
    ['no password', good, true, { password: 'password-rejected' }],
    ['a server name that is none', typed(good, 'serverName', 'not a server'), false, { serverName: 'server-name-malformed' }],
    ['another scheme than https', typed(good, 'serverName', 'http://server02.contoso.com'), false, { serverName: 'server-name-malformed' }],
    [
      'everything at once',
      emptyForm,
      true,
      { userName: 'user-name-malformed', password: 'password-rejected', serverName: 'server-name-malformed' },
    ],
  ])('%s is refused beside its field', (_what, form, passwordIsEmpty, expected) => {
    const found = Object.entries(check(form, passwordIsEmpty)).map(([field, { problem }]) => [field, problem.kind]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});
