import type { ProblemKind } from './problem.ts';
import { type MessageFacts, type MessageKey, type Phrase, say } from './words/say.ts';

/** A problem as a person reads it. */
export interface Explanation {
  /** names what did not happen or what is the matter */
  readonly title: string;
  /** one sentence of why */
  readonly reason: string;
  /** one thing to do */
  readonly remedy: string;
  /** the field of the account page that it belongs to */
  readonly field?: 'userName' | 'password' | 'serverName';
  /** what a button can do about it */
  readonly action?: 'try-again' | 'allow-host' | 'trust-root';
}

type Part = 'title' | 'reason' | 'remedy';

/** The kinds that have a message of their own for each part. */
type PlainKind = {
  [K in ProblemKind]: `problem.${K}.${Part}` extends MessageKey ? K : never;
}[ProblemKind];

/** Title, reason and remedy as they stand in the catalogue. */
export function explained(kind: PlainKind, facts: MessageFacts = {}): Pick<Explanation, Part> {
  return {
    title: say(`problem.${kind}.title`, facts),
    reason: say(`problem.${kind}.reason`, facts),
    remedy: say(`problem.${kind}.remedy`, facts),
  };
}

/** A reason with the server's own words after it; without them where it said nothing. */
export function withWords(reason: string, words: Phrase | undefined): string {
  return words ? say('problem.says', { reason, words }) : reason;
}

/** With a capital letter: what may stand in a sentence or begin one. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
