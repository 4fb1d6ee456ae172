/** What can be looked at before, or after, something fails: each check with what was found and what can be done about it. */
import type { ProblemKind } from './problem.ts';

/** In the order in which they are shown. What does not depend on one another is looked at side by side. */
export const checkNames = [
  'account-format',
  'clock',
  'keychain',
  'disk',
  'name-resolution',
  'proxy',
  'port',
  'tls',
  'revocation',
  'server-kind',
] as const;
export type CheckName = (typeof checkNames)[number];

/** `skipped`: an earlier check failed, or there is nothing to check. */
export type CheckState = 'passed' | 'warning' | 'failed' | 'skipped';

export interface Check {
  readonly name: CheckName;
  readonly state: CheckState;
  /** one sentence: what was found */
  readonly found: string;
  /** one thing to do, where it did not pass */
  readonly remedy?: string;
  /** the problem that an enrollment would end in, where it did not pass */
  readonly problem?: ProblemKind;
  /** for the help desk, a line each: addresses, reasons, codes; never a secret */
  readonly detail?: string;
  readonly milliseconds: number;
}
