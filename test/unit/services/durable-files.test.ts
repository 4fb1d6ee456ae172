import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../electron/contract/problem.ts';
import {
  createDurably,
  errorCode,
  makeFolder,
  namesIn,
  removeLeftovers,
  replaceDurably,
  storageProblem,
  underTemporaryName,
  writeDurably,
} from '../../../electron/services/durable-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = (text: string) => Buffer.from(text);

describe('a durable file', () => {
  test('is written for its owner only, and never over another', async () => {
    const file = join(temporaryFolder(), 'file');
    await writeDurably(file, bytes('one'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(errorCode(await writeDurably(file, bytes('two')).catch((error: unknown) => error))).toBe('EEXIST');
    expect(readFileSync(file, 'utf8')).toBe('one');
  });

  test('is replaced as a whole', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'file');
    await replaceDurably(file, bytes('a long content'));
    await replaceDurably(file, bytes('short'));
    expect(readFileSync(file, 'utf8')).toBe('short');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('is created by one of many at once, and the others are told', async () => {
    const folder = temporaryFolder();
    const created = await Promise.all(['a', 'b', 'c'].map((content) => createDurably(join(folder, 'file'), bytes(content))));
    expect(created.filter(Boolean).length).toBe(1);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe(['a', 'b', 'c'][created.indexOf(true)]);
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('a temporary name', () => {
  test('leaves nothing when the work under it fails', async () => {
    const folder = temporaryFolder();
    const work = underTemporaryName(folder, async (temporary) => {
      mkdirSync(temporary);
      writeFileSync(join(temporary, 'half'), 'x');
      throw new Error('stopped');
    });
    await expect(work).rejects.toThrow('stopped');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('in use is not taken for a leftover', async () => {
    const folder = temporaryFolder();
    await underTemporaryName(folder, async (temporary) => {
      mkdirSync(temporary);
      await removeLeftovers(folder);
      expect(existsSync(temporary)).toBe(true);
    });
  });

  test('left by a process that no longer runs is removed; one of a running process, and other files, are not', async () => {
    const folder = temporaryFolder();
    const { pid } = spawnSync(process.execPath, ['--version']);
    const leftover = join(folder, `.unfinished-${pid}-0000`);
    mkdirSync(leftover);
    writeFileSync(join(leftover, 'half'), 'x');
    const others = [`.unfinished-${process.ppid}-0000`, '.unfinished-', 'unfinished-1-x', 'file'];
    for (const name of others) writeFileSync(join(folder, name), 'x');
    await removeLeftovers(folder);
    expect(readdirSync(folder).sort()).toEqual(others.sort());
  });
});

test('a folder is made with all above it, for its owner only', async () => {
  const folder = join(temporaryFolder(), 'a', 'b', 'c');
  await makeFolder(folder);
  await makeFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('a folder that is not there has no names in it', async () => {
  expect(await namesIn(join(temporaryFolder(), 'none'))).toEqual([]);
});

describe('a failure of the disk', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'not-writable'],
    ['EACCES', 'not-writable'],
    ['EPERM', 'not-writable'],
    ['EIO', 'not-writable'],
  ])('%s is %s', (code, kind) => {
    const problem = storageProblem(Object.assign(new Error(`${code}: it failed`), { code }), '/data');
    expect(problem).toBeInstanceOf(ProblemError);
    expect((problem as ProblemError).problem).toEqual({ kind, path: '/data', detail: `${code}: it failed` });
  });

  test('that is no failure of the disk stays what it is', () => {
    const error = new TypeError('a mistake');
    expect(storageProblem(error, '/data')).toBe(error);
  });
});
