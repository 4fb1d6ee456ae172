import { describe, expect, it } from 'vitest';
import { explain } from '../../../../electron/contract/explain.ts';
import { type Enrolled, enrollmentSteps, type Report, type Result } from '../../../../electron/contract/models.ts';
import type { Problem } from '../../../../electron/contract/problem.ts';
import { emptyForm } from '../../../../renderer/enroll/account-form.ts';
import { atTheStart, type Enrollment, enrollment, type Happening } from '../../../../renderer/enroll/enrollment.ts';

const follow = (state: Enrollment, ...happenings: readonly Happening[]) => happenings.reduce(enrollment, state);
const reported = (problem: Problem): Report => ({ problem, explanation: explain(problem), incident: '7F3A-21C9' });
const failure = (problem: Problem): Happening => ({ type: 'answered', result: { ok: false, report: reported(problem) } });

const userName = 'mnorth@contoso.com';
const account = follow(atTheStart, { type: 'continued' }, { type: 'typed', field: 'userName', text: userName });
const working = follow(account, { type: 'started', allowedHosts: [] });
const timeout: Problem = { kind: 'server-timeout', host: 'server02', during: 'answering', seconds: 30 };
const failed = follow(working, failure(timeout));
const enrolled = { identity: { id: '1' }, warnings: [], protection: { kind: 'protected', by: 'a keychain' } } as unknown as Enrolled;
const success: Result<Enrolled> = { ok: true, value: enrolled };
const finished = follow(working, { type: 'answered', result: success });
const rejected: Problem = { kind: 'password-rejected', userName, why: 'by-server' };

describe('pages', () => {
  it.each<[string, Enrollment, Happening, Enrollment['page']]>([
    ['introduction leads to the account page', atTheStart, { type: 'continued' }, 'account'],
    ['the account page leads back', account, { type: 'went-back' }, 'introduction'],
    ['a start leads to the working page', account, { type: 'started', allowedHosts: [] }, 'working'],
    ['a failed attempt can be started again', failed, { type: 'started', allowedHosts: [] }, 'working'],
    ['success leads to the conclusion', working, { type: 'answered', result: success }, 'finished'],
    ['a failure of the server has a page of its own', working, failure(timeout), 'failed'],
    ['the failed page leads back to the account page', failed, { type: 'went-back' }, 'account'],
    [
      'a request that waits for approval has a page of its own',
      working,
      failure({ kind: 'pending-approval', host: 'h', requestId: '7' }),
      'failed',
    ],
    ['a wrong password leads straight back to its field', working, failure(rejected), 'account'],
    ['a locked account needs the help desk, so it has a page of its own', working, failure({ kind: 'account-locked', userName }), 'failed'],
    ['cancelling leads back to the account page', working, failure({ kind: 'cancelled' }), 'account'],
    [
      'success that came before the cancelling counts',
      follow(working, { type: 'cancelling' }),
      { type: 'answered', result: success },
      'finished',
    ],
  ])('%s', (_rule, before, happening, page) => {
    expect(enrollment(before, happening).page).toBe(page);
  });

  const strays: readonly [Enrollment, readonly Happening[]][] = [
    [
      atTheStart,
      [{ type: 'went-back' }, { type: 'typed', field: 'userName', text: 'x' }, { type: 'started', allowedHosts: [] }, failure(timeout)],
    ],
    [account, [{ type: 'continued' }, failure(timeout), { type: 'cancelling' }]],
    [
      working,
      [
        { type: 'continued' },
        { type: 'went-back' },
        { type: 'started', allowedHosts: ['evil'] },
        { type: 'prefilled', userName: 'x', serverName: 'y' },
      ],
    ],
    [failed, [{ type: 'continued' }, { type: 'cancelling' }, failure(rejected), { type: 'prefilled', userName: 'x', serverName: 'y' }]],
    [
      finished,
      [
        { type: 'went-back' },
        { type: 'started', allowedHosts: [] },
        failure(timeout),
        { type: 'prefilled', userName: 'x', serverName: 'y' },
      ],
    ],
  ];
  it.each(strays)('what does not belong to a page changes nothing on it: %#', (state, happenings) => {
    for (const happening of happenings) expect(enrollment(state, happening)).toBe(state);
  });
});

