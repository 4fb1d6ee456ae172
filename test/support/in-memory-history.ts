import type { HistoryNote } from '../../electron/contract/history.ts';
import type { History } from '../../electron/enrollment/ports.ts';

/** What was told, in order. */
export class InMemoryHistory implements History {
  readonly notes: HistoryNote[] = [];

  async note(event: HistoryNote): Promise<void> {
    this.notes.push(event);
  }
}
