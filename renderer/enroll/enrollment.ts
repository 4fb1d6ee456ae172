import type { Enrolled, EnrollmentStep, Progress, Report, Result, Snapshot } from '../../electron/contract/models.ts';
import { assertNever } from '../../electron/contract/problem.ts';
import { afterProgress, everythingAhead, type Steps } from '../ui/steps.ts';
import { type AccountForm, emptyForm, type Field, type FieldProblems, prefilled, typed } from './account-form.ts';

/** Computer Enrollment: which page it shows and what belongs to it. */
export type Enrollment =
  | { readonly page: 'introduction'; readonly form: AccountForm; readonly wasAtAccount: boolean }
  | {
      readonly page: 'account';
      readonly form: AccountForm;
      readonly problems: FieldProblems;
      /** the problems as they were last raised, before any was corrected: the first of them gets the focus, once */
      readonly raised: FieldProblems;
      readonly wasCancelled: boolean;
    }
  | {
      readonly page: 'working';
      readonly form: AccountForm;
      readonly steps: Steps;
      /** the step that began last: what is told to a screen reader */
      readonly inHand: EnrollmentStep | undefined;
      readonly allowedHosts: readonly string[];
      readonly cancelling: boolean;
    }
  | { readonly page: 'finished'; readonly enrolled: Enrolled }
  | { readonly page: 'failed'; readonly form: AccountForm; readonly report: Report; readonly allowedHosts: readonly string[] };

export type Page = Enrollment['page'];

export type Happening =
  | ({ readonly type: 'prefilled' } & Snapshot['prefill'])
  | { readonly type: 'continued' }
  | { readonly type: 'went-back' }
  | { readonly type: 'typed'; readonly field: Field; readonly text: string }
  | { readonly type: 'objected'; readonly problems: FieldProblems }
  | { readonly type: 'started'; readonly allowedHosts: readonly string[] }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'cancelling' }
  | { readonly type: 'answered'; readonly result: Result<Enrolled> };

export const atTheStart: Enrollment = { page: 'introduction', form: emptyForm, wasAtAccount: false };

/** What the window shows after something happened. A happening that does not belong to the page at hand changes nothing. */
export function enrollment(state: Enrollment, happening: Happening): Enrollment {
  switch (happening.type) {
    case 'prefilled':
      return isFilling(state) ? { ...state, form: prefilled(state.form, happening) } : state;
    case 'continued':
      return state.page === 'introduction' ? accountPage(state.form) : state;
    case 'went-back':
      return wentBack(state);
    case 'typed':
      return state.page === 'account' ? afterTyping(state, happening.field, happening.text) : state;
    case 'objected':
      return state.page === 'account' ? accountPage(state.form, happening.problems) : state;
    case 'started':
      return started(state, happening.allowedHosts);
    case 'progressed':
      return state.page === 'working' ? progressed(state, happening.progress) : state;
    case 'cancelling':
      return state.page === 'working' ? { ...state, cancelling: true } : state;
    case 'answered':
      return state.page === 'working' ? answered(state, happening.result) : state;
    default:
      return assertNever(happening);
  }
}

type At<P extends Page> = Extract<Enrollment, { page: P }>;

function isFilling(state: Enrollment): state is At<'introduction' | 'account'> {
  return state.page === 'introduction' || state.page === 'account';
}

function accountPage(form: AccountForm, problems: FieldProblems = {}, wasCancelled = false): Enrollment {
  return { page: 'account', form, problems, raised: problems, wasCancelled };
}

function wentBack(state: Enrollment): Enrollment {
  if (state.page === 'account') return { page: 'introduction', form: state.form, wasAtAccount: true };
  if (state.page !== 'failed') return state;
  return accountPage(state.form, besideField(state.report));
}

/** Correcting a field takes its objection away, and the note of a cancelled attempt with it. */
function afterTyping(state: At<'account'>, field: Field, text: string): Enrollment {
  const { [field]: _corrected, ...problems } = state.problems;
  const form = field === 'password' ? state.form : typed(state.form, field, text);
  return { ...state, form, problems, wasCancelled: false };
}

function started(state: Enrollment, allowedHosts: readonly string[]): Enrollment {
  if (state.page !== 'account' && state.page !== 'failed') return state;
  return { page: 'working', form: state.form, steps: everythingAhead, inHand: undefined, allowedHosts, cancelling: false };
}

function progressed(state: At<'working'>, progress: Progress): Enrollment {
  return { ...state, steps: afterProgress(state.steps, progress), inHand: progress.state === 'begun' ? progress.step : state.inHand };
}

function answered(state: At<'working'>, result: Result<Enrolled>): Enrollment {
  if (result.ok) return { page: 'finished', enrolled: result.value };
  const { report } = result;
  if (report.problem.kind === 'cancelled') return accountPage(state.form, {}, true);
  if (canBeTypedBetter(report)) return accountPage(state.form, besideField(report));
  return { page: 'failed', form: state.form, report, allowedHosts: state.allowedHosts };
}

/** Mistakes of typing lead straight back to their field; whatever needs thought or someone else gets a page of its own. */
function canBeTypedBetter({ problem }: Report): boolean {
  return problem.kind === 'password-rejected' || problem.kind === 'user-name-malformed' || problem.kind === 'server-name-malformed';
}

function besideField(report: Report): FieldProblems {
  const { field } = report.explanation;
  return field ? { [field]: report } : {};
}
