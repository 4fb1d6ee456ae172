import { ProblemError } from '../../contract/problem.ts';
import { english } from '../../contract/words/say.ts';
import type { RevocationFinding } from '../../enrollment/check-ports.ts';
import type { Revoked } from '../../pki/revocation-list-entries.ts';
import type { ProxyFinder } from '../proxy.ts';
import { download } from './download.ts';
import { DownloadFailure } from './download-failure.ts';
import { type Judged, judgeList, nameOf, type Subject, untrusted } from './judge-list.ts';
import type { Note } from './kept-files.ts';
import type { Limits } from './limits.ts';
import type { ListCache } from './list-cache.ts';
import type { LocalAddresses } from './local-addresses.ts';
import type { NewestLists } from './newest-lists.ts';
import { SharedWork } from './shared-work.ts';

export interface LookupParts {
  readonly cache: ListCache;
  readonly newest: NewestLists;
  readonly findProxy: ProxyFinder;
  readonly limits: Limits;
  readonly note: Note;
}

/** Finds a list for a certificate that can be believed: one from the cache that is still current, or a new one. */
export class ListLookup {
  readonly #parts: LookupParts;
  readonly #downloads = new SharedWork<Uint8Array>();
  /** what was found in a list of the cache, by the SHA-256 of certificates */
  readonly #found = new WeakMap<Uint8Array, Map<string, Revoked | undefined>>();

  constructor(parts: LookupParts) {
    this.#parts = parts;
  }

