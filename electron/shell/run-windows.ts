import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { type Link, readLink } from '../cli/deep-link.ts';
import { readLaunch } from '../cli/launch.ts';
import type { PanePlace } from '../contract/channels.ts';
import type { Snapshot } from '../contract/models.ts';
import { dayAndTime } from '../contract/words/dates.ts';
import { handlersFor, type WindowName } from '../handlers.ts';
import { claimScheme, serveUi } from './app-protocol.ts';
import { readBuiltFiles } from './built-files.ts';
import { clockFor, simulatedDate } from './clock.ts';
import { compose, type WindowsLaunch } from './composition.ts';
import { openChannels, tell } from './ipc.ts';
import { keepLoginItem, wasStartedAtLogin } from './login-item.ts';
import { setMenu } from './menu.ts';
import { onReturn } from './presence.ts';
import { lockDown } from './security.ts';
import { TrayIcon } from './tray.ts';

/** Milliseconds after a window has appeared in which its page needs this process; what can wait waits for their end. */
const afterShowing = 500;

/** Builds the program with windows, in order, and opens the first one, unless it is for the background, when Electron is ready. */
export function runWindows(launch: WindowsLaunch, dataFolder: string): void {
  const { clock, simulated } = clockFor(launch.link ? [] : process.argv, refuse);
  // One instance a data folder: a second one hands over to the first and ends.
  if (!app.requestSingleInstanceLock({ argv: JSON.stringify(process.argv) })) {
    app.quit();
    return;
  }
  lockDown();
  claimScheme();
  // Windows shows notifications only of programs that have such a name; it is the one in electron-builder.yml.
  app.setAppUserModelId('org.enrollment-assistant.app');
  let filledIn = launch.prefill;
  let tray: TrayIcon | undefined;
  let isEnrolledNow = false;
  let isWatching = false;
  const { log, settings, preferences, ports, keys, site, watch, backstage, windows, speech, opened, answerers, showAnew } = compose({
    launch,
    dataFolder,
    clock,
    filledIn: () => filledIn,
    shown: snapshotChanged,
    spoken: () => setMenu(openWindow),
  });
  const report = (error: unknown) => log.reportThrown(error);
  const openWindow = (name: WindowName, show?: PanePlace) => void windows.open(name, false, show);
  const inBackground = launch.background || wasStartedAtLogin();
  const restored = keys.restore();
  // Begun before Electron is ready: the answer decides which window comes first.
  // Reading waits for Electron's loop; where nothing was ever stored there is nothing to read.
  const wasEnrolled = existsSync(join(dataFolder, 'keychain')) ? isEnrolled() : Promise.resolve(false);
  const files = readBuiltFiles(join(import.meta.dirname, '../renderer'));

  app.on('second-instance', (_event, reordered, folder, given) => comeBack(argumentsIn(given), reordered, folder));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    void app.whenReady().then(() => follow(readLink(url) ?? 'refused'));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void app.whenReady().then(() => lookAt(path));
  });
  app.on('activate', () => void openFirst(isEnrolled()));
  app.on('window-all-closed', () => {
    if (staysOn()) app.dock?.hide();
    else app.quit();
  });
  app.on('browser-window-created', () => void app.dock?.show());
  void app.whenReady().then(async () => {
    serveUi(files);
    await speech.begin();
    openChannels(handlersFor(answerers), report, (contents) => windows.owns(contents));
    setMenu(openWindow);
    if (inBackground) {
      app.dock?.hide();
      beginWatching();
      showInTray();
    } else if (launch.link) follow(launch.link);
    else if (launch.file !== undefined) lookAt(launch.file);
    else void openFirst(wasEnrolled);
  });

  /** A keychain that can't be read counts as enrolled: the preference pane explains what is the matter with it. */
  async function isEnrolled(): Promise<boolean> {
    await restored;
    return ports.keychain.read().then(
      (contents) => contents.inUse !== undefined || contents.identityProblem !== undefined,
      () => true,
    );
  }

  /** A computer that is not enrolled is shown the wizard, every other one the preference pane. */
  async function openFirst(enrolled: Promise<boolean>): Promise<void> {
    afterFirst(windows.open((await enrolled) ? 'preference-pane' : 'enroll'));
  }

  function afterFirst(window: BrowserWindow): void {
    window.once('show', () => {
      beginWatching();
      setTimeout(() => {
        preferences.warm();
        showInTray();
      }, afterShowing);
    });
  }

  /** Fills the fields in where nobody has typed, and names no server in place of the organisation's. The rest is up to the person. */
  function follow(link: Link | 'refused'): void {
    if (link === 'refused') {
      log.note('link-refused', {});
      void openFirst(isEnrolled());
      return;
    }
    const { window, ...names } = link;
    void settings.refresh().then(() => {
      const { ServerName } = settings.values();
      filledIn = ServerName === undefined ? { ...names, isFromLink: names.serverName !== undefined } : { ...names, serverName: ServerName };
      showAnew();
      afterFirst(windows.open(window));
    }, report);
  }

  /** A certificate file, in the window that judges such files. */
  function lookAt(path: string): void {
    opened.open(path);
    afterFirst(windows.open('certificate-check'));
    tell(windows.pages(), 'opened-file.waits', null);
  }

  /** Reminders, once: a first window has been drawn by then, and nobody waits. */
  function beginWatching(): void {
    if (isWatching) return;
    isWatching = true;
    void keys.listen();
    settings.onChange(keepStarting);
    onReturn(() => {
      void watch.check();
      void site.check();
    });
    app.on('will-quit', () => site.stop());
    void site.start();
    void settings.watch().catch(report);
    void watch.start();
  }

  function showInTray(): void {
    if (tray) return;
    tray = new TrayIcon({ open: openWindow, quit: () => app.quit(), moment: dayAndTime });
    void backstage.snapshot().then((snapshot) => tray?.show(snapshot), report);
  }

  /** Something that windows and the tray show is different now. */
  function snapshotChanged(snapshot: Snapshot): void {
    tell(windows.pages(), 'snapshot.changed', snapshot);
    tray?.show(snapshot);
    const isNew = isEnrolledNow !== (snapshot.identity !== undefined);
    isEnrolledNow = snapshot.identity !== undefined;
    if (isNew) keepStarting();
  }

  /** At log-in there is something to do once there is a certificate to look after. */
  function keepStarting(): void {
    void keepLoginItem(isEnrolledNow && settings.values().StartAtLogin).catch(report);
  }

  /**
   * Whether the program goes on without a window. An installed one does so for the certificate that it looks after; a copy that is run from
   * its sources ends with its last window, unless it was started for the background.
   */
  function staysOn(): boolean {
    return inBackground || (app.isPackaged && isEnrolledNow && settings.values().StartAtLogin);
  }

  /** Started a second time: with a date to go on to, at log-in, or by a person who wants to see a window. */
  function comeBack(written: readonly string[] | undefined, reordered: readonly string[], folder: string): void {
    const argv = written ?? reordered;
    const again = readLaunch(argv, folder);
    if (again.kind === 'windows' && again.link) {
      follow(again.link);
      return;
    }
    const at = simulated && simulatedDate(argv, (why) => log.note('not-a-date', { why }));
    if (simulated && at !== undefined) {
      simulated.set(at);
      void watch.check();
      return;
    }
    // In another order the value of a flag could be taken for a file to be opened.
    if (again.kind === 'windows' && again.file !== undefined && written) lookAt(again.file);
    else if (again.kind === 'windows' && !again.background) void openFirst(isEnrolled());
  }

  function refuse(why: string): void {
    process.stderr.write(`${why}\nNothing was started.\n`);
    app.exit(2);
  }
}

/**
 * What a second start was called with, as it was written: Chromium's own account of it puts switches first, and what belongs to them last. As
 * one text, because Electron 33 loses some lists on the way.
 */
function argumentsIn(given: unknown): readonly string[] | undefined {
  if (typeof given !== 'object' || given === null || !('argv' in given) || typeof given.argv !== 'string') return undefined;
  try {
    const argv: unknown = JSON.parse(given.argv);
    return Array.isArray(argv) && argv.every((one) => typeof one === 'string') ? argv : undefined;
  } catch {
    return undefined; // it was not one of ours that wrote this
  }
}
