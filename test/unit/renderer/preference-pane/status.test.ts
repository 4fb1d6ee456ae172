import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../electron/contract/models.ts';
import { inPairs, lifeLived, shortFingerprint, statusOf } from '../../../../renderer/preference-pane/status.ts';
import { notEnrolledSnapshot } from '../../../support/sample-snapshot.ts';

const now = new Date('2026-11-21T12:00:00Z');
const empty = notEnrolledSnapshot;
const identity = { certificate: { commonName: 'mnorth', notAfter: '2027-11-21T12:00:00Z' } } as NonNullable<Snapshot['identity']>;
const pending = { userName: 'contoso\\mnorth', serverName: 'server02', since: '2026-11-20T12:00:00Z' };

describe('the state of this computer in one sentence', () => {
  it.each<[string, Snapshot, string, readonly string[]]>([
    ['not enrolled', empty, 'Not enrolled', ['no client certificate']],
    [
      'enrolled, with name, date and days',
      { ...empty, state: 'enrolled', identity },
      'Enrolled',
      ['mnorth', '21 November 2027', 'in 365 days'],
    ],
    [
      'expired, and what to do',
      { ...empty, state: 'expired', identity },
      'Certificate expired',
      ['21 November 2027', 'Enroll this computer again'],
    ],
    ['waiting for approval, where and since when', { ...empty, pending }, 'Waiting for approval', ['server02', '20 November 2026']],
    ['enrolled, even while another request waits', { ...empty, state: 'enrolled', identity, pending }, 'Enrolled', ['mnorth']],
  ])('%s', (_rule, snapshot, title, facts) => {
    const status = statusOf(snapshot, 'en-GB', now);
    expect(status.title).toBe(title);
    for (const fact of facts) expect(status.sentence).toContain(fact);
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

it('hexadecimal digits are shown in pairs, and of a long fingerprint the ends', () => {
  expect(inPairs('17D4391A', ' ')).toBe('17 D4 39 1A');
  expect(inPairs('', ' ')).toBe('');
  expect(shortFingerprint(`9C41${'00'.repeat(28)}E702`)).toBe('9C:41:\u2026:E7:02');
  expect(shortFingerprint('9C41')).toBe('9C:41');
});
