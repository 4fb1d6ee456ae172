import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fourIntegers, thisDevice } from '../../../electron/services/device.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test.each([
  ['6.1.0-18-amd64', '6.1.0.0'],
  ['14.5', '14.5.0.0'],
  ['10.0.22631', '10.0.22631.0'],
  ['1.2.3.4', '1.2.3.4'],
  ['1.2.3.4.5', '1.2.3.4'],
  ['26', '26.0.0.0'],
  ['', '0.0.0.0'],
  ['rolling', '0.0.0.0'],
  ['5.15.0.99999999999', '5.15.0.2147483647'],
])('the operating system\u2019s version %j is told as %s', (version, integers) => {
  expect(fourIntegers(version)).toBe(integers);
});

describe('this device', () => {
  test('has the computer\u2019s name without a domain', () => {
    const { name } = thisDevice({ dataFolder: temporaryFolder() });
    expect(name).toBe(hostname().split('.')[0]);
  });

  test('tells the version it is given before the kernel\u2019s', () => {
    expect(thisDevice({ dataFolder: temporaryFolder(), systemVersion: '14.5' }).operatingSystemVersion).toBe('14.5.0.0');
  });

  test('has an id that stays with the data folder, for its owner only', async () => {
    const dataFolder = join(temporaryFolder(), 'new');
    const device = thisDevice({ dataFolder });
    const id = await device.id();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(await device.id()).toBe(id);
    expect(await thisDevice({ dataFolder }).id()).toBe(id);
    expect(statSync(join(dataFolder, 'device.json')).mode & 0o777).toBe(0o600);
  });

  test('differs between data folders', async () => {
    const ids = await Promise.all([1, 2].map(() => thisDevice({ dataFolder: temporaryFolder() }).id()));
    expect(ids[0]).not.toBe(ids[1]);
  });

  test('gets the same id in two processes that begin at once', async () => {
    const dataFolder = temporaryFolder();
    const ids = await Promise.all([1, 2, 3].map(() => thisDevice({ dataFolder }).id()));
    expect(new Set(ids).size).toBe(1);
  });

  test.each(['', 'nonsense', '{}', '{"id":"me"}'])('gets a new id where the kept one is unreadable (%j)', async (content) => {
    const dataFolder = temporaryFolder();
    writeFileSync(join(dataFolder, 'device.json'), content);
    const id = await thisDevice({ dataFolder }).id();
    expect(JSON.parse(readFileSync(join(dataFolder, 'device.json'), 'utf8'))).toEqual({ id });
  });

  test('says when it can\u2019t keep its id', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const failed = thisDevice({ dataFolder: join(file, 'below') });
    await expect(failed.id()).rejects.toMatchObject({ problem: { kind: 'not-writable' } });
    expect(existsSync(join(file, 'below'))).toBe(false);
  });
});
