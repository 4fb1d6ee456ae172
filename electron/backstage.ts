import type { Enrolled, Progress, Snapshot } from './contract/models.ts';
import { attemptOf } from './enrollment/attempt.ts';
import { enroll } from './enrollment/enroll.ts';
import { identitySummary } from './enrollment/identity-summary.ts';
import type { Ports } from './enrollment/ports.ts';
import { snapshotOf } from './enrollment/snapshot.ts';
import type { Backstage, EnrollmentWish, Sender, WindowName } from './handlers.ts';

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
  readonly prefill: { readonly userName?: string; readonly serverName?: string };
}

/** What happens behind the windows: one enrollment at a time, and the facts that all of them show. */
export class LiveBackstage implements Backstage {
  readonly #options: BackstageOptions;
  #running: AbortController | undefined;

  constructor(options: BackstageOptions) {
    this.#options = options;
  }

  async snapshot(): Promise<Snapshot> {
    const { ports, front, prefill } = this.#options;
    const [contents, protection, last] = await Promise.all([ports.keychain.read(), ports.keychain.protection(), front.lastAttempt()]);
    const known = { userName: prefill.userName ?? last.userName, serverName: prefill.serverName ?? last.serverName };
    return snapshotOf(contents, protection, known, ports.clock.now());
  }

  prepareKey(): void {
    this.#options.ports.keys.prepare();
  }

  /** @throws ProblemError as `enroll` does; a second call cancels the first */
  async enroll(wish: EnrollmentWish): Promise<Enrolled> {
    const { ports, front, roots } = this.#options;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    front.rememberAttempt(wish.userName.trim(), wish.serverName.trim());
    try {
      const fingerprints = wish.fingerprint === undefined ? [] : [wish.fingerprint];
      const trust = { roots: await roots(), fingerprints, ignoreChain: false };
      const attempt = attemptOf(running.signal, (progress) => front.progress(progress));
      const { identity, warnings, protection } = await enroll({ ...wish, trust }, ports, attempt);
      return { identity: identitySummary(identity, true), warnings, protection };
    } finally {
      if (this.#running === running) this.#running = undefined;
      front.snapshotChanged(await this.snapshot());
    }
  }

  cancel(): void {
    this.#running?.abort();
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
