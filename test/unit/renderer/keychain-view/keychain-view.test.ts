import { describe, expect, it } from 'vitest';
import type { RequestOutput } from '../../../../electron/contract/channels.ts';
import type { IdentityRow } from '../../../../electron/contract/keychain-entries.ts';
import type { Report, Result } from '../../../../electron/contract/models.ts';
import { atTheStart, type Happening, type Importing, importing } from '../../../../renderer/keychain-view/importing.ts';
import { programName, stateInWords, wordsOfUse } from '../../../../renderer/keychain-view/keychain-words.ts';
import { objectionTo } from '../../../../renderer/keychain-view/passphrases.ts';
import { rowAfter, selectedOf, shownRows } from '../../../../renderer/keychain-view/selection.ts';

const row = (id: string, change: Partial<IdentityRow> = {}) =>
  ({ id, inUse: false, isDeleted: false, state: 'spare', ...change }) as IdentityRow;
const rows = [row('a'), row('b', { inUse: true, state: 'in-use' }), row('c', { isDeleted: true }), row('d')];

describe('which identity is shown', () => {
  it.each([
    ['the one in use at first', rows, undefined, 'b'],
    ['the one chosen', rows, 'd', 'd'],
    ['the one in use again when the chosen one was deleted', rows, 'c', 'b'],
    ['the first where none is in use', [row('a'), row('d')], undefined, 'a'],
    ['none in an empty keychain', [], 'a', undefined],
  ])('%s', (_rule, all, chosen, shown) => {
    expect(selectedOf(all, chosen)?.id).toBe(shown);
  });

  it.each([
    ['ArrowDown', 'a', 'b'],
    ['ArrowDown', 'd', 'd'],
    ['ArrowUp', 'b', 'a'],
    ['ArrowUp', 'a', 'a'],
    ['Home', 'd', 'a'],
    ['End', 'a', 'd'],
    ['Enter', 'a', undefined],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(rowAfter(key, shownRows(rows), from)?.id).toBe(to);
  });
});

it('each state has words of its own and a shape that tells good from bad', () => {
  const states = ['in-use', 'spare', 'expired', 'not-yet-valid', 'revoked', 'key-missing'] as const;
  const words = states.map((state) => stateInWords({ state }));
  expect(new Set(words.map(({ text }) => text)).size).toBe(states.length);
  expect(words.map(({ tone }) => tone)).toEqual(['good', 'none', 'warn', 'warn', 'bad', 'bad']);
});

it('commands go by their names, this program by words', () => {
  expect(programName('CMEnroll')).toBe('CMEnroll');
  expect(programName('app')).toBe('this program');
  expect(wordsOfUse({ user: 'renew', purpose: 'renew' })).toBe('renew, to renew the certificate');
});

it.each([
  ['', '', 'empty'],
  ['one', 'two', 'differs'],
  ['one', '', 'differs'],
  ['one', 'one', undefined],
])('of the passphrases "%s" and "%s" it is objected: %s', (first, second, objection) => {
  expect(objectionTo(first, second)).toBe(objection);
});

describe('importing', () => {
  const file = { name: 'mnorth.p12', bytes: new Uint8Array([1]) };
  const report = { incident: '7F3A' } as Report;
  const answered = (result: Result<RequestOutput<'identity.import'>>): Happening => ({ type: 'answered', result });
  const stateAfter = (...happenings: Happening[]): Importing => happenings.reduce(importing, atTheStart);

  it('a file that is encrypted asks for its passphrase, and keeps the field when the passphrase was wrong', () => {
    const wants = stateAfter(
      { type: 'file-chosen', file },
      { type: 'asked' },
      answered({ ok: true, value: { kind: 'passphrase-needed' } }),
    );
    expect(wants).toMatchObject({ file, needsPassphrase: true, isBusy: false });
    const wrong = [{ type: 'asked' } as const, answered({ ok: false, report })].reduce(importing, wants);
    expect(wrong).toMatchObject({ file, needsPassphrase: true, report });
    expect(importing(wrong, { type: 'asked' }).report).toBeUndefined();
  });

  it('another file begins anew, and so does one that is too large', () => {
    const failed = stateAfter({ type: 'file-chosen', file }, { type: 'asked' }, answered({ ok: false, report }));
    const other = { ...file, name: 'other.pem' };
    expect(importing(failed, { type: 'file-chosen', file: other })).toEqual({ ...atTheStart, file: other });
    expect(importing(failed, { type: 'too-large' })).toEqual({ ...atTheStart, isTooLarge: true });
  });
});
