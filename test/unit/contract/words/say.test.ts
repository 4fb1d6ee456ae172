import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../../../electron/contract/words/en/index.ts';
import { inEnglish, inWords, language, locale, say, speak } from '../../../../electron/contract/words/say.ts';

const upsideDown = { ...en, 'button.next': 'txeN', 'renew.finishedLead': '{server} morf detacifitrec wen ehT' };

afterEach(() => speak('en', en, 'en-GB'));

describe('a message', () => {
  it('is said in the language in use', () => {
    speak('de', upsideDown, 'de-AT');
    expect([say('button.next'), language(), locale()]).toEqual(['txeN', 'de', 'de-AT']);
    expect(say('renew.finishedLead', { server: 'A' })).toBe('A morf detacifitrec wen ehT');
  });

  it('has its facts put in as they are, braces, quotes and dollar signs included', () => {
    expect(say('button.allowHost', { host: "{host} $& '' <b>" })).toBe("Send Password to {host} $& '' <b>");
  });

  it('counts by the rules of its language', () => {
    const facts = (seconds: number) => say('problem.server-timeout.reason.connecting', { seconds });
    expect([facts(1), facts(30)]).toEqual([
      'The connection was not accepted within 1 second.',
      'The connection was not accepted within 30 seconds.',
    ]);
  });

  it('sets its facts apart where it is written from right to left', () => {
    speak('ar', en);
    expect(say('button.allowHost', { host: 'a' })).toBe('Send Password to \u2068a\u2069');
    expect(say('button.next')).toBe('Next');
  });

  it('chooses by a fact, from right to left as well', () => {
    speak('ar', en);
    const facts = { subject: 'a', isDated: 'yes', date: 'today', hasReason: 'no' };
    expect(say('problem.server-revoked.reason', facts)).toContain('the certificate of \u2068a\u2069 on \u2068today\u2069. Your');
  });

  it.each(['button.allowHost', 'problem.server-timeout.reason.connecting'] as const)(
    'without a fact that it needs is refused: %s',
    (key) => {
      expect(() => say(key)).toThrow(/lacks host|seconds/u);
    },
  );
});

describe('a phrase', () => {
  it('of others stays as it is, one of ours is said with its facts', () => {
    expect(inWords('{no} message')).toBe('{no} message');
    expect(inWords({ key: 'failed.incident', facts: { incident: '7F3A' } })).toBe('Incident 7F3A');
  });

  it('can be part of another message, counted or not', () => {
    const host = { key: 'button.next' } as const;
    expect(say('button.allowHost', { host })).toBe('Send Password to Next');
    const facts = { subject: host, isDated: 'no', hasReason: 'no' };
    expect(say('problem.server-revoked.reason', facts)).toContain('the certificate of Next. Your');
  });
});

describe('what is said in English for programs', () => {
  it('is in English whatever is spoken, and what comes after it is not', () => {
    speak('de', upsideDown);
    expect(inEnglish(() => [say('button.next'), language()])).toEqual(['Next', 'en']);
    expect(say('button.next')).toBe('txeN');
  });

  it('leaves the language as it was even where the work fails', () => {
    speak('de', upsideDown);
    expect(() => inEnglish(() => say('button.allowHost'))).toThrow(RangeError);
    expect(language()).toBe('de');
  });
});
