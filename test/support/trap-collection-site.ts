/**
 * The places that the collection speaks of, behind one proxy on 127.0.0.1: the user name that a client gives to the proxy says which trap
 * it is in. CONNECT leads to the trap's server, a GET or POST to what the trap has published. What a server receives inside TLS is counted.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket, type Server as TlsServer } from 'node:tls';
import { encodePem } from '../../electron/pki/pem.ts';
import type { Trap } from './trap-collection-chain.ts';

export interface TrapSite {
  /** the way into a trap, to be used as proxy for everything; `earlier` leads to what was published then */
  proxyOf(trap: Trap, when?: 'earlier'): URL;
  /** bytes inside TLS that the trap's server got from all its connections, once all of them have ended */
  received(trap: Trap): Promise<number>;
  stop(): void;
}

/** A trap's server: it never listens by itself, connections are handed to it. */
interface Place {
  readonly trap: Trap;
  readonly server: TlsServer;
  readonly tunnels: Set<Socket>;
  bytes: number;
}

export async function startTrapSite(traps: readonly Trap[]): Promise<TrapSite> {
  const places = new Map(traps.map((trap) => [trap.name, openPlace(trap)]));
  const placeOf = ({ headers }: IncomingMessage) => {
    const [user = ''] = Buffer.from(headers['proxy-authorization']?.replace('Basic ', '') ?? '', 'base64')
      .toString()
      .split(':');
    const [name = '', when] = user.split('|');
    return { place: places.get(name), when };
  };
  const proxy = createServer((request, response) => {
    const { place, when } = placeOf(request);
    request.resume();
    give(response, place?.trap[when === 'earlier' ? 'earlier' : 'published']?.[request.url ?? '']);
  });
  proxy.on('connect', (request: IncomingMessage, socket: Socket) => tunnel(placeOf(request).place, socket));
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return siteOf(proxy, places);
}

function siteOf(proxy: Server, places: ReadonlyMap<string, Place>): TrapSite {
  const { port } = proxy.address() as AddressInfo;
  return {
    proxyOf: ({ name }, when) => new URL(`http://${encodeURIComponent(when ? `${name}|${when}` : name)}:x@127.0.0.1:${port}`),
    async received({ name }) {
      const place = places.get(name);
      if (!place) throw new RangeError(`there is no ${name}`);
      for (const socket of place.tunnels) if (!socket.closed) await once(socket, 'close');
      return place.bytes;
    },
    stop() {
      proxy.close();
      proxy.closeAllConnections();
      for (const { tunnels } of places.values()) for (const socket of tunnels) socket.destroy();
    },
  };
}

function give(response: ServerResponse, what: Uint8Array | undefined): void {
  if (what) response.end(what);
  else response.writeHead(404).end();
}

/** Level 0 lets a server show certificates that no server should have. */
const anyStrength = { ciphers: 'DEFAULT:@SECLEVEL=0' };

function openPlace(trap: Trap): Place {
  const cert = trap.certificates.map((der) => encodePem('CERTIFICATE', der)).join('');
  const server = createTlsServer({ key: trap.key, cert, ...anyStrength });
  const place: Place = { trap, server, tunnels: new Set(), bytes: 0 };
  const http = createServer((request, response) => void request.resume().once('end', () => response.end('ok')));
  server.on('secureConnection', (socket: TLSSocket) => {
    socket.on('error', () => undefined);
    http.emit('connection', socket);
    // Listened to after the HTTP server, which otherwise reads past all listeners.
    socket.on('data', (data: Buffer) => {
      place.bytes += data.length;
    });
  });
  server.on('tlsClientError', () => undefined);
  const { stapled } = trap;
  if (stapled) server.on('OCSPRequest', (_certificate, _issuer, callback) => callback(null, Buffer.from(stapled)));
  return place;
}

function tunnel(place: Place | undefined, socket: Socket): void {
  socket.on('error', () => undefined);
  if (!place) {
    socket.destroy();
    return;
  }
  place.tunnels.add(socket);
  socket.allowHalfOpen = false; // an HTTP server's sockets would stay open after the client has gone
  socket.write('HTTP/1.1 200 OK\r\n\r\n');
  place.server.emit('connection', socket);
}
