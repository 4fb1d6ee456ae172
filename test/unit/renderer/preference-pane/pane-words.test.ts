import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../../electron/contract/history.ts';
import type { ExplainedSetting } from '../../../../electron/contract/settings.ts';
import { helpFacts, helpText } from '../../../../renderer/preference-pane/help-facts.ts';
import { entryInWords, filters, passes } from '../../../../renderer/preference-pane/history-words.ts';
import { dialogAt, placeAskedFor, tabAt } from '../../../../renderer/preference-pane/places.ts';
import { isSet, unusedInWords, valueInWords } from '../../../../renderer/preference-pane/settings-words.ts';
import { outcomeInWords } from '../../../../renderer/preference-pane/site-words.ts';
import { reminderRhythm, timeLeftInWords } from '../../../../renderer/preference-pane/validity-words.ts';
import { notEnrolledSnapshot as empty } from '../../../support/sample-snapshot.ts';

const setting = (key: string, effective: ExplainedSetting['effective']): ExplainedSetting => ({
  key,
  effective,
  written: null,
  type: null,
  source: 'default',
  file: null,
  reason: null,
  unused: [],
});

describe('settings in words', () => {
  it.each<[string, ExplainedSetting['effective'], string]>([
    ['SubjectName', null, 'not set'],
    ['SubjectName', 'mnorth', 'mnorth'],
    ['StartAtLogin', true, 'yes'],
    ['StartAtLogin', false, 'no'],
    ['RenewalPeriod1', 3_888_000, '45 days (3,888,000 seconds)'],
    ['RenewalReminderInterval2', 28_800, '8 hours (28,800 seconds)'],
    ['RenewalReminderInterval1', 301, '301 seconds'],
    ['RenewalPeriod2', 300, '5 minutes (300 seconds)'],
    ['HowMany', 1200, '1,200'],
  ])('%s of %s is "%s"', (key, effective, words) => {
    expect(valueInWords({ key, effective })).toBe(words);
  });

  it('what was written and not used names what, who and why, and the setting counts as nobody\u2019s', () => {
    const unused = { source: 'computer', file: '/etc/x', written: '86400', type: 'integer', reason: 'only strings are read' } as const;
    expect(unusedInWords(unused)).toBe(
      'Not used: \u201c86400\u201d (whole number), written by this computer\u2019s file: only strings are read.',
    );
    expect(isSet({ source: 'computer', reason: 'Only text is read.' })).toBe(false);
    expect(isSet({ source: 'computer', reason: null })).toBe(true);
    expect(isSet({ source: 'default', reason: null })).toBe(false);
  });
});

describe('validity in words', () => {
  const end = '2027-11-21T12:00:00Z';
  it.each([
    ['2027-04-23T12:00:00Z', '212 days left.'],
    ['2027-11-19T12:00:00Z', '2 days left.'],
    ['2027-11-19T12:00:01Z', '47 hours left.'],
    ['2027-11-21T10:59:00Z', 'One hour left.'],
    ['2027-11-21T11:30:00Z', 'Less than an hour left.'],
    [end, 'It ended on 21 November 2027.'],
  ])('at %s: %s', (at, words) => {
    expect(timeLeftInWords(end, new Date(at))).toBe(words);
  });

  it.each([
    [86_400, 28_800, 'reminders daily, then every 8 hours'],
    [172_800, 3600, 'reminders every 2 days, then hourly'],
    [86_400, 86_400, 'reminders daily'],
    [5400, 301, 'reminders every 90 minutes, then every 5 minutes'],
  ])('intervals of %i and %i seconds: %s', (first, second, words) => {
    const settings = [setting('RenewalReminderInterval1', first), setting('RenewalReminderInterval2', second)];
    expect(reminderRhythm(settings)).toBe(words);
  });

  it('no rhythm is made up where it is not known', () => {
    expect(reminderRhythm([setting('RenewalReminderInterval1', 86_400)])).toBeUndefined();
  });
});

