import type { Problem } from '../../electron/contract/problem.ts';
import { english, isPhrase } from '../../electron/contract/words/say.ts';

/** A problem as the log has it: its phrases said in English. */
export function problemInEnglish<P extends Problem>(problem: P): P {
  return Object.fromEntries(Object.entries(problem).map(([name, fact]) => [name, inEnglish(fact)])) as P;
}

function inEnglish(fact: unknown): unknown {
  if (isPhrase(fact)) return english(fact);
  return Array.isArray(fact) ? fact.map(inEnglish) : fact;
}
