import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../electron/services/clock.ts';
import { HistoryFile } from '../../../electron/services/history/history-file.ts';
import { bundle, changesOf, forEach, killAt, runChild, runInjected, unfinished } from '../../support/killed-process.ts';
import { suiteFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const folder = suiteFolder();
const child = join(folder, 'records-child.mjs');
beforeAll(() => bundle('test/support/records-child.ts', child));

const read = (dataFolder: string) => new HistoryFile({ dataFolder, clock: systemClock }).read();
const subjects = ({ entries }: Awaited<ReturnType<typeof read>>) =>
  entries.flatMap((entry) => ('certificate' in entry ? [entry.certificate.subject] : []));

const mebibyte = 1024 * 1024;
const logsOf = (dataFolder: string) =>
  readdirSync(join(dataFolder, 'logs'))
    .sort()
    .map((name) => join(dataFolder, 'logs', name));
const linesOf = (files: readonly string[]) =>
  files.flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n')).map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the log of several processes', () => {
  it('loses no line of two that fill file after file at once, and no file is much too large', async () => {
    const dataFolder = temporaryFolder();
    // Together a little less than what is kept, so that nothing has to go.
    const [turns, length] = [270, 8000];
    await Promise.all(['one', 'two'].map((name) => runChild([child, 'log', dataFolder, name, String(turns), String(length)])));
    const files = logsOf(dataFolder);
    const found = linesOf(files).map(({ name, turn }) => `${name} ${turn}`);
    expect(found.sort()).toEqual(['one', 'two'].flatMap((name) => Array.from({ length: turns }, (_, turn) => `${name} ${turn}`)).sort());
    expect(files.length).toBeLessThanOrEqual(5);
    // While one of them renames, the other may add a few lines to a file that is full.
    for (const file of files) expect(statSync(file).size).toBeLessThan(2 * mebibyte);
  });

  it('takes the turn over from a process that was killed in it, ten seconds later, and loses nothing', async () => {
    const dataFolder = temporaryFolder();
    await runChild([child, 'log', dataFolder, 'before', '1', '10']);
    const log = join(dataFolder, 'logs', 'enrollment-assistant.log');
    const full = `${JSON.stringify({ name: 'full', filling: 'y'.repeat(mebibyte) })}\n`;
    writeFileSync(log, full);
    writeFileSync(`${log}.turn`, '');
    await runChild([child, 'log', dataFolder, 'within', '3', '10']);
    expect([existsSync(`${log}.1`), existsSync(`${log}.turn`)]).toEqual([false, true]);
    const longAgo = statSync(log).mtimeMs / 1000 - 11;
    utimesSync(`${log}.turn`, longAgo, longAgo);
    await runChild([child, 'log', dataFolder, 'after', '3', '10']);
    expect([existsSync(`${log}.1`), existsSync(`${log}.turn`)]).toEqual([true, false]);
    const names = linesOf(logsOf(dataFolder)).map(({ name }) => name);
    expect(names.sort()).toEqual(['after', 'after', 'after', 'full', 'within', 'within', 'within']);
  });
});

describe.runIf(process.platform === 'linux')('the history of several processes', () => {
  it('loses no entry of two that write at once', async () => {
    const dataFolder = temporaryFolder();
    await Promise.all(['one', 'two'].map((name) => runChild([child, 'history', dataFolder, name, '30'])));
    const { entries, damaged } = await read(dataFolder);
    const expected = ['one', 'two'].flatMap((name) => Array.from({ length: 30 }, (_, turn) => `CN=${name} ${turn}`));
    expect(damaged).toBe(0);
    expect(subjects({ entries, damaged }).sort()).toEqual(expected.sort());
  });

  it('has every entry that was said to be written, wherever the next one is killed', async () => {
    const before = join(temporaryFolder(), 'data');
    const args = (dataFolder: string) => [child, 'history', dataFolder, 'x', '12'];
    const calls = await changesOf(args(before), join(folder, 'calls'));
    // Each flush is like the others; what begins a file and what makes one shorter are not.
    const some = calls.filter(({ name, number }) => (name === 'fsync' ? number % 15 === 1 : number <= 2));
    expect(some.map(({ name }) => name)).toEqual(expect.arrayContaining(['mkdir', 'fsync', 'rename']));
    await forEach(some, async (call) => {
      const dataFolder = join(folder, `${call.name}-${call.number}`);
      await killAt(args(dataFolder), call);
      const { entries, damaged } = await read(dataFolder);
      const found = subjects({ entries, damaged });
      // Whatever was there before the call is there: turns are written one after the other, without a gap.
      expect(found).toEqual(Array.from({ length: found.length }, (_, turn) => `CN=x ${turn}`).reverse());
      expect(damaged).toBe(0);
      await runChild([child, 'history', dataFolder, 'after', '1']);
      expect(subjects(await read(dataFolder))).toEqual(['CN=after 0', ...found]);
      expect(unfinished(dataFolder)).toEqual([]);
      rmSync(dataFolder, { recursive: true });
    });
  }, 60_000);

  it.each(['pwrite64', 'fsync', 'link'])('leaves no archive, nor a part of one, where the disk is full at %s', async (call) => {
    const desktop = temporaryFolder();
    const calls = await changesOf([child, 'archive', temporaryFolder(), 'x', '5000'], join(folder, 'archive-calls'));
    expect(calls.map(({ name }) => name)).toContain(call);
    expect(await runInjected([child, 'archive', desktop, 'x', '5000'], `${call}:error=ENOSPC:when=1+`)).toBe('disk-full');
    expect(readdirSync(desktop)).toEqual([]);
  });

  it('goes on where the disk is full, with what was there', async () => {
    const dataFolder = temporaryFolder();
    await runChild([child, 'history', dataFolder, 'before', '3']);
    await runInjected([child, 'history', dataFolder, 'full', '3'], 'fsync:error=ENOSPC:when=1+');
    expect(subjects(await read(dataFolder)).filter((subject) => subject.startsWith('CN=before'))).toHaveLength(3);
  });
});
