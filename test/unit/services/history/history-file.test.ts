import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryEntry, HistoryNote } from '../../../../electron/contract/history.ts';
import { HistoryFile, type HistoryFileOptions } from '../../../../electron/services/history/history-file.ts';
import { HandSetClock } from '../../../support/hand-set-clock.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const day = 86_400_000;
const certificate = { subject: 'CN=mnorth', serialNumber: '17D4391A00000003DB', notAfter: '2027-06-15T12:00:00.000Z' };
const contact = (outcome: 'accepted' | 'unreachable' = 'accepted', managementPoint = 'mp.contoso.com'): HistoryNote => ({
  kind: 'contact',
  managementPoint,
  outcome,
});

function scene(limits?: HistoryFileOptions['limits'], dataFolder = temporaryFolder()) {
  const clock = new HandSetClock();
  const reported: unknown[] = [];
  let noted = 0;
  const open = () =>
    new HistoryFile({
      dataFolder,
      clock,
      report: (error) => reported.push(error),
      noted: () => {
        noted += 1;
      },
      ...(limits && { limits }),
    });
  const folder = join(dataFolder, 'history');
  const files = () => readdirSync(folder).sort();
  return { clock, dataFolder, folder, files, history: open(), open, reported, noted: () => noted };
}

const kinds: readonly HistoryNote[] = [
  { kind: 'enrolled', certificate },
  { kind: 'renewal-by-itself-failed', problem: 'server-not-found', title: 'server02 was not found', incident: '7F3A-21C9' },
  { kind: 'reminder-shown', period: 'expired' },
  { kind: 'reminder-postponed', until: '2026-06-16T12:00:00.000Z' },
  { kind: 'contact', managementPoint: 'mp.contoso.com', outcome: 'refused', refusal: 'revoked' },
];

