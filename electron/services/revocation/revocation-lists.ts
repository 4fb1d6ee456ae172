/**
 * The look at revocation before anything is sent to a server: for every certificate below the root there must be a list of its issuer that can be
 * trusted, is current, and does not name it. There is no way around it. OCSP is asked besides, and can only add a "revoked".
 * Sources: deploy-clients-to-macs.md, "Configuration Manager Mac clients always perform certificate revocation checking"; RFC 5280, 6.3
 */
import { join } from 'node:path';
import { ProblemError } from '../../contract/problem.ts';
import type { RevocationFinding } from '../../enrollment/check-ports.ts';
import type { Clock } from '../../enrollment/ports.ts';
import type { Certificate } from '../../pki/certificate.ts';
import { isSelfSigned } from '../../pki/chain.ts';
import type { Revoked } from '../../pki/revocation-list-entries.ts';
import type { ProxyFinder } from '../proxy.ts';
import { nameOf, type Subject } from './judge-list.ts';
import type { Note } from './kept-files.ts';
import { type Limits, usualLimits } from './limits.ts';
import { ListCache } from './list-cache.ts';
import { ListLookup } from './list-lookup.ts';
import { LocalAddresses } from './local-addresses.ts';
import { NewestLists } from './newest-lists.ts';
import { Responders } from './responders.ts';
import { reasonInWords } from './words.ts';

export interface RevocationOptions {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly findProxy: ProxyFinder;
  /** told of a cache that can't be read or written, and of OCSP answers that were not believed */
  readonly note?: Note;
  readonly limits?: Partial<Limits>;
}

export class RevocationLists {
  readonly #clock: Clock;
  readonly #lists: ListLookup;
  readonly #responders: Responders;

  constructor({ dataFolder, clock, findProxy, note = () => undefined, limits }: RevocationOptions) {
    const folder = join(dataFolder, 'revocation');
    const all = { ...usualLimits, ...limits };
    this.#clock = clock;
    this.#lists = new ListLookup({
      cache: new ListCache(folder, note),
      newest: new NewestLists(folder, note),
      findProxy,
      limits: all,
      note,
    });
    this.#responders = new Responders({ findProxy, limits: all, note });
  }

  /**
   * Looks up all certificates of `path` but the last, side by side, each with the next one as issuer. The path begins with the server's own
   * certificate and ends with the one that is trusted by itself, or, where an incomplete chain was forgiven, with the last the server showed.
   * @param host the server as shown to a person
   * @param stapled the OCSPResponse in DER that came with the handshake
   * @throws ProblemError server-revoked before all others; revocation-unavailable, revocation-expired, revocation-untrusted, cancelled
   */
  readonly check = async (path: readonly Certificate[], host: string, signal: AbortSignal, stapled?: Uint8Array): Promise<void> => {
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const local = new LocalAddresses(host);
    const now = this.#clock.now();
    try {
      signal.throwIfAborted();
      const subjects = subjectsOf(path, { host, now, signal: either });
      const findings = await Promise.all(subjects.map((subject, i) => this.#look(subject, local, i === 0 ? stapled : undefined)));
      const problem = findings.find((finding) => finding !== undefined);
      if (problem) throw problem;
    } catch (error) {
      throw signal.aborted ? new ProblemError({ kind: 'cancelled' }, error) : error;
    } finally {
      stop.abort();
    }
  };

  /**
   * What every address is good for that the certificates of a path name, each by itself; what an enrollment would end in is only told by `check`.
   * Begun together with it, both share what is fetched.
   * @throws ProblemError cancelled
   */
  readonly survey = async (path: readonly Certificate[], host: string, signal: AbortSignal): Promise<readonly RevocationFinding[]> => {
    const local = new LocalAddresses(host);
    try {
      const subjects = subjectsOf(path, { host, now: this.#clock.now(), signal });
      const both = (subject: Subject) => Promise.all([this.#lists.survey(subject, local), this.#responders.survey(subject, local)]);
      return (await Promise.all(subjects.map(both))).flat(2);
    } catch (error) {
      throw signal.aborted ? new ProblemError({ kind: 'cancelled' }, error) : error;
    }
  };

  /**
   * SHA-256 of those certificates that lists which this computer holds already name as revoked. Nothing is fetched.
   * @param paths each begins with the certificate in question, and goes on with its issuer
   */
  readonly knownRevoked = async (paths: readonly (readonly Certificate[])[]): Promise<ReadonlySet<string>> => {
    const { signal } = new AbortController();
    const found = new Set<string>();
    for (const [certificate, issuer] of paths) {
      if (!certificate || !issuer) continue;
      const subject = { certificate, issuer, host: '', now: this.#clock.now(), signal };
      if (await this.#lists.held(subject)) found.add(certificate.sha256);
    }
    return found;
  };

  /**
   * A certificate that was revoked is thrown at once. Whatever else is wrong is returned, so that a revoked one elsewhere on the path, or an
   * answer by OCSP, can still be heard before it.
   */
  async #look(subject: Subject, local: LocalAddresses, stapled: Uint8Array | undefined): Promise<ProblemError | undefined> {
    const byList = this.#lists.find(subject, local).then(
      (revoked) => refuseRevoked(revoked, subject),
      (error: unknown) => {
        if (error instanceof ProblemError) return error;
        throw error;
      },
    );
    const byResponder = this.#responders.ask(subject, local, stapled).then((revoked) => refuseRevoked(revoked, subject));
    const [problem] = await Promise.all([byList, byResponder]);
    return problem;
  }
}

function subjectsOf(path: readonly Certificate[], question: Omit<Subject, 'certificate' | 'issuer'>): Subject[] {
  const [leaf] = path;
  if (leaf && path.length === 1 && !isSelfSigned(leaf)) {
    const why = { key: 'fetch.noIssuer' } as const;
    const [address] = leaf.crlDistributionPoints;
    const facts = { host: question.host, subject: nameOf(leaf), ...(address && { address }) };
    throw new ProblemError({ kind: 'revocation-unavailable', ...facts, why });
  }
  return path.slice(1).map((issuer, i) => ({ ...question, certificate: path[i] as Certificate, issuer }));
}

function refuseRevoked(revoked: Revoked | undefined, { certificate, host }: Subject): undefined {
  if (!revoked) return;
  const since = new Date(revoked.revocationDate).toISOString();
  const revocationReason = reasonInWords[revoked.reason];
  const facts = { host, subject: nameOf(certificate), since, ...(revocationReason && { revocationReason: { key: revocationReason } }) };
  const detail = `${certificate.subject}, serial number ${certificate.serialNumber}, ${revoked.reason}`;
  throw new ProblemError({ kind: 'server-revoked', ...facts, detail });
}
