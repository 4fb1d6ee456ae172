import type { CertificateJudgement, Enrolled, Progress, Renewed, Report, Snapshot } from '../contract/models.ts';
import { attemptOf } from '../enrollment/attempt.ts';
import { enroll } from '../enrollment/enroll.ts';
import { identitySummary } from '../enrollment/identity-summary.ts';
import { judgeDropped } from '../enrollment/judge-dropped.ts';
import type { Attempt, KeychainContents, Ports, Trust } from '../enrollment/ports.ts';
import { enrollmentEnds, type Recorder, recordOutcome, renewalByItselfEnds, renewalEnds } from '../enrollment/record-outcome.ts';
import { type RenewalOutcome, type RenewalWish, renew } from '../enrollment/renew.ts';
import { type OtherFacts, snapshotOf } from '../enrollment/snapshot.ts';
import type { Backstage, CertificateWish, EnrollmentWish, Sender, WindowName } from '../handlers.ts';
import { summarize } from '../pki/certificate.ts';
import type { RenewalWatch } from './renewal-watch.ts';
import type { SiteWatch } from './site-watch.ts';

/** What the windows' side of the program gives to what happens behind it. */
export interface FrontOfHouse {
  openWindow(name: WindowName): void;
  closeWindow(sender: Sender): void;
  copyText(text: string): void;
  progress(progress: Progress): void;
  snapshotChanged(snapshot: Snapshot): void;
  /** what was typed last, from one start to the next */
  lastAttempt(): Promise<{ userName: string; serverName: string }>;
  rememberAttempt(userName: string, serverName: string): void;
}

export interface BackstageOptions {
  readonly ports: Ports;
  readonly front: FrontOfHouse;
  /** roots (DER) that this run was started with, besides the operating system's */
  readonly roots: () => Promise<readonly Uint8Array[]>;
  /** from the arguments of the program or a link: fills fields in, never submits */
  readonly prefill: Partial<Snapshot['prefill']>;
  /** what the administrator's settings fill in where nobody else has */
  readonly suggested: () => { readonly userName?: string | undefined; readonly serverName?: string | undefined };
  /** whether a renewal that a person starts is sent in Base64 within Base64 */
  readonly encodesTwice: () => boolean;
  readonly watch: Pick<RenewalWatch, 'outlook' | 'identityChanged' | 'renewed' | 'later'>;
  /** history, settings and what the help desk asks for, for the windows */
  readonly facts: () => Promise<OtherFacts>;
  /** what is known of the site */
  readonly site: Pick<SiteWatch, 'outlook'>;
  /** SHA-256 of the certificates that are known to be revoked, without asking anybody; without it none is */
  readonly revoked?: (contents: KeychainContents) => Promise<ReadonlySet<string>>;
  /** puts whatever was thrown into words and into the log, under the number that windows and history show */
  readonly report: (error: unknown) => Report;
}

/** Who set an enrollment or a renewal going: one of the windows, or the program by itself. */
export type Initiator = 'enroll' | 'renew' | 'itself';

/** What happens behind the windows: one enrollment at a time, and the facts that all of them show. */
export class LiveBackstage implements Backstage {
  readonly #options: BackstageOptions;
  #running: { readonly by: Initiator; readonly stop: AbortController } | undefined;

  constructor(options: BackstageOptions) {
    this.#options = options;
  }

  async snapshot(): Promise<Snapshot> {
    const { ports, front, prefill, suggested, watch, site, revoked } = this.#options;
    const { keychain, agreedRoots } = ports;
    const [contents, protection, last, agreed, facts] = await Promise.all([
      keychain.read(),
      keychain.protection(),
      front.lastAttempt(),
      agreedRoots.list(),
      this.#options.facts(),
    ]);
    const settings = suggested();
    const known = {
      userName: prefill.userName ?? (last.userName || (settings.userName ?? '')),
      serverName: prefill.serverName ?? (last.serverName || (settings.serverName ?? '')),
      ...(prefill.isFromLink ? { isFromLink: true } : {}),
    };
    const { view, revoked: bySite } = await site.outlook(contents);
    const allRevoked = new Set([...((await revoked?.(contents)) ?? []), ...bySite]);
    return snapshotOf(contents, agreed, protection, known, ports.clock.now(), watch.outlook(), { ...facts, site: view }, allRevoked);
  }

