import type {
  Alarm,
  Announcement,
  Presenter,
  ReminderPorts,
  ReminderState,
  ReminderStore,
  Situation,
  Subject,
} from '../../electron/renewal/ports.ts';
import { Reminders } from '../../electron/renewal/reminders.ts';
import type { Period, Schedule } from '../../electron/renewal/schedule.ts';
import { HandSetClock } from './hand-set-clock.ts';

/** Keeps what was saved, as text, so that nothing survives a restart that a file would not hold. */
export class InMemoryReminderStore implements ReminderStore {
  failing = false;
  #text: string | undefined;

  async load(): Promise<ReminderState | undefined> {
    if (this.failing) throw new Error('the disk can\u2019t be read');
    return this.#text === undefined ? undefined : JSON.parse(this.#text);
  }

  async save(state: ReminderState): Promise<void> {
    if (this.failing) throw new Error('the disk is full');
    this.#text = JSON.stringify(state);
  }
}

/** Notes what would be on the screen. */
export class NotingPresenter implements Presenter {
  readonly banners: Announcement[] = [];
  readonly wizards: Period[] = [];
  withdrawn = 0;
  hasBanners = true;
  failing = false;

  async banner(reminder: Announcement): Promise<boolean> {
    if (this.failing) throw new Error('there is no screen');
    this.banners.push(reminder);
    return this.hasBanners;
  }

  async openWizard(period: Period): Promise<void> {
    if (this.failing) throw new Error('there is no screen');
    this.wizards.push(period);
  }

  withdraw(): void {
    this.withdrawn += 1;
  }
}

/** Wakes when it is told to, and remembers for how long it was set. */
export class HandSetAlarm implements Alarm {
  set: { readonly milliseconds: number; readonly wake: () => void } | undefined;

  after(milliseconds: number, wake: () => void): () => void {
    const set = { milliseconds, wake };
    this.set = set;
    return () => {
      if (this.set === set) this.set = undefined;
    };
  }
}

export const usualSchedule: Schedule = { firstPeriod: 3_888_000, secondPeriod: 259_200, firstInterval: 86_400, secondInterval: 28_800 };

export const day = 24 * 3600 * 1000;
/** The end of the certificate that most tests follow. */
export const end = Date.parse('2027-06-01T00:00:00Z');
export const yearly: Subject = { id: 'old', notBefore: end - 365 * day, notAfter: end };

/** A computer on which reminders run; `restart` keeps the disk, the clock and the screen, and loses everything else. */
export class ReminderScene {
  readonly clock = new HandSetClock();
  readonly store = new InMemoryReminderStore();
  readonly presenter = new NotingPresenter();
  readonly alarm = new HandSetAlarm();
  readonly reported: unknown[] = [];
  situation: Situation = { locked: false, fullScreen: false, renewalPossible: true };
  schedule = usualSchedule;
  reminders = this.#start();

  /** Looks so many days before `end`. @returns how many banners there were by then */
  async lookAt(daysLeft: number): Promise<number> {
    this.clock.set(end - daysLeft * day);
    await this.reminders.check();
    return this.presenter.banners.length;
  }

  /** Begins to follow a certificate so many days before `end`. */
  async follow(daysLeft: number, subject = yearly): Promise<void> {
    this.clock.set(end - daysLeft * day);
    await this.reminders.follow(subject, this.schedule);
  }

  restart(): Reminders {
    this.reminders.stop();
    this.reminders = this.#start();
    return this.reminders;
  }

  /** When banners were shown. */
  get shownAt(): number[] {
    return this.presenter.banners.map(({ at }) => at);
  }

  #start(): Reminders {
    const ports: ReminderPorts = {
      clock: this.clock,
      store: this.store,
      presenter: this.presenter,
      alarm: this.alarm,
      situation: () => this.situation,
      report: (error) => this.reported.push(error),
    };
    return new Reminders(ports, this.schedule);
  }
}
