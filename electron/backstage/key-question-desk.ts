/** Questions of programs that want a key, in the order in which they came, each until a person has answered it or its time is over. */
import { randomUUID } from 'node:crypto';
import type { KeyAnswer, KeyQuestion } from '../contract/keychain-entries.ts';
import type { CertificateSummary } from '../contract/models.ts';
import type { Clock } from '../enrollment/ports.ts';
import type { KeyQuestions } from '../handlers.ts';
import type { Alarm } from '../renewal/ports.ts';
import type { AskedAnswer, KeyAsker, KeyWish } from '../services/keychain/key-gate.ts';

/** Milliseconds that a person has for an answer: no answer is a no. */
const timeLimit = 60_000;
/** More than this wait at once only where something floods the person with them. */
const mostWaiting = 8;

export interface KeyQuestionDeskOptions {
  readonly clock: Clock;
  readonly alarm: Alarm;
  /** of an identity in the keychain; nothing where there is no such one */
  readonly certificateOf: (identity: string) => Promise<CertificateSummary | undefined>;
  /** another question is the oldest now, or none waits any more */
  readonly changed: (oldest: KeyQuestion | null) => void;
  /** a question has come: its window is to be brought before the person */
  readonly asked: (question: KeyQuestion) => void;
}

export interface AskWatch {
  /** nobody waits for the answer any more */
  readonly signal?: AbortSignal;
  readonly asked?: (question: KeyQuestion) => void;
}

interface Waiting {
  readonly question: KeyQuestion;
  readonly settle: (answer: AskedAnswer) => void;
}

export class KeyQuestionDesk implements KeyQuestions, KeyAsker {
  readonly #options: KeyQuestionDeskOptions;
  readonly #waiting = new Map<string, Waiting>();

  constructor(options: KeyQuestionDeskOptions) {
    this.#options = options;
  }

  oldest(): KeyQuestion | null {
    return this.#first()?.question ?? null;
  }

  /** An answer to a question whose time is over by now changes nothing: it was answered with no. */
  async answer(id: string, answer: KeyAnswer): Promise<void> {
    this.#waiting.get(id)?.settle(answer);
  }

  /** The window of the questions was closed: that is a no to all of them. */
  dismiss(): void {
    for (const { settle } of [...this.#waiting.values()]) settle('deny');
  }

  /** Never rejects. */
  async ask({ identity, user, purpose }: KeyWish, { signal, asked }: AskWatch = {}): Promise<AskedAnswer> {
    const { clock, alarm, certificateOf } = this.#options;
    const certificate = await certificateOf(identity).catch(() => undefined); // then there is nothing a person could be shown
    if (!certificate || signal?.aborted || this.#waiting.size >= mostWaiting) return 'not-answered';
    const until = new Date(clock.now() + timeLimit).toISOString();
    const question: KeyQuestion = { id: randomUUID(), user, purpose, certificate, until };
    return new Promise((resolve) => {
      const cancel = alarm.after(timeLimit, () => settle('not-answered'));
      const leave = () => settle('not-answered');
      const settle = (answer: AskedAnswer) => {
        cancel();
        signal?.removeEventListener('abort', leave);
        this.#remove(question.id);
        resolve(answer);
      };
      signal?.addEventListener('abort', leave);
      this.#add({ question, settle }, asked);
    });
  }

  #add(waiting: Waiting, told: AskWatch['asked']): void {
    const { changed, asked } = this.#options;
    this.#waiting.set(waiting.question.id, waiting);
    if (this.#waiting.size === 1) changed(waiting.question);
    told?.(waiting.question);
    asked(waiting.question);
  }

  #remove(id: string): void {
    const wasOldest = this.#first()?.question.id === id;
    this.#waiting.delete(id);
    if (wasOldest) this.#options.changed(this.oldest());
  }

  #first(): Waiting | undefined {
    return this.#waiting.values().next().value;
  }
}
