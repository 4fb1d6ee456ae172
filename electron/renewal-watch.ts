/**
 * Keeps an eye on the certificate in use for as long as the program runs: reminders at the times of the schedule, and whoever shows the
 * state of this computer told when it changes.
 */
import type { RenewalOutlook } from './contract/models.ts';
import type { Clock, Identity, Keychain } from './enrollment/ports.ts';
import { laterChoices } from './renewal/later.ts';
import type { Alarm, Presenter, ReminderStore, Situation, Subject } from './renewal/ports.ts';
import { longestTick, Reminders } from './renewal/reminders.ts';
import { boundaries, type Instant, type Schedule } from './renewal/schedule.ts';

/** The part of the settings that reminders follow. */
export interface RenewalSettings {
  schedule(): Schedule;
  refresh(): Promise<boolean>;
  onChange(listener: () => void): () => void;
}

export interface RenewalWatchOptions {
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly store: ReminderStore;
  readonly keychain: Pick<Keychain, 'read'>;
  readonly settings: RenewalSettings;
  readonly presenter: Presenter;
  /** of the desktop: what may hold a reminder back */
  readonly situation: () => Promise<Pick<Situation, 'locked' | 'fullScreen'>>;
  /** an enrollment or a renewal is in hand: no time to remind of it */
  readonly isBusy: () => boolean;
  /** what windows and the tray show may be different now */
  readonly changed: () => void;
  /** told of whatever failed on the side */
  readonly report: (error: unknown) => void;
}

const millisecondsAnHour = 3_600_000;

export class RenewalWatch {
  readonly #options: RenewalWatchOptions;
  readonly #reminders: Reminders;
  #identity: Identity | undefined;
  #silence: () => void = () => undefined;
  #ended = false;
  #told = '';

  constructor(options: RenewalWatchOptions) {
    this.#options = options;
    const { clock, store, alarm, presenter, report } = options;
    const situation = async () => ({ ...(await options.situation()), renewalPossible: !options.isBusy() });
    this.#reminders = new Reminders({ clock, store, alarm, presenter, situation, report }, options.settings.schedule());
  }

  /** Reads settings and certificate, then reminds and ticks by itself. Never rejects. */
  async start(): Promise<void> {
    const { settings, report } = this.#options;
    await settings.refresh().catch(report);
    settings.onChange(() => void this.identityChanged());
    await this.identityChanged();
    this.#reminders.start();
    this.#wind();
  }

  stop(): void {
    this.#ended = true;
    this.#silence();
    this.#reminders.stop();
  }

  /** Another certificate may be in use, or other settings in force. Never rejects. */
  async identityChanged(): Promise<void> {
    const { keychain, settings, report, changed } = this.#options;
    try {
      this.#identity = (await keychain.read()).inUse;
      await this.#reminders.follow(this.#identity && subjectOf(this.#identity), settings.schedule());
    } catch (error) {
      report(error); // what was followed so far stays
    }
    changed();
  }

  /** A renewal has just succeeded: silent at once, before anything else is looked at. Never rejects. */
  async renewed(identity: Identity): Promise<void> {
    this.#identity = identity;
    await this.#reminders.renewed(subjectOf(identity)).catch(this.#options.report);
    this.#options.changed();
  }

  /** Wake-up, unlocking, a clock that was set, the network that came back: whatever may have become due, now. Never rejects. */
  async check(): Promise<void> {
    await this.#options.settings.refresh().catch(this.#options.report);
    await this.#reminders.check().catch(this.#options.report);
    this.#tellIfDifferent();
  }

  /** The person chose *Renew Now* and gets the wizard. Never rejects. */
  async renewNow(): Promise<void> {
    await this.#reminders.renewNow().catch(this.#options.report);
    this.#options.changed();
  }

  /** The person chose *Later*, or one of the times offered. @returns when the next reminder comes */
  async later(until?: Instant): Promise<Instant | undefined> {
    const next = await this.#reminders.later(until);
    this.#options.changed();
    return next;
  }

  /** What windows and the tray show; nothing without a certificate in use. */
  outlook(): RenewalOutlook | undefined {
    const known = this.#reminders.outlook();
    if (!known || !this.#identity) return undefined;
    const { period, next, last } = known;
    const validity = subjectOf(this.#identity);
    const schedule = this.#options.settings.schedule();
    const { first, second } = boundaries(validity, schedule);
    // Before the first reminder there is nothing that could be put off.
    const later = period === 'before' || !last ? [] : laterChoices(this.#options.clock.now(), validity, schedule, { at: last.at, period });
    return {
      period,
      firstPeriodFrom: iso(first),
      secondPeriodFrom: iso(second),
      ...(next ? { nextReminder: iso(next.at) } : {}),
      later: later.map(iso),
    };
  }

  /** Nothing is read and drawn anew each minute for the same words: they say days, or hours. */
  #tellIfDifferent(): void {
    const { later: _, ...outlook } = this.outlook() ?? { later: [] };
    const told = JSON.stringify([outlook, Math.floor(this.#options.clock.now() / millisecondsAnHour)]);
    if (told === this.#told) return;
    this.#told = told;
    this.#options.changed();
  }

  #wind(): void {
    this.#silence = this.#options.alarm.after(longestTick, () => {
      void this.check().then(() => {
        if (!this.#ended) this.#wind();
      });
    });
  }
}

function subjectOf({ certificate: { sha256, notBefore, notAfter } }: Identity): Subject {
  return { id: sha256, notBefore, notAfter };
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}
