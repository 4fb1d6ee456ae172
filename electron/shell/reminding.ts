import { app, net } from 'electron';
import type { LiveBackstage } from '../backstage/live-backstage.ts';
import { RenewalWatch } from '../backstage/renewal-watch.ts';
import type { Clock, History, Identity, Keychain } from '../enrollment/ports.ts';
import type { Period } from '../renewal/schedule.ts';
import { systemAlarm } from '../services/alarm.ts';
import type { Log } from '../services/log.ts';
import type { Notifications } from '../services/notifications.ts';
import { ReminderStateFile } from '../services/reminder-state.ts';
import { RenewalAttemptsFile } from '../services/renewal-attempts-file.ts';
import { BusNotifications } from '../services/session-bus/bus-notifications.ts';
import type { Settings } from '../services/settings/settings.ts';
import { ElectronNotifications } from './electron-notifications.ts';
import { presence } from './presence.ts';
import { ReminderPresenter } from './reminder-presenter.ts';
import { notRenewedBanner, renewedBanner } from './reminder-words.ts';
import type { Windows } from './windows.ts';

export interface RemindingOptions {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly keychain: Pick<Keychain, 'read'>;
  readonly settings: Settings;
  readonly log: Log;
  readonly history: History;
  /** built after this, and asked only later */
  readonly backstage: () => Pick<LiveBackstage, 'isBusy' | 'renewByItself'>;
  readonly windows: () => Pick<Windows, 'open' | 'isOpen'>;
  readonly changed: () => void;
  /** whether the site has revoked it */
  readonly isRevoked: (identity: Identity) => boolean;
}

/** Reminders on this desktop: the watch, with what shows them. */
export function reminding(options: RemindingOptions): RenewalWatch {
  const { log, windows } = options;
  // After the end there is nothing to renew, and the wizard itself leads to a new enrollment.
  const wizard = (period: Period) => (period === 'expired' || watch.isRevoked ? 'enroll' : 'renew');
  // Two, because news must not take the place of a reminder that waits for its answer.
  const [notifications, news] = [desktopNotifications(), desktopNotifications()];
  const watch: RenewalWatch = new RenewalWatch({
    clock: options.clock,
    alarm: systemAlarm,
    store: new ReminderStateFile(options.dataFolder),
    keychain: options.keychain,
    settings: options.settings,
    history: options.history,
    situation: presence,
    isBusy: () => options.backstage().isBusy,
    changed: options.changed,
    isRevoked: options.isRevoked,
    report: (error) => void log.reportThrown(error),
    automatic: {
      store: new RenewalAttemptsFile(options.dataFolder),
      draw: Math.random,
      isByHand: () => windows().isOpen('renew') || windows().isOpen('enroll'),
      isOnline: () => net.isOnline(),
      renew: () => options.backstage().renewByItself(),
      succeeded({ certificate: { notAfter } }) {
        log.note('renewed-by-itself', { until: new Date(notAfter).toISOString() });
        void news.show(renewedBanner(notAfter), () => undefined);
      },
      failed(problem, isFinal) {
        const { explanation } = log.report(problem);
        // That a site wants the password is no failure: the reminders that come now ask for it.
        if (!isFinal || problem.kind === 'password-needed') return;
        void news.show(notRenewedBanner(explanation), () => void windows().open('renew'));
      },
    },
    presenter: new ReminderPresenter({
      notifications,
      openWizard: () => void windows().open(watch.isRevoked ? 'enroll' : 'renew', true),
      isRevoked: () => watch.isRevoked,
      onRenewNow: (period) => {
        windows().open(wizard(period));
        void watch.renewNow();
      },
      onLater: () => void watch.later().catch((error: unknown) => log.reportThrown(error)),
      note: (event, facts) => log.note(event, facts),
    }),
  });
  return watch;
}

/** On Linux the desktop's own, which can have buttons, and Electron's where it doesn't answer. */
export function desktopNotifications(): Notifications {
  const electrons = new ElectronNotifications();
  if (process.platform !== 'linux') return electrons;
  const ours = new BusNotifications(app.getName());
  return {
    show: async (banner, answer) => (await ours.show(banner, answer)) || electrons.show(banner, answer),
    withdraw() {
      ours.withdraw();
      electrons.withdraw();
    },
  };
}
