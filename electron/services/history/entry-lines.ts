/** Entries of the history as lines of JSON. */
import * as v from 'valibot';
import type { HistoryEntry, HistoryNote } from '../../contract/history.ts';
import { families, type ProblemKind } from '../../contract/problem.ts';

/** Characters; names and titles are far shorter. */
const longestText = 1024;

const text = v.pipe(v.string(), v.maxLength(longestText));
const instant = v.pipe(v.string(), v.isoTimestamp());
const problem = v.custom<ProblemKind>((value) => typeof value === 'string' && Object.hasOwn(families, value));
const certificate = v.object({ subject: text, serialNumber: text, notAfter: instant });

const entrySchema: v.GenericSchema<unknown, HistoryEntry> = v.variant('kind', [
  v.object({
    at: instant,
    kind: v.picklist(['enrolled', 'renewed', 'renewed-by-itself', 'imported', 'deleted', 'chosen']),
    certificate,
  }),
  v.object({
    at: instant,
    kind: v.picklist(['enrollment-failed', 'renewal-failed', 'renewal-by-itself-failed']),
    problem,
    title: text,
    incident: text,
  }),
  v.object({ at: instant, kind: v.literal('reminder-shown'), period: v.picklist([1, 2, 'expired']) }),
  v.object({ at: instant, kind: v.literal('reminder-postponed'), until: instant }),
  v.object({
    at: instant,
    kind: v.literal('contact'),
    managementPoint: text,
    outcome: v.picklist(['accepted', 'refused', 'unreachable', 'not-a-management-point']),
    refusal: v.exactOptional(v.picklist(['revoked', 'expired', 'unknown-issuer', 'not-client-authentication', 'unsaid'])),
    lastAt: instant,
    times: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
]);

/** The entry of what happens at a moment. @param at ISO 8601 in UTC */
export function entryOf(at: string, note: HistoryNote): HistoryEntry {
  return note.kind === 'contact' ? { at, ...note, lastAt: at, times: 1 } : { at, ...note };
}

/** One line, without its end. Texts of others, such as a subject, are cut to what is read back. */
export function lineOf(entry: HistoryEntry): string {
  return JSON.stringify(entry, (_, value) => (typeof value === 'string' ? value.slice(0, longestText) : value));
}

/** The entry of a line; undefined where it is damaged or of a kind that this version does not know. */
export function entryIn(line: string): HistoryEntry | undefined {
  try {
    return v.parse(entrySchema, JSON.parse(line));
  } catch {
    return undefined; // whoever reads counts it
  }
}
