import { type Check, type CheckName, checkNames } from '../../electron/contract/checks.ts';
import type { Report, Result } from '../../electron/contract/models.ts';
import { assertNever } from '../../electron/contract/problem.ts';
import { say } from '../../electron/contract/words/say.ts';

/** The checks of one run: those that are done so far, and whether more are to come. */
export interface Checks {
  readonly isRunning: boolean;
  readonly done: { readonly [N in CheckName]?: Check };
  readonly report: Report | undefined;
}

export type Happening =
  | { readonly type: 'started' }
  | { readonly type: 'progressed'; readonly check: Check }
  | { readonly type: 'answered'; readonly result: Result<readonly Check[]> };

export const atTheStart: Checks = { isRunning: true, done: {}, report: undefined };

/** What is shown after something happened. What arrives after the end of a run belongs to none. */
export function checks(state: Checks, happening: Happening): Checks {
  switch (happening.type) {
    case 'started':
      return atTheStart;
    case 'progressed':
      return state.isRunning ? { ...state, done: { ...state.done, [happening.check.name]: happening.check } } : state;
    case 'answered': {
      const { result } = happening;
      if (!result.ok) return { ...state, isRunning: false, report: result.report };
      return { isRunning: false, done: Object.fromEntries(result.value.map((check) => [check.name, check])), report: undefined };
    }
    default:
      return assertNever(happening);
  }
}

/** Those that are done, in the order in which they are shown. */
export function doneOf({ done }: Checks): readonly Check[] {
  return checkNames.flatMap((name) => done[name] ?? []);
}

/** What came of it, in a sentence; nothing while it runs or where it could not. */
export function verdictOf(state: Checks): string {
  if (state.isRunning || state.report) return '';
  const done = doneOf(state);
  const count = done.filter((check) => check.state === 'failed').length;
  if (count > 0) return say('checks.failed', { count });
  return say(done.some((check) => check.state === 'warning') ? 'checks.warned' : 'checks.passed');
}

/** All of it as text for the help desk, a paragraph a check; nothing of it is secret. */
export function checksText(state: Checks): string {
  return doneOf(state)
    .map(({ name, state: how, found, remedy, detail, milliseconds }) => {
      const head = `${say(`checks.name.${name}`)}: ${say(`checks.state.${how}`)}. ${found}`;
      return [head, ...(remedy ? [remedy] : []), ...(detail ? [detail] : []), `${name}, ${Math.round(milliseconds)} ms`].join('\n');
    })
    .join('\n\n');
}
