/** The way to a server: around or through the proxy, and TLS on top. Nobody has been judged yet, and nothing is sent. */
import type { Socket } from 'node:net';
import { ProblemError } from '../contract/problem.ts';
import type { ClientIdentity } from '../enrollment/ports.ts';
import { dial, dialThrough } from './dial.ts';
import { targetOf } from './network-problem.ts';
import type { ProxyFinder, ProxyRoute } from './proxy.ts';
import { type SecureConnection, secure } from './secure-connection.ts';
import type { TrustedRoots } from './trusted-roots.ts';
import { until } from './until.ts';

export interface ConnectMeans {
  readonly roots: TrustedRoots;
  readonly findProxy: ProxyFinder;
  readonly online: () => boolean;
  /** seconds: for TCP, and for a proxy to make way; for the TLS handshake */
  readonly limits: { readonly connecting: number; readonly securing: number };
}

/** Roots (DER) that count besides the operating system's, and what is shown to a server that asks for a certificate. */
export interface ConnectWish {
  readonly trusted: readonly Uint8Array[];
  readonly client?: ClientIdentity | undefined;
  readonly signal: AbortSignal;
}

/** @throws ProblemError server-not-found, server-unreachable, server-timeout, server-weak, offline, proxy-refused, not-an-enrollment-server, cancelled */
export async function connectServer(origin: URL, wish: ConnectWish, means: ConnectMeans): Promise<SecureConnection> {
  // Given roots alone, where there are any: parsing all those of the operating system costs more than the handshake.
  const connection = wish.trusted.length > 0 ? await connect(origin, 'only', wish, means) : undefined;
  if (connection && connection.verdict === undefined) return connection;
  connection?.socket.destroy();
  return connect(origin, 'and-system', wish, means);
}

async function connect(
  origin: URL,
  system: 'and-system' | 'only',
  { trusted, client, signal }: ConnectWish,
  means: ConnectMeans,
): Promise<SecureConnection> {
  const { limits, online, roots } = means;
  const context = roots.context(trusted, system, client);
  return secure(await reach(origin, signal, means), targetOf(origin), context, { signal, seconds: limits.securing, online });
}

/** TCP alone, around or through the proxy. @throws ProblemError server-not-found, server-unreachable, server-timeout, offline, proxy-refused, cancelled */
export async function reach(origin: URL, signal: AbortSignal, means: ConnectMeans): Promise<Socket> {
  const { limits, online, roots } = means;
  const options = { signal, seconds: limits.connecting, online };
  const route = await routeTo(origin, signal, means);
  return route ? dialThrough(route, targetOf(origin), options, roots) : dial(targetOf(origin), options);
}

function routeTo(origin: URL, signal: AbortSignal, { findProxy, limits: { connecting } }: ConnectMeans): Promise<ProxyRoute | undefined> {
  const why = { key: 'proxy.configurationLate', facts: { seconds: connecting, host: origin.host } } as const;
  const late = () => new ProblemError({ kind: 'proxy-refused', proxy: { key: 'proxy.configuration' }, why });
  return until<ProxyRoute | undefined>({ signal, seconds: connecting, late }, (done, failed) => {
    findProxy(origin).then(done, failed);
    return () => undefined;
  });
}
