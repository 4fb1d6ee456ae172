import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommandStage } from '../../support/command-stage.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { unpacked } from '../../support/unpacked.ts';

function scene() {
  const folder = temporaryFolder();
  const stage = new CommandStage();
  stage.dataFolder = join(folder, 'data');
  mkdirSync(join(stage.dataFolder, 'logs'), { recursive: true });
  writeFileSync(join(stage.dataFolder, 'logs', 'enrollment-assistant.log'), '{"event":"started"}\n');
  const out = join(folder, 'out');
  mkdirSync(out);
  const run = (...args: string[]) => stage.run(['CMDiagnostics', '-no-network', ...args]);
  const pathsIn = async (file: string) => [...(await unpacked(readFileSync(file))).keys()];
  return { stage, folder, out, run, pathsIn };
}

describe('CMDiagnostics', () => {
  it('writes one file of the original\u2019s name into a folder and prints its path, and nothing else, on standard output', async () => {
    const { out, run, pathsIn } = scene();
    const { code, results, told } = await run('-out', out);
    const [name = ''] = readdirSync(out);
    expect(code).toBe(0);
    expect(readdirSync(out)).toHaveLength(1);
    expect(name).toMatch(/^cmdiag-[\w.-]+-2026-06-1\d-\d{6}\.zip$/u);
    expect(results).toBe(`${join(out, name)}\n`);
    expect(told).toContain('Look through the file');
    expect(await pathsIn(join(out, name))).toEqual(
      expect.arrayContaining(['summary.txt', 'manifest.json', 'logs/enrollment-assistant.log']),
    );
  });

  it('writes the file that is named, and replaces none', async () => {
    const { out, run } = scene();
    const file = join(out, 'mine.zip');
    expect((await run('-out', file)).results).toBe(`${file}\n`);
    const before = readFileSync(file);
    const again = await run('-out', file);
    expect([again.code, again.results]).toEqual([2, '']);
    expect(readFileSync(file)).toEqual(before);
  });

  it.each([
    [
      ['-include', 'logs'],
      ['summary.txt', 'manifest.json', 'logs/enrollment-assistant.log'],
    ],
    [
      ['-include', '*.json', '-exclude', 'settings.json'],
      ['summary.txt', 'manifest.json', 'environment.json'],
    ],
    [
      ['-exclude', '*'],
      ['summary.txt', 'manifest.json'],
    ],
  ])('puts in what is wished for: %j', async (flags, paths) => {
    const { out, run, pathsIn } = scene();
    const { results } = await run('-out', out, ...flags);
    expect(await pathsIn(results.trim())).toEqual(paths);
  });

  it('refuses a name that fits nothing, and writes nothing', async () => {
    const { out, run } = scene();
    const { code, told } = await run('-out', out, '-exclude', 'lgos');
    expect([code, readdirSync(out)]).toEqual([2, []]);
    expect(told).toContain('logs');
  });

  it('tells programs what is inside', async () => {
    const { out, run } = scene();
    const { results } = await run('-out', out, '-json', '-exclude', 'processes.txt');
    const told = JSON.parse(results);
    expect(told).toMatchObject({ result: 'written', leftOut: ['processes.txt'], missing: [] });
    expect(told.file).toBe(join(out, readdirSync(out)[0] ?? ''));
    expect(told.entries.map(({ path }: { path: string }) => path)).toContain('settings.json');
  });

  it('ends with its own problem where it can\u2019t write', async () => {
    const { folder, run } = scene();
    const { code, told } = await run('-out', `${join(folder, 'nowhere')}/`);
    expect(code).toBe(15);
    expect(told).toContain('not-writable');
  });

  it('explains itself', async () => {
    const { stage } = scene();
    const { code, results } = await stage.run(['CMDiagnostics', '-h']);
    expect(code).toBe(0);
    for (const flag of ['-out', '-include', '-exclude', '-no-network', '-json']) expect(results).toContain(flag);
  });
});
