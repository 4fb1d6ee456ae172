import { describe, expect, it } from 'vitest';
import type { IdentitySummary, RenewalOutlook, Snapshot } from '../../../electron/contract/models.ts';
import { trayLooks, trayState } from '../../../electron/shell/tray-state.ts';
import { notEnrolledSnapshot } from '../../support/sample-snapshot.ts';

const nobody: Snapshot = { ...notEnrolledSnapshot, now: '2027-10-10T09:00:00Z' };
const until = (notAfter: string, period: RenewalOutlook['period'], state: Snapshot['state'] = 'enrolled'): Snapshot => ({
  ...nobody,
  state,
  identity: { certificate: { notAfter } } as IdentitySummary,
  renewal: { period, firstPeriodFrom: '', secondPeriodFrom: '', later: [], nextReminder: '2027-10-11T09:00:00Z' },
});
const moment = (iso: string) => `<${iso.slice(0, 10)}>`;

describe('the tray says in words and by its look', () => {
  it.each<[string, Snapshot | undefined, object]>([
    ['nothing before anything is known', undefined, { look: 'not-enrolled', status: 'Not enrolled', more: undefined }],
    ['that the computer is not enrolled', nobody, { look: 'not-enrolled', status: 'Not enrolled', action: { window: 'enroll' } }],
    [
      'that a request waits',
      { ...nobody, pending: { userName: 'u', serverName: 's', since: '2027-10-09T00:00:00Z' } },
      { look: 'not-enrolled', more: 'A request waits for approval' },
    ],
    [
      'that all is well',
      until('2028-10-10T09:00:00Z', 'before'),
      { look: 'fine', status: 'Enrolled: 366 days left', action: { window: 'renew' } },
    ],
    ['that it should be renewed soon', until('2027-11-10T08:59:00Z', 1), { look: 'renew-soon', status: 'Renew soon: 30 days left' }],
    ['when the next reminder comes', until('2027-11-10T09:00:00Z', 1), { more: 'Next reminder: <2027-10-11>' }],
    ['that it should be renewed now', until('2027-10-12T10:00:00Z', 2), { look: 'renew-now', status: 'Renew now: 2 days left' }],
    ['hours on the last two days', until('2027-10-12T08:59:00Z', 2), { status: 'Renew now: 47 hours left' }],
    ['the last hour', until('2027-10-10T10:30:00Z', 2), { status: 'Renew now: 1 hour left' }],
    ['the last minutes', until('2027-10-10T09:59:00Z', 2), { status: 'Renew now: less than an hour left' }],
    [
      'that it is over, and that enrolling helps',
      until('2027-10-09T09:00:00Z', 'expired', 'expired'),
      { look: 'expired', status: 'Certificate expired', action: { label: 'Enroll Again\u2026', window: 'enroll' } },
    ],
    [
      'that one of several certificates is to be chosen',
      { ...nobody, identityProblem: { kind: 'certificate-ambiguous', subject: 'mnorth', candidates: [] } },
      { look: 'not-enrolled', status: 'Choose a certificate', action: { window: 'preference-pane' } },
    ],
  ])('%s', (_rule, snapshot, expected) => {
    expect(trayState(snapshot, moment)).toMatchObject(expected);
  });

  it('each state has a look of its own', () => {
    expect(new Set(trayLooks).size).toBe(5);
  });
});
