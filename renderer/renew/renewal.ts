import type { EnrollmentStep, Progress, Renewed, Report, Result, Snapshot } from '../../electron/contract/models.ts';
import { assertNever, type ProblemKind } from '../../electron/contract/problem.ts';
import { type AccountForm, emptyForm, type Field, type FieldProblems, prefilled, typed } from '../enroll/account-form.ts';
import { afterProgress, everythingAhead, type Steps } from '../ui/steps.ts';

/** User name and server name: those of the certificate in use, shown as they are until the person wants to change them. */
interface Entries {
  readonly form: AccountForm;
  readonly canEdit: boolean;
}

/** Renew Certificate: which page it shows and what belongs to it. */
export type Renewal =
  | { readonly page: 'opening' }
  | (Entries & {
      readonly page: 'account';
      readonly problems: FieldProblems;
      /** the problems as they were last raised, before any was corrected: the first of them gets the focus, once */
      readonly raised: FieldProblems;
      readonly wasCancelled: boolean;
    })
  | (Entries & {
      readonly page: 'working';
      readonly steps: Steps;
      /** the step that began last: what is told to a screen reader */
      readonly inHand: EnrollmentStep | undefined;
      readonly allowedHosts: readonly string[];
      readonly cancelling: boolean;
    })
  | (Entries & { readonly page: 'failed'; readonly report: Report; readonly allowedHosts: readonly string[] })
  | { readonly page: 'finished'; readonly renewed: Renewed }
  /** what is there can't be renewed: only enrolling helps */
  | { readonly page: 'over'; readonly why: 'expired' | 'not-enrolled' }
  /** the person chooses a later time; `before` is where they came from */
  | { readonly page: 'later'; readonly before: At<'account' | 'over'>; readonly choices: readonly string[]; readonly chosen: string }
  /** `until`: when the next reminder comes; null where none does */
  | { readonly page: 'postponed'; readonly until: string | null };

export type Page = Renewal['page'];
export type At<P extends Page> = Extract<Renewal, { page: P }>;

export type Happening =
  | { readonly type: 'learnt'; readonly snapshot: Snapshot }
  | { readonly type: 'wants-to-edit' }
  | { readonly type: 'went-back' }
  | { readonly type: 'typed'; readonly field: Field; readonly text: string }
  | { readonly type: 'objected'; readonly problems: FieldProblems }
  | { readonly type: 'started'; readonly allowedHosts: readonly string[] }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'cancelling' }
  | { readonly type: 'answered'; readonly result: Result<Renewed> }
  | { readonly type: 'wants-later'; readonly choices: readonly string[] }
  | { readonly type: 'chose'; readonly until: string }
  | { readonly type: 'postponed'; readonly until: string | null };

export const atTheStart: Renewal = { page: 'opening' };

/** What the window shows after something happened. A happening that does not belong to the page at hand changes nothing. */
export function renewal(state: Renewal, happening: Happening): Renewal {
  switch (happening.type) {
    case 'learnt':
      return learnt(state, happening.snapshot);
    case 'wants-to-edit':
      return state.page === 'account' ? { ...state, canEdit: true } : state;
    case 'went-back':
      return wentBack(state);
    case 'typed':
      return state.page === 'account' ? afterTyping(state, happening.field, happening.text) : state;
    case 'objected':
      return state.page === 'account' ? accountPage(state, happening.problems) : state;
    case 'started':
      return started(state, happening.allowedHosts);
    case 'progressed':
      return state.page === 'working' ? progressed(state, happening.progress) : state;
    case 'cancelling':
      return state.page === 'working' ? { ...state, cancelling: true } : state;
    case 'answered':
      return state.page === 'working' ? answered(state, happening.result) : state;
    case 'wants-later':
      return wantsLater(state, happening.choices);
    case 'chose':
      return state.page === 'later' && state.choices.includes(happening.until) ? { ...state, chosen: happening.until } : state;
    case 'postponed':
      return state.page === 'later' ? { page: 'postponed', until: happening.until } : state;
    default:
      return assertNever(happening);
  }
}

/** What main knows decides where the window begins, and ends a wait on the account page when the certificate does. */
function learnt(state: Renewal, { state: computer, identity, prefill }: Snapshot): Renewal {
  if (state.page !== 'opening' && state.page !== 'account' && state.page !== 'over') return state;
  if (computer !== 'enrolled' || !identity) return { page: 'over', why: computer === 'expired' ? 'expired' : 'not-enrolled' };
  if (state.page === 'account') return state;
  const userName = identity.userName || prefill.userName;
  const serverName = identity.serverName || prefill.serverName;
  // An imported certificate names neither: then they are asked for.
  const canEdit = identity.userName === '' || identity.serverName === '';
  return accountPage({ form: prefilled(emptyForm, { userName, serverName }), canEdit });
}

function accountPage({ form, canEdit }: Entries, problems: FieldProblems = {}, wasCancelled = false): At<'account'> {
  const concernsThem = problems.userName !== undefined || problems.serverName !== undefined;
  return { page: 'account', form, canEdit: canEdit || concernsThem, problems, raised: problems, wasCancelled };
}

function wentBack(state: Renewal): Renewal {
  if (state.page === 'later') return state.before;
  return state.page === 'failed' ? accountPage(state, besideField(state.report)) : state;
}

/** Correcting a field takes its objection away, and the note of a cancelled attempt with it. */
function afterTyping(state: At<'account'>, field: Field, text: string): Renewal {
  const { [field]: _corrected, ...problems } = state.problems;
  const form = field === 'password' ? state.form : typed(state.form, field, text);
  return { ...state, form, problems, wasCancelled: false };
}

function started(state: Renewal, allowedHosts: readonly string[]): Renewal {
  if (state.page !== 'account' && state.page !== 'failed') return state;
  const { form, canEdit } = state;
  return { page: 'working', form, canEdit, steps: everythingAhead, inHand: undefined, allowedHosts, cancelling: false };
}

function progressed(state: At<'working'>, progress: Progress): Renewal {
  const inHand = progress.state === 'begun' ? progress.step : state.inHand;
  return { ...state, steps: afterProgress(state.steps, progress), inHand };
}

function answered(state: At<'working'>, result: Result<Renewed>): Renewal {
  if (result.ok) return { page: 'finished', renewed: result.value };
  const { report } = result;
  if (report.problem.kind === 'cancelled') return accountPage(state, {}, true);
  if (canBeTypedBetter.includes(report.problem.kind)) return accountPage(state, besideField(report));
  return { page: 'failed', form: state.form, canEdit: state.canEdit, report, allowedHosts: state.allowedHosts };
}

/** Mistakes of typing lead straight back to their field; whatever needs thought or someone else gets a page of its own. */
const canBeTypedBetter: readonly ProblemKind[] = ['password-rejected', 'user-name-malformed', 'server-name-malformed'];

function besideField(report: Report): FieldProblems {
  const { field } = report.explanation;
  return field ? { [field]: report } : {};
}

function wantsLater(state: Renewal, choices: readonly string[]): Renewal {
  const [usual] = choices;
  if ((state.page !== 'account' && state.page !== 'over') || usual === undefined) return state;
  return { page: 'later', before: state, choices, chosen: usual };
}

/** What renewing can't mend: only a new enrollment helps. */
export function needsEnrollment(kind: ProblemKind): boolean {
  return (
    kind === 'certificate-expired' ||
    kind === 'certificate-revoked' ||
    kind === 'nothing-to-renew' ||
    kind === 'not-eligible-to-renew' ||
    kind === 'keychain-changed'
  );
}
