import { chmodSync, existsSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../electron/contract/problem.ts';
import { writeSetting } from '../../../electron/services/settings/change-settings.ts';
import type { PropertyList } from '../../../electron/services/settings/property-list.ts';
import { readPropertyList } from '../../../electron/services/settings/property-list-formats.ts';
import { integer, SettingsScene, string } from '../../support/settings-scene.ts';

const person = (scene: SettingsScene) => ({ path: scene.files.paths.person, level: 'person' as const });

/** What is in a file, by key. */
async function entries(scene: SettingsScene, level: 'computer' | 'person' = 'person'): Promise<Record<string, PropertyList>> {
  const { root } = await readPropertyList(scene.bytes(level));
  return root.type === 'dictionary' ? Object.fromEntries(root.entries) : {};
}

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof ProblemError ? error.problem : error;
}

describe('writing a setting', () => {
  it('makes file and folder, for this person alone', async () => {
    const scene = new SettingsScene();
    await writeSetting(person(scene), 'SMSID', string('A-1'));
    expect(await entries(scene)).toEqual({ SMSID: string('A-1') });
    expect(statSync(scene.files.paths.person).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(scene.files.paths.person)).mode & 0o777).toBe(0o700);
  });

  it('for the computer makes a file that everybody can read, whatever the process is set to', async () => {
    const scene = new SettingsScene();
    const before = process.umask(0o077);
    try {
      await writeSetting({ path: scene.files.paths.computer, level: 'computer' }, 'SiteCode', string('P01'));
    } finally {
      process.umask(before);
    }
    expect(statSync(scene.files.paths.computer).mode & 0o777).toBe(0o644);
    expect(statSync(dirname(scene.files.paths.computer)).mode & 0o777).toBe(0o755);
  });

  it.each(['xml', 'binary'] as const)('keeps what it does not know, the format (%s) and the permissions', async (format) => {
    const scene = new SettingsScene();
    const unknown: PropertyList = { type: 'array', items: [{ type: 'real', value: 300 }, integer(2 ** 40), { type: 'date', value: 5 }] };
    await scene.put('person', { Unknown: unknown, SMSID: string('A-1') }, format);
    chmodSync(scene.files.paths.person, 0o640);
    await writeSetting(person(scene), 'SiteCode', string('P01'));
    await writeSetting(person(scene), 'SMSID', undefined);
    expect(await entries(scene)).toEqual({ Unknown: unknown, SiteCode: string('P01') });
    expect((await readPropertyList(scene.bytes('person'))).format).toBe(format);
    expect(statSync(scene.files.paths.person).mode & 0o777).toBe(0o640);
  });

  it('does not overwrite a damaged file', async () => {
    const scene = new SettingsScene();
    scene.putBytes('person', 'garbage');
    expect(await problemOf(writeSetting(person(scene), 'SMSID', string('A')))).toMatchObject({
      kind: 'settings-unreadable',
      file: scene.files.paths.person,
    });
    expect(scene.bytes('person').toString()).toBe('garbage');
  });

  it('follows a link to the real file', async () => {
    const scene = new SettingsScene();
    await scene.put('computer', { SiteCode: string('P01') });
    await writeSetting(person(scene), 'x', string('1'));
    const link = join(dirname(scene.files.paths.person), 'link.plist');
    symlinkSync(scene.files.paths.computer, link);
    await writeSetting({ path: link, level: 'person' }, 'UserName', string('m'));
    expect(await entries(scene, 'computer')).toEqual({ SiteCode: string('P01'), UserName: string('m') });
  });

  it('loses nothing when many write at the same time', async () => {
    const scene = new SettingsScene();
    const keys = Array.from({ length: 12 }, (_, index) => `Key${index}`);
    await Promise.all(keys.map((key) => writeSetting(person(scene), key, string(key))));
    expect(Object.keys(await entries(scene)).sort()).toEqual([...keys].sort());
    expect(readdirSync(dirname(scene.files.paths.person))).toEqual(['com.microsoft.ccmclient.plist']);
  });

  it('takes over a lock whose process is gone', async () => {
    const scene = new SettingsScene();
    await writeSetting(person(scene), 'a', string('1'));
    const lock = join(dirname(scene.files.paths.person), '.com.microsoft.ccmclient.plist.lock');
    const beyondEveryPid = 2 ** 30;
    writeFileSync(lock, `${beyondEveryPid} left behind`);
    await writeSetting(person(scene), 'b', string('2'));
    expect(Object.keys(await entries(scene))).toEqual(['a', 'b']);
    expect(existsSync(lock)).toBe(false);
  });

  it('names a folder that can\u2019t be made', async () => {
    const scene = new SettingsScene();
    writeFileSync(dirname(scene.files.paths.person), 'in the way');
    expect(await problemOf(writeSetting(person(scene), 'a', string('1')))).toMatchObject({ kind: 'not-writable' });
  });
});

describe('the app writing for the person', () => {
  it('takes effect at once', async () => {
    const settings = await new SettingsScene().started();
    await settings.write('StartAtLogin', { type: 'boolean', value: false });
    expect(settings.values().StartAtLogin).toBe(false);
    await settings.write('StartAtLogin', undefined);
    expect(settings.values().StartAtLogin).toBe(true);
  });

  it.each(['managed', 'computer'] as const)('is refused where the %s file holds the setting, even since a moment ago', async (level) => {
    const scene = new SettingsScene();
    const settings = await scene.started();
    await scene.put(level, { StartAtLogin: { type: 'boolean', value: true } });
    expect(await problemOf(settings.write('StartAtLogin', { type: 'boolean', value: false }))).toEqual({
      kind: 'settings-locked',
      key: 'StartAtLogin',
    });
    expect(existsSync(scene.files.paths.person)).toBe(false);
  });
});
