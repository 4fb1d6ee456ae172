/** The checks along the way to a server, in their order: each needs the one before it. Nothing is sent to the server by any of them. */
import type { CheckName } from '../contract/checks.ts';
import { explain } from '../contract/explain.ts';
import { families, type Problem, ProblemError, problemOf } from '../contract/problem.ts';
import type { ServerName } from '../contract/server-name.ts';
import { say } from '../contract/words/say.ts';
import { type Finding, ofProblem, passed, skipped } from './check-findings.ts';
import type { CheckPorts, RevocationFinding, ServerVisit } from './check-ports.ts';
import type { Correspondence } from './correspondence.ts';

/** Who is looked at, and by what; `letters` are written over the transport of `visit`. */
export interface Address {
  readonly server: ServerName;
  readonly letters: Correspondence;
  readonly visit: ServerVisit;
}

/** In the order in which they are made. */
export const namesOnTheWay = ['name-resolution', 'proxy', 'port', 'tls', 'revocation'] as const satisfies readonly CheckName[];
type NameOnTheWay = (typeof namesOnTheWay)[number];

/**
 * Looks at name, proxy, port, certificate and revocation, telling of each.
 * @returns nothing when the server may be written to; otherwise the check that did not pass, and what an enrollment would end in
 * @throws ProblemError cancelled
 */
export async function checkAddress(
  address: Address,
  ports: CheckPorts,
  tell: (name: NameOnTheWay, finding: Finding) => Promise<void>,
  signal: AbortSignal,
): Promise<{ readonly at: NameOnTheWay; readonly problem: Problem } | undefined> {
  const way = new WayToServer(address, ports, signal);
  for (const name of namesOnTheWay) {
    try {
      await tell(name, await way[name]());
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'cancelled') throw error;
      await tell(name, ofProblem(problem, 'failed', ...(name === 'revocation' ? address.visit.revocation.map(inOneLine) : [])));
      return { at: name, problem };
    }
  }
  return undefined;
}

class WayToServer implements Record<NameOnTheWay, () => Promise<Finding>> {
  readonly #address: Address;
  readonly #ports: CheckPorts;
  readonly #signal: AbortSignal;
  #proxy: string | undefined;
  /** why the proxy is not known */
  #noRoute: unknown;
  #reached: Promise<void> | undefined;
  #revocation: ProblemError | undefined;

  constructor(address: Address, ports: CheckPorts, signal: AbortSignal) {
    this.#address = address;
    this.#ports = ports;
    this.#signal = signal;
  }

  /** Whoever goes through a proxy leaves the looking up to it. */
  async 'name-resolution'(): Promise<Finding> {
    const { origin, shown: host } = this.#address.server;
    try {
      this.#proxy = await this.#within(() => this.#ports.network.proxyFor(origin));
    } catch (error) {
      this.#noRoute = error;
    }
    const proxy = this.#proxy;
    if (proxy !== undefined) return skipped(say('checks.resolution.byProxy', { proxy, host: origin.hostname }));
    if (/^\[|^[\d.]+$/u.test(origin.hostname)) return skipped(say('checks.resolution.address', { host }));
    const addresses = await this.#within(() => this.#ports.network.resolve(origin));
    return passed(say('checks.resolution.passed', { host: origin.hostname }), `${origin.hostname}: ${addresses.join(', ')}`);
  }

  async proxy(): Promise<Finding> {
    if (this.#noRoute) throw this.#noRoute;
    const { origin, shown: host } = this.#address.server;
    this.#reached = this.#within((signal) => this.#ports.network.reach(origin, signal));
    this.#reached.catch(() => undefined); // told by the next check
    if (this.#proxy === undefined) return passed(say('checks.proxy.none', { host }));
    await this.#reached.catch((error: unknown) => {
      if (problemOf(error).kind === 'proxy-refused') throw error;
    });
    return passed(say('checks.proxy.passed', { proxy: this.#proxy, host }));
  }

  async port(): Promise<Finding> {
    const { origin } = this.#address.server;
    await this.#reached;
    return passed(say('checks.port.passed', { host: origin.hostname, port: origin.port || '443' }));
  }

  /** By the judge of every enrollment, who looks revocation up as the last thing. */
  async tls(): Promise<Finding> {
    const { letters, server } = this.#address;
    await this.#within(() => letters.open());
    try {
      await this.#within(() => letters.check());
    } catch (error) {
      if (!(error instanceof ProblemError) || !isAboutRevocation(error.problem)) throw error;
      this.#revocation = error;
    }
    return passed(say('checks.tls.passed', { host: server.shown }), ...letters.forgiven);
  }

  async revocation(): Promise<Finding> {
    if (this.#revocation) throw this.#revocation;
    const { shown: host } = this.#address.server;
    const findings = this.#address.visit.revocation;
    const [count, failed] = [findings.length, findings.filter(({ problem }) => problem).length];
    const detail = findings.map(inOneLine);
    if (failed === 0) return passed(say('checks.revocation.passed', { count, host }), ...detail);
    const found = say('checks.revocation.partly', { failed, count, host });
    return { state: 'warning', found, remedy: say('checks.revocation.partlyRemedy'), detail };
  }

  #within<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { shown: host } = this.#address.server;
    // The deadlines of the connection itself are shorter and tell more; this one is for what none of them covers.
    const late = () => new ProblemError({ kind: 'server-timeout', host, during: 'connecting', seconds: this.#ports.seconds });
    return this.#ports.within(work, this.#signal, late);
  }
}

function isAboutRevocation({ kind }: Problem): boolean {
  return families[kind] === 'trust' && (kind === 'server-revoked' || kind.startsWith('revocation-'));
}

function inOneLine({ subject, address, problem, nextUpdate }: RevocationFinding): string {
  const until = nextUpdate === undefined ? '' : `, next update ${new Date(nextUpdate).toISOString()}`;
  return `${subject}, ${address}: ${problem ? explain(problem).reason : `good${until}`}`;
}
