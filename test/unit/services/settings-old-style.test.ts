import { describe, expect, it } from 'vitest';
import { printValue } from '../../../electron/services/settings/old-style.ts';
import type { PropertyList } from '../../../electron/services/settings/property-list.ts';
import { integer, string } from '../../support/settings-scene.ts';

const dictionary = (entries: Readonly<Record<string, PropertyList>>): PropertyList => ({
  type: 'dictionary',
  entries: new Map(Object.entries(entries)),
});
const data: PropertyList = { type: 'data', value: Uint8Array.from(Buffer.from('17D4391A00000003DB', 'hex')) };

describe('a value by itself', () => {
  it.each<[string, PropertyList, string]>([
    ['a string', string('a "b" \u00e9'), 'a "b" \u00e9'],
    ['an empty string', string(''), ''],
    ['an integer', integer(1_728_000), '1728000'],
    ['yes', { type: 'boolean', value: true }, '1'],
    ['no', { type: 'boolean', value: false }, '0'],
    ['a real', { type: 'real', value: 0.5 }, '0.5'],
    ['a date', { type: 'date', value: 0 }, '2001-01-01 00:00:00 +0000'],
    ['data', data, '<17d4391a 00000003 db>'],
  ])('that is %s is printed plainly', (_, value, text) => {
    expect(printValue(value)).toBe(text);
  });
});

describe('a whole domain', () => {
  it('is sorted, indented and quoted as macOS does it', () => {
    const value = dictionary({
      SubjectName: string('mnorth'),
      ServerName: string('server02.contoso.com'),
      SMSID: string('A-1'),
      Empty: string(''),
      'with space': string('tab\tquote"back\\slash\nline \u00e9\u{1f600}'),
      SerialNumber: data,
      RenewalPeriod1: integer(5),
      When: { type: 'date', value: 0 },
      List: { type: 'array', items: [string('a'), string('b-c'), dictionary({ x: integer(1) })] },
      Nothing: { type: 'array', items: [] },
    });
    expect(printValue(value)).toBe(`{
    Empty = "";
    List =     (
        a,
        "b-c",
        {
            x = 1;
        }
    );
    Nothing =     (
    );
    RenewalPeriod1 = 5;
    SMSID = "A-1";
    SerialNumber = <17d4391a 00000003 db>;
    ServerName = "server02.contoso.com";
    SubjectName = mnorth;
    When = "2001-01-01 00:00:00 +0000";
    "with space" = "tab\\tquote\\"back\\\\slash\\nline \\U00e9\\Ud83d\\Ude00";
}`);
  });

  it('without entries is a pair of braces', () => {
    expect(printValue(dictionary({}))).toBe('{\n}');
  });
});
