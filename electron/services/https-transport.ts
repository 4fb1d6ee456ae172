/**
 * HTTPS for the stories: a server is opened, judged, and only then written to. Each new connection to it, also one made because the
 * server gave the last one up, is judged before it carries anything. Redirects are answers; nothing is retried that may have been read.
 */
import type { Socket } from 'node:net';
import { ProblemError } from '../contract/problem.ts';
import type { CheckedServer, Clock, OpenedServer, Transport, Trust } from '../enrollment/ports.ts';
import type { Certificate } from '../pki/certificate.ts';
import type { HttpAnswer, HttpRequest } from '../protocol/http-message.ts';
import { CheckedConnection, watchWhileIdle } from './checked-connection.ts';
import { dial, dialThrough } from './dial.ts';
import { exchange, StaleConnection } from './https-exchange.ts';
import { isOnline, type Target, targetOf } from './network-problem.ts';
import type { ProxyFinder, ProxyRoute } from './proxy.ts';
import { rootOfServer } from './root-of-server.ts';
import { type SecureConnection, secure } from './secure-connection.ts';
import { checkServer, type RevocationCheck } from './server-check.ts';
import type { TrustedRoots } from './trusted-roots.ts';
import { until } from './until.ts';

/** Seconds. */
export interface Limits {
  /** for TCP, and for a proxy to make way */
  readonly connecting: number;
  /** for the TLS handshake */
  readonly securing: number;
  /** from the request to the last byte of its answer */
  readonly answering: number;
  /** that a connection without use is kept: less than servers commonly keep it, so that they seldom close it first */
  readonly idle: number;
}

export interface HttpsTransportOptions {
  readonly roots: TrustedRoots;
  readonly clock: Clock;
  readonly findProxy: ProxyFinder;
  readonly checkRevocation: RevocationCheck;
  readonly limits?: Partial<Limits>;
  /** whether this computer has a network at all */
  readonly online?: () => boolean;
}

type Means = Required<HttpsTransportOptions> & { readonly limits: Limits };
const usualLimits: Limits = { connecting: 10, securing: 10, answering: 30, idle: 4 };

export class HttpsTransport implements Transport {
  readonly #means: Means;

  constructor(options: HttpsTransportOptions) {
    this.#means = { online: isOnline, ...options, limits: { ...usualLimits, ...options.limits } };
  }

  async open(origin: URL, trust: Trust, signal: AbortSignal): Promise<OpenedServer> {
    const server = new Server(origin, trust, signal, this.#means);
    try {
      await server.open();
    } catch (error) {
      server.close();
      throw error;
    }
    return server;
  }
}

/** One server during one attempt, with at most one connection. */
class Server implements OpenedServer, CheckedServer {
  readonly origin: URL;
  forgiven: readonly string[] = [];
  readonly #target: Target;
  #trust: Trust;
  agreedRoot: Uint8Array | undefined;
  readonly #means: Means;
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  readonly #checked: CheckedConnection;
  #connection: SecureConnection | undefined;
  #lastSend: Promise<unknown> = Promise.resolve();

