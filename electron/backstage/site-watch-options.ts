/** What the watch over the site needs from the rest of the program. */
import type { Report } from '../contract/models.ts';
import type { SiteContact } from '../contract/site.ts';
import type { Clock, Identity, Keychain, SiteFacts, Trust } from '../enrollment/ports.ts';
import type { Alarm } from '../renewal/ports.ts';
import type { SiteRecord } from '../services/site-memory.ts';

/** The part of the settings that contacts follow. */
export interface SiteSettings {
  values(): {
    readonly PolicyPollingInterval: number;
    readonly ManagementPoint: string | undefined;
    readonly SiteCode: string | undefined;
    readonly SMSID: string | undefined;
  };
  refresh(): Promise<boolean>;
}

export interface SiteWatchOptions {
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly keychain: Keychain;
  readonly settings: SiteSettings;
  readonly memory: {
    recall(): Promise<SiteRecord>;
    change(next: (record: SiteRecord) => SiteRecord): Promise<void>;
  };
  /** undefined where no management point is known. @throws ProblemError as `contactSite` */
  readonly visit: (identity: Identity, trust: Trust, signal: AbortSignal) => Promise<SiteFacts | undefined>;
  /** roots (DER) that this run was started with, besides the operating system's */
  readonly roots: () => Promise<readonly Uint8Array[]>;
  readonly isOnline: () => boolean;
  /** from 0 to 1, another each time */
  readonly draw: () => number;
  /** a contact that is to be remembered, for the history */
  readonly contacted: (contact: SiteContact) => void;
  /** the site has said for the first time that the certificate in use is revoked, and nobody had asked */
  readonly revoked: () => void;
  /** what windows and the tray show may be different now */
  readonly changed: () => void;
  /** puts whatever was thrown into words and into the log */
  readonly report: (error: unknown) => Report;
}
