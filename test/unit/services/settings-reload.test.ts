import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { speakWith } from '../../../electron/contract/words/catalogues.ts';
import { en } from '../../../electron/contract/words/en/index.ts';
import { speak } from '../../../electron/contract/words/say.ts';
import type { Settings } from '../../../electron/services/settings/settings.ts';
import { integer, SettingsScene, string } from '../../support/settings-scene.ts';

/** Resolves at the next change. */
function changeOf(settings: Settings): Promise<void> {
  return new Promise((resolve) => {
    const stop = settings.onChange(() => {
      stop();
      resolve();
    });
  });
}

it('why a value is not used is said in the language that is spoken when it is asked for', async () => {
  const scene = new SettingsScene();
  await scene.put('person', { RenewalPeriod1: string('soon') });
  const settings = await scene.started();
  onTestFinished(() => speak('en', en, 'en-GB'));
  const reason = () => settings.explain().find(({ key }) => key === 'RenewalPeriod1')?.reason;
  expect(reason()).toContain('is not a whole number of seconds');
  await speakWith({ language: 'en-XA', locale: 'en' });
  expect(reason()).toMatch(/^\[.*\]$/u);
});

describe('settings that change while the program runs', () => {
  it('are seen at the next look, in either format', async () => {
    const scene = new SettingsScene();
    const settings = await scene.started();
    for (const format of ['xml', 'binary'] as const) {
      await scene.put('person', { SiteCode: string(format) }, format);
      expect(await settings.refresh()).toBe(true);
      expect(settings.values().SiteCode).toBe(format);
    }
    expect(await settings.refresh()).toBe(false);
  });

  it('are gone when the file is gone', async () => {
    const scene = new SettingsScene();
    await scene.put('person', { SiteCode: string('P01') });
    const settings = await scene.started();
    rmSync(scene.files.paths.person);
    expect(await settings.refresh()).toBe(true);
    expect(settings.values().SiteCode).toBeUndefined();
  });

  it('are seen without a look, when a file is replaced, written in place, or appears with its folder', async () => {
    const scene = new SettingsScene();
    await scene.put('person', { SiteCode: string('1') });
    const settings = await scene.started();
    onTestFinished(() => settings.close());
    await settings.watch();

    let changed = changeOf(settings);
    await scene.put('person', { SiteCode: string('2') });
    await changed;
    expect(settings.values().SiteCode).toBe('2');

    changed = changeOf(settings);
    const next = join(dirname(scene.files.paths.person), 'next');
    writeFileSync(next, scene.bytes('person').toString().replace('>2<', '>3<'));
    renameSync(next, scene.files.paths.person);
    await changed;
    expect(settings.values().SiteCode).toBe('3');

    mkdirSync(dirname(scene.files.paths.managed));
    await settings.refresh(); // as every tick does: from now on the new folder is watched
    changed = changeOf(settings);
    await scene.put('managed', { SiteCode: string('4') });
    await changed;
    expect(settings.values().SiteCode).toBe('4');
  });

  it('are seen again after their folder was removed and made anew', async () => {
    const scene = new SettingsScene();
    await scene.put('person', { SiteCode: string('1') });
    const settings = await scene.started();
    onTestFinished(() => settings.close());
    await settings.watch();
    let changed = changeOf(settings);
    rmSync(dirname(scene.files.paths.person), { recursive: true });
    await changed;
    await scene.put('person', { SiteCode: string('2') });
    await settings.refresh();
    changed = changeOf(settings);
    await scene.put('person', { SiteCode: string('3') });
    await changed;
    expect(settings.values().SiteCode).toBe('3');
  });
});

describe('a file that can\u2019t be read', () => {
  const broken = [
    '',
    '<plist>',
    'bplist00 and nothing more',
    '<plist><array/></plist>',
    '<plist><dict><key>RenewalPeriod1</key></dict></plist>',
  ];

  it.each(broken)('%j resets nothing, is named, and is read again once it is repaired', async (bytes) => {
    const scene = new SettingsScene();
    await scene.put('person', { RenewalPeriod1: string('864000') });
    const settings = await scene.started();
    scene.putBytes('person', bytes);
    expect(await settings.refresh()).toBe(true);
    expect(settings.values().RenewalPeriod1).toBe(864_000);
    expect(settings.broken()).toEqual([{ source: 'person', file: scene.files.paths.person, why: expect.stringMatching(/./) }]);
    expect(await settings.refresh()).toBe(false);
    await scene.put('person', { RenewalPeriod1: string('900000') });
    await settings.refresh();
    expect(settings.values().RenewalPeriod1).toBe(900_000);
    expect(settings.broken()).toEqual([]);
  });

  it('resets nothing over a restart either, and other files go on counting', async () => {
    const scene = new SettingsScene();
    await scene.put('managed', { RenewalPeriod1: string('864000') });
    await scene.started();
    scene.putBytes('managed', 'garbage');
    await scene.put('person', { SiteCode: string('P01'), RenewalPeriod1: string('900000') });
    for (let restart = 0; restart < 2; restart += 1) {
      const settings = await scene.started();
      expect(settings.values()).toMatchObject({ RenewalPeriod1: 864_000, SiteCode: 'P01' });
      expect(settings.broken()).toHaveLength(1);
    }
  });

  it('does not bring back what was good before it was removed', async () => {
    const scene = new SettingsScene();
    await scene.put('person', { SiteCode: string('P01') });
    await scene.started();
    rmSync(scene.files.paths.person);
    await scene.started();
    scene.putBytes('person', 'garbage');
    expect((await scene.started()).values().SiteCode).toBeUndefined();
  });

  it('may be a folder or a pipe, which is not waited for', async () => {
    const scene = new SettingsScene();
    mkdirSync(scene.files.paths.person, { recursive: true });
    mkdirSync(dirname(scene.files.paths.computer));
    execFileSync('mkfifo', [scene.files.paths.computer]);
    expect((await scene.started()).broken().map(({ source }) => source)).toEqual(['computer', 'person']);
  });

  it('whose last good copy is damaged too leaves the defaults', async () => {
    const scene = new SettingsScene();
    await scene.put('person', { SiteCode: string('P01') });
    await scene.started();
    for (const name of readdirSync(scene.copies)) writeFileSync(join(scene.copies, name), 'garbage');
    scene.putBytes('person', 'garbage');
    expect((await scene.started()).values().SiteCode).toBeUndefined();
  });

  it('is no reason to lose settings when no copy can be kept', async () => {
    const scene = new SettingsScene();
    writeFileSync(scene.copies, 'in the way');
    await scene.put('person', { SiteCode: string('P01') });
    expect((await scene.started()).values().SiteCode).toBe('P01');
    expect(scene.reported).toHaveLength(1);
  });
});

describe('an integer where a string is wanted', () => {
  it('in a file is not read, and the explanation names file and rule', async () => {
    const scene = new SettingsScene();
    await scene.put('computer', { RenewalPeriod1: integer(1_728_000) });
    const settings = await scene.started();
    expect(settings.schedule().firstPeriod).toBe(3_888_000);
    expect(settings.explain().find(({ key }) => key === 'RenewalPeriod1')).toMatchObject({
      file: scene.files.paths.computer,
      reason: expect.stringContaining('stored as an integer'),
    });
  });
});
