import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeDataFolder, resolveDataFolder } from '../../../electron/services/data-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test.each([
  [{ argument: '/a', environment: { CCM_DATA_DIR: '/b' }, fallback: '/c' }, '/a'],
  [{ environment: { CCM_DATA_DIR: '/b' }, fallback: '/c' }, '/b'],
  [{ argument: '', environment: { CCM_DATA_DIR: '' }, fallback: '/c' }, '/c'],
  [{ argument: undefined, environment: {}, fallback: '/c' }, '/c'],
  [{ argument: 'here', environment: {}, fallback: '/c' }, resolve('here')],
])('%j is %s', (wish, folder) => {
  expect(resolveDataFolder(wish)).toBe(resolve(folder));
});

test('the data folder is made with everything above it, for its owner only', async () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  await makeDataFolder(folder);
  await makeDataFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('a data folder that others could look into is closed to them', async () => {
  const folder = join(temporaryFolder(), 'open');
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  await makeDataFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('a data folder that can\u2019t be made is a problem that names it', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const folder = join(file, 'below');
  await expect(makeDataFolder(folder)).rejects.toMatchObject({ problem: { kind: 'not-writable', path: folder } });
});
