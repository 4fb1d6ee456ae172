/** How a check ended, before it has a name and a duration. */
import type { Check, CheckName } from '../contract/checks.ts';
import { explain } from '../contract/explain.ts';
import type { Problem } from '../contract/problem.ts';
import { say } from '../contract/words/say.ts';

export interface Finding extends Pick<Check, 'state' | 'found' | 'remedy' | 'problem'> {
  /** lines */
  readonly detail?: readonly string[];
}

/** Told of each check as it ends. */
export type Tell = (name: CheckName, finding: Finding) => void;

export function passed(found: string, ...detail: readonly string[]): Finding {
  return { state: 'passed', found, detail };
}

/** There is nothing to look at. */
export function skipped(found: string): Finding {
  return { state: 'skipped', found };
}

/** Not looked at, since `earlier` did not pass. */
export function notReached(earlier: CheckName): Finding {
  return skipped(say('checks.notReached', { check: say(`checks.name.${earlier}`) }));
}

/** What an enrollment would end in; a warning where it would not, though something is amiss. */
export function ofProblem(problem: Problem, state: 'failed' | 'warning' = 'failed', ...detail: readonly string[]): Finding {
  const { title, reason, remedy } = explain(problem);
  const technical = problem.detail === undefined ? [] : [problem.detail];
  return { state, found: say('checks.problem', { title }), remedy, problem: problem.kind, detail: [reason, ...technical, ...detail] };
}

/** The finding about the server with that about the management point, which does not stop an enrollment. */
export function withManagementPoint(finding: Finding, host: string, other: Finding | undefined): Finding {
  if (!other || other.state === 'skipped') return finding;
  const line = say('checks.managementPoint.passed', { host, found: other.found });
  const detail = [...(finding.detail ?? []), line, ...(other.detail ?? [])];
  if (other.state === 'passed' || finding.state === 'failed' || finding.state === 'warning') return { ...finding, detail };
  return { ...other, state: 'warning', found: line, detail: [finding.found, ...detail] };
}