const at = '2027-04-22T20:00:00Z';
const certificate = { subject: 'CN=mnorth', serialNumber: '17D4', notAfter: '2027-11-21T12:00:00Z' };
const failure = { problem: 'password-rejected', title: 'The password isn\u2019t right', incident: '7F3A' } as const;
const entries: readonly [HistoryEntry, string, string][] = [
  [{ at, kind: 'enrolled', certificate }, 'good', 'Enrolled: CN=mnorth, valid until 21 November 2027'],
  [{ at, kind: 'renewed', certificate }, 'good', 'Renewed: CN=mnorth'],
  [{ at, kind: 'renewed-by-itself', certificate }, 'good', 'Renewed by itself'],
  [{ at, kind: 'imported', certificate }, 'good', 'Imported'],
  [{ at, kind: 'deleted', certificate }, 'none', 'Deleted'],
  [{ at, kind: 'chosen', certificate }, 'good', 'Put into use'],
  [{ at, kind: 'enrollment-failed', ...failure }, 'bad', 'Not enrolled: The password isn\u2019t right'],
  [{ at, kind: 'renewal-failed', ...failure }, 'bad', 'Not renewed'],
  [{ at, kind: 'renewal-by-itself-failed', ...failure }, 'bad', 'Not renewed by itself'],
  [{ at, kind: 'reminder-shown', period: 1 }, 'none', 'Reminder to renew'],
  [{ at, kind: 'reminder-shown', period: 2 }, 'none', 'Reminder to renew now'],
  [{ at, kind: 'reminder-shown', period: 'expired' }, 'none', 'Reminder to enroll again'],
  [{ at, kind: 'reminder-postponed', until: certificate.notAfter }, 'none', '21 November 2027'],
  [
    { at, kind: 'contact', managementPoint: 'mp', outcome: 'refused', refusal: 'revoked', lastAt: at, times: 3 },
    'bad',
    'Site: refused: certificate revoked',
  ],
  [{ at, kind: 'contact', managementPoint: 'mp', outcome: 'unreachable', lastAt: at, times: 1 }, 'warn', 'Site: not reached'],
];

describe('history in words', () => {
  it.each(entries)('$kind', (entry, tone, text) => {
    const words = entryInWords(entry);
    expect(words.tone).toBe(tone);
    expect(words.text).toContain(text);
  });

  it('every entry is of one kind besides everything, and a repeated contact tells how often', () => {
    for (const [entry] of entries) expect(filters.filter((filter) => passes(entry, filter))).toHaveLength(2);
    expect(entryInWords(entries.find(([entry]) => entry.kind === 'contact')?.[0] as HistoryEntry).more).toContain('mp, 3 times');
  });
});

it('how a contact ended is told in words of its own for each refusal', () => {
  const refusals = ['revoked', 'expired', 'unknown-issuer', 'not-client-authentication', 'unsaid'] as const;
  const told = refusals.map((refusal) => outcomeInWords({ outcome: 'refused', refusal }));
  expect(new Set([...told, outcomeInWords({ outcome: 'accepted' }), outcomeInWords({ outcome: 'unreachable' })]).size).toBe(7);
  expect(outcomeInWords({ outcome: 'refused' })).toBe('refused');
});

it('the help desk is told name by name what is known, with the number under which the log knows the last problem', () => {
  const now = new Date(empty.now);
  const names = helpFacts(empty, now).map(([name]) => name);
  expect(names).toEqual(['Computer', 'System', 'Enrollment Assistant', 'Data folder', 'Status']);
  const report = { problem: { kind: 'unexpected' }, explanation: { title: '', reason: '', remedy: '' }, incident: '7F3A-21C9' } as const;
  const lastContact = { at, managementPoint: 'mp', outcome: 'unreachable', report } as const;
  const text = helpText({ ...empty, site: { siteCode: 'S01', managementPoints: ['mp'], smsId: 'GUID:1', lastContact } }, now);
  for (const fact of ['Site: S01 at mp', 'SMSID: GUID:1', 'not reached', 'Incident 7F3A-21C9', 'Status: Not enrolled']) {
    expect(text).toContain(fact);
  }
});

it.each([
  ['?window=preference-pane', undefined, 'overview', undefined],
  ['?show=help', 'help', 'overview', 'help'],
  ['?show=diagnostics', 'diagnostics', 'overview', 'diagnostics'],
  ['?show=keychain', 'keychain', 'keychain', undefined],
  ['?show=elsewhere', undefined, 'overview', undefined],
])('the address %s leads to its tab and dialog', (search, place, tab, dialog) => {
  expect(placeAskedFor(search)).toBe(place);
  expect(tabAt(placeAskedFor(search))).toBe(tab);
  expect(dialogAt(placeAskedFor(search))).toBe(dialog);
});
