/**
 * Notifications with buttons on a Linux desktop. Electron shows buttons only elsewhere.
 * Source: Desktop Notifications Specification 1.2, "D-BUS Protocol"
 */
import type { Banner, Notifications } from '../notifications.ts';
import type { BusMessage } from './message.ts';
import { SessionBus } from './session-bus.ts';

const server = {
  destination: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.freedesktop.Notifications',
} as const;

/** The action that a click on the notification itself means. */
const clicked = 'default';

export class BusNotifications implements Notifications {
  readonly #program: string;
  #bus: Promise<SessionBus> | undefined;
  #standing: { readonly id: number; readonly answer: (action: string) => void } | undefined;

  /** @param program its name, shown beside what it says */
  constructor(program: string) {
    this.#program = program;
  }

  async show(banner: Banner, answer: (action: string) => void): Promise<boolean> {
    try {
      const bus = await this.#opened();
      const [capabilities] = await bus.call({ ...server, member: 'GetCapabilities' });
      const body = (capabilities as string[]).includes('body-markup') ? escaped(banner.body) : banner.body;
      const [first] = banner.actions;
      const actions = [...(first ? [clicked, first.label] : []), ...banner.actions.flatMap(({ id, label }) => [id, label])];
      const hints = [
        ['urgency', { type: 'y', value: banner.isUrgent ? 2 : 1 }],
        ['desktop-entry', { type: 's', value: 'enrollment-assistant' }],
      ];
      const [id] = await bus.call({
        ...server,
        member: 'Notify',
        signature: 'susssasa{sv}i',
        body: [this.#program, this.#standing?.id ?? 0, 'security-high', banner.title, body, actions, hints, banner.milliseconds],
      });
      this.#standing = { id: id as number, answer: (action) => answer(action === clicked ? (first?.id ?? clicked) : action) };
      return true;
    } catch {
      return false; // no bus, or nobody on it who shows notifications: the caller has another way
    }
  }

  withdraw(): void {
    const standing = this.#standing;
    this.#standing = undefined;
    if (!standing || !this.#bus) return;
    const close = { ...server, member: 'CloseNotification', signature: 'u', body: [standing.id] };
    this.#bus.then((bus) => bus.call(close)).catch(() => undefined); // it is gone already, and that is what was wanted
  }

  async #opened(): Promise<SessionBus> {
    const there = await this.#bus?.catch(() => undefined);
    if (there?.isOpen) return there;
    this.#bus = SessionBus.open().then(async (bus) => {
      await bus.hear(`type='signal',interface='${server.interface}',path='${server.path}'`, (signal) => this.#hear(signal));
      return bus;
    });
    return this.#bus;
  }

  #hear({ member, body = [], interface: from }: BusMessage): void {
    const [id, action] = body;
    const standing = this.#standing;
    if (from !== server.interface || !standing || id !== standing.id) return;
    if (member === 'NotificationClosed') this.#standing = undefined;
    if (member !== 'ActionInvoked') return;
    this.withdraw(); // not every desktop takes it away by itself
    standing.answer(String(action));
  }
}

/** Source: Desktop Notifications Specification 1.2, "Markup" */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
