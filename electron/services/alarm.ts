import type { Alarm } from '../renewal/ports.ts';

/** The runtime's own timers. They never keep a process alive that has nothing else to do. */
export const systemAlarm: Alarm = {
  after(milliseconds, wake) {
    const timer = setTimeout(wake, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
