import { join } from 'node:path';
import { app } from 'electron';
import { runCommandLine } from '../cli/command-line.ts';
import { terminalOf } from '../cli/terminal.ts';
import { systemClock } from '../services/clock.ts';
import { makeDataFolder } from '../services/data-folder.ts';
import { Log } from '../services/log.ts';
import { type ProxyFinder, proxyFromEnvironment } from '../services/proxy.ts';
import { Settings } from '../services/settings/settings.ts';
import { settingsFiles } from '../services/settings/settings-files.ts';
import { readTrustFile } from '../services/trusted-roots.ts';
import { portsOver } from './ports.ts';
import { systemProxy } from './system-proxy.ts';

/**
 * Runs one command in this process, with no window, and ends it with the command's exit code. It begins at once: only what
 * needs the operating system's keychain waits for Electron to be ready.
 */
export function runCommand(args: readonly string[], dataFolder: string): void {
  app.dock?.hide();
  app.on('window-all-closed', () => {});
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  const log = new Log({ dataFolder, clock: systemClock });
  const terminal = terminalOf(process);
  void run().then((code) => app.exit(code));

  async function run(): Promise<number> {
    try {
      await makeDataFolder(dataFolder);
    } catch (error) {
      const { explanation } = log.reportThrown(error);
      terminal.tell(`${explanation.title}\n${explanation.reason}\n${explanation.remedy}`);
      return 15;
    }
    return runCommandLine(args, {
      terminal,
      signal: stop.signal,
      version: app.getVersion(),
      ports: portsOver(dataFolder, commandProxy(), log),
      settings: new Settings({
        files: settingsFiles(),
        rememberIn: join(dataFolder, 'settings'),
        report: (error) => log.reportThrown(error),
      }),
      readRoots: readTrustFile,
      report: (problem) => log.report(problem),
    });
  }
}

/** On Linux the environment is where commands look for a proxy; asking the desktop would start Chromium's network process. */
function commandProxy(): ProxyFinder {
  const fromEnvironment = proxyFromEnvironment();
  if (process.platform === 'linux') return fromEnvironment;
  return async (url) => (await fromEnvironment(url)) ?? systemProxy(url);
}
