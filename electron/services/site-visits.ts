/** Visits to the site: whom to ask, with what, and what to remember of it. */
import { ProblemError, problemOf } from '../contract/problem.ts';
import { contactSite } from '../enrollment/contact-site.ts';
import type { Clock, Identity, Ports, SiteFacts, Trust } from '../enrollment/ports.ts';
import { isSelfSigned } from '../pki/chain.ts';
import type { Settings } from './settings/settings.ts';
import { type SiteMemory, type SiteRecord, withVerdict } from './site-memory.ts';

export interface SiteVisitsOptions {
  readonly memory: Pick<SiteMemory, 'recall' | 'change'>;
  readonly settings: Pick<Settings, 'refresh' | 'values'>;
  readonly ports: Pick<Ports, 'transport' | 'keychain' | 'agreedRoots'>;
  readonly clock: Clock;
  /** from 0 to 1, another each time */
  readonly draw: () => number;
  /** told of whatever failed on the side */
  readonly report: (error: unknown) => void;
}

export class SiteVisits {
  readonly #options: SiteVisitsOptions;

  constructor(options: SiteVisitsOptions) {
    this.#options = options;
  }

  /** `Ports.prove`: a visit of which only success is remembered, for an identity that may yet be taken back. @throws ProblemError as `contactSite` */
  readonly prove: NonNullable<Ports['prove']> = async (identity, trust, signal) => {
    const facts = await this.#contact(identity, trust, signal);
    if (facts) await this.#remember((record) => accepted(record, identity, facts, this.#options));
    return facts;
  };

  /** A visit for the identity in use: what the site says of its certificate is remembered. @throws ProblemError as `contactSite` */
  async visit(identity: Identity, trust: Trust, signal: AbortSignal): Promise<SiteFacts | undefined> {
    try {
      return await this.prove(identity, trust, signal);
    } catch (error) {
      const problem = problemOf(error);
      const { refusal = 'unsaid' } = problem.kind === 'site-refused-certificate' ? problem : {};
      const certificate = identity.certificate.sha256;
      if (problem.kind === 'site-refused-certificate') await this.#remember((record) => withVerdict(record, { certificate, refusal }));
      throw error;
    }
  }

  /** Nothing where no management point is known. */
  async #contact(identity: Identity, trust: Trust, signal: AbortSignal): Promise<SiteFacts | undefined> {
    const { memory, settings, ports } = this.#options;
    await settings.refresh();
    const record = await memory.recall().catch(this.#options.report);
    const managementPoints = managementPointsFor(identity, settings.values().ManagementPoint, record?.managementPoints ?? []);
    if (managementPoints.length === 0) return undefined;
    const visit = { identity, managementPoints, smsId: settings.values().SMSID, trust: withRoot(trust, identity) };
    return contactSite(visit, ports, signal);
  }

  /** What can't be written is not remembered, and nothing else: the visit is done. */
  async #remember(next: (record: SiteRecord) => SiteRecord): Promise<void> {
    await this.#options.memory.change(next).catch(this.#options.report);
  }
}

/**
 * Whom to ask, the first first: the one that the settings name and no other; otherwise those that have answered for this site, and the one that
 * was named when the certificate was issued.
 */
export function managementPointsFor(
  identity: Identity | undefined,
  configured: string | undefined,
  remembered: readonly string[],
): readonly string[] {
  if (configured !== undefined) return [configured];
  const named = identity?.enrollment.managementPoint;
  // What was remembered counts where it is of the same site: the one that was named belongs to it.
  if (named === undefined) return remembered;
  return remembered.includes(named) ? remembered : [named];
}

function accepted(record: SiteRecord, { certificate }: Identity, facts: SiteFacts, { clock, draw }: SiteVisitsOptions): SiteRecord {
  const { managementPoint, managementPoints, siteCode } = facts;
  const at = clock.now();
  const lastContact = { at: new Date(at).toISOString(), managementPoint, outcome: 'accepted' } as const;
  const { siteCode: before, ...rest } = withVerdict(record, { certificate: certificate.sha256 });
  const code = siteCode ?? (record.managementPoints.includes(managementPoint) ? before : undefined);
  return { ...rest, managementPoints, lastContact, poll: { at, draw: draw() }, ...(code === undefined ? {} : { siteCode: code }) };
}

/**
 * The root that a site has sent with a certificate, over a connection that was checked, is the one its own servers descend from. A root from
 * a file vouches for nobody.
 * Source: [MS-MDE2] 2.2.9.1, CertificateStore/Root
 */
function withRoot(trust: Trust, { chain, enrollment }: Identity): Trust {
  const root = chain.at(-1);
  if (enrollment.profile === 'imported' || !root || !isSelfSigned(root)) return trust;
  return { ...trust, roots: [...trust.roots, root.der] };
}

/** The problem of a computer on which nobody has named a management point. */
export function noManagementPoint(): ProblemError {
  return new ProblemError({ kind: 'management-point-unknown' });
}
