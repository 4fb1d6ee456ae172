import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { families, type Problem, type ProblemKind } from '../../../electron/contract/problem.ts';
import {
  type Attempts,
  afterAttempt,
  mayStaySilent,
  nextAttempt,
  noAttempts,
  type Sequel,
  sequelOf,
  settledAttempts,
} from '../../../electron/renewal/renewal-attempts.ts';
import type { Schedule, Validity } from '../../../electron/renewal/schedule.ts';
import { day, end, usualSchedule, yearly } from '../../support/reminder-scene.ts';

const minute = 60_000;
const hour = 60 * minute;
const first = end - 45 * day;
const second = end - 3 * day;
const fresh = noAttempts('one', 0);
const next = (now: number, attempts: Attempts, occasion?: 'tick' | 'network') =>
  nextAttempt(now, yearly, usualSchedule, attempts, occasion);

/** So many attempts that are to be repeated, each when it was due. @param draw for each pause */
function failing(times: number, from: number, draw = 0): Attempts {
  let attempts = fresh;
  for (let at = from, count = 0; count < times; count += 1) {
    attempts = afterAttempt(attempts, at, { sequel: 'again' }, yearly, draw);
    at = next(at, attempts) ?? at;
  }
  return attempts;
}

describe('the first attempt', () => {
  it.each([
    ['at the start of the first period', 0, usualSchedule, first],
    ['up to six hours later, on each computer at another time', 1, usualSchedule, first + 6 * hour],
    ['up to a tenth of a short period later', 1, { ...usualSchedule, firstPeriod: 259_200 + 36_000 }, second - 10 * hour + hour],
    [
      'up to a tenth of the second period later, where there is no other',
      1,
      { ...usualSchedule, firstPeriod: 36_000, secondPeriod: 36_000 },
      end - 9 * hour,
    ],
  ] as const)('comes %s', (_when, draw, schedule, expected) => {
    expect(nextAttempt(first - day, yearly, schedule, noAttempts('one', draw))).toBe(expected);
  });

  it('comes at once when its time has passed, and not after the certificate has ended', () => {
    expect(next(first + day, fresh)).toBe(first + day);
    expect(next(end + 999, fresh)).toBe(end + 999);
    expect(next(end + 1000, fresh)).toBeUndefined();
  });

  it('comes at the start of a certificate that is shorter than the period', () => {
    const short = { notBefore: end - 10 * day, notAfter: end };
    expect(nextAttempt(short.notBefore - day, short, usualSchedule, fresh)).toBe(short.notBefore);
  });
});

describe('after what may pass by itself', () => {
  it.each([
    [1, minute],
    [2, 10 * minute],
    [3, 100 * minute],
    [4, day],
    [20, day],
  ])('attempt %i is followed by another after %i milliseconds, or up to a fifth later', (times, pause) => {
    for (const draw of [0, 0.5, 1]) expect(failing(times, first, draw).last?.pause).toBe(Math.round(pause * (1 + draw / 5)));
  });

  it('near the end a pause takes at most a quarter of the time that is left, and at least a minute', () => {
    const pauseAt = (left: number) =>
      afterAttempt({ ...fresh, failures: 9 }, end + 1000 - left, { sequel: 'again' }, yearly, 0).last?.pause;
    expect([pauseAt(8 * day), pauseAt(2 * day), pauseAt(hour), pauseAt(2 * minute)]).toEqual([day, day / 2, hour / 4, minute]);
  });

  it('a server that asks for more rest gets it', () => {
    const rest = (restFor: number) => afterAttempt(fresh, first, { sequel: 'again', restFor }, yearly, 0).last?.pause;
    expect([rest(1000), rest(2 * hour)]).toEqual([minute, 2 * hour]);
  });

  it('a network that comes back brings the next attempt forward, but for a minute after the last', () => {
    const attempts = failing(4, first);
    const at = attempts.last?.at ?? 0;
    expect(next(at + minute - 1, attempts, 'network')).toBe(at + minute);
    expect(next(at + hour, attempts, 'network')).toBe(at + hour);
    expect(next(at + hour, attempts)).toBe(at + day);
  });

  it('an attempt that is to come tomorrow does not, and the pauses begin anew after it', () => {
    const tomorrow = afterAttempt(failing(3, first), first + day, { sequel: 'tomorrow' }, yearly, 0);
    expect(tomorrow.last?.pause).toBe(day);
    expect(next(first + day + hour, tomorrow, 'network')).toBe(first + 2 * day);
    expect(afterAttempt(tomorrow, first + 2 * day, { sequel: 'again' }, yearly, 0).last?.pause).toBe(minute);
  });
});

describe('after a refusal', () => {
  it('there is no other attempt, whatever happens', () => {
    const refused = afterAttempt(fresh, first, { sequel: 'never' }, yearly, 0);
    for (const now of [first, first + day, second, end])
      expect([next(now, refused), next(now, refused, 'network')]).toEqual([undefined, undefined]);
  });
});

