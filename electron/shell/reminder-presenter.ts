import type { Announcement, Presenter } from '../renewal/ports.ts';
import type { Period } from '../renewal/schedule.ts';
import type { Notifications } from '../services/notifications.ts';
import { later, reminderBanner, renewNow, revokedBanner } from './reminder-words.ts';

export interface ReminderPresenterOptions {
  readonly notifications: Notifications;
  /** shows the wizard; unasked, so that it does not take the keyboard from what the person is typing */
  readonly openWizard: (period: Period) => void;
  readonly onRenewNow: (period: Period) => void;
  readonly onLater: () => void;
  /** the certificate was revoked: what is said is that, whenever it ends */
  readonly isRevoked: () => boolean;
  /** told of every reminder that was shown */
  readonly note: (event: string, facts: Readonly<Record<string, string | number>>) => void;
}

/** Puts reminders on the screen: a banner first, the wizard when its time comes. */
export class ReminderPresenter implements Presenter {
  readonly #options: ReminderPresenterOptions;

  constructor(options: ReminderPresenterOptions) {
    this.#options = options;
  }

  async banner(reminder: Announcement): Promise<boolean> {
    const { notifications, onRenewNow, onLater, isRevoked, note } = this.#options;
    const shown = await notifications.show(isRevoked() ? revokedBanner() : reminderBanner(reminder), (action) => {
      if (action === later) onLater();
      else if (action === renewNow) onRenewNow(reminder.period);
    });
    note('reminder', { period: reminder.period, secondsLeft: reminder.secondsLeft, as: shown ? 'banner' : 'window' });
    return shown;
  }

  async openWizard(period: Period): Promise<void> {
    this.#options.openWizard(period);
  }

  withdraw(): void {
    this.#options.notifications.withdraw();
  }
}
