import { Notification } from 'electron';
import type { Banner, Notifications } from '../services/notifications.ts';

/** Milliseconds after which a notification that says nothing of itself counts as not shown. */
const patience = 5000;

/** Notifications of macOS and Windows, and of Linux desktops whose own protocol does not serve: there a click stands for the first button. */
export class ElectronNotifications implements Notifications {
  #standing: Notification | undefined;

  show(banner: Banner, answer: (action: string) => void): Promise<boolean> {
    this.withdraw();
    if (!Notification.isSupported()) return Promise.resolve(false);
    const notification = new Notification({
      title: banner.title,
      body: banner.body,
      actions: banner.actions.map(({ label }) => ({ type: 'button' as const, text: label })),
      urgency: banner.isUrgent ? 'critical' : 'normal',
      timeoutType: banner.isUrgent ? 'never' : 'default',
    });
    const chosen = (index: number) => {
      const action = banner.actions[index];
      if (this.#standing === notification && action) answer(action.id);
      this.#standing = undefined;
    };
    this.#standing = notification; // kept, or it would be collected with its listeners
    return new Promise((resolve) => {
      notification.on('show', () => resolve(true));
      notification.on('failed', () => resolve(false));
      setTimeout(() => resolve(false), patience);
      notification.on('click', () => chosen(0));
      // Electron 45 tells the index in the event, older ones after it.
      notification.on('action', (event: { actionIndex?: number }, index?: number) => chosen(event.actionIndex ?? index ?? 0));
      notification.show();
    });
  }

  withdraw(): void {
    this.#standing?.close();
    this.#standing = undefined;
  }
}
