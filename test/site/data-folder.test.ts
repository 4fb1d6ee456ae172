import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { FolderProblem, takeDataFolder } from './data-folder.ts';

describe('the folder of a lab site', () => {
  it('serves one site at a time, and the next as soon as it is given back', () => {
    const folder = join(temporaryFolder(), 'lab');
    const held = takeDataFolder(folder, false);
    expect(() => takeDataFolder(folder, true)).toThrow(FolderProblem);
    held.release();
    takeDataFolder(folder, false).release();
  });

  it('says in it that it is disposable, and is emptied on wish', () => {
    const folder = join(temporaryFolder(), 'lab');
    takeDataFolder(folder, false).release();
    mkdirSync(join(folder, 'ca'));
    takeDataFolder(folder, false).release();
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['README.txt', 'ca']));
    takeDataFolder(folder, true).release();
    expect(readdirSync(folder)).not.toContain('ca');
  });

  it('is never one that holds other things: nothing in it is touched', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'thesis.txt'), 'five years of work');
    expect(() => takeDataFolder(folder, true)).toThrow(/holds other things/u);
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
    expect(existsSync(join(folder, 'README.txt'))).toBe(false);
  });
});
