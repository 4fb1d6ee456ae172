import { SessionBus } from './session-bus.ts';

/** Who locks the screen, by desktop: each answers GetActive and tells ActiveChanged. */
const lockers = [
  { name: 'org.freedesktop.ScreenSaver', path: '/org/freedesktop/ScreenSaver' },
  { name: 'org.gnome.ScreenSaver', path: '/org/gnome/ScreenSaver' },
  { name: 'org.cinnamon.ScreenSaver', path: '/org/cinnamon/ScreenSaver' },
  { name: 'org.mate.ScreenSaver', path: '/org/mate/ScreenSaver' },
] as const;

/** Whether the screen of this Linux desktop is locked. False where nobody can tell: nothing is held back on a guess. */
export class ScreenLock {
  #bus: Promise<SessionBus> | undefined;

  async isLocked(): Promise<boolean> {
    try {
      const bus = await this.#opened();
      for (const { name, path } of lockers) {
        // Asking would start the one that isn't there.
        if (!(await bus.hasOwner(name))) continue;
        const [isActive] = await bus.call({ destination: name, path, interface: name, member: 'GetActive' });
        if (isActive === true) return true;
      }
    } catch {
      // no session bus, or a desktop that does not answer
    }
    return false;
  }

  /** Calls back each time the screen is unlocked. */
  async onUnlock(unlocked: () => void): Promise<void> {
    try {
      const bus = await this.#opened();
      const names: readonly string[] = lockers.map(({ name }) => name);
      await bus.hear("type='signal',member='ActiveChanged'", ({ member, interface: from = '', body = [] }) => {
        if (member === 'ActiveChanged' && names.includes(from) && body[0] === false) unlocked();
      });
    } catch {
      // as above: the next look, within a minute, notices
    }
  }

  async #opened(): Promise<SessionBus> {
    const there = await this.#bus?.catch(() => undefined);
    if (there?.isOpen) return there;
    this.#bus = SessionBus.open();
    return this.#bus;
  }
}
