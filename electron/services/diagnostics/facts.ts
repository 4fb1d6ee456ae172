/** What the first page says, gathered so that nothing of it can fail the rest: a keychain that can't be read is one of the facts. */
import type { Check } from '../../contract/checks.ts';
import type { HistoryEntry } from '../../contract/history.ts';
import type { Protection } from '../../contract/models.ts';
import { type Problem, problemOf } from '../../contract/problem.ts';
import type { BrokenSettingsFile, ExplainedSetting } from '../../contract/settings.ts';
import type { Keychain, KeychainContents } from '../../enrollment/ports.ts';
import type { SiteRecord } from '../site-memory.ts';

/** What the keychain says, or why it says nothing. */
export type KeychainFacts =
  | {
      readonly kind: 'read';
      readonly contents: Pick<KeychainContents, 'identities' | 'inUse' | 'pending' | 'damaged'>;
      readonly protection: Protection;
    }
  | { readonly kind: 'unread'; readonly problem: Problem };

/** The checks of one address; fewer than all where time ran out. */
export interface CheckedAddress {
  /** as it was typed, or the management point's host */
  readonly address: string;
  readonly checks: readonly Check[];
}

/** A problem as the log has it. */
export interface LoggedProblem {
  readonly time: string;
  readonly incident: string;
  readonly problem: Problem;
}

export interface SummaryFacts {
  /** milliseconds since 1970 */
  readonly now: number;
  readonly version: string;
  readonly computerName: string;
  readonly operatingSystem: string;
  readonly dataFolder: string;
  readonly keychain: KeychainFacts;
  /** what is known of the site without asking it */
  readonly site: SiteRecord;
  readonly settings: { readonly inForce: readonly ExplainedSetting[]; readonly broken: readonly BrokenSettingsFile[] };
  /** the newest first */
  readonly history: readonly HistoryEntry[];
  /** the newest first */
  readonly problems: readonly LoggedProblem[];
  /** undefined where the network was left alone */
  readonly addresses: readonly CheckedAddress[] | undefined;
}

export async function keychainFacts(keychain: Pick<Keychain, 'read' | 'protection'>): Promise<KeychainFacts> {
  try {
    const contents = await keychain.read();
    return { kind: 'read', contents, protection: await keychain.protection() };
  } catch (error) {
    return { kind: 'unread', problem: problemOf(error) };
  }
}

const mostProblems = 8;

/** The last problems in the texts of log files, the newest first. What can't be read as a problem is passed over: it is in the files. */
export function lastProblems(logs: readonly string[]): readonly LoggedProblem[] {
  const lines = logs.flatMap((text) => text.split('\n')).filter((line) => line.includes('"event":"problem"'));
  const problems = lines.map(problemIn).filter((problem) => problem !== undefined);
  return problems.sort((a, b) => (a.time < b.time ? 1 : -1)).slice(0, mostProblems);
}

function problemIn(line: string): LoggedProblem | undefined {
  try {
    const { time, incident, problem } = JSON.parse(line) as LoggedProblem;
    return typeof time === 'string' && typeof incident === 'string' && typeof problem?.kind === 'string'
      ? { time, incident, problem }
      : undefined;
  } catch {
    return undefined;
  }
}
