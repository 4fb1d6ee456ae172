import { beforeEach, describe, expect, it } from 'vitest';
import { RenewalWatch } from '../../../electron/backstage/renewal-watch.ts';
import { type Problem, ProblemError } from '../../../electron/contract/problem.ts';
import type { Identity } from '../../../electron/enrollment/ports.ts';
import type { AttemptStore } from '../../../electron/renewal/automatic-renewal.ts';
import type { Attempts } from '../../../electron/renewal/renewal-attempts.ts';
import type { Schedule } from '../../../electron/renewal/schedule.ts';
import { HandSetClock } from '../../support/hand-set-clock.ts';
import { InMemoryHistory } from '../../support/in-memory-history.ts';
import { day, end, HandSetAlarm, InMemoryReminderStore, NotingPresenter, usualSchedule } from '../../support/reminder-scene.ts';

const identityUntil = (notAfter: number): Identity =>
  ({ certificate: { sha256: `until ${notAfter}`, notBefore: notAfter - 365 * day, notAfter } }) as Identity;

/** Where saving takes as long as the test wants. */
class InMemoryAttempts implements AttemptStore {
  #attempts: Attempts | undefined;
  saved: Promise<void> = Promise.resolve();
  load = async () => this.#attempts;
  save = async (attempts: Attempts) => {
    this.#attempts = attempts;
    await this.saved;
  };
}

/** A computer with a certificate that ends at `end`, on which everything can be set by hand. */
class Scene {
  readonly clock = new HandSetClock();
  readonly presenter = new NotingPresenter();
  readonly store = new InMemoryAttempts();
  readonly reported: unknown[] = [];
  readonly history = new InMemoryHistory();
  readonly failures: [Problem['kind'], boolean][] = [];
  readonly successes: Identity[] = [];
  readonly #listeners: (() => void)[] = [];
  inUse: Identity | undefined = identityUntil(end);
  schedule: Schedule = usualSchedule;
  RenewWithoutPassword = false;
  isBusy = false;
  isByHand = false;
  isOnline = true;
  isLocked = false;
  /** what the site says of every certificate */
  isRevoked = false;
  changes = 0;
  attempts = 0;
  /** what becomes of an attempt to renew without a password */
  outcome: Problem | Identity = { kind: 'password-needed', host: 'server02', userName: 'contoso\\mnorth' };

  readonly watch: RenewalWatch = new RenewalWatch({
    clock: this.clock,
    alarm: new HandSetAlarm(),
    store: new InMemoryReminderStore(),
    keychain: {
      read: async () => {
        if (this.isLocked) throw new ProblemError({ kind: 'keychain-locked' });
        return { identities: [], inUse: this.inUse, pending: [], damaged: [], discarded: [], keyless: [] };
      },
    },
    settings: {
      schedule: () => this.schedule,
      values: () => this,
      refresh: async () => false,
      onChange: (listener) => {
        this.#listeners.push(listener);
        return () => undefined;
      },
    },
    presenter: this.presenter,
    history: this.history,
    situation: async () => ({ locked: false, fullScreen: false }),
    isBusy: () => this.isBusy,
    isRevoked: () => this.isRevoked,
    changed: () => {
      this.changes += 1;
    },
    report: (error) => this.reported.push(error),
    automatic: {
      store: this.store,
      draw: () => 0,
      isByHand: () => this.isByHand,
      isOnline: () => this.isOnline,
      renew: () => this.#renew(),
      succeeded: (identity) => this.successes.push(identity),
      failed: ({ kind }, isFinal) => this.failures.push([kind, isFinal]),
    },
  });

  async #renew(): Promise<{ identity: Identity }> {
    this.attempts += 1;
    if ('kind' in this.outcome) throw new ProblemError(this.outcome);
    this.inUse = this.outcome;
    await this.watch.renewed(this.outcome);
    return { identity: this.outcome };
  }

  async startAt(daysLeft: number): Promise<void> {
    this.clock.set(end - daysLeft * day);
    await this.watch.start();
    await settled();
  }

  async lookAt(daysLeft: number): Promise<void> {
    this.clock.set(end - daysLeft * day);
    await this.watch.check();
    await settled();
  }

  changeSettings(change: Partial<Pick<Scene, 'schedule'>>): void {
    Object.assign(this, change);
    for (const listener of this.#listeners) listener();
  }
}

