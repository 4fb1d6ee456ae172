/** A TLS server that counts what reaches it, so that a test can prove that nothing did. It listens on 127.0.0.1 only. */
import { EventEmitter, once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer, type TLSSocket, type TlsOptions } from 'node:tls';
import { onTestFinished } from 'vitest';
import type { IssuedCertificate } from './certificate-authority.ts';

export interface CountingServer {
  readonly origin: URL;
  readonly port: number;
  /** TLS connections that came about */
  readonly connections: readonly TLSSocket[];
  /** The connection of that number (from 0), as soon as there is one: a client may be ready before its server is. */
  connection(number: number): Promise<TLSSocket>;
  /** bytes inside TLS, of all connections */
  readonly applicationBytes: number;
}

export interface ServerWish {
  readonly certificate: IssuedCertificate;
  /** sent after the server's own */
  readonly chain?: readonly { readonly pem: string }[];
  /** answers HTTP requests */
  readonly answer?: RequestListener;
  /** deals with a connection by itself instead */
  readonly connection?: (socket: TLSSocket) => void;
  readonly options?: TlsOptions;
  /** an OCSPResponse to send with the handshake */
  readonly stapled?: Uint8Array;
  readonly host?: string;
}

/** Level 0 lets a server show certificates that no server should have; BoringSSL has no levels. */
const anyStrength: TlsOptions = process.versions.electron ? {} : { ciphers: 'DEFAULT:@SECLEVEL=0' };

/** Starts a server that stops with the test. */
export async function startServer({
  certificate,
  chain = [],
  answer,
  connection,
  options,
  stapled,
  host = 'localhost',
}: ServerWish): Promise<CountingServer> {
  const connections: TLSSocket[] = [];
  const arrivals = new EventEmitter();
  const sockets = new Set<Socket>();
  let applicationBytes = 0;
  const http = createHttpServer(answer ?? ((_, response) => response.end('ok')));
  const cert = [certificate.pem, ...chain.map(({ pem }) => pem)].join('');
  const server = createServer({ key: certificate.keyPem, cert, ...anyStrength, ...options }, (socket) => {
    connections.push(socket);
    arrivals.emit('connection');
    socket.on('error', () => undefined);
    if (connection) connection(socket);
    else http.emit('connection', socket);
    // Listened to after the HTTP server, which otherwise reads past all listeners.
    socket.on('data', (data: Buffer) => {
      applicationBytes += data.length;
    });
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.on('tlsClientError', () => undefined);
  if (stapled) server.on('OCSPRequest', (_certificate, _issuer, callback) => callback(null, Buffer.from(stapled)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: new URL(`https://${host}:${port}/`),
    port,
    connections,
    async connection(number) {
      while (connections.length <= number) await once(arrivals, 'connection');
      return connections[number] as TLSSocket;
    },
    get applicationBytes() {
      return applicationBytes;
    },
  };
}
