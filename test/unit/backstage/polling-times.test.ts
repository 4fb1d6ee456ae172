/** Simulated months of a computer that sleeps, restarts, loses its network and has its clock set: when it asks the site. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jitter, nextPoll, settledPoll } from '../../../electron/backstage/polling-times.ts';
import { SiteWatch } from '../../../electron/backstage/site-watch.ts';
import type { Identity, Keychain } from '../../../electron/enrollment/ports.ts';
import { emptyRecord, type SiteRecord } from '../../../electron/services/site-memory.ts';
import { HandSetClock } from '../../support/hand-set-clock.ts';
import { HandSetAlarm } from '../../support/reminder-scene.ts';

const minute = 60_000;

describe('the next time', () => {
  it.each([
    [0, 3240],
    [0.5, 3600],
    [1, 3960],
  ])('lies within ten percent of the interval: drawn %s, after %s seconds', (draw, seconds) => {
    expect(nextPoll({ at: 1000, draw }, 3600)).toBe(1000 + seconds * 1000);
  });

  it('is counted from now where the clock was set back', () => {
    const last = { at: 5000, draw: 0 };
    expect([settledPoll(last, 4000), settledPoll(last, 5000)]).toEqual([{ at: 4000, draw: 0 }, last]);
  });
});

/** Thousands of these are checked; `expect` would take most of the time. */
function claim(holds: boolean, rule: string): void {
  if (!holds) throw new Error(`broken: ${rule}`);
}

/** A computer with a certificate that outlasts it, and someone who watches when the site is asked. */
class WatchedComputer {
  readonly clock = new HandSetClock('2027-01-01T00:00:00Z');
  interval = 3600;
  isOnline = true;
  asked = 0;
  readonly #draws: Iterator<number>;
  #record: SiteRecord = emptyRecord;
  #watch = this.#begin();
  /** by the clock, since the last time that it was asked */
  #passed = Number.POSITIVE_INFINITY;
  /** the time awake and with a network, since it was asked, or since the clock or the interval was changed */
  #able = 0;

  constructor(draws: readonly number[]) {
    this.#draws = (function* () {
      for (let index = 0; ; index += 1) yield draws[index % draws.length] ?? 0;
    })();
  }

  async restart(): Promise<void> {
    this.#watch.stop();
    this.#watch = this.#begin();
    await this.#watch.start();
  }

  async stayAwake(minutes: number): Promise<void> {
    for (let tick = 0; tick < minutes; tick += 1) {
      this.clock.advance(minute);
      this.#passed += minute;
      if (this.isOnline) this.#able += minute;
      await this.#watch.check();
      claim(
        this.#able <= this.interval * 1000 * (1 + jitter) + minute,
        'it is never overdue by more than a tick in which it could be asked',
      );
    }
  }

  async sleep(minutes: number): Promise<void> {
    this.clock.advance(minutes * minute);
    this.#passed += minutes * minute;
    await this.#watch.check();
  }

  async setClock(minutes: number): Promise<void> {
    this.clock.advance(minutes * minute);
    if (minutes > 0) this.#passed += minutes * minute;
    else this.#able = 0;
    await this.#watch.check();
  }

  async change(seconds: number): Promise<void> {
    this.interval = seconds;
    this.#able = Math.min(this.#able, seconds * 1000);
    await this.#watch.check();
  }

  #visit(): void {
    claim(this.isOnline, 'it is not asked without a network');
    claim(this.#passed >= this.interval * 1000 * (1 - jitter), 'it is never asked closer than the interval, less ten percent');
    this.#passed = 0;
    this.#able = 0;
    this.asked += 1;
  }

  #begin(): SiteWatch {
    const certificate = { sha256: 'A', notAfter: Date.parse('2100-01-01') };
    const identity = { certificate, enrollment: { managementPoint: 'mp.contoso.com' } } as Identity;
    const contents = { identities: [identity], inUse: identity, pending: [], damaged: [], discarded: [], keyless: [] };
    return new SiteWatch({
      clock: this.clock,
      alarm: new HandSetAlarm(),
      keychain: { read: async () => contents } as unknown as Keychain,
      settings: {
        values: () => ({ PolicyPollingInterval: this.interval, ManagementPoint: undefined, SiteCode: undefined, SMSID: undefined }),
        refresh: async () => false,
      },
      memory: {
        recall: async () => structuredClone(this.#record),
        change: async (next) => {
          this.#record = structuredClone(next(this.#record));
        },
      },
      visit: async () => {
        this.#visit();
        return { managementPoint: 'mp.contoso.com', managementPoints: ['mp.contoso.com'], signingCertificate: identity.certificate };
      },
      roots: async () => [],
      isOnline: () => this.isOnline,
      draw: () => this.#draws.next().value,
      contacted: () => undefined,
      revoked: () => undefined,
      changed: () => undefined,
      report: (error) => {
        throw error;
      },
    });
  }
}

const stretch = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('awake' as const), minutes: fc.integer({ min: 1, max: 200 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('asleep' as const), minutes: fc.integer({ min: 0, max: 900 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clock' as const), minutes: fc.integer({ min: -3000, max: 3000 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('interval' as const), minutes: fc.integer({ min: 3, max: 300 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('network' as const), minutes: fc.constant(0) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restart' as const), minutes: fc.constant(0) }) },
);

it('the site is never asked too often, and never later than a tick of the time in which it could be', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(stretch, { minLength: 60, maxLength: 60, size: 'max' }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
      async (stretches, draws) => {
        const computer = new WatchedComputer(draws);
        await computer.restart();
        expect(computer.asked, 'at once where it never was').toBe(1);
        for (const { kind, minutes } of stretches) {
          if (kind === 'awake') await computer.stayAwake(minutes);
          else if (kind === 'asleep') await computer.sleep(minutes);
          else if (kind === 'clock') await computer.setClock(minutes);
          else if (kind === 'interval') await computer.change(minutes * 60);
          else if (kind === 'network') computer.isOnline = !computer.isOnline;
          else await computer.restart();
        }
        computer.isOnline = true;
        const before = computer.asked;
        await computer.stayAwake(3 * 300);
        expect(computer.asked).toBeGreaterThan(before);
      },
    ),
    { numRuns: 15, endOnFailure: true },
  );
});
