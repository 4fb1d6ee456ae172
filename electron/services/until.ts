import { ProblemError } from '../contract/problem.ts';

/** How long something may take, and who may stop it before. */
export interface Limit {
  readonly signal: AbortSignal;
  /** seconds */
  readonly seconds: number;
  /** the problem when the time is over */
  late(): ProblemError;
}

/**
 * Something that begins now and ends once: by itself, when the time is over, or when it is cancelled, whichever is first. `begin`
 * returns how to stop what it began, which is called in all cases but success.
 * @throws ProblemError cancelled, `late`, or what `begin` rejects with
 */
export function until<T>(limit: Limit, begin: (done: (value: T) => void, failed: (error: unknown) => void) => () => void): Promise<T> {
  const { signal, seconds } = limit;
  return new Promise((resolve, reject) => {
    let stop: (() => void) | undefined;
    let state: 'under way' | 'done' | 'failed' = 'under way';
    const settle = (as: 'done' | 'failed', end: () => void) => {
      if (state !== 'under way') return;
      state = as;
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      if (as === 'failed') stop?.();
      end();
    };
    const failed = (error: unknown) => settle('failed', () => reject(error));
    const cancel = () => failed(new ProblemError({ kind: 'cancelled' }));
    const timer = setTimeout(() => failed(limit.late()), seconds * 1000);
    if (signal.aborted) {
      cancel();
      return;
    }
    signal.addEventListener('abort', cancel);
    try {
      stop = begin((value) => settle('done', () => resolve(value)), failed);
    } catch (error) {
      failed(error);
      return;
    }
    if ((state as string) === 'failed') stop(); // it failed before it could be told how to stop
  });
}