describe('what was typed', () => {
  it.each([
    ['a failure', failed],
    ['cancelling', follow(working, failure({ kind: 'cancelled' }))],
    ['a wrong password', follow(working, failure(rejected))],
    ['going back and forth', follow(account, { type: 'went-back' }, { type: 'continued' })],
  ])('is kept over %s', (_what, state) => {
    expect('form' in state && state.form).toEqual('form' in account && account.form);
  });

  it('never holds the password, wherever it is typed', () => {
    const state = follow(account, { type: 'typed', field: 'password', text: 'secret' });
    expect(JSON.stringify(state)).not.toContain('secret');
  });

  it('is gone from the conclusion', () => {
    expect(JSON.stringify(finished)).not.toContain(userName);
  });
});

describe('objections', () => {
  const problems = {
    userName: reported({ kind: 'user-name-malformed', userName: 'mnorth' }),
    serverName: reported({ kind: 'server-name-malformed', serverName: '' }),
  };
  const objected = follow(account, { type: 'objected', problems });

  it('stand beside their fields until the field is corrected', () => {
    const corrected = follow(objected, { type: 'typed', field: 'userName', text: 'contoso\\mnorth' });
    expect(corrected).toMatchObject({ page: 'account', problems: { serverName: problems.serverName } });
    expect(corrected.page === 'account' && corrected.problems.userName).toBeUndefined();
  });

  it('raise the focus once: correcting one does not raise the others again', () => {
    const corrected = follow(objected, { type: 'typed', field: 'userName', text: 'x' });
    expect(corrected.page === 'account' && corrected.raised).toBe(objected.page === 'account' && objected.raised);
  });

  it('of the server come with the incident number, for the help desk', () => {
    expect(follow(working, failure(rejected))).toMatchObject({ problems: { password: { incident: '7F3A-21C9' } } });
  });

  it('stand beside the field on the way back from a failure that belongs to one', () => {
    const notFound = follow(working, failure({ kind: 'server-not-found', host: 'server02' }), { type: 'went-back' });
    expect(notFound).toMatchObject({ page: 'account', problems: { serverName: { problem: { kind: 'server-not-found' } } } });
    expect(follow(failed, { type: 'went-back' })).toMatchObject({ page: 'account', problems: {} });
  });

  it('of a cancelled attempt are none, but it is said until something is typed', () => {
    const cancelled = follow(working, failure({ kind: 'cancelled' }));
    expect(cancelled).toMatchObject({ page: 'account', problems: {}, wasCancelled: true });
    expect(follow(cancelled, { type: 'typed', field: 'password', text: '' })).toMatchObject({ wasCancelled: false });
  });
});

describe('steps', () => {
  const told = (...steps: readonly (readonly [(typeof enrollmentSteps)[number], 'begun' | 'done'])[]) =>
    follow(working, ...steps.map(([step, state]): Happening => ({ type: 'progressed', progress: { step, state } })));

  it('are all ahead at first', () => {
    expect(working.page === 'working' && Object.values(working.steps)).toEqual(enrollmentSteps.map(() => 'ahead'));
  });

  it('begin and end by themselves, in whatever order', () => {
    const state = told(['creating-key', 'begun'], ['contacting-server', 'begun'], ['contacting-server', 'done']);
    expect(state).toMatchObject({ steps: { 'creating-key': 'now', 'contacting-server': 'done', requesting: 'ahead' } });
  });

  it('are told one at a time: the one that began last', () => {
    expect(told(['creating-key', 'begun'], ['contacting-server', 'begun'], ['creating-key', 'done'])).toMatchObject({
      inHand: 'contacting-server',
    });
  });

  it('start anew with every attempt', () => {
    const again = follow(told(['creating-key', 'done']), failure(timeout), { type: 'started', allowedHosts: ['other'] });
    expect(again).toMatchObject({ page: 'working', steps: { 'creating-key': 'ahead' }, allowedHosts: ['other'], cancelling: false });
  });
});

describe('consent to another host', () => {
  const asks: Problem = { kind: 'other-host-asks-for-password', namedHost: 'a', otherHost: 'b' };

  it('is remembered for another attempt with the same entries', () => {
    const agreed = follow(working, failure(asks), { type: 'started', allowedHosts: ['b'] }, failure(timeout));
    expect(agreed).toMatchObject({ page: 'failed', allowedHosts: ['b'] });
  });

  it('ends when the person goes back to change the entries', () => {
    const back = follow(working, failure(asks), { type: 'started', allowedHosts: ['b'] }, failure(timeout), { type: 'went-back' });
    expect(JSON.stringify(back)).not.toContain('allowedHosts');
  });
});

it('nothing is filled in at the start', () => {
  expect(atTheStart).toEqual({ page: 'introduction', form: emptyForm, wasAtAccount: false });
});