describe('the history', () => {
  it('is read back by another process, the newest first, with every kind of entry', async () => {
    const { history, open, clock } = scene();
    for (const note of kinds) {
      clock.advance(1000);
      await history.note(note);
    }
    const at = (seconds: number) => `2026-06-15T12:00:0${seconds}.000Z`;
    const expected = kinds.map((note, index) => ({ at: at(index + 1), ...note }));
    Object.assign(expected[4] as object, { lastAt: at(5), times: 1 });
    expect(await open().read()).toEqual({ entries: expected.reverse(), damaged: 0 });
  });

  it('is a JSON object a line, for its owner only', async () => {
    const { history, folder } = scene();
    await history.note(kinds[2] as HistoryNote);
    expect(readFileSync(join(folder, '000001.jsonl'), 'utf8')).toBe(
      '{"at":"2026-06-15T12:00:00.000Z","kind":"reminder-shown","period":"expired"}\n',
    );
    expect(statSync(join(folder, '000001.jsonl')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('tells whoever shows it of each entry, once it is on the disk', async () => {
    const { history, noted } = scene();
    const writing = history.note(kinds[0] as HistoryNote);
    expect(noted()).toBe(0);
    await writing;
    expect(noted()).toBe(1);
  });

  it('counts contacts of one outcome as one entry, whatever happens in between, until the outcome or the certificate changes', async () => {
    const { history, clock } = scene();
    const notes = [
      contact(),
      contact(),
      { kind: 'reminder-shown', period: 1 },
      contact(),
      contact('unreachable'),
      contact(),
      contact('accepted', 'mp2.contoso.com'),
      { kind: 'renewed', certificate },
      contact('accepted', 'mp2.contoso.com'),
    ] as const;
    for (const note of notes) {
      await history.note(note);
      clock.advance(60_000);
    }
    const rows = (await history.read()).entries.map((entry) =>
      entry.kind === 'contact' ? [entry.at.slice(14, 16), entry.lastAt.slice(14, 16), entry.outcome, entry.times] : entry.kind,
    );
    expect(rows).toEqual([
      ['08', '08', 'accepted', 1],
      'renewed',
      ['06', '06', 'accepted', 1],
      ['05', '05', 'accepted', 1],
      ['04', '04', 'unreachable', 1],
      ['00', '03', 'accepted', 3],
      'reminder-shown',
    ]);
  });

  it.each([
    [400 * day, 1],
    [400 * day + 1, 0],
  ])('keeps an entry for 400 days: after %i milliseconds there are %i', async (age, left) => {
    const { history, clock } = scene();
    await history.note(kinds[0] as HistoryNote);
    clock.advance(age);
    expect((await history.read()).entries).toHaveLength(left);
  });

  it('passes over damaged lines, whatever is in them, and counts them', async () => {
    const { history, folder, open } = scene();
    await history.note(kinds[0] as HistoryNote);
    const damaged = [
      '{"at":"2026',
      'null',
      '{"at":"2026-06-15T12:00:00.000Z","kind":"flown"}',
      '{"at":5,"kind":"enrolled"}',
      '\u0000\u0000',
    ];
    appendFileSync(join(folder, '000001.jsonl'), `${damaged.join('\n')}\n\n`);
    await history.note(kinds[2] as HistoryNote);
    const { entries, damaged: count } = await open().read();
    expect([entries.map(({ kind }) => kind), count]).toEqual([['reminder-shown', 'enrolled'], damaged.length]);
  });

  it('loses nothing but the line that a power cut has cut off', async () => {
    const { history, folder, open } = scene();
    await history.note(kinds[0] as HistoryNote);
    appendFileSync(join(folder, '000001.jsonl'), '{"at":"2026-06-15T12:0');
    await history.note(kinds[2] as HistoryNote);
    const { entries, damaged } = await open().read();
    expect([entries.map(({ kind }) => kind), damaged]).toEqual([['reminder-shown', 'enrolled'], 1]);
  });

  it('gives the newest 200 to a page', async () => {
    const { history, folder } = scene();
    const line = (index: number) =>
      JSON.stringify({ at: new Date(Date.UTC(2026, 5, 1) + index * 1000).toISOString(), kind: 'reminder-shown', period: 1 });
    mkdirSync(folder);
    writeFileSync(join(folder, '000001.jsonl'), `${Array.from({ length: 300 }, (_, index) => line(index)).join('\n')}\n`);
    const recent = await history.recent();
    expect([recent.length, recent[0]?.at]).toEqual([200, '2026-06-01T00:04:59.000Z']);
  });

  it('that can\u2019t be written stops nothing, and is reported with the place', async () => {
    const dataFolder = join(temporaryFolder(), 'file');
    writeFileSync(dataFolder, '');
    const { history, reported, noted } = scene(undefined, dataFolder);
    await history.note(kinds[0] as HistoryNote);
    expect(reported).toMatchObject([{ problem: { kind: 'not-writable', path: join(dataFolder, 'history') } }]);
    expect(noted()).toBe(0);
    expect(await history.recent()).toEqual([]);
  });

  it('says the same before and after files were closed and made shorter', async () => {
    const outcomes = fc.array(fc.constantFrom(...kinds, contact(), contact(), contact('unreachable')), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(outcomes, async (notes) => {
        const small = scene({ file: 300, all: 1024 * 1024 });
        const large = scene();
        for (const note of notes) {
          for (const { clock, history } of [small, large]) {
            clock.advance(60_000);
            await history.note(note);
          }
        }
        expect((await small.open().read()).entries).toEqual((await large.history.read()).entries);
      }),
      { numRuns: 15 },
    );
  });

  it('takes no more room for contacts that are always the same, and drops the oldest where all of it is too much', async () => {
    const same = scene({ file: 1300, all: 1024 * 1024 });
    for (let turn = 0; turn < 200; turn++) await same.history.note(contact());
    const sizeOf = ({ folder, files }: typeof same) => files().reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect((await same.history.read()).entries).toMatchObject([{ times: 200 }]);
    const oneRow = 160;
    expect(sizeOf(same)).toBeLessThan(2 * 1500 + 20 * oneRow);
    const many = scene({ file: 400, all: 4096 });
    for (let turn = 0; turn < 200; turn++) {
      many.clock.advance(1000);
      await many.history.note({ kind: 'reminder-shown', period: turn % 2 === 0 ? 1 : 2 });
    }
    const entries: readonly HistoryEntry[] = (await many.history.read()).entries;
    expect(sizeOf(many)).toBeLessThan(4096 + 3 * 500);
    expect(entries[0]?.at).toBe('2026-06-15T12:03:20.000Z');
    expect(entries.length).toBeGreaterThan(30);
  });
});
