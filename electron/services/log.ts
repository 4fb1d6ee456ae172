/**
 * What happened, for the help desk: one JSON object a line in `<data folder>/logs/enrollment-assistant.log`, readable for its owner
 * only, in English, at most five files of 1 MiB. It is given problems, names of steps and plain facts; secrets never come near it. Several processes
 * write to it at once.
 *
 * Lines are written synchronously (about 0.05 ms): the last one before a crash is the one that matters. A log that can't be
 * written never stops the work.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../contract/explain.ts';
import type { EnrollmentStep, Report } from '../contract/models.ts';
import { type Problem, ProblemError, problemOf } from '../contract/problem.ts';
import { english, isPhrase } from '../contract/words/say.ts';
import type { Clock } from '../enrollment/ports.ts';
import { makeRoom } from './log-rotation.ts';

const fileSize = 1024 * 1024;
const longestText = 8192;

export interface LogOptions {
  readonly dataFolder: string;
  readonly clock: Clock;
}

export class Log {
  readonly #folder: string;
  readonly #file: string;
  readonly #clock: Clock;
  /** by the problem or by what was thrown */
  readonly #reported = new WeakMap<object, Report>();

  constructor({ dataFolder, clock }: LogOptions) {
    this.#folder = join(dataFolder, 'logs');
    this.#file = join(this.#folder, 'enrollment-assistant.log');
    this.#clock = clock;
  }

  /** A step of a story began or is done. */
  step(step: EnrollmentStep, state: 'begun' | 'done'): void {
    this.#write({ event: 'step', step, state });
  }

  /** Something worth knowing that is neither a step nor a problem, such as a start of the program. */
  note(event: string, facts: Readonly<Record<string, string | number | boolean>> = {}): void {
    this.#write({ event, ...facts });
  }

  /** Whether anything that was written is still there: a command that has taken the log away leaves no new one behind. */
  get isThere(): boolean {
    return existsSync(this.#file);
  }

  /**
   * Notes a problem and puts it into words, under a number by which the help desk finds it here. The same problem keeps its number, however
   * many report it on its way to a person: history, window and archive say the same.
   */
  report(problem: Problem): Report {
    return this.#reported.get(problem) ?? this.#report(problem, {});
  }

  /** The same for whatever was thrown. How it came about technically goes into the log and nowhere else. */
  reportThrown(error: unknown): Report {
    const known = error instanceof Error ? this.#reported.get(error) : undefined;
    if (known) return known;
    const report = this.#reportThrown(error);
    if (error instanceof Error) this.#reported.set(error, report);
    return report;
  }

  #reportThrown(error: unknown): Report {
    const problem = problemOf(error);
    const known = this.#reported.get(problem);
    if (known) return known;
    const origin = error instanceof ProblemError && error.cause instanceof Error ? error.cause : error;
    const stack = problem.kind === 'unexpected' && origin instanceof Error ? { stack: origin.stack ?? '' } : {};
    const cause = error instanceof Error && error.cause instanceof Error ? { cause: `${error.cause.name}: ${error.cause.message}` } : {};
    return this.#report(problem, { ...stack, ...cause });
  }

  #report(problem: Problem, technical: Readonly<Record<string, string>>): Report {
    const incident = incidentNumber();
    this.#write({ event: 'problem', incident, problem, ...technical });
    const report = { problem, explanation: explain(problem), incident };
    this.#reported.set(problem, report);
    return report;
  }

  #write(entry: object): void {
    const time = new Date(this.#clock.now()).toISOString();
    const line = `${JSON.stringify({ time, ...entry }, (_, value) => (isPhrase(value) ? english(value).slice(0, longestText) : value))}\n`;
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      makeRoom(this.#file, Buffer.byteLength(line), fileSize);
      appendFileSync(this.#file, line, { mode: 0o600 });
    } catch {
      // A full or read-only disk: what the log would have said is told to the person as well, with its own problem.
    }
  }
}

/** Short enough to be read out on the phone: '7F3A-21C9'. */
function incidentNumber(): string {
  const hex = randomBytes(4).toString('hex').toUpperCase();
  return `${hex.slice(0, 4)}-${hex.slice(4)}`;
}
