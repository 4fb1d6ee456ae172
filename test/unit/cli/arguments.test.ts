import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Flag, readArguments, UsageError } from '../../../electron/cli/arguments.ts';

const flags: readonly Flag[] = [
  { names: ['s', 'server'], value: 'SERVER', about: '' },
  { names: ['ca'], value: 'FILE', repeatable: true, about: '' },
  { names: ['json'], about: '' },
  { names: ['ignorecertchainvalidation'], about: '' },
];

describe('a flag', () => {
  it.each([[['-s', 'a']], [['--s', 'a']], [['-server', 'a']], [['--server', 'a']], [['--server=a']], [['-s=a']]])(
    '%j names the server, with one dash or two',
    (args) => {
      expect(readArguments(args, flags).one('s')).toBe('a');
    },
  );

  it('keeps a value that looks like a flag, so that any name can be given', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        expect(readArguments(['-s', value], flags).one('s')).toBe(value);
      }),
    );
  });

  it('may be repeated only where it makes sense', () => {
    expect(readArguments(['-ca', 'a', '-ca', 'b'], flags).all('ca')).toEqual(['a', 'b']);
    expect(() => readArguments(['-s', 'a', '-s', 'b'], flags)).toThrow('-s was given twice.');
  });

  it.each([
    [['-sever', 'a'], 'There is no flag -sever. Did you mean -server?'],
    [['--jsn'], 'There is no flag --jsn. Did you mean -json?'],
    [['-ignorecertchainvalidaton'], 'There is no flag -ignorecertchainvalidaton. Did you mean -ignorecertchainvalidation?'],
    [['-xyzzyx'], 'There is no flag -xyzzyx.'],
    [['-s'], '-s needs a value: -s SERVER.'],
    [['--server='], '--server needs a value: --server SERVER.'],
    [['-json=yes'], '-json takes no value.'],
    [['extra'], '\u201cextra\u201d is one argument too many.'],
    [['--', '-s'], '\u201c-s\u201d is one argument too many.'],
  ])('that is wrong is named: %j', (args, message) => {
    expect(() => readArguments(args, flags)).toThrow(new UsageError(message));
  });
});
