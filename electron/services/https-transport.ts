/**
 * HTTPS for the stories: a server is opened, judged, and only then written to. Each new connection to it, also one made because the
 * server gave the last one up, is judged before it carries anything. Redirects are answers; nothing is retried that may have been read.
 */
import { ProblemError } from '../contract/problem.ts';
import type { CheckedServer, ClientIdentity, Clock, OpenedServer, Transport, Trust } from '../enrollment/ports.ts';
import type { Certificate } from '../pki/certificate.ts';
import type { HttpAnswer, HttpRequest } from '../protocol/http-message.ts';
import { CheckedConnection, watchWhileIdle } from './checked-connection.ts';
import { connectServer } from './connect-server.ts';
import { exchange, StaleConnection } from './https-exchange.ts';
import { isOnline, type Target, targetOf } from './network-problem.ts';
import type { ProxyFinder } from './proxy.ts';
import { rootOfServer } from './root-of-server.ts';
import type { SecureConnection } from './secure-connection.ts';
import { checkServer, type RevocationCheck } from './server-check.ts';
import type { TrustedRoots } from './trusted-roots.ts';

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

  async open(origin: URL, trust: Trust, signal: AbortSignal, client?: ClientIdentity): Promise<OpenedServer> {
    const server = new Server({ origin, trust, client }, signal, this.#means);
    try {
      await server.open();
    } catch (error) {
      server.close();
      throw error;
    }
    return server;
  }
}

interface ServerWish {
  readonly origin: URL;
  readonly trust: Trust;
  readonly client: ClientIdentity | undefined;
}

/** One server during one attempt, with at most one connection. */
class Server implements OpenedServer, CheckedServer {
  readonly origin: URL;
  forgiven: readonly string[] = [];
  readonly #target: Target;
  #trust: Trust;
  agreedRoot: Uint8Array | undefined;
  readonly #client: ClientIdentity | undefined;
  readonly #means: Means;
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  readonly #checked: CheckedConnection;
  #connection: SecureConnection | undefined;
  /** the certificate of the client was shown on this connection */
  #isIntroduced = false;
  #lastSend: Promise<unknown> = Promise.resolve();

  constructor({ origin, trust, client }: ServerWish, signal: AbortSignal, means: Means) {
    this.origin = origin;
    this.#target = targetOf(origin);
    this.#trust = trust;
    this.#client = client;
    this.#means = means;
    this.#checked = new CheckedConnection(means.limits.idle);
    this.#signal = AbortSignal.any([signal, this.#stop.signal]);
    this.#signal.addEventListener('abort', () => {
      this.#checked.destroy();
      this.#connection?.socket.destroy();
    });
  }

  /** As a stranger. Only to a server that ends the handshake of strangers, and so can't be judged first, the certificate is shown at once. */
  async open(): Promise<void> {
    try {
      await this.#connect(undefined);
    } catch (error) {
      if (!this.#client || !endsHandshake(error)) throw error;
      await this.#connect(this.#client);
    }
  }

  async #connect(client: ClientIdentity | undefined): Promise<void> {
    const connection = await connectServer(this.origin, { trusted: this.#trust.roots, client, signal: this.#signal }, this.#means);
    this.#connection = connection;
    this.#isIntroduced = client !== undefined;
    watchWhileIdle(connection.socket);
  }

  async check(): Promise<CheckedServer> {
    try {
      this.#mustGoOn();
      this.#checked.offer((await this.#introduce(await this.#judge())).socket);
      this.#mustGoOn();
    } catch (error) {
      this.close();
      throw error;
    }
    return this;
  }

  /** Shows the certificate of the client, if there is one, to a server that was judged well; whoever takes the new connection is judged anew. */
  async #introduce(judged: SecureConnection): Promise<SecureConnection> {
    if (!this.#client || this.#isIntroduced) return judged;
    judged.socket.destroy();
    await this.#connect(this.#client);
    return this.#judge();
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

  #mustGoOn(): void {
    if (this.#signal.aborted) throw new ProblemError({ kind: 'cancelled' });
  }
}

/** A server that wants a certificate breaks the handshake off without one, until TLS 1.2. Source: RFC 5246, 7.4.6 */
function endsHandshake(error: unknown): boolean {
  return error instanceof ProblemError && /^ERR_SSL_.*(?:HANDSHAKE_FAILURE|CERTIFICATE)/u.test(error.problem.detail ?? '');
}
