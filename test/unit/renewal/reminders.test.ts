import { beforeEach, describe, expect, it } from 'vitest';
import { bannerPause } from '../../../electron/renewal/reminder-memory.ts';
import { longestTick } from '../../../electron/renewal/reminders.ts';
import { day, end, ReminderScene, yearly } from '../../support/reminder-scene.ts';

let scene: ReminderScene;

beforeEach(() => {
  scene = new ReminderScene();
});

describe('a reminder', () => {
  it('comes at the first look in the first period, and not before', async () => {
    await scene.follow(46);
    expect(await scene.lookAt(45 + 1 / day)).toBe(0);
    expect(await scene.lookAt(45)).toBe(1);
    expect(scene.presenter.banners[0]).toMatchObject({ at: end - 45 * day, period: 1, notAfter: end, secondsLeft: 45 * 86_400 });
    expect(scene.presenter.banners[0]?.later[0]).toBe(end - 44 * day);
  });

  it('comes once however many look at the same moment', async () => {
    await scene.follow(46);
    scene.clock.set(end - 40 * day);
    await Promise.all([scene.reminders.check(), scene.reminders.check(), scene.reminders.follow(yearly, scene.schedule)]);
    expect(scene.shownAt).toEqual([end - 40 * day]);
  });

  it('that was missed many times comes once, and the next is counted from it', async () => {
    await scene.follow(45);
    expect(await scene.lookAt(20)).toBe(2);
    expect(await scene.lookAt(20 - 0.99)).toBe(2);
    expect(await scene.lookAt(19)).toBe(3);
  });

  it('survives a restart', async () => {
    await scene.follow(30);
    scene.restart();
    await scene.follow(29.5);
    expect(scene.shownAt).toEqual([end - 30 * day]);
    scene.restart();
    await scene.follow(29);
    expect(scene.shownAt).toHaveLength(2);
  });

  it('is none without a certificate', async () => {
    await scene.follow(60);
    await scene.reminders.follow(undefined, scene.schedule);
    expect(await scene.lookAt(1)).toBe(0);
    expect(scene.reminders.outlook()).toBeUndefined();
  });

  it('after expiry says so, and comes again after the first interval', async () => {
    await scene.follow(0.1);
    expect(await scene.lookAt(-1)).toBe(2);
    expect(scene.presenter.banners[1]).toMatchObject({ period: 'expired', secondsLeft: 0, occasion: 'expiry' });
    expect(await scene.lookAt(-1.9)).toBe(2);
    expect(await scene.lookAt(-2)).toBe(3);
  });

  it('follows settings as they change', async () => {
    await scene.follow(30);
    scene.schedule = { ...scene.schedule, firstInterval: 7200 };
    await scene.follow(30 - 1 / 24);
    expect(await scene.lookAt(30 - 2 / 24)).toBe(2);
  });
});

describe('quiet', () => {
  it.each([{ locked: true }, { fullScreen: true }])('%j holds a reminder back until it ends, and then there is one', async (quiet) => {
    scene.situation = { ...scene.situation, ...quiet };
    await scene.follow(45);
    expect(await scene.lookAt(30)).toBe(0);
    expect(await scene.lookAt(8 / 24 + 0.001)).toBe(0);
    scene.situation = { ...scene.situation, locked: false, fullScreen: false };
    expect(await scene.lookAt(8 / 24 + 0.0005)).toBe(1);
  });

  it.each([{ locked: true }, { fullScreen: true }])(
    '%j ends with the last stretch before expiry, and holds again after it',
    async (quiet) => {
      scene.situation = { ...scene.situation, ...quiet };
      await scene.follow(45);
      expect(await scene.lookAt(8 / 24)).toBe(1);
      expect(await scene.lookAt(-1)).toBe(1);
    },
  );

  it('holds the wizard back as well', async () => {
    await scene.follow(30);
    scene.situation = { ...scene.situation, locked: true };
    scene.clock.advance(bannerPause);
    await scene.reminders.check();
    expect(scene.presenter.wizards).toEqual([]);
    scene.situation = { ...scene.situation, locked: false };
    await scene.reminders.check();
    expect(scene.presenter.wizards).toEqual([1]);
  });

  it('is complete while renewal is not possible, to the end', async () => {
    scene.situation = { ...scene.situation, renewalPossible: false };
    await scene.follow(45);
    expect(await scene.lookAt(0.01)).toBe(0);
  });

  it('is not assumed when nobody can tell', async () => {
    Object.defineProperty(scene, 'situation', {
      get: () => {
        throw new Error('the desktop does not answer');
      },
    });
    await scene.follow(30);
    expect(scene.shownAt).toHaveLength(1);
    expect(scene.reported).toHaveLength(1);
  });
});

describe('the clock', () => {
  it('set back brings nothing, and the next reminder is no further away than it was', async () => {
    await scene.follow(20);
    expect(await scene.lookAt(320)).toBe(1);
    expect(await scene.lookAt(45)).toBe(2);
    expect(await scene.lookAt(44.1)).toBe(2);
  });

  it('set back takes what was put off with it', async () => {
    await scene.follow(20);
    await scene.reminders.later(end - 15 * day);
    await scene.lookAt(25);
    expect(await scene.lookAt(20.1)).toBe(1);
    expect(await scene.lookAt(20)).toBe(2);
  });

  it('set forward and right again brings one reminder', async () => {
    await scene.follow(100);
    expect(await scene.lookAt(20)).toBe(1);
    expect(await scene.lookAt(100)).toBe(1);
    expect(await scene.lookAt(46)).toBe(1);
    expect(await scene.lookAt(45)).toBe(2);
  });
});

describe('the tick', () => {
  it('is never longer than a minute, and ends exactly when a reminder is due', async () => {
    scene.clock.set(end - 45 * day - 90_000);
    await scene.reminders.follow(yearly, scene.schedule);
    scene.reminders.start();
    await scene.reminders.check();
    expect(scene.alarm.set?.milliseconds).toBe(longestTick);
    scene.clock.advance(longestTick);
    await scene.reminders.check();
    expect(scene.alarm.set?.milliseconds).toBe(30_000);
  });

  it('brings the reminder by itself, and stops when it is told to', async () => {
    await scene.follow(45.0001);
    scene.reminders.start();
    await scene.reminders.check();
    scene.clock.set(end - 45 * day);
    scene.alarm.set?.wake();
    await scene.reminders.check();
    expect(scene.shownAt).toHaveLength(1);
    scene.reminders.stop();
    expect(scene.alarm.set).toBeUndefined();
  });

  it('goes on at its pace when what is due can\u2019t be shown', async () => {
    scene.presenter.failing = true;
    await scene.follow(30);
    scene.reminders.start();
    await scene.reminders.check();
    expect(scene.alarm.set?.milliseconds).toBe(longestTick);
  });
});

describe('a disk that fails', () => {
  it('does not make this run repeat a reminder, and is told', async () => {
    scene.store.failing = true;
    await scene.follow(30);
    expect(await scene.lookAt(29.9)).toBe(1);
    expect(scene.reported.length).toBeGreaterThan(0);
  });

  it('or a process that dies before the reminder is written down lets it come again, for its window died too', async () => {
    scene.store.failing = true;
    await scene.follow(30);
    scene.store.failing = false;
    scene.restart();
    await scene.follow(30);
    expect(scene.shownAt).toHaveLength(2);
  });
});
