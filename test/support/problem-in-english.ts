import type { Problem } from '../../electron/contract/problem.ts';
import { english, isPhrase } from '../../electron/contract/words/say.ts';

/** A problem as the log has it: its phrases said in English. */
export function problemInEnglish<P extends Problem>(problem: P): P {
  return Object.fromEntries(Object.entries(problem).map(([name, fact]) => [name, isPhrase(fact) ? english(fact) : fact])) as P;
}
