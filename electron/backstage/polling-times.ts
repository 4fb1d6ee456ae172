/** When the site is asked again. Pure: same input, same answer. Times are UTC milliseconds. */

/** The last time that it was asked, and what was drawn then to scatter the next: from 0 to 1. */
export interface LastPoll {
  readonly at: number;
  readonly draw: number;
}

/** How far the next time lies before or after the interval, so that the computers of a site don't all ask at once. */
export const jitter = 0.1;

/** @param intervalSeconds of the setting PolicyPollingInterval */
export function nextPoll({ at, draw }: LastPoll, intervalSeconds: number): number {
  return at + Math.round(intervalSeconds * 1000 * (1 - jitter + 2 * jitter * draw));
}

/** A clock that was set back must not put the next time off by as much: then the last counts as now. */
export function settledPoll(last: LastPoll, now: number): LastPoll {
  return last.at > now ? { ...last, at: now } : last;
}
