import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../electron/contract/models.ts';
import type { SiteContact } from '../../../../electron/contract/site.ts';
import { agoInWords, aheadInWords } from '../../../../renderer/preference-pane/ago.ts';
import { inPairs, lifeLived, type Standing, shortFingerprint, statusOf } from '../../../../renderer/preference-pane/status.ts';
import { notEnrolledSnapshot as empty } from '../../../support/sample-snapshot.ts';

const now = new Date('2026-11-21T12:00:00Z');
const identity = { certificate: { commonName: 'mnorth', notAfter: '2027-11-21T12:00:00Z' } } as NonNullable<Snapshot['identity']>;
const enrolled: Snapshot = { ...empty, state: 'enrolled', identity };
const pending = { userName: 'contoso\\mnorth', serverName: 'server02', since: '2026-11-20T12:00:00Z' };
const contact = (outcome: SiteContact['outcome']) => ({ at: '2026-11-21T11:48:00Z', managementPoint: 'server03', outcome });
const told = (outcome: SiteContact['outcome']) => ({ site: { managementPoints: [], lastContact: contact(outcome) } });
const outlook = (period: NonNullable<Snapshot['renewal']>['period']) => ({
  renewal: { period, firstPeriodFrom: '2027-10-07T12:00:00Z', secondPeriodFrom: '2027-11-18T12:00:00Z', later: [] },
});
const problem = (kind: 'certificate-ambiguous' | 'certificate-not-found') =>
  kind === 'certificate-ambiguous'
    ? { kind, subject: 'mnorth', candidates: ['17D4', '5B00'] }
    : { kind, subject: 'mnorth', nearly: 'MNorth' };

describe('the state of this computer in a title, a sentence and what to do', () => {
  it.each<[string, Snapshot, Standing, readonly string[], ReturnType<typeof statusOf>['action'], boolean]>([
    ['not enrolled', empty, 'not-enrolled', ['no client certificate'], 'enroll', true],
    ['waiting for approval, where and since when', { ...empty, pending }, 'waiting', ['server02', '20 November 2026'], 'enroll', true],
    [
      'enrolled, with name, date and when renewing begins',
      { ...enrolled, ...outlook('before') },
      'enrolled',
      ['mnorth', '21 November 2027', 'in 320 days'],
      'renew',
      false,
    ],
    [
      'in order, once the site has accepted it',
      { ...enrolled, ...outlook('before'), ...told('accepted') },
      'enrolled',
      ['Everything is in order', 'in 320 days'],
      'renew',
      false,
    ],
    [
      'enrolled, and no word of order, while the site is not reached',
      { ...enrolled, ...told('unreachable') },
      'enrolled',
      ['mnorth'],
      'renew',
      false,
    ],
    ['enrolled, even while another request waits', { ...enrolled, pending }, 'enrolled', ['mnorth'], 'renew', false],
    ['renewal due', { ...enrolled, ...outlook(1) }, 'renewal-due', ['21 November 2027', 'in 365 days'], 'renew', true],
    ['the last days', { ...enrolled, ...outlook(2) }, 'last-days', ['mnorth'], 'renew', true],
    [
      'expired, and what to do',
      { ...enrolled, state: 'expired', ...outlook('expired') },
      'expired',
      ['21 November 2027', 'Enroll this computer again'],
      'enroll-again',
      true,
    ],
    [
      'revoked, whatever the dates say',
      { ...enrolled, state: 'revoked', ...outlook('before') },
      'revoked',
      ['mnorth', 'withdrawn'],
      'enroll-again',
      true,
    ],
    [
      'refused by the site, and how long ago',
      { ...enrolled, ...told('refused'), ...outlook(1) },
      'refused',
      ['did not accept it 12 minutes ago'],
      'enroll-again',
      true,
    ],
    [
      'two that fit, and which',
      { ...empty, identityProblem: problem('certificate-ambiguous') },
      'ambiguous',
      ['17D4', '5B00'],
      'choose',
      true,
    ],
    [
      'none that fits, and the one that nearly does',
      { ...empty, identityProblem: problem('certificate-not-found'), pending },
      'not-found',
      ['MNorth'],
      'choose',
      true,
    ],
  ])('%s', (_rule, snapshot, standing, facts, action, isDue) => {
    const status = statusOf(snapshot, now);
    expect(status).toMatchObject({ standing, action, isDue });
    for (const fact of facts) expect(status.sentence).toContain(fact);
  });

  it('nothing is said to be in order before the site has said so', () => {
    for (const outcome of ['refused', 'unreachable', 'not-a-management-point'] as const) {
      expect(statusOf({ ...enrolled, ...told(outcome) }, now).sentence).not.toContain('in order');
    }
  });
});

describe('the life of a certificate', () => {
  const [from, until] = ['2026-01-01T00:00:00Z', '2026-01-11T00:00:00Z'];
  it.each([
    ['before it begins', '2025-12-01T00:00:00Z', 0],
    ['at its beginning', from, 0],
    ['in its middle', '2026-01-06T00:00:00Z', 0.5],
    ['at its end', until, 1],
    ['after it', '2027-01-01T00:00:00Z', 1],
  ])('%s', (_rule, at, share) => {
    expect(lifeLived(from, until, new Date(at))).toBe(share);
  });

  it('is over for a certificate that ends before it begins', () => {
    expect(lifeLived(until, from, new Date(from))).toBe(1);
  });
});

it.each([
  ['just now', 0],
  ['just now', 59],
  ['1 minute ago', 60],
  ['59 minutes ago', 3599],
  ['1 hour ago', 3600],
  ['23 hours ago', 86_399],
  ['1 day ago', 86_400],
])('%s: never more than has passed', (words, seconds) => {
  expect(agoInWords(new Date(now.getTime() - seconds * 1000).toISOString(), now)).toBe(words);
});

it.each([
  ['in less than a minute', -5],
  ['in less than a minute', 59],
  ['in 1 minute', 119],
  ['in 2 hours', 7200],
])('%s: never further than it is', (words, seconds) => {
  expect(aheadInWords(new Date(now.getTime() + seconds * 1000).toISOString(), now)).toBe(words);
});

it('hexadecimal digits are shown in pairs, and of a long fingerprint the ends', () => {
  expect(inPairs('17D4391A', ' ')).toBe('17 D4 39 1A');
  expect(inPairs('', ' ')).toBe('');
  expect(shortFingerprint(`9C41${'00'.repeat(28)}E702`)).toBe('9C:41:\u2026:E7:02');
  expect(shortFingerprint('9C41')).toBe('9C:41');
});
