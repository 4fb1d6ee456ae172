/**
 * The settings in force: read from the files of administrator, computer and person, kept up to date while the program runs, and explained.
 * A file that can't be read resets nothing: its last good values stay, and `broken` names it.
 */

import { ProblemError } from '../../contract/problem.ts';
import type { BrokenSettingsFile, ExplainedSetting } from '../../contract/settings.ts';
import { language } from '../../contract/words/say.ts';
import type { Schedule } from '../../renewal/schedule.ts';
import { removeSettings, writeSettings } from './change-settings.ts';
import { type Contents, type DecidedSettings, decideSettings } from './decide-settings.ts';
import { FolderWatch } from './folder-watch.ts';
import { askToWrite } from './mac-defaults.ts';
import type { PropertyList } from './property-list.ts';
import { SettingsFile } from './settings-file.ts';
import { type Level, levels, type SettingsFiles } from './settings-files.ts';
import type { SettingName, SettingValues } from './settings-keys.ts';

export interface SettingsOptions {
  readonly files: SettingsFiles;
  /** a folder for copies of the last good files, normally `settings` in the data folder */
  readonly rememberIn?: string;
  /** told of whatever failed on the side; settings go on */
  readonly report?: (error: unknown) => void;
}

export class Settings {
  readonly files: SettingsFiles;
  readonly #files: readonly SettingsFile[];
  readonly #report: (error: unknown) => void;
  readonly #listeners = new Set<() => void>();
  #decided: DecidedSettings = decideSettings([]);
  /** in which language the reasons of {@link #decided} are */
  #language = language();
  #watch: FolderWatch | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor({ files, rememberIn, report = () => undefined }: SettingsOptions) {
    this.files = files;
    this.#files = levels.map((level) => new SettingsFile(level, files.paths[level], rememberIn));
    this.#report = report;
  }

  /**
   * Reads all files again: at the start, with every tick (folders that appear, disks that can't be watched), and whenever the
   * watch finds a change. @returns whether anything is different; listeners are told
   */
  refresh(): Promise<boolean> {
    const turn = this.#queue.then(() => this.#refresh());
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #refresh(): Promise<boolean> {
    this.#watch?.look(); // before reading: what changes after the look is seen by the watch
    let changed = false;
    for (const file of this.#files) {
      try {
        changed = (await file.refresh()) || changed;
      } catch (error) {
        changed = true; // it was read, but no copy of it could be kept
        this.#report(error);
      }
    }
    if (!changed) return false;
    this.#decide();
    for (const listener of this.#listeners) listener();
    return true;
  }

  /** Follows changes from now on, within a moment. What changed before is read first. */
  async watch(): Promise<void> {
    this.#watch ??= new FolderWatch(Object.values(this.files.paths), () => void this.refresh());
    await this.refresh();
  }

  close(): void {
    this.#watch?.close();
    this.#watch = undefined;
  }

  /**
   * Writes a setting for this person, or removes it where there is no value.
   * @throws ProblemError settings-locked where a stronger file holds the setting, settings-unreadable, not-writable, disk-full
   */
  async write(key: SettingName, value: PropertyList | undefined): Promise<void> {
    await this.refresh();
    if (this.isLocked(key)) throw new ProblemError({ kind: 'settings-locked', key });
    await this.writeAt(this.files.own, key, value);
  }

  /** Whether a file that is stronger than the one that `write` changes holds the setting, as far as they have been read. */
  isLocked(key: SettingName): boolean {
    const { source } = this.explain().find((setting) => setting.key === key) ?? {};
    return levels.slice(0, levels.indexOf(this.files.own)).some((level) => level === source);
  }

  /** Writes or removes any entry of one of the files, whether or not it comes into force. @throws ProblemError as {@link writeSettings} */
  async writeAt(level: Level, key: string, value: PropertyList | undefined): Promise<void> {
    await this.writeAllAt(level, new Map([[key, value]]));
  }

  /** The same for several entries: all of them or none, except where macOS's own program writes them one by one. @throws ProblemError as {@link writeSettings} */
  async writeAllAt(level: Level, values: ReadonlyMap<string, PropertyList | undefined>): Promise<void> {
    const path = this.files.paths[level];
    const { keeper } = this.files;
    if (keeper === undefined || level !== 'person') await writeSettings({ path, level }, values);
    else for (const [key, value] of values) await askToWrite(keeper, path, key, value);
    await this.refresh();
  }

  /** Removes one of the files. @throws ProblemError as {@link writeSettings} */
  async removeAt(level: Level): Promise<void> {
    await removeSettings({ path: this.files.paths[level], level });
    await this.refresh();
  }

  /** Called after anything has changed. @returns how to stop it */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  values(): SettingValues {
    return this.#decided.values;
  }

  schedule(): Schedule {
    return this.#decided.schedule;
  }

  /** For every setting what is in force, where it comes from, and why a written value is not used. */
  explain(): readonly ExplainedSetting[] {
    if (this.#language !== language()) this.#decide();
    return this.#decided.explained;
  }

  #decide(): void {
    this.#decided = decideSettings(this.contents());
    this.#language = language();
  }

  /** Files that can't be read, the strongest first. */
  broken(): readonly BrokenSettingsFile[] {
    return this.#files.flatMap(({ level, path, broken }) => (broken === undefined ? [] : [{ source: level, file: path, why: broken }]));
  }

  /** What the files that are there hold, the strongest first. */
  contents(): readonly Contents[] {
    return this.#files.filter(({ isThere }) => isThere).map(({ level, path, entries }) => ({ source: level, file: path, entries }));
  }
}
