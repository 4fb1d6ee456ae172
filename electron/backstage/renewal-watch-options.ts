/** What the watch over the certificate in use needs from the rest of the program. */
import type { Problem } from '../contract/problem.ts';
import type { Clock, History, Identity, Keychain } from '../enrollment/ports.ts';
import type { AttemptStore } from '../renewal/automatic-renewal.ts';
import type { Alarm, Presenter, ReminderStore, Situation } from '../renewal/ports.ts';
import type { Schedule } from '../renewal/schedule.ts';

/** The part of the settings that renewal follows. */
export interface RenewalSettings {
  schedule(): Schedule;
  values(): { readonly RenewWithoutPassword: boolean };
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
  readonly automatic: AutomaticOptions;
  /** whether the site has said that the certificate is revoked: then only enrolling again helps. Without it none is */
  readonly isRevoked?: (identity: Identity) => boolean;
  /** reminders that were shown, and that were put off */
  readonly history?: History | undefined;
  /** what windows and the tray show may be different now */
  readonly changed: () => void;
  /** told of whatever failed on the side */
  readonly report: (error: unknown) => void;
}

/** Renewal without anyone asking for it. */
export interface AutomaticOptions {
  readonly store: AttemptStore;
  /** from 0 to 1, another each time */
  readonly draw: () => number;
  /** a person has the wizard before them, and the better right */
  readonly isByHand: () => boolean;
  readonly isOnline: () => boolean;
  /** one attempt, which tells `RenewalWatch.renewed`. @throws ProblemError */
  readonly renew: () => Promise<{ readonly identity: Identity }>;
  readonly succeeded: (identity: Identity) => void;
  /** `isFinal`: it is not tried again by itself */
  readonly failed: (problem: Problem, isFinal: boolean) => void;
}
