/** What is written for the help desk, and what a person tells it. */
import { randomUUID } from 'node:crypto';
import { extname, join } from 'node:path';
import type { About } from '../contract/about.ts';
import type { RequestInput } from '../contract/channels.ts';
import type { Check } from '../contract/checks.ts';
import type { DiagnosticsPreview } from '../contract/diagnostics.ts';
import { ProblemError } from '../contract/problem.ts';
import type { HelpDesk, Sender } from '../handlers.ts';
import type { AddressWish } from '../services/diagnostics/check-addresses.ts';
import type { Collection, DiagnosticsSources } from '../services/diagnostics/collect.ts';
import { desktopFolder } from '../services/diagnostics/place.ts';
import { historyJson, historyTable } from '../services/history/history-table.ts';
import { type ChosenFile, writeChosenFile } from '../services/named-files.ts';

/** Makes the checks of one address. @throws ProblemError cancelled */
export type RunChecks = (wish: AddressWish, progress: (check: Check) => void, signal: AbortSignal) => Promise<readonly Check[]>;

export interface HelpDeskOptions {
  /** all but the checks */
  readonly sources: Omit<DiagnosticsSources, 'checkAddress'>;
  readonly runChecks: RunChecks;
  /** told of each check that a person asked for */
  readonly checked: (check: Check) => void;
  /** where a file is saved: in a dialog that belongs to the window of `sender`. Nothing where the person gave up. */
  readonly askWhere: (suggested: string, sender: Sender) => Promise<ChosenFile | undefined>;
  readonly showFile: (path: string) => void;
  readonly about: () => Promise<About>;
  /** the folder for diagnostics, where it is not the Desktop */
  readonly folder?: () => string;
}

/** Read when it is first needed: no window waits for it at the start. */
const diagnostics = () => import('../services/diagnostics/index.ts');

export class LiveHelpDesk implements HelpDesk {
  readonly #options: HelpDeskOptions;
  #collected: { readonly id: string; readonly collection: Collection } | undefined;
  #lookedAtBy: Sender | undefined;
  #written: { readonly id: string; readonly file: string } | undefined;
  #collecting = new AbortController();
  #checking = new AbortController();

  constructor(options: HelpDeskOptions) {
    this.#options = options;
  }

  /** A table, or JSON where the name that the person chose ends in it. @returns the file; null where the person gave up */
  async exportHistory(sender: Sender): Promise<string | null> {
    const { entries } = await this.#options.sources.history.read();
    const chosen = await this.#options.askWhere('history.csv', sender);
    if (!chosen) return null;
    const text = extname(chosen.path).toLowerCase() === '.json' ? historyJson(entries) : historyTable(entries);
    return writeChosenFile(chosen, Buffer.from(text));
  }

  /** Collects anew; what was collected before and not written is forgotten. */
  async previewDiagnostics(sender: Sender): Promise<DiagnosticsPreview> {
    this.#forget();
    this.#lookedAtBy = sender;
    const { signal } = this.#collecting;
    const { collectDiagnostics, entriesOf } = await diagnostics();
    const collection = await collectDiagnostics({ ...this.#options.sources, checkAddress: this.#options.runChecks }, signal);
    const id = randomUUID();
    if (!signal.aborted) this.#collected = { id, collection };
    return { id, fileName: collection.fileName, folder: this.#folder(), entries: entriesOf(collection), summary: collection.summary };
  }

  /** Nobody looks at its preview any more: what was collected for it is no longer kept. */
  windowClosed(sender: Sender): void {
    if (this.#lookedAtBy === sender) this.#forget();
  }

  #forget(): void {
    this.#collecting.abort();
    this.#collecting = new AbortController();
    this.#collected = undefined;
  }

  /** @throws ProblemError disk-full, not-writable: then there is no file, and it can be tried again */
  async writeDiagnostics(id: string, leaveOut: readonly string[]): Promise<string> {
    const collected = this.#collected;
    if (collected?.id !== id)
      throw new ProblemError({ kind: 'unexpected', detail: 'diagnostics.write: this collection is no longer kept' });
    const { collection } = collected;
    const { pack, writeBeside } = await diagnostics();
    const file = await writeBeside(join(this.#folder(), collection.fileName), await pack(collection, leaveOut));
    this.#written = { id, file };
    this.#collected = undefined;
    return file;
  }

  async showDiagnostics(id: string): Promise<void> {
    if (this.#written?.id !== id) throw new ProblemError({ kind: 'unexpected', detail: 'diagnostics.show: nothing was written' });
    this.#options.showFile(this.#written.file);
  }

  /** @throws ProblemError cancelled, where it is asked for again meanwhile */
  async runChecks(wish: RequestInput<'checks.run'>): Promise<readonly Check[]> {
    this.#checking.abort();
    this.#checking = new AbortController();
    const { sources, runChecks, checked } = this.#options;
    await sources.settings.refresh();
    return runChecks({ ...wish, managementPoint: sources.settings.values().ManagementPoint }, checked, this.#checking.signal);
  }

  about(): Promise<About> {
    return this.#options.about();
  }

  #folder(): string {
    return (this.#options.folder ?? desktopFolder)();
  }
}