/** Until everything that was set going has come to rest: there is no I/O here, so a turn of the loop is enough. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

let scene: Scene;
beforeEach(() => {
  scene = new Scene();
});

describe('where the password is wanted for every renewal', () => {
  it('the first reminder comes with the first period, and none before', async () => {
    await scene.startAt(46);
    expect(scene.presenter.banners).toHaveLength(0);
    await scene.lookAt(45);
    expect(scene.presenter.banners).toHaveLength(1);
    expect(scene.attempts, 'nothing is tried without being allowed').toBe(0);
  });

  it('what was shown, and put off, is remembered once each', async () => {
    await scene.startAt(45);
    await scene.lookAt(44.9);
    const next = await scene.watch.later();
    await scene.lookAt(0.1);
    expect(scene.history.notes).toEqual([
      { kind: 'reminder-shown', period: 1 },
      { kind: 'reminder-postponed', until: new Date(next ?? 0).toISOString() },
      { kind: 'reminder-shown', period: 2 },
    ]);
  });

  it('nothing reminds while a renewal is in hand, and what was held back comes after it', async () => {
    scene.isBusy = true;
    await scene.startAt(40);
    expect(scene.presenter.banners).toHaveLength(0);
    scene.isBusy = false;
    await scene.lookAt(40);
    expect(scene.presenter.banners).toHaveLength(1);
  });

  it('a renewal silences at once', async () => {
    await scene.startAt(40);
    await scene.watch.renewed(identityUntil(end + 365 * day));
    await scene.lookAt(1);
    expect(scene.presenter.banners).toHaveLength(1);
    expect(scene.watch.outlook()).toMatchObject({ period: 'before', later: [] });
  });

  it('other settings count from the moment they are written', async () => {
    await scene.startAt(50);
    scene.changeSettings({ schedule: { ...usualSchedule, firstPeriod: 60 * 86_400 } });
    await settled();
    expect(scene.presenter.banners).toHaveLength(1);
    expect(scene.watch.outlook()?.period).toBe(1);
  });
});

describe('where the site may renew without a password', () => {
  beforeEach(() => {
    scene.RenewWithoutPassword = true;
  });

  it('the certificate is renewed in the first period, and nobody is reminded', async () => {
    scene.outcome = identityUntil(end + 365 * day);
    await scene.startAt(44);
    expect(scene.successes).toEqual([scene.outcome]);
    await scene.lookAt(30);
    await scene.lookAt(1);
    expect(scene.presenter.banners).toHaveLength(0);
    expect(scene.attempts).toBe(1);
  });

  it('in the last days the attempt comes first, and a reminder only where it fails', async () => {
    let saved: () => void = () => undefined;
    await scene.startAt(60);
    scene.store.saved = new Promise((resolve) => {
      saved = resolve;
    });
    scene.outcome = identityUntil(end + 365 * day);
    await scene.lookAt(2);
    expect(scene.presenter.banners, 'the attempt is about to begin').toHaveLength(0);
    saved();
    await settled();
    expect(scene.successes).toHaveLength(1);
    await scene.lookAt(1);
    expect(scene.presenter.banners).toHaveLength(0);
  });

  it('a site that wants the password after all gets it from a person, who is reminded', async () => {
    await scene.startAt(44);
    await scene.lookAt(44);
    expect(scene.failures).toEqual([['password-needed', true]]);
    expect(scene.presenter.banners).toHaveLength(1);
    await scene.lookAt(20);
    expect(scene.attempts, 'it is not asked again').toBe(1);
  });

  it('what may pass by itself bothers nobody at first, and a person in time', async () => {
    scene.outcome = { kind: 'server-not-found', host: 'server02' };
    await scene.startAt(44.9);
    await scene.lookAt(44);
    expect(scene.failures[0]).toEqual(['server-not-found', false]);
    expect(scene.presenter.banners).toHaveLength(0);
    await scene.lookAt(38);
    await scene.lookAt(38);
    expect(scene.presenter.banners.length).toBeGreaterThan(0);
  });

  it('the network that comes back is used', async () => {
    scene.outcome = { kind: 'offline', host: 'server02' };
    await scene.startAt(40);
    scene.isOnline = false;
    await scene.lookAt(39.999);
    const before = scene.attempts;
    scene.isOnline = true;
    scene.outcome = identityUntil(end + 365 * day);
    await scene.lookAt(39.998);
    expect(scene.attempts).toBe(before + 1);
    expect(scene.successes).toHaveLength(1);
  });

  it('a person who has the wizard open is not overtaken', async () => {
    scene.isByHand = true;
    await scene.startAt(40);
    expect(scene.attempts).toBe(0);
  });
});

describe('what is shown', () => {
  it('names the periods, the next reminder, and, once there was one, the times to put it off', async () => {
    await scene.startAt(60);
    const iso = (daysLeft: number) => new Date(end - daysLeft * day).toISOString();
    expect(scene.watch.outlook()).toEqual({
      period: 'before',
      firstPeriodFrom: iso(45),
      secondPeriodFrom: iso(3),
      nextReminder: iso(45),
      later: [],
    });
    await scene.lookAt(40);
    expect(scene.watch.outlook()).toMatchObject({ period: 1, nextReminder: iso(39) });
    expect(scene.watch.outlook()?.later.slice(0, 2)).toEqual([iso(39), iso(38)]);
    expect(await scene.watch.later(end - 38 * day)).toBe(end - 38 * day);
    expect(scene.watch.outlook()?.nextReminder).toBe(iso(38));
  });

  it('is nothing without a certificate', async () => {
    scene.inUse = undefined;
    await scene.startAt(60);
    expect(scene.watch.outlook()).toBeUndefined();
  });

  it('is told anew when its words change, and not with every look', async () => {
    await scene.startAt(60);
    await scene.lookAt(60);
    const before = scene.changes;
    await scene.lookAt(60 - 1 / 24 / 60);
    await scene.lookAt(60 - 2 / 24 / 60);
    expect(scene.changes).toBe(before);
    await scene.lookAt(58);
    expect(scene.changes).toBe(before + 1);
  });

  it('stays what it was when the keychain can\u2019t be read, and that is reported', async () => {
    await scene.startAt(40);
    scene.isLocked = true;
    await scene.watch.identityChanged();
    expect(scene.watch.outlook()?.period).toBe(1);
    expect(scene.reported).toEqual([expect.objectContaining({ problem: { kind: 'keychain-locked' } })]);
  });
});

describe('a certificate that the site has revoked', () => {
  it('is not renewed without a password, and is reminded of: only a person can enroll again', async () => {
    scene.RenewWithoutPassword = true;
    scene.isRevoked = true;
    await scene.startAt(30);
    expect([scene.attempts, scene.presenter.banners.length, scene.watch.isRevoked]).toEqual([0, 1, true]);
  });

  it('is renewed once the site takes it back', async () => {
    scene.RenewWithoutPassword = true;
    scene.isRevoked = true;
    await scene.startAt(30);
    scene.isRevoked = false;
    await scene.lookAt(29);
    expect(scene.attempts).toBe(1);
  });
});
