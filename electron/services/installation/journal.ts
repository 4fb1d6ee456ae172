/**
 * Changing several files as one: all of them, or none. What will be done is on the disk before it begins; whatever happens after that, the next run
 * knows how to undo it. Everything that needs space is written first, under other names; what undoes it needs none.
 *
 * It is done at the moment when the receipt gets its name, because that says which work wrote it.
 */
import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { StateFile } from '../state-file.ts';

const journalledChange = v.object({
  path: v.string(),
  /** digest of what was there; null where nothing was */
  before: v.nullable(v.string()),
  /** digest of what will be there; null where nothing will be; absent where it is known only later */
  after: v.optional(v.nullable(v.string())),
});
const journalSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  /** that are made, the outermost first */
  folders: v.array(v.string()),
  changes: v.array(journalledChange),
});
export type JournalledChange = v.InferOutput<typeof journalledChange>;
export type Journal = v.InferOutput<typeof journalSchema>;

/** The journal in a folder of records; nothing is in it but while work is being done, or was interrupted. */
export function journalIn(records: string): StateFile<Journal> {
  return new StateFile<Journal>(journalFile(records), journalSchema);
}

export function journalFile(records: string): string {
  return join(records, 'journal.json');
}

export function newJournalId(): string {
  return randomUUID();
}

/** Where the new content of a file waits, and where the old one is kept, until the work is done. */
export function besides(path: string, id: string): { readonly next: string; readonly previous: string } {
  const name = (what: string) => join(dirname(path), `.${basename(path)}.${id}.${what}`);
  return { next: name('new'), previous: name('old') };
}
