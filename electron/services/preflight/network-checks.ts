import { lookup } from 'node:dns/promises';
import { ProblemError } from '../../contract/problem.ts';
import type { NetworkChecks, RevocationFinding, ServerVisit } from '../../enrollment/check-ports.ts';
import type { Clock } from '../../enrollment/ports.ts';
import { reach } from '../connect-server.ts';
import { ProxyAnswer } from '../dial.ts';
import { HttpsTransport } from '../https-transport.ts';
import { connectionProblem, isOnline, targetOf } from '../network-problem.ts';
import type { ProxyFinder } from '../proxy.ts';
import type { RevocationLists } from '../revocation/revocation-lists.ts';
import type { TrustedRoots } from '../trusted-roots.ts';

/** Seconds: as for an enrollment, but short enough that each check can end by itself within its own time. */
export interface CheckLimits {
  readonly connecting: number;
  readonly securing: number;
  readonly answering: number;
}

export interface NetworkChecksOptions {
  readonly roots: TrustedRoots;
  readonly clock: Clock;
  readonly findProxy: ProxyFinder;
  readonly revocation: RevocationLists;
  readonly limits: CheckLimits;
  /** whether this computer has a network at all */
  readonly online?: () => boolean;
}

/** The way to servers, looked at step by step by the same connections and the same judge that an enrollment uses. */
export class LiveNetworkChecks implements NetworkChecks {
  readonly #options: Required<NetworkChecksOptions>;

  constructor(options: NetworkChecksOptions) {
    this.#options = { online: isOnline, ...options };
  }

  async resolve(origin: URL): Promise<readonly string[]> {
    const target = targetOf(origin);
    try {
      return (await lookup(target.host, { all: true })).map(({ address }) => address);
    } catch (error) {
      throw connectionProblem(error, target, this.#options.limits.connecting, this.#options.online);
    }
  }

  async proxyFor(origin: URL): Promise<string | undefined> {
    return (await this.#options.findProxy(origin))?.url.host;
  }

  async reach(origin: URL, signal: AbortSignal): Promise<void> {
    try {
      (await reach(origin, signal, this.#options)).destroy();
    } catch (error) {
      throw beyondProxy(error, origin);
    }
  }

  visit(): ServerVisit {
    const found: RevocationFinding[] = [];
    const { revocation, ...options } = this.#options;
    const transport = new HttpsTransport({
      ...options,
      // Begun before the verdict, so that what both fetch is fetched once.
      checkRevocation: async (path, host, signal, stapled) => {
        const survey = revocation.survey(path, host, signal);
        const [verdict, findings] = await Promise.allSettled([revocation.check(path, host, signal, stapled), survey]);
        if (findings.status === 'fulfilled') found.splice(0, found.length, ...findings.value);
        if (verdict.status === 'rejected') throw verdict.reason;
      },
    });
    return { transport, revocation: found };
  }
}

/** A proxy that did what it could is not at fault for a server that it can't reach. */
function beyondProxy(error: unknown, origin: URL): unknown {
  if (!(error instanceof ProblemError) || !(error.cause instanceof ProxyAnswer) || !error.cause.isAboutServer) return error;
  const { shown: host, port } = targetOf(origin);
  return new ProblemError({ kind: 'server-unreachable', host, port, why: 'no-route', detail: error.cause.message }, error);
}
