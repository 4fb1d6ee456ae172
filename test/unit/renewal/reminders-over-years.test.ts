/** Simulated lives of a computer. Looks at which nothing can be due are left out, except where they are the point. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Period, periodAt } from '../../../electron/renewal/schedule.ts';
import { ReminderScene, usualSchedule } from '../../support/reminder-scene.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const begin = Date.parse('2027-01-01T00:00:00Z');
const first = usualSchedule.firstInterval * 1000;
const second = usualSchedule.secondInterval * 1000;

/** Tens of thousands of these are checked; `expect` would take most of the time. */
function claim(holds: boolean, rule: string): void {
  if (!holds) throw new Error(`broken: ${rule}`);
}

/** A computer and someone who compares, at every look, what is promised with what was shown. Only the period is taken from the code under test. */
class WatchedComputer {
  readonly scene = new ReminderScene();
  readonly certificate = { id: 'one', notBefore: begin, notAfter: begin + 365 * day };
  /** what went by for a person since the last reminder: the time that passed, and what the clock was set forward */
  #progress = Number.POSITIVE_INFINITY;
  /** what really passed since then while reminders could come */
  #waited = 0;
  /** how often the clock went back since then */
  #setBack = 0;
  #seen = 0;
  #last: { readonly at: number; readonly period: Period | 'before' } | undefined;

  async switchOn(): Promise<void> {
    await this.scene.restart().follow(this.certificate, usualSchedule);
    this.#judge();
  }

  pass(milliseconds: number): void {
    this.scene.clock.advance(milliseconds);
    this.#progress += milliseconds;
    if (!this.scene.situation.locked) this.#waited += milliseconds;
  }

  setClock(by: number): void {
    this.scene.clock.advance(by);
    if (by > 0) this.#progress += by;
    else this.#setBack += 1;
  }

  async look(): Promise<void> {
    await this.scene.reminders.check();
    this.#judge();
  }

  /** Looks at the moments of ticks at which something may be due, and at some at which nothing is. */
  async stayAwake(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; ) {
      const now = this.scene.clock.now();
      const due = Math.max(minute, (this.scene.reminders.outlook()?.next?.at ?? now) - now);
      const step = Math.min(left, 4 * hour, Math.ceil(due / minute) * minute);
      this.pass(step);
      left -= step;
      await this.look();
    }
  }

  #judge(): void {
    const now = this.scene.clock.now();
    const period = periodAt(now, this.certificate, usualSchedule);
    const shown = this.scene.presenter.banners.length;
    claim(shown - this.#seen <= 1, 'there is at most one at a time');
    if (shown > this.#seen) this.#judgeShown(now, period);
    this.#seen = shown;
    const isReminding = (period === 1 || period === 2) && now < this.certificate.notAfter;
    if (!this.scene.situation.locked && isReminding) this.#judgeNothingMissed(now, period);
  }

  #judgeShown(now: number, period: Period | 'before'): void {
    claim(period !== 'before', 'none comes before the first period');
    // One that was due in the second period may have waited for the end of a sleep, until after expiry.
    const interval = period === 1 ? first : second;
    if (this.#last?.period === period) claim(this.#progress >= interval, 'none is closer to the last than the interval');
    this.#last = { at: now, period };
    this.#progress = 0;
    this.#waited = 0;
    this.#setBack = 0;
  }

  #judgeNothingMissed(now: number, period: 1 | 2): void {
    const at = this.#last?.at ?? Number.NEGATIVE_INFINITY;
    claim(now - at < (period === 2 ? second : first), 'by the clock none is overdue');
    claim(this.#waited < first * (this.#setBack + 1), 'for the person none is overdue, wherever the clock went');
    const entered = this.certificate.notAfter - usualSchedule.secondPeriod * 1000;
    if (period === 2 && this.#setBack === 0) claim(at >= entered, 'the second period has one of its own from its start');
  }
}

const stretch = fc.record({
  awake: fc.integer({ min: 1, max: 12 * 60 }),
  asleep: fc.integer({ min: 0, max: 14 * 60 }),
  locked: fc.boolean(),
});

describe('a year with a thousand restarts and sleeps', () => {
  it('never brings two reminders too close, and never misses one by more than a tick of being awake', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stretch, { minLength: 1000, maxLength: 1000, size: 'max' }), async (stretches) => {
        const computer = new WatchedComputer();
        const { scene } = computer;
        scene.clock.set(begin);
        for (const { awake, asleep, locked } of stretches) {
          await computer.switchOn();
          await computer.stayAwake(awake * minute);
          computer.pass(asleep * minute);
          scene.situation = { ...scene.situation, locked };
          await computer.look();
        }
        expect(scene.clock.now()).toBeGreaterThan(computer.certificate.notAfter);
        expect(scene.presenter.banners.length).toBeGreaterThan(10);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('keeps that while the clock is set back and forth as well', async () => {
    const jump = fc.oneof(fc.integer({ min: -3 * hour, max: 3 * hour }), fc.integer({ min: -40 * day, max: 40 * day }));
    const life = fc.array(fc.tuple(stretch, fc.option(jump, { freq: 2, nil: 0 })), { minLength: 150, maxLength: 150, size: 'max' });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 250, max: 366 }), life, async (start, stretches) => {
        const computer = new WatchedComputer();
        const { scene } = computer;
        scene.clock.set(begin + start * day);
        for (const [{ awake, asleep, locked }, by] of stretches) {
          await computer.switchOn();
          await computer.stayAwake(awake * minute);
          computer.pass(asleep * minute);
          scene.situation = { ...scene.situation, locked };
          computer.setClock(by);
          await computer.look();
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

/** A person who uses a computer for some hours, leaves it off for days, and renews at one reminder in three. */
async function tenYears(habits: readonly (readonly [hours: number, daysOff: number])[], answered: number): Promise<number> {
  const scene = new ReminderScene();
  let certificate = { id: 'first', notBefore: begin, notAfter: begin + 365 * day };
  let renewals = 0;
  let seen = 0;
  let at = begin;
  const answer = async (): Promise<void> => {
    const shown = scene.presenter.banners.length;
    if (shown > seen && shown % 3 === answered) {
      certificate = { id: String(at), notBefore: at, notAfter: at + 365 * day };
      await scene.reminders.renewed(certificate);
      renewals += 1;
    }
    seen = shown;
    claim(at <= certificate.notAfter, 'no certificate expires');
  };
  for (let evening = 0; at < begin + 10 * 365 * day; evening += 1) {
    const [hours, daysOff] = habits[evening % habits.length] ?? [1, 0];
    scene.clock.set(at);
    await scene.restart().follow(certificate, scene.schedule);
    await answer();
    const off = at + hours * hour;
    for (;;) {
      at = Math.max(at + minute, Math.ceil((scene.reminders.outlook()?.next?.at ?? off) / minute) * minute);
      if (at >= off) break;
      scene.clock.set(at);
      await scene.reminders.check();
      await answer();
    }
    at = off + (24 - hours) * hour + daysOff * day;
  }
  expect(scene.presenter.banners.length, 'and nobody is reminded more often than it takes').toBeLessThanOrEqual(3 * (renewals + 1));
  return renewals;
}

describe('ten years of a computer that is used on and off', () => {
  it('see no certificate expire while the site can be reached and one reminder in three is answered', async () => {
    const daysOff = fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 10 }) });
    const habits = fc.array(fc.tuple(fc.integer({ min: 1, max: 14 }), daysOff), { minLength: 30, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(habits, fc.integer({ min: 0, max: 2 }), async (days, answered) => {
        expect(await tenYears(days, answered)).toBeGreaterThanOrEqual(9);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
