import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PropertyList } from '../../electron/services/settings/property-list.ts';
import { writePropertyList } from '../../electron/services/settings/property-list-formats.ts';
import { Settings } from '../../electron/services/settings/settings.ts';
import type { Level, SettingsFiles } from '../../electron/services/settings/settings-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const string = (value: string): PropertyList => ({ type: 'string', value });
export const integer = (value: number): PropertyList => ({ type: 'integer', value: BigInt(value) });

/** The three files in a folder of their own, and programs that read them. */
export class SettingsScene {
  readonly folder = temporaryFolder();
  readonly copies = join(this.folder, 'copies');
  readonly reported: unknown[] = [];
  files: SettingsFiles = {
    paths: { managed: this.#path('managed'), computer: this.#path('computer'), person: this.#path('person') },
    own: 'person',
    keeper: undefined,
  };

  /** A program that has just started and read the files. */
  async started(): Promise<Settings> {
    const settings = new Settings({ files: this.files, rememberIn: this.copies, report: (error) => this.reported.push(error) });
    await settings.refresh();
    return settings;
  }

  /** Puts a whole file in place, as an administrator's tool does. */
  async put(level: Level, entries: Readonly<Record<string, PropertyList>>, format: 'xml' | 'binary' = 'xml'): Promise<void> {
    this.putBytes(level, await writePropertyList({ type: 'dictionary', entries: new Map(Object.entries(entries)) }, format));
  }

  putBytes(level: Level, bytes: string | Uint8Array): void {
    mkdirSync(dirname(this.files.paths[level]), { recursive: true });
    writeFileSync(this.files.paths[level], bytes);
  }

  bytes(level: Level): Buffer {
    return readFileSync(this.files.paths[level]);
  }

  #path(level: Level): string {
    return join(this.folder, level, 'com.microsoft.ccmclient.plist');
  }
}
