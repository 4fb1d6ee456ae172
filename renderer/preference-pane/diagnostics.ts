import type { DiagnosticsPreview } from '../../electron/contract/diagnostics.ts';
import type { Report, Result } from '../../electron/contract/models.ts';
import { assertNever } from '../../electron/contract/problem.ts';

/** Collecting diagnostics: looked at first, written then. */
export type Diagnostics =
  | { readonly page: 'preparing' }
  | { readonly page: 'failed'; readonly report: Report }
  | {
      readonly page: 'preview';
      readonly preview: DiagnosticsPreview;
      /** paths of the entries that the person would rather keep */
      readonly leftOut: readonly string[];
      readonly isWriting: boolean;
      /** why it could not be written */
      readonly report?: Report;
    }
  | { readonly page: 'written'; readonly id: string; readonly file: string; readonly report?: Report };

export type Happening =
  | { readonly type: 'prepared'; readonly result: Result<DiagnosticsPreview> }
  | { readonly type: 'toggled'; readonly path: string }
  | { readonly type: 'writing' }
  | { readonly type: 'wrote'; readonly result: Result<string> }
  | { readonly type: 'shown'; readonly result: Result<null> };

export const atTheStart: Diagnostics = { page: 'preparing' };

/** What the dialog shows after something happened. A happening that does not belong to the page at hand changes nothing. */
export function diagnostics(state: Diagnostics, happening: Happening): Diagnostics {
  switch (happening.type) {
    case 'prepared':
      return state.page === 'preparing' ? prepared(happening.result) : state;
    case 'toggled':
      return state.page === 'preview' && !state.isWriting ? toggled(state, happening.path) : state;
    case 'writing': {
      if (state.page !== 'preview') return state;
      const { report: _before, ...rest } = state;
      return { ...rest, isWriting: true };
    }
    case 'wrote':
      if (state.page !== 'preview') return state;
      return happening.result.ok
        ? { page: 'written', id: state.preview.id, file: happening.result.value }
        : { ...state, isWriting: false, report: happening.result.report };
    case 'shown':
      return state.page === 'written' && !happening.result.ok ? { ...state, report: happening.result.report } : state;
    default:
      return assertNever(happening);
  }
}

function prepared(result: Result<DiagnosticsPreview>): Diagnostics {
  if (!result.ok) return { page: 'failed', report: result.report };
  return { page: 'preview', preview: result.value, leftOut: [], isWriting: false };
}

function toggled(state: Extract<Diagnostics, { page: 'preview' }>, path: string): Diagnostics {
  const entry = state.preview.entries.find((one) => one.path === path);
  if (!entry || entry.isRequired) return state;
  const leftOut = state.leftOut.includes(path) ? state.leftOut.filter((one) => one !== path) : [...state.leftOut, path];
  return { ...state, leftOut };
}

/** How many entries go into the file, and how many bytes they are before compression. */
export function chosenOf({ preview, leftOut }: Extract<Diagnostics, { page: 'preview' }>): { count: number; size: number } {
  const inside = preview.entries.filter(({ path }) => !leftOut.includes(path));
  return { count: inside.length, size: inside.reduce((sum, { size }) => sum + size, 0) };
}
