/** The enrollment proxy point: terminates HTTPS, speaks the wire, and leaves decisions to the enrollment point. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Socket, type Server as TcpServer } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { type AdcsOptions, requestSecurityToken as adcsToken, getPolicies } from './adcs.ts';
import { deliver } from './delivery.ts';
import { discover, type Mde2Options, requestSecurityToken as mde2Token } from './mde2.ts';
import type { ScenarioSwitches, Stage } from './scenarios.ts';
import type { ServerIdentities } from './server-identities.ts';
import { BadRequest, fault, type Reply, type Request, readRequest } from './soap.ts';

/** One connection: what arrived on it, once TLS was there. */
export interface Connection {
  readonly openedAt: string;
  /** bytes of requests, after decryption */
  readonly applicationBytes: number;
}

export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  readonly action: string;
  readonly userName?: string;
  readonly bytes: number;
}

export interface ProxyPointOptions {
  readonly port: number;
  readonly switches: ScenarioSwitches;
  readonly identities: ServerIdentities;
  /** the OCSP answer that comes with the server's certificate (DER), where one does */
  readonly staple: () => Promise<Buffer | null>;
  readonly mde2: Omit<Mde2Options, 'host'>;
  readonly adcs: AdcsOptions;
}

const longestRequest = 1024 * 1024;
const empty: Reply = { status: 200, contentType: 'text/html', body: '' };
const notFound: Reply = {
  status: 404,
  contentType: 'text/html',
  body: '<html><body><h1>404 - File or directory not found.</h1></body></html>',
};
const notSoap: Reply = { status: 415, contentType: 'text/html', body: '' };
const tooLarge: Reply = { status: 413, contentType: 'text/html', body: '' };

export const paths = {
  discovery: '/EnrollmentServer/Discovery.svc',
  enrollment: '/EnrollmentServer/DeviceEnrollmentWebService.svc',
  cep: '/ADPolicyProvider_CEP_UsernamePassword/service.svc/CEP',
  ces: '/Contoso-Issuing-CA_CES_UsernamePassword/service.svc/CES',
  cepCertificate: '/ADPolicyProvider_CEP_Certificate/service.svc/CEP',
  cesCertificate: '/Contoso-Issuing-CA_CES_Certificate/service.svc/CES',
} as const;

export class EnrollmentProxyPoint {
  readonly #options: ProxyPointOptions;
  readonly #https: HttpsServer;
  readonly #tcp: TcpServer;
  readonly #sockets = new Set<Socket>();
  #connections: { openedAt: string; port: number | undefined; tls: TLSSocket | undefined }[] = [];
  requests: RequestRecord[] = [];

  constructor(options: ProxyPointOptions) {
    this.#options = options;
    // A certificate is asked for, as for renewal without a password, and judged by the enrollment point rather than by TLS.
    const server = { keepAliveTimeout: 20_000, requestCert: true, rejectUnauthorized: false };
    this.#https = createHttpsServer(server, (request, response) => void this.#serve(request, response));
    this.#https.on('tlsClientError', (_error, socket) => socket.destroy());
    this.#https.on('OCSPRequest', (_certificate, _issuer, answer) => void options.staple().then((staple) => answer(null, staple)));
    // Both ends of a connection know the client's port.
    this.#https.on('secureConnection', (tls) => {
      const record = this.#connections.findLast(({ port }) => port === tls.remotePort);
      if (record) record.tls = tls;
    });
    this.#tcp = createTcpServer((socket) => this.#accept(socket));
  }

  async listen(): Promise<number> {
    await this.refresh();
    await new Promise<void>((resolve, reject) => this.#tcp.once('error', reject).listen(this.#options.port, '127.0.0.1', resolve));
    return (this.#tcp.address() as AddressInfo).port;
  }

  /** Takes up the TLS settings of the scenarios that are on. */
  async refresh(): Promise<void> {
    const { tls } = await this.#options.identities.current(this.#options.switches);
    this.#https.setSecureContext(tls);
  }

  /** What arrived since the last `forget`. */
  get connections(): readonly Connection[] {
    return this.#connections.map(({ openedAt, tls }) => ({ openedAt, applicationBytes: tls?.bytesRead ?? 0 }));
  }

  forget(): void {
    this.#connections = [];
    this.requests = [];
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#https.closeAllConnections();
    await new Promise((resolve) => this.#tcp.close(resolve));
  }

  #accept(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket)).on('error', () => socket.destroy());
    this.#connections.push({ openedAt: new Date().toISOString(), port: socket.remotePort, tls: undefined });
    if (this.#options.switches.has('hang-before-tls')) return;
    this.#https.emit('connection', socket);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.on('error', () => response.destroy());
    try {
      const body = await readBody(request);
      const { reply, stage } = body === undefined ? { reply: tooLarge, stage: 'enrollment' as const } : await this.#answer(request, body);
      deliver(request, response, reply, stage, this.#options.switches);
    } catch (error) {
      // A fault of the lab's own, unless the client has gone away meanwhile.
      if (!request.socket.destroyed) console.error(error);
      response.destroy();
    }
  }

  async #answer(http: IncomingMessage, body: Buffer): Promise<{ reply: Reply; stage: Stage }> {
    const path = decodeURIComponent((http.url ?? '').split('?')[0] ?? '').toLowerCase();
    const is = (known: string) => path === known.toLowerCase();
    if (http.method === 'GET' && is(paths.discovery)) return { reply: empty, stage: 'discovery' };
    const known = Object.values(paths).some(is);
    const missing = this.#options.switches.has('discovery-404') && is(paths.discovery);
    const record = { method: http.method ?? '', path: http.url ?? '', action: '', bytes: body.length };
    if (http.method !== 'POST' || !known || missing) {
      this.requests.push(record);
      return { reply: notFound, stage: is(paths.discovery) ? 'discovery' : 'enrollment' };
    }
    if (!/^application\/soap\+xml\b/iu.test(http.headers['content-type'] ?? '')) {
      this.requests.push(record);
      return { reply: notSoap, stage: 'enrollment' };
    }
    let request: Request;
    try {
      request = readRequest(body);
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      this.requests.push(record);
      return { reply: fault(undefined, 's:MessageFormat', error.message), stage: 'enrollment' };
    }
    this.requests.push({ ...record, action: request.action, ...(request.credentials ? { userName: request.credentials.userName } : {}) });
    return this.#dispatch(request, is, http);
  }

  async #dispatch(request: Request, is: (path: string) => boolean, http: IncomingMessage): Promise<{ reply: Reply; stage: Stage }> {
    const { host = '' } = http.headers;
    const shown = (http.socket as TLSSocket).getPeerX509Certificate()?.raw;
    const clientCertificate = this.#options.switches.has('renewal-needs-password') ? undefined : shown;
    const [mde2, adcs] = [
      { ...this.#options.mde2, host, clientCertificate },
      { ...this.#options.adcs, clientCertificate },
    ];
    if (is(paths.discovery)) return { reply: discover(request, mde2), stage: 'discovery' };
    if (is(paths.cep) || is(paths.cepCertificate) || request.body.name === 'GetPolicies')
      return { reply: getPolicies(request, adcs), stage: 'policy' };
    if (request.body.name !== 'RequestSecurityToken') {
      return { reply: fault(request.messageId, 'a:ActionNotSupported', 'Unknown action.'), stage: 'enrollment' };
    }
    const isAdcs = is(paths.ces) || is(paths.cesCertificate);
    return { reply: await (isAdcs ? adcsToken(request, adcs) : mde2Token(request, mde2)), stage: 'enrollment' };
  }
}

/** @returns nothing when it is longer than any request */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > longestRequest) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
