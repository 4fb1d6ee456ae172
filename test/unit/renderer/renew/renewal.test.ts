import { describe, expect, it } from 'vitest';
import { explain } from '../../../../electron/contract/explain.ts';
import type { IdentitySummary, Renewed, Report, Result, Snapshot } from '../../../../electron/contract/models.ts';
import type { Problem, ProblemKind } from '../../../../electron/contract/problem.ts';
import { atTheStart, type Happening, needsEnrollment, type Renewal, renewal } from '../../../../renderer/renew/renewal.ts';
import { notEnrolledSnapshot } from '../../../support/sample-snapshot.ts';

const follow = (state: Renewal, ...happenings: readonly Happening[]) => happenings.reduce(renewal, state);
const reported = (problem: Problem): Report => ({ problem, explanation: explain(problem), incident: '7F3A-21C9' });
const failure = (problem: Problem): Happening => ({ type: 'answered', result: { ok: false, report: reported(problem) } });

const identity = { userName: 'contoso\\mnorth', serverName: 'server02' } as IdentitySummary;
const enrolled: Snapshot = {
  ...notEnrolledSnapshot,
  now: '2027-10-10T09:00:00Z',
  state: 'enrolled',
  identity,
  prefill: { userName: 'contoso\\last', serverName: 'last-server' },
};
const learnt = (change: Partial<Snapshot> = {}): Happening => ({ type: 'learnt', snapshot: { ...enrolled, ...change } });
const imported = learnt({ identity: { ...identity, userName: '', serverName: '' } });
const { identity: _, ...nobody } = enrolled;
const notEnrolled: Happening = { type: 'learnt', snapshot: { ...nobody, state: 'not-enrolled' } };

const choices = ['2027-10-11T09:00:00.000Z', '2027-10-12T09:00:00.000Z'];
const account = follow(atTheStart, learnt());
const working = follow(account, { type: 'started', allowedHosts: ['other'] });
const timeout: Problem = { kind: 'server-timeout', host: 'server02', during: 'answering', seconds: 30 };
const rejected: Problem = { kind: 'password-rejected', userName: 'contoso\\mnorth', why: 'by-server' };
const failed = follow(working, failure(timeout));
const over = follow(atTheStart, learnt({ state: 'expired' }));
const later = follow(account, { type: 'wants-later', choices });
const renewed = { identity, warnings: [] } as unknown as Renewed;
const success: Result<Renewed> = { ok: true, value: renewed };

describe('pages', () => {
  it.each<[string, Renewal, Happening, Renewal['page']]>([
    ['an enrolled computer is asked for the password', atTheStart, learnt(), 'account'],
    ['an expired certificate can only be enrolled again', atTheStart, learnt({ state: 'expired' }), 'over'],
    ['without a certificate there is nothing to renew', atTheStart, notEnrolled, 'over'],
    ['a certificate that ends meanwhile ends the asking', account, learnt({ state: 'expired' }), 'over'],
    ['once enrolled again, it can be renewed', over, learnt(), 'account'],
    ['a start leads to the working page', account, { type: 'started', allowedHosts: [] }, 'working'],
    ['what main learns does not disturb the work', working, learnt({ state: 'expired' }), 'working'],
    ['success leads to the conclusion', working, { type: 'answered', result: success }, 'finished'],
    ['a failure of the server has a page of its own', working, failure(timeout), 'failed'],
    ['a wrong password leads straight back to its field', working, failure(rejected), 'account'],
    ['a locked account needs the help desk', working, failure({ kind: 'account-locked', userName: 'x' }), 'failed'],
    ['cancelling leads back to the account page', working, failure({ kind: 'cancelled' }), 'account'],
    [
      'success that came before the cancelling counts',
      follow(working, { type: 'cancelling' }),
      { type: 'answered', result: success },
      'finished',
    ],
    ['the failed page leads back', failed, { type: 'went-back' }, 'account'],
    ['a failed attempt can be started again', failed, { type: 'started', allowedHosts: [] }, 'working'],
    ['it can be put off', account, { type: 'wants-later', choices }, 'later'],
    ['enrolling again can be put off, too', over, { type: 'wants-later', choices }, 'later'],
    ['without a time to offer it can\u2019t', account, { type: 'wants-later', choices: [] }, 'account'],
    ['putting off leads back', later, { type: 'went-back' }, 'account'],
    ['putting off ends with the time', later, { type: 'postponed', until: null }, 'postponed'],
  ])('%s', (_rule, before, happening, page) => {
    expect(renewal(before, happening).page).toBe(page);
  });

  it.each<[Renewal, Happening]>([
    [atTheStart, { type: 'started', allowedHosts: [] }],
    [atTheStart, { type: 'wants-later', choices }],
    [account, { type: 'chose', until: choices[0] ?? '' }],
    [account, failure(timeout)],
    [account, { type: 'postponed', until: null }],
    [working, { type: 'typed', field: 'userName', text: 'x' }],
    [working, { type: 'wants-later', choices }],
    [failed, { type: 'cancelling' }],
    [later, { type: 'started', allowedHosts: [] }],
    [later, { type: 'chose', until: '2099-01-01T00:00:00.000Z' }],
  ])('on %o a stray %o changes nothing', (before, happening) => {
    expect(renewal(before, happening)).toBe(before);
  });
});

