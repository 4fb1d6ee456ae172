/** TCP connections to a server: straight, or through a proxy. What they return is not secured yet. */

import { request } from 'node:http';
import { connect, isIP, isIPv6, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { ProblemError } from '../contract/problem.ts';
import type { Phrase } from '../contract/words/say.ts';
import { connectionProblem, type Target, targetOf } from './network-problem.ts';
import type { ProxyRoute } from './proxy.ts';
import type { TrustedRoots } from './trusted-roots.ts';
import { type Limit, until } from './until.ts';

export interface DialOptions {
  readonly signal: AbortSignal;
  /** seconds, for each of: reaching a server; reaching a proxy; its answer */
  readonly seconds: number;
  readonly online: () => boolean;
}

/**
 * Of several addresses of a name Node tries one after the other; its own 250 ms for each would give every one of them up on a slow
 * network.
 */
const addressMilliseconds = 2500;

/** How a proxy answered that did not let a connection through: the cause of its problem. Source: RFC 9110, 9.3.6 */
export class ProxyAnswer extends Error {
  override readonly name = 'ProxyAnswer';
  readonly status: number;
  constructor(status: number) {
    super(`the proxy answered ${status}`);
    this.status = status;
  }

  /** It would have let the connection through, but could not make it. Source: RFC 9110, 15.6.3 to 15.6.5 */
  get isAboutServer(): boolean {
    return [502, 503, 504].includes(this.status);
  }
}

/** @throws ProblemError server-not-found, server-unreachable, server-timeout, offline, cancelled */
export function dial(target: Target, { signal, seconds, online }: DialOptions): Promise<Socket> {
  const late = () => new ProblemError({ kind: 'server-timeout', host: target.shown, during: 'connecting', seconds });
  return until<Socket>({ signal, seconds, late }, (done, failed) => {
    const { host, port } = target;
    const socket = connect({ host, port, noDelay: true, autoSelectFamilyAttemptTimeout: addressMilliseconds });
    socket.once('error', (error) => failed(connectionProblem(error, target, seconds, online)));
    socket.once('connect', () => done(socket));
    return () => socket.destroy();
  });
}

/**
 * The same through a proxy that is asked to CONNECT. Its user name and password, if the route has them, go to the proxy alone.
 * @throws ProblemError proxy-refused, cancelled
 * Source: RFC 9110, 9.3.6
 */
export async function dialThrough({ url }: ProxyRoute, target: Target, options: DialOptions, roots: TrustedRoots): Promise<Socket> {
  const proxy = targetOf(url);
  const refuse = (why: Phrase, cause?: unknown) => new ProblemError({ kind: 'proxy-refused', proxy: proxy.shown, why }, cause);
  const limit: Limit = { ...options, late: () => refuse({ key: 'proxy.late', facts: { seconds: options.seconds } }) };
  const tcp = await dial(proxy, options).catch((error: unknown) => {
    throw isProblem(error, 'cancelled')
      ? error
      : refuse({ key: isProblem(error, 'server-not-found') ? 'proxy.notFound' : 'proxy.unreachable' }, error);
  });
  const socket = url.protocol === 'https:' ? await secured(tcp, proxy, limit, roots, refuse) : tcp;
  return until<Socket>(limit, (done, failed) => {
    const authority = `${isIPv6(target.host) ? `[${target.host}]` : target.host}:${target.port}`;
    const headers = { host: authority, ...authorization(url) };
    const asked = request({ createConnection: () => socket, method: 'CONNECT', path: authority, headers, insecureHTTPParser: false });
    asked.once('error', (error) => failed(refuse({ key: 'proxy.brokeOff' }, error)));
    asked.once('connect', ({ statusCode = 0 }, tunnel, early) => {
      if (statusCode < 200 || statusCode > 299) failed(refuse(refusal(statusCode, target), new ProxyAnswer(statusCode)));
      else if (early.length > 0) failed(refuse({ key: 'proxy.tooMuch' }));
      else done(tunnel as Socket);
    });
    asked.end();
    return () => socket.destroy();
  });
}

function secured(tcp: Socket, proxy: Target, limit: Limit, roots: TrustedRoots, refuse: (why: Phrase, cause: unknown) => ProblemError) {
  return until<Socket>(limit, (done, failed) => {
    const options = { socket: tcp, host: proxy.host, secureContext: roots.context([], 'and-system') };
    const socket = connectTls({ ...options, ...serverName(proxy.host), rejectUnauthorized: true }, () => done(socket));
    socket.once('error', (error) => failed(refuse({ key: 'proxy.untrusted' }, error)));
    return () => socket.destroy();
  });
}

/** Server name indication knows names only. Source: RFC 6066, 3 */
export function serverName(host: string): { servername?: string } {
  return isIP(host) ? {} : { servername: host.replace(/\.$/u, '') };
}

function authorization({ username, password }: URL): Record<string, string> {
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}

function refusal(status: number, { shown: host }: Target): Phrase {
  if (status === 407) return { key: 'proxy.wantsPassword' };
  return { key: [502, 503, 504].includes(status) ? 'proxy.couldNotReach' : 'proxy.refused', facts: { host, status } };
}

function isProblem(error: unknown, kind: string): boolean {
  return error instanceof ProblemError && error.problem.kind === kind;
}
