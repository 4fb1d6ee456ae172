import type { RequestOutput } from '../../electron/contract/channels.ts';
import type { Report, Result } from '../../electron/contract/models.ts';
import { assertNever } from '../../electron/contract/problem.ts';

/** The file at hand; its bytes are kept so that a passphrase can be tried without dropping it again. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Importing an identity. */
export interface Importing {
  readonly file: ChosenFile | undefined;
  readonly isBusy: boolean;
  readonly isTooLarge: boolean;
  readonly needsPassphrase: boolean;
  readonly report: Report | undefined;
}

export type Happening =
  | { readonly type: 'file-chosen'; readonly file: ChosenFile }
  | { readonly type: 'too-large' }
  | { readonly type: 'asked' }
  | { readonly type: 'answered'; readonly result: Result<RequestOutput<'identity.import'>> };

export const atTheStart: Importing = { file: undefined, isBusy: false, isTooLarge: false, needsPassphrase: false, report: undefined };

/** What the dialog shows after something happened. Another file begins anew; a wrong passphrase can be corrected. */
export function importing(state: Importing, happening: Happening): Importing {
  switch (happening.type) {
    case 'file-chosen':
      return { ...atTheStart, file: happening.file };
    case 'too-large':
      return { ...atTheStart, isTooLarge: true };
    case 'asked':
      return { ...state, isBusy: true, report: undefined };
    case 'answered': {
      const { result } = happening;
      if (!result.ok) return { ...state, isBusy: false, report: result.report };
      return { ...state, isBusy: false, needsPassphrase: state.needsPassphrase || result.value.kind === 'passphrase-needed' };
    }
    default:
      return assertNever(happening);
  }
}
