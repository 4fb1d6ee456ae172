import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../electron/contract/problem.ts';
import { Log } from '../../../electron/services/log.ts';
import { HandSetClock } from '../../support/hand-set-clock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function openLog(dataFolder = temporaryFolder()) {
  const file = join(dataFolder, 'logs', 'enrollment-assistant.log');
  const log = new Log({ dataFolder, clock: new HandSetClock() });
  const lines = () =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { log, file, lines };
}

describe('the log', () => {
  test('is a JSON object a line with the time, for its owner only', () => {
    const { log, file, lines } = openLog();
    log.note('started', { version: '0.1.0' });
    log.step('contacting-server', 'begun');
    const time = '2026-06-15T12:00:00.000Z';
    expect(lines()).toEqual([
      { time, event: 'started', version: '0.1.0' },
      { time, event: 'step', step: 'contacting-server', state: 'begun' },
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
  });

  test('gives a problem words and a number by which it is found again', () => {
    const { log, lines } = openLog();
    const report = log.report({ kind: 'server-not-found', host: 'server02' });
    expect(report.incident).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/u);
    expect(report.explanation.title).toContain('server02');
    expect(lines()).toEqual([
      { time: expect.any(String), event: 'problem', incident: report.incident, problem: { kind: 'server-not-found', host: 'server02' } },
    ]);
  });

  test('keeps how something unforeseen came about, which the report does not tell', () => {
    const { log, lines } = openLog();
    const report = log.reportThrown(new TypeError('no such thing'));
    expect(report.problem.kind).toBe('unexpected');
    expect(lines()[0]?.stack).toMatch(/TypeError: no such thing\n +at /u);
    expect(JSON.stringify(report)).not.toContain('log.test');
  });

  test('gives what is reported again, on its way to a person, the same number and no second line', () => {
    const { log, lines } = openLog();
    const problem = new ProblemError({ kind: 'server-not-found', host: 'server02' });
    const foreign = new TypeError('no such thing');
    const first = log.reportThrown(problem);
    expect([log.reportThrown(problem), log.report(problem.problem)]).toEqual([first, first]);
    const other = log.reportThrown(foreign);
    expect([log.reportThrown(foreign), log.report(other.problem)]).toEqual([other, other]);
    expect(lines().map(({ incident }) => incident)).toEqual([first.incident, other.incident]);
    expect(log.report({ kind: 'server-not-found', host: 'server02' }).incident, 'the next time').not.toBe(first.incident);
  });

  test.each([
    [0, 1],
    [1, 2],
  ])('fills a file to its last byte before it begins another: %i more than fits makes %i files', (more, files) => {
    const dataFolder = temporaryFolder();
    const { log, file } = openLog(dataFolder);
    log.note('x');
    const line = statSync(file).size;
    writeFileSync(file, Buffer.alloc(1024 * 1024 - line + more, ' '));
    log.note('x');
    const sizes = readdirSync(join(dataFolder, 'logs')).map((name) => statSync(join(dataFolder, 'logs', name)).size);
    expect(sizes).toHaveLength(files);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1024 * 1024);
  });

  test('keeps the cause of a problem', () => {
    const { log, lines } = openLog();
    log.reportThrown(new ProblemError({ kind: 'disk-full', path: '/x' }, new Error('ENOSPC: no space left')));
    expect(lines()[0]).toMatchObject({ problem: { kind: 'disk-full' }, cause: 'Error: ENOSPC: no space left' });
  });

  test('is one line an event, whatever a server says', () => {
    const { log, lines } = openLog();
    log.report({ kind: 'request-denied', host: 'a', serverSays: `no\n{"event":"forged"}\n${'x'.repeat(20_000)}` });
    log.note('next');
    expect(lines().map(({ event }) => event)).toEqual(['problem', 'next']);
    expect(JSON.stringify(lines()).length).toBeLessThan(10_000);
  });

  test('never takes more than five files of 1 MiB', () => {
    const dataFolder = temporaryFolder();
    const { log, file } = openLog(dataFolder);
    const mebibyte = 1024 * 1024;
    for (let turn = 0; turn < 8; turn++) {
      log.note(`turn ${turn}`);
      writeFileSync(file, Buffer.alloc(mebibyte, `${turn}`), { flag: 'a' });
    }
    log.note('last');
    const names = readdirSync(join(dataFolder, 'logs')).sort();
    expect(names).toEqual(['', '.1', '.2', '.3', '.4'].map((ending) => `enrollment-assistant.log${ending}`));
    expect(statSync(file).size).toBeLessThan(200);
    expect(readFileSync(`${file}.1`, 'utf8')).toContain('turn 7');
    expect(readFileSync(`${file}.4`, 'utf8')).toContain('turn 4');
  });

  test('that can\u2019t be written stops nothing', () => {
    const dataFolder = join(temporaryFolder(), 'file');
    writeFileSync(dataFolder, '');
    const { log, file } = openLog(dataFolder);
    expect(log.report({ kind: 'cancelled' }).incident).toMatch(/-/u);
    log.step('requesting', 'done');
    expect(existsSync(file)).toBe(false);
  });
});
