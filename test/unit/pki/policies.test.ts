import { describe, expect, it } from 'vitest';
import { type Policies, policiesHold } from '../../../electron/pki/policies.ts';

const [any, low, high] = ['2.5.29.32.0', '1.2.3.1', '1.2.3.2'] as const;
type Holder = Partial<Policies> & { readonly isSelfIssued?: boolean };

/** From the authority below the root down to the server, as one reads a path. */
const hold = (...path: readonly Holder[]) =>
  policiesHold(
    path.toReversed().map(({ isSelfIssued = false, ...policies }) => ({
      isSelfIssued,
      policies: {
        ...{ identifiers: undefined, mappings: [], requiredAfter: undefined, unmappedAfter: undefined, notAnyAfter: undefined },
        ...policies,
      },
    })),
  );
const of = (...identifiers: readonly string[]): Holder => ({ identifiers });

describe('where no policy is demanded, none is needed', () => {
  it.each<[string, Holder[]]>([
    ['no policies at all', [{}, {}]],
    ['different ones', [of(low), of(high)]],
    ['only some have one', [of(low), {}, of(low)]],
    ['one is demanded after more certificates than there are', [{ ...of(low), requiredAfter: 2 }, {}]],
  ])('%s', (_, path) => {
    expect(hold(...path)).toBe(true);
  });
});

describe('where a policy is demanded', () => {
  const demanding: Holder = { ...of(low), requiredAfter: 0 };
  it.each<[string, Holder[], boolean]>([
    ['the same all the way', [demanding, of(low), of(low, high)], true],
    ['another at the end', [demanding, of(low), of(high)], false],
    ['none in between', [demanding, {}, of(low)], false],
    ['by the server alone', [{}, demanding], false],
    ['by the server, and it has one with all above', [of(low), demanding], true],
    ['after as many certificates as follow', [{ ...of(low), requiredAfter: 1 }, of(high)], false],
    [
      'after more, of which one is self-issued and does not count',
      [{ ...of(low), requiredAfter: 2 }, { ...of(high), isSelfIssued: true }, {}],
      true,
    ],
    ['any in between', [demanding, of(any), of(low)], true],
    ['any in between, and another at the end', [demanding, of(any), of(high)], false],
    ['any in between where that does not count', [{ ...demanding, notAnyAfter: 0 }, of(any), of(low)], false],
    [
      'any in one self-issued where that does not count',
      [{ ...demanding, notAnyAfter: 0 }, { ...of(any), isSelfIssued: true }, of(low)],
      true,
    ],
    [
      'any at the end, which is self-issued, where that does not count',
      [
        { ...demanding, notAnyAfter: 0 },
        { ...of(any), isSelfIssued: true },
      ],
      false,
    ],
    ['one that was mapped', [{ ...demanding, mappings: [[low, high]] }, of(high)], true],
    ['the one it was mapped from', [{ ...demanding, mappings: [[low, high]] }, of(low)], false],
    ['one mapped below any', [{ ...of(any), requiredAfter: 0, mappings: [[low, high]] }, of(high)], true],
    [
      'one that was mapped where none may be',
      [{ ...of(low), requiredAfter: 0, unmappedAfter: 0 }, { ...of(low), mappings: [[low, high]] }, of(high)],
      false,
    ],
  ])('%s: %3$s', (_, path, expected) => {
    expect(hold(...path)).toBe(expected);
  });
});

it('a mapping to or from any policy breaks the path, whether one is demanded or not', () => {
  expect(hold({ ...of(low), mappings: [[low, any]] }, of(low))).toBe(false);
  expect(hold({ ...of(low), mappings: [[any, low]] }, of(low))).toBe(false);
});
