import { type Check, type CheckName, checkNames } from '../contract/checks.ts';
import type { Tell } from './check-findings.ts';
import type { Clock } from './ports.ts';

/** The checks that are done. Each counts once: what is told of it first stands. */
export class Checklist {
  readonly #clock: Clock;
  readonly #progress: (check: Check) => void;
  readonly #done = new Map<CheckName, Check>();

  constructor(clock: Clock, progress: (check: Check) => void) {
    this.#clock = clock;
    this.#progress = progress;
  }

  /** For checks that are made one after the other: each lasts from the end of the one before it. */
  chain(): Tell {
    let begun = this.#clock.now();
    return (name, { detail = [], ...finding }) => {
      if (this.#done.has(name)) return;
      const now = this.#clock.now();
      const lines = detail.length > 0 ? { detail: detail.join('\n') } : {};
      const check: Check = { name, ...finding, ...lines, milliseconds: Math.max(0, now - begun) };
      begun = now;
      this.#done.set(name, check);
      this.#progress(check);
    };
  }

  get inOrder(): readonly Check[] {
    return checkNames.flatMap((name) => this.#done.get(name) ?? []);
  }
}
