/** The history for programs of others: a table (CSV) or JSON. Its words are the same in every language, so that scripts can rely on them. */
import type { HistoryEntry } from '../../contract/history.ts';

const columns = [
  'at',
  'lastAt',
  'times',
  'kind',
  'subject',
  'serialNumber',
  'notAfter',
  'problem',
  'title',
  'incident',
  'period',
  'until',
  'managementPoint',
  'outcome',
  'refusal',
] as const;

/** A table with a header, for spreadsheets: UTF-8 with its mark, lines end as RFC 4180 wants. */
export function historyTable(entries: readonly HistoryEntry[]): string {
  const rows = entries.map(({ ...entry }) => {
    const facts: Record<string, unknown> = { ...entry, ...('certificate' in entry ? entry.certificate : {}) };
    return columns.map((column) => cell(facts[column])).join(',');
  });
  return `\ufeff${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}

export function historyJson(entries: readonly HistoryEntry[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/**
 * A spreadsheet takes a text that begins like this for a formula, and could be made to run something by, for instance, a certificate's subject.
 * Source: OWASP, "CSV Injection"
 */
const formula = /^[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]/u;
/** A serial number of digits would be shown rounded, or as a power of ten. */
const longNumber = /^(?:\d{12,}|\d+[eE]\d+)$/u;

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = String(value);
  const safe = formula.test(text) || longNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
