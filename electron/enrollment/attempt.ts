import type { Progress } from '../contract/models.ts';
import { ProblemError } from '../contract/problem.ts';
import type { Attempt } from './ports.ts';

/** An attempt that tells `watch` of each step and stops before the next one when `signal` is set. */
export function attemptOf(signal: AbortSignal, watch: (progress: Progress) => void): Attempt {
  return {
    signal,
    async step(name, work) {
      stopIfCancelled(signal);
      watch({ step: name, state: 'begun' });
      const result = await work();
      watch({ step: name, state: 'done' });
      return result;
    },
  };
}

/** @throws ProblemError cancelled */
export function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new ProblemError({ kind: 'cancelled' });
}
