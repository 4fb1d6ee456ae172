import { ProblemError } from '../contract/problem.ts';

/** A file as a person chose it: what it is called, and what is in it. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Does work on the contents of a file; what is found wrong with it tells which file it was. */
export async function about<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError && error.problem.kind === 'certificate-unfit') {
      throw new ProblemError({ file, ...error.problem }, error.cause);
    }
    throw error;
  }
}
