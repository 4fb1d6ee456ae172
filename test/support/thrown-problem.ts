import { type Problem, ProblemError } from '../../electron/contract/problem.ts';
import { problemInEnglish } from './problem-in-english.ts';

/** The problem that `work` ends in; undefined when it ends well. Any other error is passed on. */
export function problemThrownBy(work: () => unknown): Problem | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return problemInEnglish(error.problem);
    throw error;
  }
}
