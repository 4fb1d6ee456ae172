import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttemptStore, AutomaticRenewal } from '../../../electron/renewal/automatic-renewal.ts';
import type { Subject } from '../../../electron/renewal/ports.ts';
import type { Attempts, FailedAttempt } from '../../../electron/renewal/renewal-attempts.ts';
import { HandSetClock } from '../../support/hand-set-clock.ts';
import { day, end, HandSetAlarm, usualSchedule, yearly } from '../../support/reminder-scene.ts';

const minute = 60_000;
const hour = 60 * minute;
const first = end - 45 * day;

/** A computer that renews by itself; `restart` keeps the disk and the clock, and loses everything else. */
class Computer {
  readonly clock = new HandSetClock(first - day);
  readonly alarm = new HandSetAlarm();
  readonly attempts: number[] = [];
  readonly reported: unknown[] = [];
  readonly store: AttemptStore & { text?: string; failing: boolean } = {
    failing: false,
    load: async () => {
      if (this.store.failing) throw new Error('the disk can\u2019t be read');
      return this.store.text === undefined ? undefined : (JSON.parse(this.store.text) as Attempts);
    },
    save: async (attempts) => {
      if (this.store.failing) throw new Error('the disk is full');
      this.store.text = JSON.stringify(attempts);
    },
  };
  allowed = true;
  subject: Subject = yearly;
  draw = 0;
  outcome: () => Promise<{ renewed: Subject } | FailedAttempt> = async () => ({ sequel: 'again' });
  renewal = this.#start();

  async restart(): Promise<void> {
    this.renewal.stop();
    this.renewal = this.#start();
    await this.renewal.follow(this.subject, usualSchedule);
  }

  async checkAt(moment: number): Promise<number> {
    this.clock.set(moment);
    await this.renewal.check();
    return this.attempts.length;
  }

  #start(): AutomaticRenewal {
    return new AutomaticRenewal({
      clock: this.clock,
      store: this.store,
      alarm: this.alarm,
      draw: () => this.draw,
      allowed: () => this.allowed,
      renew: async () => {
        this.attempts.push(this.clock.now());
        const outcome = await this.outcome();
        if ('renewed' in outcome) this.subject = outcome.renewed;
        return outcome;
      },
      report: (error) => this.reported.push(error),
    });
  }
}

async function computer(): Promise<Computer> {
  const made = new Computer();
  await made.restart();
  return made;
}

const successor: Subject = { id: 'new', notBefore: first, notAfter: end + 320 * day };

