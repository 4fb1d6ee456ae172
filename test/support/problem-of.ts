import { type Problem, ProblemError } from '../../electron/contract/problem.ts';
import { problemInEnglish } from './problem-in-english.ts';

/** The problem that work ends in. If it ends well, or in anything else, the test fails. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProblemError) return problemInEnglish(error.problem);
  throw error ?? new Error('it ended well');
}
