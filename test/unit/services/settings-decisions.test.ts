import { describe, expect, it } from 'vitest';
import type { SettingSource } from '../../../electron/contract/settings.ts';
import { type Contents, decideSettings } from '../../../electron/services/settings/decide-settings.ts';
import type { PropertyList } from '../../../electron/services/settings/property-list.ts';
import { type SettingName, settingKeys } from '../../../electron/services/settings/settings-keys.ts';
import { integer, string } from '../../support/settings-scene.ts';

const file = (source: SettingSource, entries: Readonly<Record<string, PropertyList>>): Contents => ({
  source,
  file: `/${source}.plist`,
  entries: new Map(Object.entries(entries)),
});

/** What is explained about one key, with the files from strong to weak. */
function explained(key: SettingName, ...files: Contents[]) {
  const decided = decideSettings(files);
  const { unused, ...rest } = decided.explained.find((setting) => setting.key === key) ?? { unused: [] };
  return { ...rest, unused, value: decided.values[key] };
}

describe('what is in force', () => {
  it('is what the table says where nothing is written, for every key', () => {
    const decided = decideSettings([]);
    expect(decided.explained.map(({ key, effective, source, reason }) => [key, effective, source, reason])).toEqual(
      settingKeys.map((key) => [key.name, key.default, 'default', null]),
    );
    expect(decided.schedule).toEqual({ firstPeriod: 3_888_000, secondPeriod: 259_200, firstInterval: 86_400, secondInterval: 28_800 });
  });

  it('comes from the managed file before the computer\u2019s before the person\u2019s', () => {
    const files = (['managed', 'computer', 'person'] as const).map((source) => file(source, { SiteCode: string(source) }));
    for (let first = 0; first < 3; first += 1) {
      expect(explained('SiteCode', ...files.slice(first))).toMatchObject({ effective: ['managed', 'computer', 'person'][first] });
    }
    expect(explained('SiteCode', ...files).unused).toEqual([
      {
        source: 'computer',
        file: '/computer.plist',
        written: 'computer',
        type: 'string',
        reason: 'the managed file holds another, which takes precedence',
      },
      {
        source: 'person',
        file: '/person.plist',
        written: 'person',
        type: 'string',
        reason: 'the managed file holds another, which takes precedence',
      },
    ]);
  });

  it('is decided key by key', () => {
    const decided = decideSettings([file('managed', { SiteCode: string('P01') }), file('person', { UserName: string('contoso\\mnorth') })]);
    expect(decided.values).toMatchObject({ SiteCode: 'P01', UserName: 'contoso\\mnorth' });
  });
});

describe('a value of another type than its key', () => {
  it('is not read: the next file counts', () => {
    const found = explained(
      'RenewalPeriod1',
      file('managed', { RenewalPeriod1: integer(1_728_000) }),
      file('person', { RenewalPeriod1: string('864000') }),
    );
    expect(found).toMatchObject({
      effective: 864_000,
      source: 'person',
      written: '864000',
      reason: 'the managed file: it is stored as an integer, and only strings are read',
      unused: [{ source: 'managed', reason: 'it is stored as an integer, and only strings are read' }],
    });
  });

  it('leaves the default where there is no other, and the explanation says so', () => {
    expect(explained('RenewalPeriod1', file('computer', { RenewalPeriod1: integer(1_728_000) }))).toMatchObject({
      written: '1728000',
      type: 'integer',
      source: 'computer',
      file: '/computer.plist',
      effective: 3_888_000,
      reason: 'it is stored as an integer, and only strings are read; the default of 45 days is used',
    });
    expect(explained('SMSID', file('person', { SMSID: integer(5) }))).toMatchObject({
      effective: null,
      reason: 'it is stored as an integer, and only strings are read; nothing is used',
      value: undefined,
    });
  });

  it('is a string where data is wanted', () => {
    const data: PropertyList = { type: 'data', value: Uint8Array.of(0x17, 0xd4) };
    expect(explained('SerialNumber', file('person', { SerialNumber: data }))).toMatchObject({
      effective: '17D4',
      written: '17D4',
      type: 'data',
    });
    expect(explained('SerialNumber', file('person', { SerialNumber: string('17D4') }))).toMatchObject({
      effective: null,
      reason: 'it is stored as a string, and only data is read; nothing is used',
    });
  });
});

describe('a string out of range', () => {
  it('counts as written, so that no weaker file takes its place', () => {
    const found = explained(
      'RenewalPeriod1',
      file('managed', { RenewalPeriod1: string('299') }),
      file('person', { RenewalPeriod1: string('864000') }),
    );
    expect(found).toMatchObject({ effective: 3_888_000, source: 'managed', written: '299' });
    expect(found.reason).toBe('299 seconds is less than 300 seconds; the default of 45 days is used');
    expect(found.unused.map(({ source }) => source)).toEqual(['managed', 'person']);
  });

  it.each([
    ['179', 3600, '179 seconds is less than 180 seconds; the default of 3600 seconds is used'],
    ['180', 180, null],
    ['soon', 3600, '\u201csoon\u201d is not a whole number of seconds; the default of 3600 seconds is used'],
  ])('%s for PolicyPollingInterval makes it %i', (written, effective, reason) => {
    expect(explained('PolicyPollingInterval', file('person', { PolicyPollingInterval: string(written) }))).toMatchObject({
      effective,
      reason,
    });
  });

  it.each([
    ['', 'it is empty; nothing is used'],
    ['a\nb', 'it has a character that can\u2019t be shown on one line; nothing is used'],
    ['x'.repeat(2049), 'it is longer than 2048; nothing is used'],
  ])('%j for SMSID is none', (written, reason) => {
    expect(explained('SMSID', file('person', { SMSID: string(written) }))).toMatchObject({ effective: null, reason });
  });
});

describe('a switch', () => {
  it.each<[string, PropertyList, boolean]>([
    ['true', { type: 'boolean', value: true }, true],
    ['false', { type: 'boolean', value: false }, false],
    ['\u201c1\u201d', string('1'), true],
    ['\u201cYES\u201d', string('YES'), true],
    ['\u201cno\u201d', string('no'), false],
    ['the integer 0', integer(0), false],
    ['the integer 1', integer(1), true],
  ])('written as %s is read', (_, value, effective) => {
    expect(explained('RequireProtectedKeychain', file('managed', { RequireProtectedKeychain: value })).value).toBe(effective);
  });

  it('that says neither yes nor no is not read', () => {
    expect(explained('StartAtLogin', file('person', { StartAtLogin: string('perhaps') }))).toMatchObject({
      value: true,
      reason: '\u201cperhaps\u201d is neither yes nor no; the default is used',
    });
  });
});
