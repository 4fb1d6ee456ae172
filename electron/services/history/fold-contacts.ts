/** Contacts of the same outcome as one entry: what a person looks for in a history is what was different. */
import type { HistoryEntry } from '../../contract/history.ts';

type Contact = Extract<HistoryEntry, { readonly kind: 'contact' }>;

/** With another certificate, the same outcome says something new. */
const endsRow: ReadonlySet<HistoryEntry['kind']> = new Set(['enrolled', 'renewed', 'renewed-by-itself', 'imported', 'chosen', 'deleted']);

/**
 * Joins each contact with the contact before it, where management point, outcome and refusal are the same and the certificate has not changed
 * in between. Entries that are folded already may be folded again with others.
 * @param entries in the order in which they happened
 */
export function foldContacts(entries: Iterable<HistoryEntry>): HistoryEntry[] {
  const folded: HistoryEntry[] = [];
  let row: number | undefined;
  for (const entry of entries) {
    if (entry.kind !== 'contact') {
      if (endsRow.has(entry.kind)) row = undefined;
      folded.push(entry);
      continue;
    }
    const before = row === undefined ? undefined : (folded[row] as Contact);
    if (before && isSame(before, entry)) folded[row as number] = { ...before, lastAt: entry.lastAt, times: before.times + entry.times };
    else row = folded.push(entry) - 1;
  }
  return folded;
}

function isSame(a: Contact, b: Contact): boolean {
  return a.managementPoint === b.managementPoint && a.outcome === b.outcome && a.refusal === b.refusal;
}

/** When an entry happened, or happened last. ISO 8601 in UTC */
export function lastMoment(entry: HistoryEntry): string {
  return entry.kind === 'contact' ? entry.lastAt : entry.at;
}
