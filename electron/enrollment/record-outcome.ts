/** How enrollments and renewals ended, for the history: the same for windows, the background and commands. */
import type { HistoryEvent, HistoryNote } from '../contract/history.ts';
import type { Report } from '../contract/models.ts';
import { ProblemError, problemOf } from '../contract/problem.ts';
import { type Certificate, summarize } from '../pki/certificate.ts';
import type { History, Identity } from './ports.ts';

/** What of a certificate the history keeps. */
type Remembered = Extract<HistoryEvent, { readonly certificate: unknown }>['certificate'];

/** The kinds of note for either end. */
export interface Ends {
  readonly done: Extract<HistoryEvent, { readonly certificate: unknown }>['kind'];
  readonly failed: Extract<HistoryEvent, { readonly problem: unknown }>['kind'];
}

export const enrollmentEnds: Ends = { done: 'enrolled', failed: 'enrollment-failed' };
export const renewalEnds: Ends = { done: 'renewed', failed: 'renewal-failed' };
export const renewalByItselfEnds: Ends = { done: 'renewed-by-itself', failed: 'renewal-by-itself-failed' };

/** Who writes down, and who gives problems their words and their number. */
export interface Recorder {
  readonly history: History | undefined;
  readonly report: (error: ProblemError) => Report;
}

/** What the history says about a certificate: that it was imported, chosen, deleted and so on. */
export function noteOf(kind: Ends['done'], certificate: Certificate): HistoryNote {
  const { subject, serialNumber, notAfter } = summarize(certificate);
  const remembered: Remembered = { subject, serialNumber, notAfter };
  return { kind, certificate: remembered };
}

/**
 * Does the work and writes down how it ended, but for work that a person has cancelled.
 * @throws ProblemError what the work throws, under the number that the history has
 */
export async function recordOutcome<T extends { readonly identity: Identity }>(
  ends: Ends,
  { history, report }: Recorder,
  work: () => Promise<T>,
): Promise<T> {
  let outcome: T;
  try {
    outcome = await work();
  } catch (error) {
    const problem = problemOf(error);
    if (!history || problem.kind === 'cancelled') throw error;
    const thrown = error instanceof ProblemError ? error : new ProblemError(problem, error);
    const { explanation, incident } = report(thrown);
    await history.note({ kind: ends.failed, problem: problem.kind, title: explanation.title, incident });
    throw thrown;
  }
  await history?.note(noteOf(ends.done, outcome.identity.certificate));
  return outcome;
}