  prepareKey(): void {
    this.#options.ports.keys.prepare();
  }

  /** An enrollment or a renewal is in hand. */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** @throws ProblemError as `enroll` does; a second call cancels the first */
  async enroll(wish: EnrollmentWish): Promise<Enrolled> {
    const { ports, front, watch } = this.#options;
    front.rememberAttempt(wish.userName.trim(), wish.serverName.trim());
    return this.#attempt('enroll', wish.fingerprint, async (trust, attempt) => {
      const work = () => enroll({ ...wish, trust }, ports, attempt);
      const { identity, warnings, protection } = await recordOutcome(enrollmentEnds, this.#recorder, work);
      await watch.identityChanged();
      return { identity: identitySummary(identity, true), warnings, protection };
    });
  }

  /** As a person wants it, with the password. @throws ProblemError as `renew` does; a second call cancels the first */
  async renew({ password, fingerprint, ...wish }: EnrollmentWish): Promise<Renewed> {
    const { identity, previous, warnings, protection } = await this.#renew('renew', fingerprint, {
      ...wish,
      proof: { password },
      encodedTwice: this.#options.encodesTwice(),
    });
    return { identity: identitySummary(identity, true), previous: summarize(previous.certificate), warnings, protection };
  }

  /** Without anyone asking, proven by the certificate in use. @throws ProblemError as `renew` does */
  async renewByItself(): Promise<RenewalOutcome> {
    return this.#renew('itself', undefined, { proof: 'certificate', allowedHosts: [] });
  }

  async #renew(by: Initiator, fingerprint: string | undefined, wish: Omit<RenewalWish, 'trust'>): Promise<RenewalOutcome> {
    const { ports, watch } = this.#options;
    return this.#attempt(by, fingerprint, async (trust, attempt) => {
      const ends = by === 'itself' ? renewalByItselfEnds : renewalEnds;
      const outcome = await recordOutcome(ends, this.#recorder, () => renew({ ...wish, trust }, ports, attempt));
      await watch.renewed(outcome.identity);
      return outcome;
    });
  }

  get #recorder(): Recorder {
    return { history: this.#options.ports.history, report: this.#options.report };
  }

  async #attempt<T>(by: Initiator, fingerprint: string | undefined, work: (trust: Trust, attempt: Attempt) => Promise<T>): Promise<T> {
    const { front, roots } = this.#options;
    this.#running?.stop.abort();
    const running = { by, stop: new AbortController() };
    this.#running = running;
    try {
      const trust = { roots: await roots(), fingerprints: fingerprint === undefined ? [] : [fingerprint], ignoreChain: false };
      return await work(
        trust,
        attemptOf(running.stop.signal, (progress) => front.progress(progress)),
      );
    } finally {
      if (this.#running === running) this.#running = undefined;
      // Where it can't be read, whoever looks asks again and is told why; what has just been done stays done.
      await this.snapshot().then(
        (snapshot) => front.snapshotChanged(snapshot),
        () => undefined,
      );
    }
  }

  cancel(): void {
    this.#running?.stop.abort();
  }

  /** The window that had set it going is gone. */
  cancelOf(by: Initiator): void {
    if (this.#running?.by === by) this.cancel();
  }

  /** @returns when the next reminder comes, ISO 8601 in UTC; null where none does */
  async remindLater(until: string | undefined): Promise<string | null> {
    const next = await this.#options.watch.later(until === undefined ? undefined : Date.parse(until));
    return next === undefined ? null : new Date(next).toISOString();
  }

  async checkCertificate(wish: CertificateWish): Promise<CertificateJudgement> {
    return judgeDropped(wish, this.#options.ports.clock);
  }

  async forgetRoot({ host, sha256 }: { host: string; sha256: string }): Promise<void> {
    const { ports, front } = this.#options;
    await ports.agreedRoots.remove(host, sha256);
    front.snapshotChanged(await this.snapshot());
  }

  openWindow(name: WindowName): void {
    this.#options.front.openWindow(name);
  }

  closeWindow(sender: Sender): void {
    this.#options.front.closeWindow(sender);
  }

  copyText(text: string): void {
    this.#options.front.copyText(text);
  }
}
