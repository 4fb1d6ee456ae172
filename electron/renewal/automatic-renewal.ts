/**
 * Renews by itself, without a password, where the site allows it. It looks at least once a minute and compares with absolute times, as
 * reminders do. An attempt counts as failed from the moment it begins, so that a process that dies in the middle of one does not begin the
 * next at once.
 */
import type { Alarm, Subject } from './ports.ts';
import {
  type Attempts,
  afterAttempt,
  type FailedAttempt,
  mayStaySilent,
  nextAttempt,
  noAttempts,
  settledAttempts,
} from './renewal-attempts.ts';
import type { Instant, Schedule } from './schedule.ts';

/** No timer is longer, in milliseconds: timers stand still in sleep. */
const longestTick = 60_000;

export interface AttemptStore {
  /** Nothing where none was saved or it can't be used. */
  load(): Promise<Attempts | undefined>;
  /** Durable once it resolves. */
  save(attempts: Attempts): Promise<void>;
}

export interface AutomaticRenewalPorts {
  readonly clock: { now(): Instant };
  readonly store: AttemptStore;
  readonly alarm: Alarm;
  /** from 0 to 1, another each time */
  draw(): number;
  /** whether the administrator allows it, and nobody is renewing by hand just now */
  allowed(): boolean | Promise<boolean>;
  /** Tries once, and tells people what they should know of the outcome. It must not wait for this object, which waits for it. */
  renew(): Promise<{ readonly renewed: Subject } | FailedAttempt>;
  /** told of whatever failed on the side */
  report(error: unknown): void;
}

export class AutomaticRenewal {
  readonly #ports: AutomaticRenewalPorts;
  #watched: { readonly subject: Subject; readonly schedule: Schedule } | undefined;
  #attempts: Attempts | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #running = false;
  #silenceAlarm: () => void = () => undefined;

  constructor(ports: AutomaticRenewalPorts) {
    this.#ports = ports;
  }

  /** From now on this certificate counts, under these settings; without one there is nothing to renew. */
  follow(subject: Subject | undefined, schedule: Schedule): Promise<void> {
    return this.#inTurn(async () => {
      await this.#turnTo(subject && { subject, schedule });
      await this.#look('tick');
    });
  }

  /** Looks whether an attempt is due. */
  check(): Promise<void> {
    return this.#inTurn(() => this.#look('tick'));
  }

  /** The network has just come back: what failed for the lack of one is tried now. */
  networkReturned(): Promise<void> {
    return this.#inTurn(() => this.#look('network'));
  }

  /** When the next attempt comes, if it is allowed, and whether reminders can wait for it; undefined where nothing is followed. */
  outlook(): { readonly next: Instant | undefined; readonly silent: boolean } | undefined {
    if (!this.#watched || !this.#attempts) return undefined;
    const { subject, schedule } = this.#watched;
    const now = this.#ports.clock.now();
    return {
      next: nextAttempt(now, subject, schedule, this.#attempts),
      silent: mayStaySilent(now, subject, schedule, this.#attempts),
    };
  }

  /** Begins to look by itself. */
  start(): void {
    this.#running = true;
    void this.check();
  }

  stop(): void {
    this.#running = false;
    this.#silenceAlarm();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work).finally(() => this.#setAlarm());
    this.#queue = turn.catch(() => undefined); // whoever asked for this turn is told
    return turn;
  }

  async #turnTo(watched: { readonly subject: Subject; readonly schedule: Schedule } | undefined): Promise<void> {
    this.#watched = watched;
    if (!watched) return;
    this.#attempts ??= await this.#load();
    if (this.#attempts?.certificate !== watched.subject.id) await this.#remember(noAttempts(watched.subject.id, this.#ports.draw()));
  }

  async #look(occasion: 'tick' | 'network'): Promise<void> {
    const { clock } = this.#ports;
    if (!this.#watched || !this.#attempts) return;
    const now = clock.now();
    const settled = settledAttempts(now, this.#attempts);
    if (settled !== this.#attempts) await this.#remember(settled);
    const { subject, schedule } = this.#watched;
    const next = nextAttempt(now, subject, schedule, settled, occasion);
    if (next !== undefined && next <= now && (await this.#isAllowed())) await this.#attempt(this.#watched, settled);
  }

  async #attempt(watched: { readonly subject: Subject; readonly schedule: Schedule }, before: Attempts): Promise<void> {
    const { clock, draw, report } = this.#ports;
    const after = (failed: FailedAttempt) => afterAttempt(before, clock.now(), failed, watched.subject, draw());
    await this.#remember(after({ sequel: 'again' }));
    try {
      const outcome = await this.#ports.renew();
      if ('renewed' in outcome) await this.#turnTo({ ...watched, subject: outcome.renewed });
      else await this.#remember(after(outcome));
    } catch (error) {
      report(error); // it counts as failed already
    }
  }

  /** A question that can't be answered means no: a person is still reminded. */
  async #isAllowed(): Promise<boolean> {
    try {
      return await this.#ports.allowed();
    } catch (error) {
      this.#ports.report(error);
      return false;
    }
  }

  async #load(): Promise<Attempts | undefined> {
    try {
      return await this.#ports.store.load();
    } catch (error) {
      this.#ports.report(error);
      return undefined;
    }
  }

  /** Counts from now on, even if it can't be written. */
  async #remember(attempts: Attempts): Promise<void> {
    this.#attempts = attempts;
    await this.#ports.store.save(attempts).catch((error: unknown) => this.#ports.report(error));
  }

  #setAlarm(): void {
    this.#silenceAlarm();
    if (!this.#running) return;
    const wait = (this.outlook()?.next ?? Number.POSITIVE_INFINITY) - this.#ports.clock.now();
    this.#silenceAlarm = this.#ports.alarm.after(wait > 0 ? Math.min(longestTick, wait) : longestTick, () => void this.check());
  }
}