describe('renewing by itself', () => {
  it('begins with the first period, and not a moment sooner', async () => {
    const own = await computer();
    expect(await own.checkAt(first - 1)).toBe(0);
    expect(await own.checkAt(first)).toBe(1);
  });

  it('is done when it succeeds: the new certificate is followed from then on', async () => {
    const own = await computer();
    own.outcome = async () => ({ renewed: successor });
    expect(await own.checkAt(first)).toBe(1);
    expect(await own.checkAt(end)).toBe(1);
    expect(own.renewal.outlook()?.next).toBe(successor.notAfter - 45 * day);
    expect(await own.checkAt(successor.notAfter - 45 * day)).toBe(2);
  });

  it('is tried again in growing pauses, also over restarts', async () => {
    const own = await computer();
    for (const pause of [0, minute, 10 * minute, 100 * minute, day, day]) {
      const due = (own.attempts.at(-1) ?? first) + pause;
      await own.restart();
      const before = own.attempts.length;
      expect(await own.checkAt(due - 1)).toBe(before);
      await own.restart();
      expect(await own.checkAt(due)).toBe(before + 1);
    }
  });

  it('is never tried again after a refusal, not after a restart and not with a network', async () => {
    const own = await computer();
    own.outcome = async () => ({ sequel: 'never' });
    await own.checkAt(first);
    await own.restart();
    await own.renewal.networkReturned();
    expect(await own.checkAt(end - hour)).toBe(1);
    expect(own.renewal.outlook()).toEqual({ next: undefined, silent: false });
  });

  it('begins anew with another certificate', async () => {
    const own = await computer();
    own.outcome = async () => ({ sequel: 'never' });
    await own.checkAt(first);
    own.subject = { ...yearly, id: 'enrolled again' };
    await own.restart();
    expect(own.attempts).toHaveLength(2);
  });

  it('happens only while it is allowed; a question that can\u2019t be answered means no', async () => {
    const own = await computer();
    own.allowed = false;
    expect(await own.checkAt(first)).toBe(0);
    Object.defineProperty(own, 'allowed', {
      configurable: true,
      get: () => {
        throw new Error('the settings are gone');
      },
    });
    expect(await own.checkAt(first)).toBe(0);
    expect(own.reported).toHaveLength(1);
    Object.defineProperty(own, 'allowed', { value: true });
    expect(await own.checkAt(first)).toBe(1);
  });

  it('that dies in the middle has failed: the next start waits', async () => {
    const own = await computer();
    const dead = new Promise<never>(() => {});
    own.outcome = () => dead;
    own.clock.set(first);
    void own.renewal.check();
    while (own.attempts.length === 0) await Promise.resolve();
    own.outcome = async () => ({ sequel: 'again' });
    await own.restart();
    expect(own.attempts).toHaveLength(1);
    expect(await own.checkAt(first + minute)).toBe(2);
  });

  it('that throws is reported and counts as failed', async () => {
    const own = await computer();
    own.outcome = async () => {
      throw new Error('not foreseen');
    };
    await own.checkAt(first);
    expect([own.reported.length, own.renewal.outlook()?.next]).toEqual([1, first + minute]);
  });

  it('goes on while its memory can\u2019t be written', async () => {
    const own = await computer();
    own.store.failing = true;
    expect(await own.checkAt(first)).toBe(1);
    expect(await own.checkAt(first + minute - 1)).toBe(1);
    expect(own.reported.length).toBeGreaterThan(0);
  });

  it('is tried as soon as the network is back', async () => {
    const own = await computer();
    for (const pause of [0, minute, 10 * minute, 100 * minute]) await own.checkAt((own.attempts.at(-1) ?? first) + pause);
    own.clock.advance(hour);
    await own.renewal.networkReturned();
    expect(own.attempts).toHaveLength(5);
  });

  it('is tried once however many looks come at once', async () => {
    const own = await computer();
    own.clock.set(first);
    await Promise.all([own.renewal.check(), own.renewal.networkReturned(), own.renewal.check()]);
    expect(own.attempts).toHaveLength(1);
  });

  it('looks by itself: at the next moment that matters, but within a minute; and not once it is stopped', async () => {
    const own = await computer();
    own.clock.set(first - 2.5 * minute);
    own.renewal.start();
    await own.renewal.check();
    expect(own.alarm.set?.milliseconds).toBe(minute);
    await own.checkAt(first - 1000);
    expect(own.alarm.set?.milliseconds).toBe(1000);
    own.renewal.stop();
    expect(own.alarm.set).toBeUndefined();
  });

  it('has nothing to do without a certificate', async () => {
    const own = await computer();
    await own.renewal.follow(undefined, usualSchedule);
    expect([await own.checkAt(end - day), own.renewal.outlook()]).toEqual([0, undefined]);
  });
});

describe('a computer that is used on and off for ten years', () => {
  it('never lets a certificate end while the site can be reached in an hour of each third day', async () => {
    const life = fc.record({
      awake: fc.array(fc.record({ from: fc.integer({ min: 0, max: 22 }), online: fc.boolean() }), { minLength: 30, maxLength: 30 }),
      draw: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(life, async ({ awake, draw }) => {
        const own = new Computer();
        const begin = end - 365 * day;
        own.draw = draw;
        for (let today = 0; today < 10 * 365; today += 1) {
          const { from = 0, online = true } = awake[today % awake.length] ?? {};
          const isOnline = online || today % 3 === 0;
          own.clock.set(begin + today * day + from * hour);
          const now = () => own.clock.now();
          own.outcome = async () =>
            isOnline ? { renewed: { id: `made at ${now()}`, notBefore: now(), notAfter: now() + 365 * day } } : { sequel: 'again' };
          await own.restart();
          if (isOnline) await own.renewal.networkReturned();
          await own.checkAt(now() + hour);
          if (now() > own.subject.notAfter) throw new Error(`ended on day ${today}`);
        }
        expect(new Set(own.attempts).size).toBe(own.attempts.length);
      }),
      { numRuns: 5 },
    );
  });
});
