/** What windows show besides the keychain: history, settings in force, and what a person tells the help desk. */
import { hostname } from 'node:os';
import type { HelpFacts } from '../contract/models.ts';
import type { OtherFacts } from '../enrollment/snapshot.ts';
import type { HistoryFile } from '../services/history/history-file.ts';
import { operatingSystem } from '../services/operating-system.ts';
import type { Settings } from '../services/settings/settings.ts';

export interface WindowFactsOptions {
  readonly history: Pick<HistoryFile, 'recent'>;
  readonly settings: Pick<Settings, 'values' | 'explain' | 'broken'>;
  readonly version: string;
  readonly dataFolder: string;
  /** of macOS and Windows, where their own name for it is known */
  readonly systemVersion?: string | undefined;
}

export function windowFacts({ history, settings, version, dataFolder, systemVersion }: WindowFactsOptions): () => Promise<OtherFacts> {
  let system: Promise<string> | undefined;
  return async () => {
    system ??= operatingSystem({ systemVersion });
    const contact = settings.values().HelpContact;
    const help: HelpFacts = {
      ...(contact === undefined ? {} : { contact }),
      computerName: hostname(),
      operatingSystem: await system,
      version,
      dataFolder,
    };
    return { history: await history.recent(), settings: { inForce: settings.explain(), broken: settings.broken() }, help };
  };
}
