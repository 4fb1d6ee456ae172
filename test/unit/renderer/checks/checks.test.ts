import { expect, it } from 'vitest';
import type { Check, CheckName, CheckState } from '../../../../electron/contract/checks.ts';
import type { Report } from '../../../../electron/contract/models.ts';
import { atTheStart, type Checks, checks, checksText, doneOf, type Happening, verdictOf } from '../../../../renderer/checks/checks.ts';

const check = (name: CheckName, state: CheckState, more: Partial<Check> = {}): Check => ({
  name,
  state,
  found: `Found ${name}.`,
  milliseconds: 1.4,
  ...more,
});
const stateAfter = (...happenings: Happening[]): Checks => happenings.reduce(checks, atTheStart);
const answered = (...value: Check[]): Happening => ({ type: 'answered', result: { ok: true, value } });

it('checks appear as they are done, in the order in which they are shown', () => {
  const state = stateAfter(
    { type: 'progressed', check: check('port', 'passed') },
    { type: 'progressed', check: check('clock', 'warning') },
  );
  expect(doneOf(state).map(({ name }) => name)).toEqual(['clock', 'port']);
  expect(verdictOf(state), 'no verdict before the end').toBe('');
});

it.each([
  ['All checks passed', [check('clock', 'passed'), check('proxy', 'skipped')]],
  ['deserves a look', [check('clock', 'warning'), check('port', 'passed')]],
  ['One check failed', [check('clock', 'warning'), check('port', 'failed')]],
  ['2 checks failed', [check('tls', 'failed'), check('port', 'failed')]],
])('%s', (verdict, done) => {
  expect(verdictOf(stateAfter(answered(...done)))).toContain(verdict);
});

it('what arrives after the end belongs to no run, and another run begins with nothing', () => {
  const done = stateAfter(answered(check('clock', 'passed')));
  expect(checks(done, { type: 'progressed', check: check('clock', 'failed') })).toBe(done);
  expect(checks(done, { type: 'started' })).toEqual(atTheStart);
});

it('a run that could not be made says so instead of a verdict', () => {
  const report = { incident: '7F3A' } as Report;
  const state = stateAfter({ type: 'answered', result: { ok: false, report } });
  expect(state).toMatchObject({ isRunning: false, report });
  expect(verdictOf(state)).toBe('');
});

it('the help desk gets what was found, what to do and the details of every check', () => {
  const failed = check('port', 'failed', { remedy: 'Connect to the network.', detail: 'ECONNREFUSED 10.0.0.1:443' });
  expect(checksText(stateAfter(answered(check('clock', 'passed'), failed)))).toBe(
    'Clock of this computer: Passed. Found clock.\nclock, 1 ms\n\nConnection: Failed. Found port.\nConnect to the network.\nECONNREFUSED 10.0.0.1:443\nport, 1 ms',
  );
});
