/** What goes into the archive for the help desk, before and after secrets have been taken out of it. */
import type { DiagnosticsEntry } from '../../contract/diagnostics.ts';

/** One file as it was found. */
export interface FoundEntry {
  /** inside the archive, with `/` */
  readonly path: string;
  /** one sentence: what it is */
  readonly about: string;
  readonly bytes: Uint8Array;
}

/** Something that was looked for, is there and is not inside. */
export interface Missing {
  /** where it is, or what it would have been called */
  readonly path: string;
  readonly why: string;
}

export interface Found {
  readonly entries: readonly FoundEntry[];
  readonly missing: readonly Missing[];
}

/** One file as it goes in: text without secrets. */
export interface CollectedEntry extends DiagnosticsEntry {
  readonly bytes: Uint8Array;
  /** secrets that were taken out */
  readonly redactions: number;
}

export const nothingFound: Found = { entries: [], missing: [] };

export function together(found: readonly Found[]): Found {
  return { entries: found.flatMap(({ entries }) => entries), missing: found.flatMap(({ missing }) => missing) };
}
