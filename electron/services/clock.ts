/** The one place that asks what time it is. */
import type { Clock } from '../enrollment/ports.ts';

/** The computer's own clock. */
export const systemClock: Clock = { now: () => Date.now() };
