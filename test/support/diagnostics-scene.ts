/** A computer on which everything that diagnostics look at can be set up by hand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Collection, collectDiagnostics, type DiagnosticsSources } from '../../electron/services/diagnostics/collect.ts';
import { HistoryFile } from '../../electron/services/history/history-file.ts';
import { Log } from '../../electron/services/log.ts';
import { Settings } from '../../electron/services/settings/settings.ts';
import { HandSetClock } from './hand-set-clock.ts';
import { InMemoryKeychain } from './in-memory-keychain.ts';
import { temporaryFolder } from './temporary-folder.ts';

export class DiagnosticsScene {
  readonly folder = temporaryFolder();
  readonly dataFolder = join(this.folder, 'data');
  readonly crashFolder = join(this.folder, 'crashes');
  readonly desktop = join(this.folder, 'Desktop');
  readonly clock = new HandSetClock();
  readonly keychain = new InMemoryKeychain(this.clock);
  readonly log = new Log({ dataFolder: this.dataFolder, clock: this.clock });
  readonly history = new HistoryFile({ dataFolder: this.dataFolder, clock: this.clock });
  readonly settingsFile = join(this.folder, 'settings', 'person.plist');
  readonly settings = new Settings({
    files: {
      paths: { managed: '/nonexistent/a', computer: '/nonexistent/b', person: this.settingsFile },
      own: 'person',
      keeper: undefined,
    },
  });
  readonly records = [
    { file: join(this.folder, 'receipt.plist'), path: 'installation/person/receipt.plist' },
    { file: join(this.folder, 'bill-of-materials.txt'), path: 'installation/person/bill-of-materials.txt' },
  ];
  environment: Record<string, string> = {};

  constructor() {
    for (const folder of [join(this.dataFolder, 'logs'), this.crashFolder, this.desktop]) mkdirSync(folder, { recursive: true });
  }

  get sources(): DiagnosticsSources {
    const { clock, keychain, settings, history, dataFolder, environment, records, crashFolder } = this;
    const crashPlaces = { reports: [crashFolder], dumps: [crashFolder] };
    return { clock, keychain, settings, history, dataFolder, version: '0.1.0', environment, records, crashPlaces };
  }

  /** @param entries of a property list, in XML */
  writeSettings(entries: string): void {
    mkdirSync(join(this.settingsFile, '..'), { recursive: true });
    writeFileSync(this.settingsFile, `<?xml version="1.0"?><plist version="1.0"><dict>${entries}</dict></plist>`);
  }

  collect(change: Partial<DiagnosticsSources> = {}, signal = new AbortController().signal): Promise<Collection> {
    return collectDiagnostics({ ...this.sources, ...change }, signal);
  }
}
