import { join } from 'node:path';
import { app, clipboard } from 'electron';
import { LiveBackstage } from '../backstage.ts';
import type { Launch } from '../cli/launch.ts';
import { handlersFor } from '../handlers.ts';
import { systemClock } from '../services/clock.ts';
import { Log } from '../services/log.ts';
import { readTrustFile } from '../services/trusted-roots.ts';
import { claimScheme, serveUi } from './app-protocol.ts';
import { readBuiltFiles } from './built-files.ts';
import { openChannels, tell } from './ipc.ts';
import { setMenu } from './menu.ts';
import { portsOver } from './ports.ts';
import { openPreferences } from './preferences.ts';
import { lockDown } from './security.ts';
import { systemProxy } from './system-proxy.ts';
import { Windows } from './windows.ts';

type WindowsLaunch = Extract<Launch, { kind: 'windows' }>;

/** Builds the program with windows, in order, and opens the first one when Electron is ready. */
export function runWindows(launch: WindowsLaunch, dataFolder: string): void {
  // One instance a data folder: a second one hands over to the first and ends.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  lockDown();
  claimScheme();
  const log = new Log({ dataFolder, clock: systemClock });
  const preferences = openPreferences(dataFolder, (event, facts) => log.note(event, facts));
  const ports = portsOver(dataFolder, systemProxy);
  const backstage = new LiveBackstage({
    ports,
    prefill: launch.prefill,
    roots: async () => (await Promise.all(launch.trustFiles.map((file) => readTrustFile(file)))).flat(),
    front: {
      openWindow: (name) => void windows.open(name),
      closeWindow: (sender) => windows.close(sender),
      copyText: (text) => clipboard.writeText(text),
      progress: (progress) => {
        log.step(progress.step, progress.state);
        tell(windows.pages(), 'enrollment.progress', progress);
      },
      snapshotChanged: (snapshot) => tell(windows.pages(), 'snapshot.changed', snapshot),
      lastAttempt: async () => (await preferences).lastAttempt(),
      rememberAttempt: (userName, serverName) => void preferences.then((all) => all.rememberAttempt(userName, serverName)),
    },
  });
  const windows = new Windows({
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    positions: preferences,
    enrollClosed: () => backstage.cancel(),
  });
  const enrolled = ports.keychain.read().then((contents) => contents.inUse !== undefined);

  app.on('second-instance', () => void openFirst());
  app.on('activate', () => void openFirst());
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    serveUi(readBuiltFiles(join(import.meta.dirname, '../renderer')));
    openChannels(
      handlersFor(backstage),
      (problem) => log.report(problem),
      (contents) => windows.owns(contents),
    );
    setMenu((name) => void windows.open(name));
    void openFirst();
  });

  /** A computer that is not enrolled is shown the wizard, every other one the preference pane. A keychain that can't be read is the pane's to explain. */
  async function openFirst(): Promise<void> {
    const isEnrolled = await enrolled.catch(() => true);
    windows.open(isEnrolled ? 'preference-pane' : 'enroll');
  }
}
