import type { CertificateJudgement, Report, Result } from '../../electron/contract/models.ts';
import { assertNever } from '../../electron/contract/problem.ts';
import type { Role } from '../../electron/contract/requirements.ts';

/** The file at hand; its bytes are kept so that another role or a passphrase can be tried without dropping it again. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Judged = Extract<CertificateJudgement, { kind: 'judged' }>;

/** The window that judges certificates: for which role, which file, and what came of it. */
export interface Check {
  readonly role: Role;
  readonly hostName: string;
  readonly file: ChosenFile | undefined;
  readonly outcome:
    | { readonly kind: 'none' | 'working' | 'too-large' | 'passphrase-needed' }
    | { readonly kind: 'judged'; readonly judgement: Judged }
    | { readonly kind: 'problem'; readonly report: Report };
}

export type Happening =
  | { readonly type: 'role-chosen'; readonly role: Role }
  | { readonly type: 'host-typed'; readonly hostName: string }
  | { readonly type: 'file-chosen'; readonly file: ChosenFile }
  | { readonly type: 'file-too-large' }
  | { readonly type: 'file-unreadable'; readonly report: Report }
  | { readonly type: 'asked' }
  | { readonly type: 'answered'; readonly result: Result<CertificateJudgement> };

export const atTheStart: Check = { role: 'macos-client', hostName: '', file: undefined, outcome: { kind: 'none' } };

/** What the window shows after something happened. Whatever is changed makes an earlier verdict void. */
export function check(state: Check, happening: Happening): Check {
  switch (happening.type) {
    case 'role-chosen':
      return { ...state, role: happening.role, outcome: { kind: 'none' } };
    case 'host-typed':
      return { ...state, hostName: happening.hostName, outcome: { kind: 'none' } };
    case 'file-chosen':
      return { ...state, file: happening.file, outcome: { kind: 'none' } };
    case 'file-too-large':
      return { ...state, file: undefined, outcome: { kind: 'too-large' } };
    case 'file-unreadable':
      return { ...state, file: undefined, outcome: { kind: 'problem', report: happening.report } };
    case 'asked':
      return { ...state, outcome: { kind: 'working' } };
    case 'answered':
      return state.outcome.kind === 'working' ? { ...state, outcome: outcomeOf(happening.result) } : state;
    default:
      return assertNever(happening);
  }
}

function outcomeOf(result: Result<CertificateJudgement>): Check['outcome'] {
  if (!result.ok) return { kind: 'problem', report: result.report };
  return result.value.kind === 'judged' ? { kind: 'judged', judgement: result.value } : { kind: 'passphrase-needed' };
}
