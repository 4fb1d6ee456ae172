import { join } from 'node:path';
import { app, clipboard } from 'electron';
import { LiveBackstage } from '../backstage/live-backstage.ts';
import type { RenewalWatch } from '../backstage/renewal-watch.ts';
import type { SiteWatch } from '../backstage/site-watch.ts';
import { windowFacts } from '../backstage/window-facts.ts';
import type { Launch } from '../cli/launch.ts';
import type { Snapshot } from '../contract/models.ts';
import type { Clock } from '../enrollment/ports.ts';
import type { Answerers } from '../handlers.ts';
import { systemClock } from '../services/clock.ts';
import { HistoryFile } from '../services/history/history-file.ts';
import { Log } from '../services/log.ts';
import { Settings } from '../services/settings/settings.ts';
import { settingsFiles } from '../services/settings/settings-files.ts';
import { readTrustFile } from '../services/trusted-roots.ts';
import { helping } from './helping.ts';
import { tell } from './ipc.ts';
import { keepingInTouch } from './keeping-in-touch.ts';
import { type KeepingKeys, keepingKeys } from './keeping-keys.ts';
import { OpenedFile } from './opened-file.ts';
import { atSite, knownSystemVersion, portsOver, protectionRule, type SitePorts } from './ports.ts';
import { Preferences } from './preferences.ts';
import { reminding } from './reminding.ts';
import { Speech } from './speech.ts';
import { systemProxy } from './system-proxy.ts';
import { Windows } from './windows.ts';

export type WindowsLaunch = Extract<Launch, { kind: 'windows' }>;

export interface CompositionOptions {
  readonly launch: WindowsLaunch;
  readonly dataFolder: string;
  readonly clock: Clock;
  /** what fills the fields of the account page in, now */
  readonly filledIn: () => WindowsLaunch['prefill'];
  /** something that windows and the tray show is different */
  readonly shown: (snapshot: Snapshot) => void;
  /** another language is spoken */
  readonly spoken: () => void;
}

export interface Composition {
  readonly log: Log;
  readonly settings: Settings;
  readonly preferences: Preferences;
  readonly ports: SitePorts;
  readonly keys: KeepingKeys;
  readonly site: SiteWatch;
  readonly watch: RenewalWatch;
  readonly backstage: LiveBackstage;
  readonly windows: Windows;
  readonly speech: Speech;
  readonly opened: OpenedFile;
  readonly answerers: Answerers;
  /** has everything that is shown put together and shown anew */
  readonly showAnew: () => void;
}

/** Everything behind the windows and the windows themselves, put together in order. Nothing is begun yet. */
export function compose({ launch, dataFolder, clock, filledIn, shown, spoken }: CompositionOptions): Composition {
  const log = new Log({ dataFolder, clock: systemClock });
  const report = (error: unknown) => log.reportThrown(error);
  const preferences = new Preferences(dataFolder, (event, facts) => log.note(event, facts));
  const settings = new Settings({ files: settingsFiles(), rememberIn: join(dataFolder, 'settings'), report });
  const history = new HistoryFile({ dataFolder, clock, report, noted: () => showAnew() });
  const keys = keepingKeys({
    dataFolder,
    clock,
    log,
    settings,
    ports: () => ports,
    windows: () => windows,
    changed: () => watch.identityChanged(),
  });
  const world = { ...portsOver(dataFolder, systemProxy, log, clock, keys.access), ...protectionRule(settings), history };
  const ports = atSite(world, dataFolder, settings, report);
  const roots = async () => (await Promise.all(launch.trustFiles.map((file) => readTrustFile(file)))).flat();
  const site = keepingInTouch({ clock, settings, log, history, ports, roots, windows: () => windows, changed: () => showAnew() });
  const watch = reminding({
    dataFolder,
    clock,
    keychain: ports.keychain,
    settings,
    log,
    history,
    backstage: () => backstage,
    windows: () => windows,
    changed: () => showAnew(),
    isRevoked: (identity) => site.isRevoked(identity),
  });
  const helpDesk = helping({ dataFolder, ports, settings, history, log, preferences, roots, windows: () => windows });
  const backstage: LiveBackstage = new LiveBackstage({
    ports,
    watch,
    site,
    report,
    revoked: ({ identities, discarded }) =>
      ports.knownRevoked([...identities, ...discarded].map(({ certificate, chain }) => [certificate, ...chain])),
    facts: windowFacts({ history, settings, version: app.getVersion(), dataFolder, systemVersion: knownSystemVersion() }),
    get prefill() {
      return filledIn();
    },
    suggested: () => ({ userName: settings.values().UserName, serverName: settings.values().ServerName }),
    encodesTwice: () => settings.values().EncodeManualRenewalTwice,
    roots,
    front: {
      openWindow: (name) => void windows.open(name),
      closeWindow: (sender) => windows.close(sender),
      copyText: (text) => clipboard.writeText(text),
      progress: (progress) => {
        log.step(progress.step, progress.state);
        tell(windows.pages(), 'enrollment.progress', progress);
      },
      snapshotChanged: shown,
      lastAttempt: async () => preferences.lastAttempt(),
      rememberAttempt: (userName, serverName) => preferences.rememberAttempt(userName, serverName),
    },
  });
  const windows = new Windows({
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    placements: preferences,
    voice: () => speech.voice,
    wizardClosed: (window) => backstage.cancelOf(window),
    questionClosed: keys.questionClosed,
    closed(sender) {
      keys.closed(sender);
      helpDesk.windowClosed(sender);
    },
  });
  const speech = new Speech({
    asked: launch.language ?? process.env.CCM_LANGUAGE,
    settings,
    changed(voice) {
      spoken();
      windows.retitle();
      tell(windows.pages(), 'voice.changed', voice);
      showAnew();
    },
  });
  const opened = new OpenedFile();
  const answerers = { backstage, site, keychain: keys.desk, questions: keys.questions, helpDesk, opened };
  return { log, settings, preferences, ports, keys, site, watch, backstage, windows, speech, opened, answerers, showAnew };

  function showAnew(): void {
    void backstage.snapshot().then(shown, report);
  }
}
