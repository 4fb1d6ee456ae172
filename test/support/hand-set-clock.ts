import type { Clock } from '../../electron/enrollment/ports.ts';

/** A clock that stands still until it is set. */
export class HandSetClock implements Clock {
  #now: number;

  constructor(now: number | string = '2026-06-15T12:00:00Z') {
    this.#now = new Date(now).getTime();
  }

  now(): number {
    return this.#now;
  }

  set(now: number | string): void {
    this.#now = new Date(now).getTime();
  }

  /** @param milliseconds may be negative */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