describe('a clock', () => {
  it('that is set back does not stop attempts for as long as it was ahead', () => {
    const ahead = failing(2, first + 10 * day);
    const settled = settledAttempts(first, ahead);
    expect(next(first, settled)).toBe(first + 10 * minute);
    expect(settledAttempts(first + 11 * day, ahead)).toBe(ahead);
  });
});

describe('a person is left in peace', () => {
  const silent = (now: number, attempts: Attempts, schedule: Schedule = usualSchedule) => mayStaySilent(now, yearly, schedule, attempts);

  it('until three days after the first attempt was to have come', () => {
    const trying = failing(5, first);
    expect([silent(first, trying), silent(first + 3 * day + 6 * hour - 1, trying), silent(first + 3 * day + 6 * hour, trying)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('not in the second period', () => {
    const soon = { ...usualSchedule, firstPeriod: 259_200 + 86_400 };
    expect([silent(second - 1, fresh, soon), silent(second, fresh, soon)]).toEqual([true, false]);
  });

  it('not after a refusal', () => {
    expect(silent(first, afterAttempt(fresh, first, { sequel: 'never' }, yearly, 0))).toBe(false);
  });
});

describe('a problem', () => {
  it.each<[Sequel, readonly ProblemKind[]]>([
    ['never', ['password-needed', 'password-rejected', 'account-locked', 'not-permitted', 'request-denied', 'certificate-revoked']],
    ['never', ['certificate-unfit', 'certificate-expired', 'site-refused-certificate', 'nothing-to-renew', 'other-host-asks-for-password']],
    ['never', ['keychain-unprotected', 'keychain-changed', 'key-access-denied']],
    ['tomorrow', ['not-eligible-to-renew', 'pending-approval']],
    [
      'again',
      ['offline', 'server-not-found', 'server-unreachable', 'server-timeout', 'server-fault', 'server-busy', 'reply-not-understood'],
    ],
    ['again', ['not-an-enrollment-server', 'server-untrusted', 'revocation-unavailable', 'clock-wrong', 'proxy-refused']],
    ['again', ['keychain-locked', 'disk-full', 'not-writable', 'unexpected', 'cancelled']],
  ])('is followed by an attempt %s: %j', (sequel, kinds) => {
    for (const kind of kinds) expect([kind, sequelOf({ kind } as Problem).sequel]).toEqual([kind, sequel]);
  });

  it('of an account, or with a certificate, is never tried again', () => {
    const kinds = Object.keys(families) as ProblemKind[];
    for (const kind of kinds.filter((each) => ['account', 'certificate'].includes(families[each]))) {
      expect(sequelOf({ kind } as Problem).sequel).toBe('never');
    }
  });

  it('of a busy server is followed by the rest that it asked for', () => {
    expect(sequelOf({ kind: 'server-busy', host: 'server02', retryAfterSeconds: 120 })).toEqual({ sequel: 'again', restFor: 120_000 });
  });
});

describe('whatever the certificate and the settings', () => {
  const validity = fc.record({ days: fc.double({ min: 0.01, max: 800, noNaN: true }) }).map(({ days }): Validity => {
    return { notBefore: end - Math.round(days * day), notAfter: end };
  });
  const schedules = fc
    .record({ one: fc.integer({ min: 300, max: 9e6 }), two: fc.integer({ min: 300, max: 9e6 }) })
    .map(({ one, two }): Schedule => ({ ...usualSchedule, firstPeriod: Math.max(one, two), secondPeriod: Math.min(one, two) }));
  const draws = fc.double({ min: 0, max: 1, noNaN: true });

  it('the first attempt lies in the first period, or in the second where there is no first', () => {
    fc.assert(
      fc.property(validity, schedules, draws, (certificate, schedule, draw) => {
        const at = nextAttempt(certificate.notBefore, certificate, schedule, noAttempts('one', draw)) ?? Number.NaN;
        const [from, to] = [schedule.firstPeriod, schedule.secondPeriod].map((seconds) =>
          Math.max(certificate.notBefore, end - seconds * 1000),
        );
        expect(at).toBeGreaterThanOrEqual(from ?? 0);
        expect(at).toBeLessThanOrEqual(from === to ? end : (to ?? 0));
      }),
    );
  });

  it('attempts that fail come at least a minute apart, and the last of them within the last quarter of an hour', () => {
    fc.assert(
      fc.property(validity, schedules, fc.infiniteStream(draws), (certificate, schedule, stream) => {
        const draw = () => stream.next().value as number;
        let attempts = noAttempts('one', draw());
        let last = Number.NEGATIVE_INFINITY;
        for (let now = certificate.notBefore; ; ) {
          const at = nextAttempt(now, certificate, schedule, attempts);
          if (at === undefined) break;
          if (at - last < minute) throw new Error(`${at - last} ms after the last`);
          last = at;
          now = at;
          attempts = afterAttempt(attempts, at, { sequel: 'again' }, certificate, draw());
        }
        expect(end + 1000 - last).toBeLessThan(15 * minute);
      }),
    );
  });
});
