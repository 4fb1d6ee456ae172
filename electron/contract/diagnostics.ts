/** The diagnostics of this computer before they are written: a person sees what is inside and may leave entries out. */

/** One file inside the archive. */
export interface DiagnosticsEntry {
  /** path inside the archive, with `/` */
  readonly path: string;
  /** bytes, before compression */
  readonly size: number;
  /** one sentence: what it is */
  readonly about: string;
  /** the summary and the manifest are always inside */
  readonly isRequired: boolean;
}

export interface DiagnosticsPreview {
  /** names this collection until it is written or given up */
  readonly id: string;
  readonly fileName: string;
  /** the folder that it is written to: the Desktop where there is one */
  readonly folder: string;
  readonly entries: readonly DiagnosticsEntry[];
  /** the page that a help desk reads first, as it will be inside */
  readonly summary: string;
}