  constructor(origin: URL, trust: Trust, signal: AbortSignal, means: Means) {
    this.origin = origin;
    this.#target = targetOf(origin);
    this.#trust = trust;
    this.#means = means;
    this.#checked = new CheckedConnection(means.limits.idle);
    this.#signal = AbortSignal.any([signal, this.#stop.signal]);
    this.#signal.addEventListener('abort', () => {
      this.#checked.destroy();
      this.#connection?.socket.destroy();
    });
  }

  async open(): Promise<void> {
    const given = this.#trust.roots;
    // Given roots alone, where there are any: parsing all those of the operating system costs more than the handshake.
    let connection = given.length > 0 ? await this.#secure('only') : undefined;
    if (!connection || connection.verdict !== undefined) {
      connection?.socket.destroy();
      connection = await this.#secure('and-system');
    }
    this.#connection = connection;
    watchWhileIdle(connection.socket);
  }

  async check(): Promise<CheckedServer> {
    try {
      this.#mustGoOn();
      this.#checked.offer((await this.#judge()).socket);
      this.#mustGoOn();
    } catch (error) {
      this.close();
      throw error;
    }
    return this;
  }

  /** The connection, once it is judged well. A root that is trusted for its fingerprint is given to the TLS stack, which then judges anew. */
  async #judge(): Promise<SecureConnection> {
    const connection = this.#connection;
    if (!connection) throw new Error('a server is opened before it is checked');
    const { roots, checkRevocation, clock } = this.#means;
    const judges = { roots, checkRevocation, now: clock.now(), signal: this.#signal };
    try {
      this.forgiven = await checkServer(connection, this.#target, this.#trust, judges);
      return connection;
    } catch (error) {
      const root = this.agreedRoot ? undefined : await this.#rootBehind(error, connection);
      if (!root) throw error;
      if (!this.#trust.fingerprints?.includes(root.sha256)) throw this.#named(root, error);
      connection.socket.destroy();
      this.agreedRoot = root.der;
      this.#trust = { ...this.#trust, roots: [...this.#trust.roots, root.der] };
      await this.open();
      return this.#judge();
    }
  }

  /** The root of a server that is not trusted, where one can be found. For a broken path nobody is asked to agree to one. */
  async #rootBehind(error: unknown, { certificates }: SecureConnection): Promise<Certificate | undefined> {
    const problem = error instanceof ProblemError ? error.problem : undefined;
    if (problem?.kind !== 'server-untrusted' || (problem.why === 'bad-path' && !this.#trust.fingerprints?.length)) return undefined;
    return rootOfServer(certificates, this.#target.shown, this.#means.findProxy, this.#signal);
  }

  /** The same problem with the root's name and fingerprint, which a person can compare. */
  #named(root: Certificate, error: unknown): ProblemError {
    const { problem } = error as ProblemError;
    if (problem.kind !== 'server-untrusted') throw error;
    const why = this.#trust.fingerprints?.length ? 'other-fingerprint' : problem.why === 'incomplete' ? 'unknown-root' : problem.why;
    return new ProblemError({ ...problem, why, issuer: root.commonName || root.subject, rootSha256: root.sha256 }, error);
  }

  send(request: HttpRequest): Promise<HttpAnswer> {
    const answer = this.#lastSend.then(() => this.#send(request)).finally(() => request.body?.fill(0));
    this.#lastSend = answer.catch(() => undefined);
    return answer;
  }

  close(): void {
    this.#stop.abort();
  }

  async #send(request: HttpRequest): Promise<HttpAnswer> {
    if (request.url.origin !== this.origin.origin) throw new Error(`a request for ${request.url.host} was to go to ${this.origin.host}`);
    try {
      return await this.#exchange(request);
    } catch (error) {
      if (!(error instanceof StaleConnection)) throw error;
      // The server gave the connection up just as it was used. A GET can be repeated; whether it read anything else, and a password
      // with it, can't be known.
      if (request.method !== 'GET') throw error.problem;
      return await this.#exchange(request).catch((again: unknown) => {
        throw again instanceof StaleConnection ? again.problem : again;
      });
    }
  }

  async #exchange(request: HttpRequest): Promise<HttpAnswer> {
    // One turn of the event loop: what the server closed meanwhile is known before anything is written.
    await new Promise((resolve) => setImmediate(resolve));
    this.#mustGoOn();
    if (!this.#checked.isAlive) {
      await this.open();
      await this.check();
    }
    return exchange(request, this.#target, { agent: this.#checked, signal: this.#signal, seconds: this.#means.limits.answering });
  }

  async #secure(system: 'and-system' | 'only'): Promise<SecureConnection> {
    const { limits, online, roots } = this.#means;
    const options = { signal: this.#signal, seconds: limits.securing, online };
    const context = roots.context(this.#trust.roots, system);
    return secure(await this.#dial(), this.#target, context, options);
  }

  async #dial(): Promise<Socket> {
    const { limits, online, roots } = this.#means;
    const options = { signal: this.#signal, seconds: limits.connecting, online };
    const route = await this.#route();
    return route ? dialThrough(route, this.#target, options, roots) : dial(this.#target, options);
  }

  #route(): Promise<ProxyRoute | undefined> {
    const { findProxy, limits } = this.#means;
    const why = `did not say within ${limits.connecting} seconds which way leads to ${this.#target.shown}`;
    const late = () => new ProblemError({ kind: 'proxy-refused', proxy: 'The proxy configuration of this computer', why });
    return until<ProxyRoute | undefined>({ signal: this.#signal, seconds: limits.connecting, late }, (done, failed) => {
      findProxy(this.origin).then(done, failed);
      return () => undefined;
    });
  }

  #mustGoOn(): void {
    if (this.#signal.aborted) throw new ProblemError({ kind: 'cancelled' });
  }
}
