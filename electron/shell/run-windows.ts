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
import { Preferences } from './preferences.ts';
import { lockDown } from './security.ts';
import { systemProxy } from './system-proxy.ts';
import { Windows } from './windows.ts';

type WindowsLaunch = Extract<Launch, { kind: 'windows' }>;

/** Milliseconds after a window has appeared in which its page needs this process; what can wait waits for their end. */
const afterShowing = 500;

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
  const preferences = new Preferences(dataFolder, (event, facts) => log.note(event, facts));
  const ports = portsOver(dataFolder, systemProxy, log);
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
      lastAttempt: async () => preferences.lastAttempt(),
      rememberAttempt: (userName, serverName) => preferences.rememberAttempt(userName, serverName),
    },
  });
  const windows = new Windows({
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    positions: preferences,
    enrollClosed: () => backstage.cancel(),
  });
  // Begun before Electron is ready: the answer decides which window comes first.
  const wasEnrolled = isEnrolled();
  const files = readBuiltFiles(join(import.meta.dirname, '../renderer'));

  app.on('second-instance', () => void openFirst(isEnrolled()));
  app.on('activate', () => void openFirst(isEnrolled()));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    serveUi(files);
    openChannels(
      handlersFor(backstage),
      (thrown) => log.reportThrown(thrown),
      (contents) => windows.owns(contents),
    );
    setMenu((name) => void windows.open(name));
    void openFirst(wasEnrolled);
  });

  /** A keychain that can't be read counts as enrolled: the preference pane explains what is the matter with it. */
  async function isEnrolled(): Promise<boolean> {
    return ports.keychain.read().then(
      (contents) => contents.inUse !== undefined,
      () => true,
    );
  }

  /** A computer that is not enrolled is shown the wizard, every other one the preference pane. */
  async function openFirst(enrolled: Promise<boolean>): Promise<void> {
    const window = windows.open((await enrolled) ? 'preference-pane' : 'enroll');
    window.once('show', () => setTimeout(() => preferences.warm(), afterShowing));
  }
}
