import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, clipboard } from 'electron';
import { LiveBackstage } from '../backstage/live-backstage.ts';
import { type Launch, readLaunch } from '../cli/launch.ts';
import type { Snapshot } from '../contract/models.ts';
import { handlersFor } from '../handlers.ts';
import { systemClock } from '../services/clock.ts';
import { Log } from '../services/log.ts';
import { Settings } from '../services/settings/settings.ts';
import { settingsFiles } from '../services/settings/settings-files.ts';
import { readTrustFile } from '../services/trusted-roots.ts';
import { claimScheme, serveUi } from './app-protocol.ts';
import { readBuiltFiles } from './built-files.ts';
import { clockFor, simulatedDate } from './clock.ts';
import { openChannels, tell } from './ipc.ts';
import { keepLoginItem, wasStartedAtLogin } from './login-item.ts';
import { setMenu } from './menu.ts';
import { portsOver, protectionRule } from './ports.ts';
import { Preferences } from './preferences.ts';
import { onReturn } from './presence.ts';
import { moment } from './reminder-words.ts';
import { locale, reminding } from './reminding.ts';
import { lockDown } from './security.ts';
import { systemProxy } from './system-proxy.ts';
import { TrayIcon } from './tray.ts';
import { Windows } from './windows.ts';

type WindowsLaunch = Extract<Launch, { kind: 'windows' }>;

/** Milliseconds after a window has appeared in which its page needs this process; what can wait waits for their end. */
const afterShowing = 500;

/** Builds the program with windows, in order, and opens the first one, unless it is for the background, when Electron is ready. */
export function runWindows(launch: WindowsLaunch, dataFolder: string): void {
  const { clock, simulated } = clockFor(process.argv, refuse);
  // One instance a data folder: a second one hands over to the first and ends.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  lockDown();
  claimScheme();
  // Windows shows notifications only of programs that have such a name; it is the one in electron-builder.yml.
  app.setAppUserModelId('org.enrollment-assistant.app');
  const log = new Log({ dataFolder, clock: systemClock });
  const report = (error: unknown) => log.reportThrown(error);
  const preferences = new Preferences(dataFolder, (event, facts) => log.note(event, facts));
  const settings = new Settings({ files: settingsFiles(), rememberIn: join(dataFolder, 'settings'), report });
  const ports = { ...portsOver(dataFolder, systemProxy, log, clock), ...protectionRule(settings) };
  const watch = reminding({
    dataFolder,
    clock,
    keychain: ports.keychain,
    settings,
    log,
    backstage: () => backstage,
    windows: () => windows,
    changed: () => void backstage.snapshot().then(snapshotChanged, report),
  });
  const backstage: LiveBackstage = new LiveBackstage({
    ports,
    watch,
    prefill: launch.prefill,
    suggested: () => ({ userName: settings.values().UserName, serverName: settings.values().ServerName }),
    encodesTwice: () => settings.values().EncodeManualRenewalTwice,
    roots: async () => (await Promise.all(launch.trustFiles.map((file) => readTrustFile(file)))).flat(),
    front: {
      openWindow: (name) => void windows.open(name),
      closeWindow: (sender) => windows.close(sender),
      copyText: (text) => clipboard.writeText(text),
      progress: (progress) => {
        log.step(progress.step, progress.state);
        tell(windows.pages(), 'enrollment.progress', progress);
      },
      snapshotChanged,
      lastAttempt: async () => preferences.lastAttempt(),
      rememberAttempt: (userName, serverName) => preferences.rememberAttempt(userName, serverName),
    },
  });
  const windows = new Windows({
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    positions: preferences,
    wizardClosed: (window) => backstage.cancelOf(window),
  });
  let tray: TrayIcon | undefined;
  let isEnrolledNow = false;
  let isWatching = false;
  const inBackground = launch.background || wasStartedAtLogin();
  // Begun before Electron is ready: the answer decides which window comes first.
  // Reading waits for Electron's loop; where nothing was ever stored there is nothing to read.
  const wasEnrolled = existsSync(join(dataFolder, 'keychain')) ? isEnrolled() : Promise.resolve(false);
  const files = readBuiltFiles(join(import.meta.dirname, '../renderer'));

  app.on('second-instance', (_event, argv) => comeBack(argv));
  app.on('activate', () => void openFirst(isEnrolled()));
  app.on('window-all-closed', () => {
    if (staysOn()) app.dock?.hide();
    else app.quit();
  });
  app.on('browser-window-created', () => void app.dock?.show());
  void app.whenReady().then(() => {
    serveUi(files);
    openChannels(handlersFor(backstage), report, (contents) => windows.owns(contents));
    setMenu((name) => void windows.open(name));
    if (inBackground) {
      app.dock?.hide();
      beginWatching();
      showInTray();
    } else void openFirst(wasEnrolled);
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
    window.once('show', () => {
      beginWatching();
      setTimeout(() => {
        preferences.warm();
        showInTray();
      }, afterShowing);
    });
  }

  /** Reminders, once: a first window has been drawn by then, and nobody waits. */
  function beginWatching(): void {
    if (isWatching) return;
    isWatching = true;
    settings.onChange(keepStarting);
    onReturn(() => void watch.check());
    void settings.watch().catch(report);
    void watch.start();
  }

  function showInTray(): void {
    if (tray) return;
    const toMoment = (iso: string) => moment(Date.parse(iso), locale());
    tray = new TrayIcon({ open: (name) => void windows.open(name), quit: () => app.quit(), moment: toMoment });
    void backstage.snapshot().then((snapshot) => tray?.show(snapshot), report);
  }

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
  function comeBack(argv: readonly string[]): void {
    const at = simulated && simulatedDate(argv, (why) => log.note('not-a-date', { why }));
    if (simulated && at !== undefined) {
      simulated.set(at);
      void watch.check();
      return;
    }
    const again = readLaunch(argv);
    if (again.kind === 'windows' && !again.background) void openFirst(isEnrolled());
  }

  function refuse(why: string): void {
    process.stderr.write(`${why}\nNothing was started.\n`);
    app.exit(2);
  }
}
