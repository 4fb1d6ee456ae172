/** A computer that belongs to the lab's site: settings in files, what is known of the site on disk, and the watch over it. */
import { beforeEach } from 'vitest';
import { SiteWatch } from '../../electron/backstage/site-watch.ts';
import type { SiteWatchOptions } from '../../electron/backstage/site-watch-options.ts';
import { explain } from '../../electron/contract/explain.ts';
import { type Problem, problemOf } from '../../electron/contract/problem.ts';
import type { SiteContact } from '../../electron/contract/site.ts';
import { attemptOf } from '../../electron/enrollment/attempt.ts';
import { type EnrollmentOutcome, type EnrollmentWish, enroll } from '../../electron/enrollment/enroll.ts';
import type { Ports } from '../../electron/enrollment/ports.ts';
import { chosenKeychain } from '../../electron/services/chosen-keychain.ts';
import { systemClock } from '../../electron/services/clock.ts';
import type { Settings } from '../../electron/services/settings/settings.ts';
import { SiteMemory } from '../../electron/services/site-memory.ts';
import { SiteVisits } from '../../electron/services/site-visits.ts';
import { smsIdInSettings } from '../../electron/services/sms-id.ts';
import type { LabSite } from '../site/lab-site.ts';
import { enrollmentStage } from './enrollment-stage.ts';
import { HandSetClock } from './hand-set-clock.ts';
import { HandSetAlarm } from './reminder-scene.ts';
import { SettingsScene } from './settings-scene.ts';

type Change = Partial<Omit<EnrollmentWish, 'password'>> & { readonly password?: string };

export interface SiteStage {
  readonly site: LabSite;
  readonly ports: Ports;
  readonly scene: SettingsScene;
  readonly settings: Settings;
  readonly memory: SiteMemory;
  readonly visits: SiteVisits;
  readonly alarm: HandSetAlarm;
  /** the time it is, unless a test sets another */
  readonly clock: HandSetClock;
  /** what was told to the history, and what was reported */
  readonly contacts: SiteContact[];
  readonly reported: Problem[];
  wish(change?: Change): EnrollmentWish;
  enroll(change?: Change): Promise<EnrollmentOutcome>;
  watch(change?: Partial<SiteWatchOptions>): SiteWatch;
}

/** To be called at the top of a test file. */
export function siteStage(): SiteStage {
  const base = enrollmentStage();
  let made: Pick<SiteStage, 'ports' | 'scene' | 'settings' | 'memory' | 'visits' | 'alarm' | 'clock' | 'contacts' | 'reported'>;

  beforeEach(async () => {
    const scene = new SettingsScene();
    const settings = await scene.started();
    const memory = new SiteMemory(`${scene.folder}/data`);
    const keychain = chosenKeychain(base.ports.keychain, settings);
    const clock = new HandSetClock(systemClock.now());
    const reported: Problem[] = [];
    const report = (error: unknown) => void reported.push(problemOf(error));
    const { transport, agreedRoots } = base.ports;
    const visits = new SiteVisits({
      memory,
      settings,
      ports: { transport, agreedRoots, keychain },
      clock,
      draw: () => 0.5,
      report,
    });
    const ports = { ...base.ports, keychain, prove: visits.prove, smsId: smsIdInSettings(settings) };
    made = { ports, scene, settings, memory, visits, alarm: new HandSetAlarm(), clock, contacts: [], reported };
  });

  return {
    get site() {
      return base.site;
    },
    get ports() {
      return made.ports;
    },
    get scene() {
      return made.scene;
    },
    get settings() {
      return made.settings;
    },
    get memory() {
      return made.memory;
    },
    get visits() {
      return made.visits;
    },
    get alarm() {
      return made.alarm;
    },
    get clock() {
      return made.clock;
    },
    get contacts() {
      return made.contacts;
    },
    get reported() {
      return made.reported;
    },
    wish: (change) => base.wish(change),
    enroll: (change) =>
      enroll(
        base.wish(change),
        made.ports,
        attemptOf(new AbortController().signal, () => {}),
      ),
    watch: (change = {}) =>
      new SiteWatch({
        clock: made.clock,
        alarm: made.alarm,
        keychain: made.ports.keychain,
        settings: made.settings,
        memory: made.memory,
        visit: (identity, trust, signal) => made.visits.visit(identity, trust, signal),
        roots: async () => [],
        isOnline: () => true,
        draw: () => 0.5,
        contacted: (contact) => made.contacts.push(contact),
        revoked: () => undefined,
        changed: () => undefined,
        report: (error) => {
          const problem = problemOf(error);
          made.reported.push(problem);
          return { problem, explanation: explain(problem), incident: `INCIDENT-${made.reported.length}` };
        },
        ...change,
      }),
  };
}