describe('the entries', () => {
  it('are those of the certificate in use, and stand until the person wants to change them', () => {
    expect(account).toMatchObject({ form: { userName: { text: 'contoso\\mnorth' }, serverName: { text: 'server02' } }, canEdit: false });
    expect(renewal(account, { type: 'wants-to-edit' })).toMatchObject({ canEdit: true });
  });

  it('are asked for where an imported certificate names none, with the last ones filled in', () => {
    expect(follow(atTheStart, imported)).toMatchObject({
      canEdit: true,
      form: { userName: { text: 'contoso\\last' }, serverName: { text: 'last-server' } },
    });
  });

  it('can be edited once something is the matter with them', () => {
    const back = follow(working, failure({ kind: 'server-name-malformed', serverName: 'server02' }));
    expect(back).toMatchObject({ canEdit: true, problems: { serverName: { incident: '7F3A-21C9' } } });
  });

  it('are not lost to what main learns later', () => {
    const typed = follow(account, { type: 'wants-to-edit' }, { type: 'typed', field: 'serverName', text: 'server09' }, learnt());
    expect(typed).toMatchObject({ form: { serverName: { text: 'server09' } } });
  });
});

it('an objection goes when its field is corrected, and stays raised only once', () => {
  const back = follow(working, failure(rejected));
  expect(back).toMatchObject({ problems: { password: { problem: rejected } }, raised: { password: { problem: rejected } } });
  expect(renewal(back, { type: 'typed', field: 'password', text: '' })).toMatchObject({ problems: {}, raised: { password: {} } });
});

it('the hosts that were agreed to are kept for the next attempt', () => {
  expect(failed).toMatchObject({ page: 'failed', allowedHosts: ['other'] });
});

it('steps follow the progress, and the last to begin is told', () => {
  const state = follow(
    working,
    { type: 'progressed', progress: { step: 'creating-key', state: 'begun' } },
    { type: 'progressed', progress: { step: 'creating-key', state: 'done' } },
    { type: 'progressed', progress: { step: 'contacting-server', state: 'begun' } },
  );
  expect(state).toMatchObject({
    steps: { 'creating-key': 'done', 'contacting-server': 'now', verifying: 'ahead' },
    inHand: 'contacting-server',
  });
});

it('of the times offered the usual one is chosen first', () => {
  expect(later).toMatchObject({ chosen: choices[0] });
  expect(renewal(later, { type: 'chose', until: choices[1] ?? '' })).toMatchObject({ chosen: choices[1] });
});

it.each<[ProblemKind, boolean]>([
  ['certificate-expired', true],
  ['certificate-revoked', true],
  ['nothing-to-renew', true],
  ['not-eligible-to-renew', true],
  ['server-timeout', false],
  ['password-rejected', false],
])('after %s only a new enrollment helps: %s', (kind, needed) => {
  expect(needsEnrollment(kind)).toBe(needed);
});
