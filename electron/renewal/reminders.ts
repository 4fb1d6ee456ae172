/**
 * Reminds a person to renew, at the times of the schedule. It looks at least once a minute, and whenever something may have changed:
 * wake-up, unlocking, clock, settings, network. It compares with absolute times, so sleep and shutdown cost nothing but the time itself,
 * and whatever was missed comes once.
 *
 * A reminder counts as shown once it was on the screen. Only then is it written down: if the process dies in between, its window died
 * with it, and the reminder comes again.
 */
import { laterChoices, nextAfterLater } from './later.ts';
import type { Announcement, Outlook, ReminderPorts, ReminderState, Situation, Subject } from './ports.ts';
import { answered, nothingRemembered, putOff, settled, shown, turnedTo, withoutWindow } from './reminder-memory.ts';
import { boundaries, type Instant, periodAt, type Reminder, type Schedule } from './schedule.ts';

/** No timer is longer, in milliseconds: timers stand still in sleep. */
export const longestTick = 60_000;

/** The certificate in use under the settings in force. */
interface Watched {
  readonly subject: Subject;
  readonly schedule: Schedule;
}

export class Reminders {
  readonly #ports: ReminderPorts;
  #watched: Watched | undefined;
  #schedule: Schedule;
  #state: ReminderState | undefined;
  /** one thing after the other: a wake-up and an unlocking at the same moment make one reminder */
  #queue: Promise<unknown> = Promise.resolve();
  #running = false;
  #silenceAlarm: () => void = () => undefined;

  constructor(ports: ReminderPorts, schedule: Schedule) {
    this.#ports = ports;
    this.#schedule = schedule;
  }

