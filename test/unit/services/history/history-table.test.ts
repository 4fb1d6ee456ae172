import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../../electron/contract/history.ts';
import { historyJson, historyTable } from '../../../../electron/services/history/history-table.ts';

/** A reader by the grammar of RFC 4180, without the mark of UTF-8. */
function readTable(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  cells.lastIndex = 1;
  for (let match = cells.exec(text); match && match.index < text.length; match = cells.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
    if (cells.lastIndex >= text.length) break;
  }
  const [head = [], ...body] = rows.filter((row) => row.length > 0);
  return body.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

const at = '2026-06-15T12:00:00.000Z';
const failed = (title: string): HistoryEntry => ({ at, kind: 'enrollment-failed', problem: 'not-permitted', title, incident: '7F3A-21C9' });
const enrolled = (subject: string, serialNumber: string): HistoryEntry => ({
  at,
  kind: 'enrolled',
  certificate: { subject, serialNumber, notAfter: '2027-06-15T12:00:00.000Z' },
});

describe('the history as a table', () => {
  it('has a column for every fact, and a header', () => {
    const contact = { at, kind: 'contact', managementPoint: 'mp', outcome: 'refused', refusal: 'revoked', lastAt: at, times: 3 } as const;
    const rows = readTable(historyTable([failed('Not permitted'), enrolled('CN=mnorth', '17D4'), contact]));
    expect(rows[0]).toMatchObject({
      at,
      kind: 'enrollment-failed',
      problem: 'not-permitted',
      title: 'Not permitted',
      incident: '7F3A-21C9',
    });
    expect(rows[1]).toMatchObject({ kind: 'enrolled', subject: 'CN=mnorth', serialNumber: '17D4', notAfter: '2027-06-15T12:00:00.000Z' });
    expect(rows[2]).toMatchObject({
      kind: 'contact',
      lastAt: at,
      times: '3',
      managementPoint: 'mp',
      outcome: 'refused',
      refusal: 'revoked',
    });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '|calc', '%0', '\uff1d1+1'])('gives a spreadsheet no formula: %j', (text) => {
    expect(readTable(historyTable([failed(text)]))[0]?.title).toBe(`'${text}`);
  });

  it.each(['61000000000002', '1234567890123456789', '12E4'])('lets no spreadsheet round a serial number: %s', (serial) => {
    expect(readTable(historyTable([enrolled('CN=x', serial)]))[0]?.serialNumber).toBe(`'${serial}`);
  });

  it('is read back as it was, whatever a text holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', "'", '\u00e9', ' ', ';') }), (text) => {
        const title = `t${text}`;
        expect(readTable(historyTable([failed(title), failed('next')])).map((row) => row.title)).toEqual([title, 'next']);
      }),
    );
  });

  it('is known as UTF-8 by its mark', () => {
    expect(Buffer.from(historyTable([])).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it('is JSON for programs, entry by entry', () => {
    expect(JSON.parse(historyJson([failed('x')]))).toEqual([failed('x')]);
  });
});
