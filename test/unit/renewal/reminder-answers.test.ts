import { beforeEach, describe, expect, it } from 'vitest';
import type { Subject } from '../../../electron/renewal/ports.ts';
import { bannerPause } from '../../../electron/renewal/reminder-memory.ts';
import { day, end, ReminderScene } from '../../support/reminder-scene.ts';

const hour = 3600 * 1000;
const renewed: Subject = { id: 'new', notBefore: end - 20 * day, notAfter: end + 345 * day };

let scene: ReminderScene;

beforeEach(() => {
  scene = new ReminderScene();
});

describe('a banner', () => {
  it('that is not answered brings the wizard, once', async () => {
    await scene.follow(30);
    scene.clock.advance(bannerPause - 1);
    await scene.reminders.check();
    expect(scene.presenter.wizards).toEqual([]);
    scene.clock.advance(1);
    await scene.reminders.check();
    await scene.reminders.check();
    expect(scene.presenter.wizards).toEqual([1]);
    expect(scene.presenter.banners).toHaveLength(1);
  });

  it.each(['later', 'renewNow'] as const)('that is answered with %s brings none, and goes', async (answer) => {
    await scene.follow(30);
    await scene.reminders[answer]();
    scene.clock.advance(bannerPause);
    await scene.reminders.check();
    expect(scene.presenter).toMatchObject({ wizards: [], withdrawn: 1 });
    expect(scene.reminders.outlook()?.history.at(-1)).toMatchObject({ answer: answer === 'later' ? 'later' : 'renew' });
  });

  it('is replaced by the wizard where there are no banners', async () => {
    scene.presenter.hasBanners = false;
    await scene.follow(30);
    scene.clock.advance(bannerPause);
    await scene.reminders.check();
    expect(scene.presenter.wizards).toEqual([1]);
  });

  it('that could not be shown was not shown: it is tried again, and the failure is told', async () => {
    scene.presenter.failing = true;
    await scene.follow(30);
    expect(scene.reported).toHaveLength(1);
    scene.presenter.failing = false;
    await scene.reminders.check();
    expect(scene.shownAt).toEqual([end - 30 * day]);
  });

  it('whose wizard waited over a night gives way to the next reminder', async () => {
    await scene.follow(30);
    expect(await scene.lookAt(28)).toBe(2);
    expect(scene.presenter.wizards).toEqual([]);
  });
});

describe('Later', () => {
  it('tells the exact time of the next reminder and keeps to it', async () => {
    await scene.follow(30);
    scene.clock.advance(hour);
    expect(await scene.reminders.later()).toBe(end - 29 * day);
    expect(await scene.lookAt(29 + 1 / 86_400)).toBe(1);
    expect(await scene.lookAt(29)).toBe(2);
  });

  it('with a time keeps to that, over a restart', async () => {
    await scene.follow(30);
    expect(await scene.reminders.later(end - 20 * day)).toBe(end - 20 * day);
    scene.restart();
    await scene.follow(20.1);
    expect(scene.shownAt).toHaveLength(1);
    expect(await scene.lookAt(20)).toBe(2);
    expect(await scene.lookAt(19)).toBe(3); // what was put off was that one reminder
  });

  it('goes no further than the end of the period', async () => {
    await scene.follow(30);
    expect(await scene.reminders.later(end - day)).toBe(end - 3 * day);
    expect(await scene.lookAt(3)).toBe(2);
  });

  it('chosen again counts as chosen last', async () => {
    await scene.follow(30);
    await scene.reminders.later(end - 20 * day);
    expect(await scene.reminders.later()).toBe(end - 29 * day);
  });
});

describe('a renewal', () => {
  it('silences everything at once', async () => {
    await scene.follow(20);
    await scene.reminders.renewed(renewed);
    expect(scene.presenter.withdrawn).toBe(1);
    await scene.follow(20, renewed);
    expect(await scene.lookAt(0)).toBe(1);
    expect(await scene.lookAt(-300)).toBe(2); // 45 days before the new one ends
  });

  it('by a certificate that is in its last days from the beginning is followed by a pause', async () => {
    await scene.follow(2);
    await scene.reminders.renewed({ id: 'brief', notBefore: end - 2 * day, notAfter: end });
    expect(await scene.lookAt(2 - 7.9 / 24)).toBe(1);
    expect(await scene.lookAt(2 - 8 / 24)).toBe(2);
  });

  it('leaves the history', async () => {
    await scene.follow(20);
    await scene.reminders.renewed(renewed);
    expect(scene.reminders.outlook()).toMatchObject({ period: 'before', last: undefined, history: [{ at: end - 20 * day, period: 1 }] });
  });
});
