/**
 * Keeps an eye on the certificate in use for as long as the program runs: renews it by itself where the site allows that, reminds a person
 * where it does not, and tells whoever shows the state of this computer when it changes.
 */
import type { RenewalOutlook } from '../contract/models.ts';
import { problemOf } from '../contract/problem.ts';
import type { Identity } from '../enrollment/ports.ts';
import { type AttemptStore, AutomaticRenewal } from '../renewal/automatic-renewal.ts';
import { laterChoices } from '../renewal/later.ts';
import type { Subject } from '../renewal/ports.ts';
import { longestTick, Reminders } from '../renewal/reminders.ts';
import { sequelOf } from '../renewal/renewal-attempts.ts';
import { boundaries, type Instant, type Reminder } from '../renewal/schedule.ts';
import type { RenewalWatchOptions } from './renewal-watch-options.ts';

const millisecondsAnHour = 3_600_000;

export class RenewalWatch {
  readonly #options: RenewalWatchOptions;
  readonly #reminders: Reminders;
  readonly #automatic: AutomaticRenewal;
  #attemptsKnown: Promise<unknown> = Promise.resolve();
  #wasOnline = true;
  #isAttempting = false;
  #identity: Identity | undefined;
  #silence: () => void = () => undefined;
  #ended = false;
  #told = '';

  constructor(options: RenewalWatchOptions) {
    this.#options = options;
    const { clock, store, alarm, presenter, report } = options;
    const situation = async () => {
      await this.#attemptsKnown;
      return { ...(await options.situation()), renewalPossible: !options.isBusy() && !this.#isAttempting && !this.#renewsByItself() };
    };
    const shown = ({ period }: Reminder) => void options.history?.note({ kind: 'reminder-shown', period });
    this.#reminders = new Reminders({ clock, store, alarm, presenter, situation, report, shown }, options.settings.schedule());
    const { automatic } = options;
    this.#automatic = new AutomaticRenewal({
      clock,
      alarm,
      report,
      draw: automatic.draw,
      store: { load: () => this.#loadAttempts(), save: (attempts) => automatic.store.save(attempts) },
      allowed: () => this.#mayBegin(),
      renew: () => this.#renewByItself(),
    });
  }

  /** Reads settings and certificate, then reminds and ticks by itself. Never rejects. */
  async start(): Promise<void> {
    const { settings, report } = this.#options;
    await settings.refresh().catch(report);
    settings.onChange(() => void this.identityChanged());
    await this.identityChanged();
    this.#automatic.start();
    this.#reminders.start();
    this.#wind();
  }

  stop(): void {
    this.#ended = true;
    this.#silence();
    this.#automatic.stop();
    this.#reminders.stop();
  }

  /** Another certificate may be in use, or other settings in force. Never rejects. */
  async identityChanged(): Promise<void> {
    const { keychain, settings, report, changed } = this.#options;
    try {
      this.#identity = (await keychain.read()).inUse;
      const subject = this.#identity && subjectOf(this.#identity);
      this.#followAutomatically(subject);
      await this.#reminders.follow(subject, settings.schedule());
    } catch (error) {
      report(error); // what was followed so far stays
    }
    changed();
  }

  /** A renewal has just succeeded: silent at once, before anything else is looked at. Never rejects. */
  async renewed(identity: Identity): Promise<void> {
    this.#identity = identity;
    await this.#reminders.renewed(subjectOf(identity)).catch(this.#options.report);
    this.#followAutomatically(subjectOf(identity));
    this.#options.changed();
  }

  /** Wake-up, unlocking, a clock that was set, the network that came back: whatever may have become due, now. Never rejects. */
  async check(): Promise<void> {
    await this.#options.settings.refresh().catch(this.#options.report);
    const isOnline = this.#options.automatic.isOnline();
    const look = isOnline && !this.#wasOnline ? this.#automatic.networkReturned() : this.#automatic.check();
    look.catch(this.#options.report); // an attempt may take long: nobody waits for it
    this.#wasOnline = isOnline;
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
    if (next !== undefined) await this.#options.history?.note({ kind: 'reminder-postponed', until: iso(next) });
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

  /** Not awaited: an attempt may begin at once, and end long after. */
  #followAutomatically(subject: Subject | undefined): void {
    this.#automatic.follow(subject, this.#options.settings.schedule()).catch(this.#options.report);
  }

  /** While the program is likely to renew by itself in good time, or is just about to try, nobody has to be reminded. */
  #renewsByItself(): boolean {
    const { next, silent } = this.#automatic.outlook() ?? { next: undefined, silent: false };
    const isDue = next !== undefined && next <= this.#options.clock.now();
    return (silent || isDue) && this.#isAllowed();
  }

  #isAllowed(): boolean {
    const { settings, isBusy, automatic } = this.#options;
    return settings.values().RenewWithoutPassword && !isBusy() && !automatic.isByHand() && !this.isRevoked;
  }

  /** The site does not take the certificate in use any more: it can't be renewed. */
  get isRevoked(): boolean {
    return this.#identity !== undefined && this.#options.isRevoked?.(this.#identity) === true;
  }

  /** Asked when an attempt is due: it begins with a yes, before its first step is taken. */
  #mayBegin(): boolean {
    this.#isAttempting = this.#isAllowed();
    return this.#isAttempting;
  }

  async #renewByItself() {
    const { automatic } = this.#options;
    try {
      const { identity } = await automatic.renew();
      automatic.succeeded(identity);
      return { renewed: subjectOf(identity) };
    } catch (error) {
      const problem = problemOf(error);
      const failed = sequelOf(problem);
      automatic.failed(problem, failed.sequel === 'never');
      return failed;
    } finally {
      this.#isAttempting = false;
    }
  }

  /** Whether reminders can wait is known once these are. */
  #loadAttempts(): ReturnType<AttemptStore['load']> {
    const loading = this.#options.automatic.store.load();
    this.#attemptsKnown = loading.catch(() => undefined); // said by whoever asked for them
    return loading;
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
