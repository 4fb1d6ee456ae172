import { join } from 'node:path';
import { app, shell } from 'electron';
import { LiveHelpDesk } from '../backstage/help-desk.ts';
import { runChecks } from '../enrollment/run-checks.ts';
import { aboutProgram } from '../services/about-program.ts';
import type { HistoryFile } from '../services/history/history-file.ts';
import type { Log } from '../services/log.ts';
import type { Settings } from '../services/settings/settings.ts';
import { tell } from './ipc.ts';
import { checkPortsOver, knownSystemVersion, type ShellPorts } from './ports.ts';
import type { Preferences } from './preferences.ts';
import { askWhereToSave } from './save-dialog.ts';
import { systemProxy } from './system-proxy.ts';
import type { Windows } from './windows.ts';

export interface HelpingOptions {
  readonly dataFolder: string;
  readonly ports: ShellPorts;
  readonly settings: Settings;
  readonly history: HistoryFile;
  readonly log: Log;
  readonly preferences: Pick<Preferences, 'lastAttempt'>;
  /** roots (DER) that this run was started with */
  readonly roots: () => Promise<readonly Uint8Array[]>;
  /** built after this, and asked only later */
  readonly windows: () => Windows;
}

/** What is written for the help desk, on this desktop. */
export function helping({ dataFolder, ports, settings, history, log, preferences, roots, windows }: HelpingOptions): LiveHelpDesk {
  const checks = checkPortsOver(dataFolder, ports, systemProxy, log);
  const version = app.getVersion();
  return new LiveHelpDesk({
    sources: {
      clock: ports.clock,
      keychain: ports.keychain,
      settings,
      history,
      dataFolder,
      version,
      systemVersion: knownSystemVersion(),
      lastAttempt: async () => preferences.lastAttempt(),
    },
    runChecks: async (wish, progress, signal) =>
      runChecks({ ...wish, trust: { roots: await roots(), ignoreChain: false } }, checks, progress, signal),
    checked: (check) => tell(windows().pages(), 'checks.progress', check),
    askWhere: askWhereToSave,
    showFile: (path) => shell.showItemInFolder(path),
    about: () => aboutProgram({ version, licensesFile: join(import.meta.dirname, '../licenses.json') }),
  });
}