  /**
   * What a list says of the certificate. One good list is enough, whichever address it comes from.
   * @throws ProblemError revocation-unavailable, revocation-expired, revocation-untrusted; the signal's reason when it is aborted
   */
  async find(subject: Subject, local: LocalAddresses): Promise<Revoked | undefined> {
    const addresses = usableAddresses(subject, this.#parts.limits);
    for (const address of addresses) {
      const cached = await this.#fromCache(subject, address);
      if (cached) return cached.revoked;
    }
    const stop = new AbortController();
    const hurried = { ...subject, signal: AbortSignal.any([subject.signal, stop.signal]) };
    try {
      return (await Promise.any(addresses.map((address) => this.#fetch(hurried, address, local)))).revoked;
    } catch (error) {
      subject.signal.throwIfAborted();
      throw error instanceof AggregateError ? gravest(error.errors, addresses) : error;
    } finally {
      stop.abort();
    }
  }

  /** What each address that a certificate names for its list is good for now, the cache left aside. @throws the signal's reason when it is aborted */
  async survey(subject: Subject, local: LocalAddresses): Promise<readonly RevocationFinding[]> {
    const facts = { kind: 'list', subject: nameOf(subject.certificate) } as const;
    const found = async (address: string): Promise<RevocationFinding> => {
      try {
        const { list } = await this.#fetch(subject, address, local);
        return { ...facts, address, ...(list.nextUpdate !== undefined && { nextUpdate: list.nextUpdate }) };
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        return { ...facts, address, problem: error.problem };
      }
    };
    try {
      return await Promise.all(usableAddresses(subject, this.#parts.limits).map(found));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const address = 'address' in error.problem ? (error.problem.address ?? '') : '';
      return [{ ...facts, address, problem: error.problem }];
    }
  }

  /** What current lists in the cache say of a certificate; nothing is fetched, and each list is looked at once for it. */
  async held(subject: Subject): Promise<Revoked | undefined> {
    const { cache, limits } = this.#parts;
    for (const address of subject.certificate.crlDistributionPoints.slice(0, limits.addresses)) {
      const kept = await cache.load(address, limits.listBytes);
      if (!kept) continue;
      const found = this.#found.get(kept) ?? new Map<string, Revoked | undefined>();
      this.#found.set(kept, found);
      const { sha256 } = subject.certificate;
      if (!found.has(sha256)) found.set(sha256, (await this.#fromCache(subject, address))?.revoked);
      const revoked = found.get(sha256);
      if (revoked) return revoked;
    }
    return undefined;
  }

  /** Whatever is wrong with a list in the cache is settled by fetching a new one. */
  async #fromCache(subject: Subject, address: string): Promise<Judged | undefined> {
    const kept = await this.#parts.cache.load(address, this.#parts.limits.listBytes);
    if (!kept) return undefined;
    try {
      return await this.#judge(kept, subject, address);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.kind !== 'revocation-expired') this.#parts.note('kept-revocation-list-not-used', { address, why: whyOf(error) });
      return undefined;
    }
  }

  async #fetch(subject: Subject, address: string, local: LocalAddresses): Promise<Judged> {
    const { cache, findProxy, limits } = this.#parts;
    const { listSeconds: seconds, listBytes: mostBytes, redirects: mostRedirects } = limits;
    const inquiry = { url: new URL(address), seconds, mostBytes, mostRedirects };
    let bytes: Uint8Array;
    try {
      // Another host may be allowed other addresses, so only questions about the same one are shared.
      const key = `${subject.host} ${address}`;
      bytes = await this.#downloads.run(key, subject.signal, (signal) => download(inquiry, { findProxy, local, signal }));
    } catch (error) {
      throw error instanceof DownloadFailure ? unavailable(subject, address, error) : error;
    }
    const judged = await this.#judge(bytes, subject, address);
    await cache.store(address, judged.list.der);
    return judged;
  }

  async #judge(bytes: Uint8Array, subject: Subject, address: string): Promise<Judged> {
    const judged = await judgeList(bytes, subject, address);
    const why = await this.#parts.newest.judge(judged.list, subject.issuer);
    if (why) throw untrusted(subject, address, why);
    return judged;
  }
}

/** The http addresses of a certificate's lists, each once. @throws ProblemError revocation-unavailable when there are none */
function usableAddresses({ certificate, host }: Subject, { addresses }: Limits): string[] {
  const named = [...new Set(certificate.crlDistributionPoints)];
  const usable = named.filter((address) => URL.canParse(address) && new URL(address).protocol === 'http:');
  if (usable.length > 0) return usable.slice(0, addresses);
  const facts = { host, subject: nameOf(certificate) };
  const [first] = named;
  if (first === undefined) {
    throw new ProblemError({ kind: 'revocation-unavailable', ...facts, why: { key: 'fetch.noAddress' } });
  }
  const kinds = [...new Set(named.map((address) => address.split(':')[0]))].join(', ');
  const why = { key: 'fetch.otherAddresses', facts: { kinds } } as const;
  throw new ProblemError({ kind: 'revocation-unavailable', ...facts, address: first, why, detail: named.join('\n') });
}

function unavailable({ certificate, host }: Subject, address: string, failure: DownloadFailure): ProblemError {
  const facts = { host, subject: nameOf(certificate), address, why: failure.why };
  const cause = failure.cause instanceof Error ? { detail: failure.cause.message } : {};
  return new ProblemError({ kind: 'revocation-unavailable', ...facts, ...cause }, failure);
}

const gravity = ['revocation-untrusted', 'revocation-expired', 'revocation-unavailable'];

/** Of several failures, one for each address, the one that says most; the others go into its detail. */
function gravest(errors: readonly unknown[], addresses: readonly string[]): unknown {
  const problems = errors.filter((error) => error instanceof ProblemError);
  const strange = errors.find((error) => !problems.includes(error as ProblemError));
  if (strange) return strange;
  const rank = ({ problem }: ProblemError) => gravity.indexOf(problem.kind);
  const [worst] = [...problems].sort((a, b) => rank(a) - rank(b));
  if (!worst || problems.length === 1) return worst;
  const detail = problems.map((error, i) => `${addresses[i]}: ${whyOf(error)}`).join('\n');
  return new ProblemError({ ...worst.problem, detail }, worst);
}

function whyOf({ problem }: ProblemError): string {
  const words =
    'why' in problem && problem.why ? english(problem.why) : 'nextUpdate' in problem ? `expired ${problem.nextUpdate}` : problem.kind;
  return problem.detail ? `${words} (${problem.detail})` : words;
}
