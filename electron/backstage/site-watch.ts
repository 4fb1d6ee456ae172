/**
 * Keeps in touch with the site for as long as the program runs: asks its management point at the polling interval, and when a person wants it. It
 * looks at least once a minute and compares with absolute times, as reminders do.
 */
import { families, type Problem, ProblemError, problemOf } from '../contract/problem.ts';
import type { SiteContact, SiteView } from '../contract/site.ts';
import { identityInUse } from '../enrollment/choose-identity.ts';
import type { Identity, KeychainContents } from '../enrollment/ports.ts';
import { retirePredecessors } from '../enrollment/retire-predecessors.ts';
import type { SiteDesk } from '../handlers.ts';
import { longestTick } from '../renewal/reminders.ts';
import { emptyRecord, type SiteRecord, verdictOn } from '../services/site-memory.ts';
import { managementPointsFor, noManagementPoint } from '../services/site-visits.ts';
import { type LastPoll, nextPoll, settledPoll } from './polling-times.ts';
import type { SiteWatchOptions } from './site-watch-options.ts';

/** What windows are told of the site. */
export interface SiteOutlook {
  readonly view: SiteView;
  /** SHA-256 of the certificates that the site has revoked */
  readonly revoked: readonly string[];
}

export class SiteWatch implements SiteDesk {
  readonly #options: SiteWatchOptions;
  readonly #end = new AbortController();
  #running: Promise<SiteContact> | undefined;
  /** a person waits for the contact that is running: then a failure for the lack of a network is told and remembered, too */
  #isAsked = false;
  #record: SiteRecord = emptyRecord;
  /** the last that this run has begun; it counts even where it can't be written down */
  #begun: LastPoll | undefined;
  /** there was no network for it: it does not count any more once there is one */
  #wasInVain = false;
  #wasOnline = true;
  #silence: () => void = () => undefined;

  constructor(options: SiteWatchOptions) {
    this.#options = options;
  }

  /** Asks the management point now; whoever comes while it is being asked gets the same answer. Never rejects. */
  connect(): Promise<SiteContact> {
    this.#isAsked = true;
    return this.#contact();
  }

  /** Asks what is due, then ticks by itself. Never rejects. */
  async start(): Promise<void> {
    await this.#recall();
    await this.check();
    this.#wind();
  }

  stop(): void {
    this.#silence();
    this.#end.abort();
  }

