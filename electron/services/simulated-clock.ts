import type { Clock } from '../enrollment/ports.ts';

/** A clock that says `start` (UTC, milliseconds) now and runs on at the speed of the real one. */
export function simulatedClock(start: number, real: Clock): Clock {
  const ahead = start - real.now();
  return { now: () => real.now() + ahead };
}
