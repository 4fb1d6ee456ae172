/** What reminders need from the world, as interfaces. Services and the shell implement them; tests have small doubles in memory. */
import type { Instant, Period, Reminder, Shown, Validity } from './schedule.ts';

/** The certificate in use: what a person is reminded of. */
export interface Subject extends Validity {
  /** stays the same for one certificate and differs from that of every other, such as its SHA-256 */
  readonly id: string;
}

/** What decides at this moment whether a reminder that is due may come. */
export interface Situation {
  readonly locked: boolean;
  /** the person presents, or an application fills the screen */
  readonly fullScreen: boolean;
  /** what the reminder asks for could be done now: renewing, or enrolling again after expiry */
  readonly renewalPossible: boolean;
}

/** A reminder as it is shown. */
export interface Announcement extends Reminder {
  readonly notAfter: Instant;
  /** whole seconds until the certificate ends, 0 after that */
  readonly secondsLeft: number;
  /** when *Later* brings the next, and the later times that are offered beside it */
  readonly later: readonly Instant[];
}

/** Shows reminders. A rejection means that nobody saw anything; it is tried again within a minute. */
export interface Presenter {
  /** Shows the banner with *Renew Now* and *Later*. False where there are no banners here: then the wizard opens instead. */
  banner(reminder: Announcement): Promise<boolean>;
  /** Opens the wizard, or brings it to the front. */
  openWizard(period: Period): Promise<void>;
  /** Takes away a banner that still stands: it is answered, or no longer true. */
  withdraw(): void;
}

/** One reminder that was shown, and what the person made of it. */
export interface Remembrance extends Shown {
  readonly answer?: 'renew' | 'later';
  /** for `later`: until when */
  readonly until?: Instant;
}

/** What outlives a restart. */
export interface ReminderState {
  /** the id of the certificate that `last`, `later` and `window` belong to */
  readonly certificate: string;
  readonly last?: Shown;
  /** put off until then */
  readonly later?: Instant;
  /** the last banner waits for an answer until then; after that the wizard opens */
  readonly window?: Instant;
  /** the newest last, of all certificates */
  readonly history: readonly Remembrance[];
}

export interface ReminderStore {
  /** Nothing where none was saved or it can't be used. */
  load(): Promise<ReminderState | undefined>;
  /** Durable once it resolves. */
  save(state: ReminderState): Promise<void>;
}

/** Wakes once after so many milliseconds, at most a minute. */
export interface Alarm {
  after(milliseconds: number, wake: () => void): () => void;
}

export interface ReminderPorts {
  readonly clock: { now(): Instant };
  readonly store: ReminderStore;
  readonly presenter: Presenter;
  readonly alarm: Alarm;
  situation(): Situation | Promise<Situation>;
  /** told of each reminder that was on the screen */
  shown?(reminder: Reminder): void;
  /** told of whatever failed on the side; reminders go on */
  report(error: unknown): void;
}

/** What windows and the tray show about reminders. */
export interface Outlook {
  readonly period: 'before' | Period;
  readonly next: Reminder | undefined;
  readonly last: Shown | undefined;
  readonly history: readonly Remembrance[];
}