  /** A tick, wake-up, unlocking, a clock that was set, the network that came back: asks if that is due. Never rejects. */
  async check(): Promise<void> {
    const { isOnline, clock, report } = this.#options;
    try {
      const online = isOnline();
      if (online && !this.#wasOnline && this.#wasInVain) this.#begun = undefined;
      this.#wasOnline = online;
      if (!online || this.#running || this.#end.signal.aborted) return;
      const next = await this.#next(await this.#inUse());
      if (next !== undefined && next <= clock.now()) await this.#contact();
    } catch (error) {
      report(error);
    }
  }

  /** What is known without asking. Never rejects for the memory. */
  async outlook({ inUse }: KeychainContents): Promise<SiteOutlook> {
    const { settings, clock } = this.#options;
    await this.#recall();
    const { SiteCode, SMSID, ManagementPoint } = settings.values();
    const siteCode = this.#record.siteCode ?? SiteCode;
    const next = await this.#next(inUse);
    const managementPoints = managementPointsFor(inUse, ManagementPoint, this.#record.managementPoints);
    const { lastContact } = this.#record;
    return {
      revoked: this.#record.verdicts.filter(({ refusal }) => refusal === 'revoked').map(({ certificate }) => certificate),
      view: {
        managementPoints,
        ...(siteCode === undefined ? {} : { siteCode }),
        ...(SMSID === undefined ? {} : { smsId: SMSID }),
        ...(lastContact ? { lastContact } : {}),
        ...(next === undefined ? {} : { nextContact: new Date(Math.max(next, clock.now())).toISOString() }),
      },
    };
  }

  /** Whether the site's last word on this very certificate was that it is revoked, as far as has been heard. */
  isRevoked({ certificate }: Identity): boolean {
    return verdictOn(this.#record, certificate.sha256)?.refusal === 'revoked';
  }

  #contact(): Promise<SiteContact> {
    this.#running ??= this.#ask().finally(() => {
      this.#running = undefined;
      this.#isAsked = false;
      if (!this.#end.signal.aborted) this.#options.changed();
    });
    return this.#running;
  }

  async #ask(): Promise<SiteContact> {
    const at = this.#options.clock.now();
    const poll: LastPoll = { at, draw: this.#options.draw() };
    await this.#recall();
    const before = this.#record;
    this.#begun = poll;
    this.#wasInVain = false;
    try {
      const identity = identityInUse(await this.#options.keychain.read());
      if (!identity) throw new ProblemError({ kind: 'nothing-to-renew' });
      await this.#change((record) => ({ ...record, poll })); // counts from its beginning: a process that dies in it does not ask again at once
      return await this.#visit(identity, at);
    } catch (error) {
      return this.#failed(error, at, before);
    }
  }

  async #visit(identity: Identity, at: number): Promise<SiteContact> {
    const { roots, visit, keychain, contacted } = this.#options;
    const isFirst = !hasWorked(this.#record, identity);
    const facts = await visit(identity, { roots: await roots(), ignoreChain: false }, this.#end.signal);
    if (!facts) throw noManagementPoint();
    await this.#recall();
    const contact: SiteContact = { at: new Date(at).toISOString(), managementPoint: facts.managementPoint, outcome: 'accepted' };
    contacted(contact);
    if (isFirst) await retirePredecessors(identity, keychain);
    return contact;
  }

  async #failed(error: unknown, at: number, before: SiteRecord): Promise<SiteContact> {
    const problem = problemOf(error);
    const isQuiet = problem.kind === 'cancelled' || (problem.kind === 'offline' && !this.#isAsked);
    const isUnasked = !this.#isAsked;
    await this.#recall();
    const contact = this.#failure(error, problem, at, isQuiet);
    if (isQuiet) {
      this.#wasInVain = true;
      await this.#change(({ poll: _, ...record }) => ({ ...record, ...(before.poll ? { poll: before.poll } : {}) }));
    } else if (wasMade(problem)) {
      await this.#change((record) => ({ ...record, lastContact: contact }));
      this.#options.contacted(contact);
      if (contact.refusal === 'revoked' && isUnasked && before.lastContact?.refusal !== 'revoked') this.#options.revoked();
    }
    return contact;
  }

  /** The same failure again keeps its words and its number: the log need not hold it once an hour. */
  #failure(error: unknown, problem: Problem, at: number, isQuiet: boolean): SiteContact {
    const { report } = this.#options;
    const { lastContact } = this.#record;
    const known = lastContact?.report?.problem.kind === problem.kind && !this.#isAsked ? lastContact.report : undefined;
    const words = known ?? (isQuiet ? undefined : report(error));
    return {
      at: new Date(at).toISOString(),
      managementPoint: 'host' in problem ? problem.host : (this.#record.managementPoints[0] ?? ''),
      outcome: outcomeOf(problem),
      ...(problem.kind === 'site-refused-certificate' ? { refusal: problem.refusal ?? 'unsaid' } : {}),
      ...(words ? { report: words } : {}),
    };
  }

  async #inUse(): Promise<Identity | undefined> {
    return (await this.#options.keychain.read()).inUse;
  }

  /** When it asks by itself; undefined where it does not: there is nobody to ask, or nothing that the site could take. */
  async #next(identity: Identity | undefined): Promise<number | undefined> {
    const { settings, clock } = this.#options;
    await settings.refresh();
    const { PolicyPollingInterval, ManagementPoint } = settings.values();
    const now = clock.now();
    if (!identity || identity.certificate.notAfter < now) return undefined;
    if (managementPointsFor(identity, ManagementPoint, this.#record.managementPoints).length === 0) return undefined;
    const last = laterOf(this.#record.poll, this.#begun);
    if (!last) return now;
    const settled = settledPoll(last, now);
    if (settled !== last) {
      this.#begun = settled;
      await this.#change((record) => ({ ...record, poll: settled }));
    }
    return nextPoll(settled, PolicyPollingInterval);
  }

  async #recall(): Promise<void> {
    try {
      this.#record = await this.#options.memory.recall();
    } catch (error) {
      this.#options.report(error); // what was known so far stays
    }
  }

  /** Counts from now on, even if it can't be written. */
  async #change(next: (record: SiteRecord) => SiteRecord): Promise<void> {
    this.#record = next(this.#record);
    await this.#options.memory.change(next).catch((error: unknown) => this.#options.report(error));
  }

  #wind(): void {
    if (this.#end.signal.aborted) return;
    this.#silence = this.#options.alarm.after(longestTick, () => {
      void this.check().then(() => this.#wind());
    });
  }
}

/** Whether the site has taken this certificate before. */
function hasWorked(record: SiteRecord, { certificate }: Identity): boolean {
  const verdict = verdictOn(record, certificate.sha256);
  return verdict !== undefined && verdict.refusal === undefined;
}

function outcomeOf(problem: Problem): SiteContact['outcome'] {
  if (problem.kind === 'site-refused-certificate') return 'refused';
  return problem.kind === 'not-a-management-point' ? 'not-a-management-point' : 'unreachable';
}

/** Whether a management point was asked, or it was tried: a computer that is not enrolled has nobody to ask. */
function wasMade({ kind }: Problem): boolean {
  return kind === 'site-refused-certificate' || families[kind] === 'server' || families[kind] === 'trust';
}

function laterOf(one: LastPoll | undefined, other: LastPoll | undefined): LastPoll | undefined {
  if (!one || !other) return one ?? other;
  return one.at >= other.at ? one : other;
}
