import { net } from 'electron';
import { SiteWatch } from '../backstage/site-watch.ts';
import type { Clock, History } from '../enrollment/ports.ts';
import { systemAlarm } from '../services/alarm.ts';
import type { Log } from '../services/log.ts';
import type { Settings } from '../services/settings/settings.ts';
import type { SitePorts } from './ports.ts';
import { renewNow, revokedBanner } from './reminder-words.ts';
import { desktopNotifications } from './reminding.ts';
import type { Windows } from './windows.ts';

export interface KeepingInTouchOptions {
  readonly clock: Clock;
  readonly settings: Settings;
  readonly log: Log;
  readonly history: History;
  readonly ports: SitePorts;
  readonly roots: () => Promise<readonly Uint8Array[]>;
  /** built after this, and asked only later */
  readonly windows: () => Pick<Windows, 'open'>;
  readonly changed: () => void;
}

/** The site that this computer belongs to, as this program keeps in touch with it. */
export function keepingInTouch({ clock, settings, log, history, ports, roots, windows, changed }: KeepingInTouchOptions): SiteWatch {
  const news = desktopNotifications();
  return new SiteWatch({
    clock,
    alarm: systemAlarm,
    keychain: ports.keychain,
    settings,
    memory: ports.site.memory,
    visit: (identity, trust, signal) => ports.site.visits.visit(identity, trust, signal),
    roots,
    isOnline: () => net.isOnline(),
    draw: Math.random,
    contacted({ managementPoint, outcome, refusal }) {
      void history.note({ kind: 'contact', managementPoint, outcome, ...(refusal ? { refusal } : {}) });
    },
    revoked() {
      void news.show(revokedBanner(), (action) => {
        if (action === renewNow) windows().open('enroll');
      });
    },
    changed,
    report: (error) => log.reportThrown(error),
  });
}
