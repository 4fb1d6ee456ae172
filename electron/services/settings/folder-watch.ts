/** Tells when one of some files may have changed. Folders are watched, not files: a file that is replaced is another one. */
import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Milliseconds to wait for more: a change is several events, and a file that is being written is not whole yet. */
const settling = 100;

export class FolderWatch {
  readonly #names = new Map<string, Set<string>>();
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #tell: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(files: readonly string[], tell: () => void) {
    this.#tell = tell;
    for (const file of files) {
      const names = this.#names.get(dirname(file)) ?? new Set();
      this.#names.set(dirname(file), names.add(basename(file)));
    }
  }

  /** Begins to watch the folders that are there and not watched yet. Where a folder can't be watched, whoever asks regularly sees changes anyway. */
  look(): void {
    for (const [folder, names] of this.#names) {
      if (this.#watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, { persistent: false }, (event, name) => {
          // The folder itself was moved or removed: another may take its place.
          if (event === 'rename' && name === basename(folder)) this.#drop(folder);
          if (name === null || names.has(name) || name === basename(folder)) this.#settle();
        });
        watcher.on('error', () => this.#drop(folder));
        this.#watchers.set(folder, watcher);
      } catch {
        // It isn't there, or the system has no more watches to give.
      }
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const folder of [...this.#watchers.keys()]) this.#drop(folder);
  }

  #drop(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#tell, settling).unref();
  }
}
