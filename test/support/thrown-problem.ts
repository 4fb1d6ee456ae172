import { type Problem, ProblemError } from '../../electron/contract/problem.ts';

/** The problem that `work` ends in; undefined when it ends well. Any other error is passed on. */
export function problemThrownBy(work: () => unknown): Problem | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}
