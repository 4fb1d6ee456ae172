/** A trusted authority, a server's certificate of it, and short ways to visit servers that show it. */
import type { TLSSocket } from 'node:tls';
import type { HttpRequest } from '../../electron/protocol/http-message.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { HttpsTransport, type HttpsTransportOptions } from '../../electron/services/https-transport.ts';
import { TrustedRoots } from '../../electron/services/trusted-roots.ts';
import { TestAuthority } from './certificate-authority.ts';
import type { ServerWish } from './counting-server.ts';

export const authority = await TestAuthority.root();
export const certificate = await authority.issue();
export const trust = { roots: [authority.certificate.der], ignoreChain: false };
/** A signal that never comes. */
export const never = new AbortController().signal;
export type Options = Partial<HttpsTransportOptions>;

const roots = new TrustedRoots({ environment: { SSL_CERT_FILE: '/dev/null' } });

/** Goes straight, checks no revocation and believes in the network, unless told otherwise. */
export function transport(options: Options = {}): HttpsTransport {
  const usual = { roots, clock: systemClock, findProxy: async () => undefined, checkRevocation: async () => {}, online: () => true };
  return new HttpsTransport({ ...usual, ...options });
}

export async function checked(origin: URL, options: Options = {}, signal = never) {
  return (await transport(options).open(origin, trust, signal)).check();
}

export function post(url: URL, body = 'password=secret'): HttpRequest & { body: Uint8Array } {
  return { method: 'POST', url, headers: { 'content-type': 'text/plain' }, body: new Uint8Array(Buffer.from(body)) };
}

/** A server that answers the first request with these bytes, then does `after`. */
export function saying(bytes: string, after: (socket: TLSSocket) => void = () => {}): Omit<ServerWish, 'certificate'> {
  return {
    connection: (socket) => {
      socket.once('data', () => socket.write(bytes, 'latin1', () => after(socket)));
    },
  };
}
