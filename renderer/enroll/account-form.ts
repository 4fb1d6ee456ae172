import { parseAccount, suggestServerName } from '../../electron/contract/account.ts';
import { explain } from '../../electron/contract/explain.ts';
import type { Report, Snapshot } from '../../electron/contract/models.ts';
import { type Problem, problemOf } from '../../electron/contract/problem.ts';
import { parseServerName } from '../../electron/contract/server-name.ts';

/** Where a text in a field comes from. What a person typed is never overwritten. */
export type Source = 'nobody' | 'person' | 'prefill' | 'link' | 'suggestion';

export interface Entry {
  readonly text: string;
  readonly source: Source;
}

/** The account page, but for the password: that stays in its input, so that it is not copied from state to state. */
export interface AccountForm {
  readonly userName: Entry;
  readonly serverName: Entry;
}

export type Field = 'userName' | 'password' | 'serverName';
/** From top to bottom, which is also the order in which they are checked. */
export const fields = ['userName', 'password', 'serverName'] as const satisfies readonly Field[];

/** What is the matter with a field; with an incident number where main found it, without where it was found here. */
export type FieldProblem = Pick<Report, 'problem' | 'explanation'> & { readonly incident?: string };
export type FieldProblems = { readonly [F in Field]?: FieldProblem };

const nothing: Entry = { text: '', source: 'nobody' };
export const emptyForm: AccountForm = { userName: nothing, serverName: nothing };

/** A person changed a text field. An emptied field counts as one nobody has filled. */
export function typed(form: AccountForm, field: 'userName' | 'serverName', text: string): AccountForm {
  const entry: Entry = text === '' ? nothing : { text, source: 'person' };
  return field === 'userName' ? withSuggestion({ ...form, userName: entry }) : { ...form, serverName: entry };
}

/** Main knows names to fill in, from the last attempt, a link or the command line. A link can come from anybody. */
export function prefilled(form: AccountForm, prefill: Snapshot['prefill']): AccountForm {
  return withSuggestion({
    userName: filledIn(form.userName, prefill.userName),
    serverName: filledIn(form.serverName, prefill.serverName, prefill.isFromLink ? 'link' : 'prefill'),
  });
}

function filledIn(entry: Entry, text: string, source: Source = 'prefill'): Entry {
  return entry.source === 'person' || text === '' ? entry : { text, source };
}

/**
 * The server's default name follows the domain of user@domain as it is typed, and goes when there is no such domain any more.
 * Source: deploy-clients-to-macs.md, "To enroll the client by using the Mac Computer Enrollment Wizard"
 */
function withSuggestion(form: AccountForm): AccountForm {
  if (['person', 'prefill', 'link'].includes(form.serverName.source)) return form;
  const suggested = suggestServerName(form.userName.text);
  return { ...form, serverName: suggested ? { text: suggested.serverName, source: 'suggestion' } : nothing };
}

/** Everything about the fields that can be judged before anything is sent. Empty when there is nothing to object to. */
export function check(form: AccountForm, passwordIsEmpty: boolean): FieldProblems {
  const userName = problemIn(() => parseAccount(form.userName.text));
  const missing: Problem = { kind: 'password-rejected', userName: form.userName.text.trim(), why: 'empty' };
  const serverName = problemIn(() => parseServerName(form.serverName.text));
  return {
    ...(userName && { userName }),
    ...(passwordIsEmpty && { password: { problem: missing, explanation: explain(missing) } }),
    ...(serverName && { serverName }),
  };
}

function problemIn(parse: () => unknown): FieldProblem | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    const problem = problemOf(error);
    return { problem, explanation: explain(problem) };
  }
}
