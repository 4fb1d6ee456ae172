/** A small HTTP server on 127.0.0.1 that gives out revocation lists and OCSP answers, well or badly, and counts who asks. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export type Behaviour =
  | Uint8Array
  | string
  | ((
      request: { readonly path: string; readonly body: Buffer; readonly headers: IncomingMessage['headers'] },
      response: ServerResponse,
    ) => void);

export interface PublicationPoint {
  /** the address of something published; `host` stands for 127.0.0.1 where a test wants a name */
  at(path: string, host?: string): string;
  publish(path: string, behaviour: Behaviour): void;
  /** what was asked for, in order, as it stood in the request line */
  readonly asked: readonly string[];
  readonly port: number;
}

export const answers = {
  status:
    (code: number): Behaviour =>
    (_, response) =>
      response.writeHead(code).end('no list here'),
  redirect:
    (to: string): Behaviour =>
    (_, response) =>
      response.writeHead(302, { location: to }).end(),
  /** never an answer */
  nothing: (() => undefined) satisfies Behaviour,
  /** the head, a few bytes, and then nothing more */
  stalled:
    (bytes: Uint8Array): Behaviour =>
    (_, response) =>
      void response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 20)),
  cutOff:
    (bytes: Uint8Array): Behaviour =>
    (_, response) => {
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(bytes.subarray(0, 20), () => response.destroy());
    },
};

/** Starts one that stops with the test. What isn't published is a 404. */
export async function startPublicationPoint(): Promise<PublicationPoint> {
  const published = new Map<string, Behaviour>();
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const body = await buffer(request);
    const behaviour = published.get(path) ?? answers.status(404);
    if (typeof behaviour === 'function') behaviour({ path, body, headers: request.headers }, response);
    else response.writeHead(200, { 'content-type': 'application/pkix-crl' }).end(behaviour);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const { port } = server.address() as AddressInfo;
  return {
    at: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    publish: (path, behaviour) => void published.set(path, behaviour),
    asked,
    port,
  };
}
