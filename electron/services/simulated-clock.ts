import type { Clock } from '../enrollment/ports.ts';

/** A clock that can be set: what is simulated, everything else runs by. */
export interface SimulatedClock extends Clock {
  /** says `at` (UTC, milliseconds) from now on, and runs on from there */
  set(at: number): void;
}

/** A clock that says `start` (UTC, milliseconds) now and runs on at the speed of the real one. */
export function simulatedClock(start: number, real: Clock): SimulatedClock {
  let ahead = start - real.now();
  return {
    now: () => real.now() + ahead,
    set: (at) => {
      ahead = at - real.now();
    },
  };
}
