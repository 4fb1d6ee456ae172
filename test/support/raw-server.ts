/** Servers below TLS, for tests: whatever a port may answer with, and a proxy. All listen on 127.0.0.1 and stop with the test. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A port on which `connection` deals with each TCP connection. */
export async function startRawServer(connection: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    connection(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * A port that accepts no connection and refuses none: a process that listens there was stopped, and the queue of connections waiting for
 * it is full.
 */
export async function deafPort(): Promise<number> {
  const script =
    "const s = require('net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => console.log(s.address().port))";
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(line.toString());
  child.kill('SIGSTOP');
  const waiting: Socket[] = [];
  onTestFinished(() => {
    for (const socket of waiting) socket.destroy();
    child.kill('SIGKILL');
  });
  // The queue holds one more than it was told; the first that is not taken shows that it is full.
  for (let full = false; !full; ) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    waiting.push(socket);
    full = await Promise.race([
      once(socket, 'connect').then(() => false),
      new Promise<boolean>((resolve) => setTimeout(resolve, 100, true)),
    ]);
  }
  return port;
}

export interface TestProxy {
  readonly url: URL;
  /** the heads of the requests it got */
  readonly heads: readonly string[];
  /** everything that went through it, both ways */
  readonly seen: () => Buffer;
}

/** A proxy that connects everything to `target`, or gives `refusal` (a status line and headers) as its answer. */
export async function startProxy(target: number, refusal?: string): Promise<TestProxy> {
  const heads: string[] = [];
  const seen: Buffer[] = [];
  const port = await startRawServer((client) => {
    client.once('data', (head) => {
      heads.push(head.toString('latin1'));
      if (refusal !== undefined) {
        client.end(`${refusal}\r\ncontent-length: 0\r\n\r\n`);
        return;
      }
      const server = connect(target, '127.0.0.1', () => client.write('HTTP/1.1 200 Connection established\r\n\r\n'));
      server.on('error', () => client.destroy());
      client.on('close', () => server.destroy());
      for (const side of [client, server]) side.on('data', (data) => seen.push(data));
      client.pipe(server).pipe(client);
    });
  });
  return { url: new URL(`http://127.0.0.1:${port}`), heads, seen: () => Buffer.concat(seen) };
}