  /** From now on this certificate counts, under these settings; without a certificate there are no reminders. */
  follow(subject: Subject | undefined, schedule: Schedule): Promise<void> {
    return this.#inTurn(async () => {
      const state = await this.#remembered();
      if (this.#watched && this.#watched.subject.id !== subject?.id) this.#ports.presenter.withdraw();
      this.#schedule = schedule;
      this.#watched = subject && { subject, schedule };
      if (subject && state.certificate !== subject.id) await this.#remember(turnedTo(subject.id, state));
      await this.#look();
    });
  }

  /**
   * A renewal has just succeeded: silent at once. Where the new certificate is so short that it is in a renewal period from its first moment,
   * the next reminder is counted from now.
   */
  renewed(subject: Subject): Promise<void> {
    return this.#inTurn(async () => {
      this.#ports.presenter.withdraw();
      this.#watched = { subject, schedule: this.#schedule };
      const at = this.#ports.clock.now();
      const period = periodAt(at, subject, this.#schedule);
      await this.#remember(turnedTo(subject.id, await this.#remembered(), period === 'before' ? undefined : { at, period }));
    });
  }

  /** Looks whether anything is due. */
  check(): Promise<void> {
    return this.#inTurn(() => this.#look());
  }

  /** The person chose *Renew Now* and has the wizard before them. */
  renewNow(): Promise<void> {
    return this.#inTurn(async () => {
      this.#ports.presenter.withdraw();
      await this.#remember(answered(await this.#remembered(), { answer: 'renew' }));
    });
  }

  /**
   * The person chose *Later*, or a time. Times before the usual next one count as that, times after the end of the period as its end.
   * @returns when the next reminder comes; undefined where none does
   */
  later(until?: Instant): Promise<Instant | undefined> {
    return this.#inTurn(async () => {
      this.#ports.presenter.withdraw();
      const state = putOff(await this.#remembered(), until);
      const next = this.#next(state, this.#ports.clock.now())?.at;
      await this.#remember(answered(state, { answer: 'later', ...(next === undefined ? {} : { until: next }) }));
      return next;
    });
  }

  /** What is known now; undefined without a certificate. */
  outlook(): Outlook | undefined {
    if (!this.#watched) return undefined;
    const state = this.#state ?? nothingRemembered;
    const now = this.#ports.clock.now();
    const period = periodAt(now, this.#watched.subject, this.#watched.schedule);
    return { period, next: this.#next(state, now), last: state.last, history: state.history };
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
    this.#queue = turn.catch(() => undefined); // whoever asked for this turn is told; the next has nothing to do with it
    return turn;
  }

  async #look(): Promise<void> {
    const watched = this.#watched;
    if (!watched) return;
    const now = this.#ports.clock.now();
    const state = await this.#settle(now);
    const next = this.#next(state, now);
    const windowIsDue = state.window !== undefined && state.window <= now;
    if (!next || (next.at > now && !windowIsDue) || (await this.#isHeld(watched, now))) return;
    try {
      await (next.at <= now ? this.#show(watched, next, now) : this.#openWizard(state, next));
    } catch (error) {
      this.#ports.report(error); // nobody saw it: the next look tries again
    }
  }

  async #show(watched: Watched, reminder: Reminder, now: Instant): Promise<void> {
    const { presenter } = this.#ports;
    const withBanner = await presenter.banner(announcement(watched, reminder, now));
    if (!withBanner) await presenter.openWizard(reminder.period);
    this.#ports.shown?.(reminder);
    await this.#remember(shown(await this.#remembered(), now, reminder.period, withBanner));
  }

  async #openWizard(state: ReminderState, next: Reminder): Promise<void> {
    await this.#ports.presenter.openWizard(state.last?.period ?? next.period);
    await this.#remember(withoutWindow(state));
  }

  /** Whether what is due has to wait. A question that can't be answered holds nothing back: silence is the greater harm. */
  async #isHeld({ subject, schedule }: Watched, now: Instant): Promise<boolean> {
    let situation: Situation;
    try {
      situation = await this.#ports.situation();
    } catch (error) {
      this.#ports.report(error);
      return false;
    }
    const { lastWindow, expired } = boundaries(subject, schedule);
    const isLastChance = now >= lastWindow && now < expired;
    return !situation.renewalPossible || ((situation.locked || situation.fullScreen) && !isLastChance);
  }

  #next({ last, later }: ReminderState, now: Instant): Reminder | undefined {
    return this.#watched && nextAfterLater(now, this.#watched.subject, this.#watched.schedule, last, later);
  }

  async #remembered(): Promise<ReminderState> {
    this.#state ??= (await this.#load()) ?? nothingRemembered;
    return this.#state;
  }

  async #load(): Promise<ReminderState | undefined> {
    try {
      return await this.#ports.store.load();
    } catch (error) {
      this.#ports.report(error);
      return undefined;
    }
  }

  async #settle(now: Instant): Promise<ReminderState> {
    const state = await this.#remembered();
    const after = settled(state, now);
    if (after !== state) await this.#remember(after);
    return after;
  }

  /** Counts from now on, even if it can't be written: then a restart may repeat a reminder, but this run does not. */
  async #remember(state: ReminderState): Promise<void> {
    this.#state = state;
    await this.#ports.store.save(state).catch((error: unknown) => this.#ports.report(error));
  }

  /** The next look: at the next moment that matters, but within a minute. */
  #setAlarm(): void {
    this.#silenceAlarm();
    if (!this.#running) return;
    const now = this.#ports.clock.now();
    const state = this.#state ?? nothingRemembered;
    const waits = [this.#next(state, now)?.at, state.window].map((at) => (at === undefined ? 0 : at - now)).filter((wait) => wait > 0);
    this.#silenceAlarm = this.#ports.alarm.after(Math.min(longestTick, ...waits), () => void this.check());
  }
}

function announcement({ subject, schedule }: Watched, { occasion, period }: Reminder, now: Instant): Announcement {
  const secondsLeft = Math.max(0, Math.floor((subject.notAfter - now) / 1000));
  const later = laterChoices(now, subject, schedule, { at: now, period });
  return { at: now, period, occasion, notAfter: subject.notAfter, secondsLeft, later };
}
