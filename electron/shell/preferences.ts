import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ipcMain } from 'electron';
import type { Placement } from './placement.ts';
import { type Remembered, readRemembered } from './remembered.ts';
import type { AnyWindow } from './windows.ts';

/** Told what could not be written, for the log. */
type Note = (event: string, facts: { why: string }) => void;

const name = 'preferences';

/**
 * What the app remembers for convenience, in `preferences.json`: never a password. Losing it loses nothing of worth, so no
 * failure here is a person's problem: a damaged file is started afresh, one that can't be written keeps its content for this run.
 *
 * Reading is done here and electron-store only writes: it brings a schema compiler along, whose loading would hold up the
 * first window by 80 ms. {@link warm} loads it when there is time.
 */
export class Preferences {
  readonly #folder: string;
  readonly #note: Note;
  #current: Remembered;
  #store: Promise<{ store: object }> | undefined;

  constructor(folder: string, note: Note) {
    this.#folder = folder;
    this.#note = note;
    this.#current = readRemembered(readJson(join(folder, `${name}.json`)));
  }

  lastAttempt(): { readonly userName: string; readonly serverName: string } {
    return { userName: this.#current.userName, serverName: this.#current.serverName };
  }

  rememberAttempt(userName: string, serverName: string): void {
    this.#remember({ userName, serverName });
  }

  placementOf(window: AnyWindow): Placement | undefined {
    const { x, y, width, height } = this.#current.positions[window] ?? {};
    if (x === undefined || y === undefined) return undefined;
    return { x, y, ...(width !== undefined && height !== undefined && { width, height }) };
  }

  rememberPlacement(window: AnyWindow, placement: Placement): void {
    if (isDeepStrictEqual(placement, this.placementOf(window))) return;
    this.#remember({ positions: { ...this.#current.positions, [window]: { ...placement } } });
  }

  /** Makes ready to write, while nobody waits. */
  warm(): void {
    this.#opened().catch(() => {}); // said again, and noted, by the first write
  }

  #remember(change: Partial<Remembered>): void {
    this.#current = { ...this.#current, ...change };
    this.#opened()
      .then((opened) => {
        opened.store = { ...this.#current };
      })
      .catch((error: unknown) => this.#note('preferences-not-written', { why: error instanceof Error ? error.message : String(error) }));
  }

  #opened(): Promise<{ store: object }> {
    this.#store ??= open(this.#folder);
    return this.#store;
  }
}

async function open(folder: string): Promise<{ store: object }> {
  const { default: ElectronStore } = await import('electron-store');
  const store = new ElectronStore({ name, cwd: folder, clearInvalidConfig: true, configFileMode: 0o600 });
  // It would tell its folder to any page that asks, for its own use in renderers. Ours have no use for it.
  ipcMain.removeAllListeners('electron-store-get-data');
  return store;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // absent or damaged: the same to us
  }
}
