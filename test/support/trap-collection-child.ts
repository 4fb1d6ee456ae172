/**
 * Visits traps in a process of its own, for another runtime than the test's: visits as JSON on stdin, an outcome for each as JSON on
 * stdout.
 */
import { json } from 'node:stream/consumers';
import type { Problem } from '../../electron/contract/problem.ts';
import { stackAccepts, type Visit, visitTrap } from './trap-collection-visit.ts';

export interface Outcome {
  /** why the program refused; nothing when it went on */
  readonly problem: Problem | undefined;
  /** whether the TLS stack alone would have gone on */
  readonly stackAccepts: boolean;
}

const outcomes: Outcome[] = [];
for (const visit of (await json(process.stdin)) as readonly Visit[]) {
  outcomes.push({ problem: await visitTrap(visit), stackAccepts: await stackAccepts(visit) });
}
process.stdout.write(JSON.stringify({ runtime: process.versions, outcomes }));
