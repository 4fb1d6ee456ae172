/** How the memory of reminders changes: from one state to the next, without a clock or a disk. */
import type { Remembrance, ReminderState } from './ports.ts';
import { type Instant, type Period, type Shown, settledBy } from './schedule.ts';

/** For so long a banner waits for an answer before the wizard opens, in milliseconds: about as long as desktops show one, and a bit. */
export const bannerPause = 30_000;

/** Entries of the history that are kept. */
const longestHistory = 200;

export const nothingRemembered: ReminderState = { certificate: '', history: [] };

/** Another certificate counts from now on. `last` where its reminders are counted from a moment at which none was shown. */
export function turnedTo(certificate: string, { history }: ReminderState, last?: Shown): ReminderState {
  return { certificate, history, ...(last ? { last } : {}) };
}

/** A reminder was shown at `at`; with a banner, the wizard follows unless there is an answer. */
export function shown(state: ReminderState, at: Instant, period: Period, withBanner: boolean): ReminderState {
  const history = [...state.history, { at, period }].slice(-longestHistory);
  return { certificate: state.certificate, last: { at, period }, ...(withBanner ? { window: at + bannerPause } : {}), history };
}

/** The wizard is open, or needn't be any more. */
export function withoutWindow({ window: _, ...state }: ReminderState): ReminderState {
  return state;
}

/** What the person made of the last reminder. */
export function answered(state: ReminderState, answer: Required<Pick<Remembrance, 'answer'>> & Pick<Remembrance, 'until'>): ReminderState {
  const last = state.history.at(-1);
  const history = last ? [...state.history.slice(0, -1), { at: last.at, period: last.period, ...answer }] : [];
  return withoutWindow({ ...state, history });
}

/** Put off until then, or, without a time, until the usual next reminder. */
export function putOff({ later: _, ...state }: ReminderState, until: Instant | undefined): ReminderState {
  return until === undefined ? state : { ...state, later: until };
}

/**
 * After the clock was set back to `now`, nothing that has happened lies in the future, and what is still to come stays as far away as it was.
 * The same object where there is nothing to change.
 */
export function settled(state: ReminderState, now: Instant): ReminderState {
  const last = settledBy(now, state.last);
  if (!last || !state.last || last === state.last) return state;
  const back = state.last.at - last.at;
  const { later, window } = state;
  return {
    ...state,
    last,
    ...(later === undefined ? {} : { later: later - back }),
    ...(window === undefined ? {} : { window: window - back }),
  };
}
