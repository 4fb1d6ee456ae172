import { writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../electron/contract/problem.ts';
import { TrustedRoots } from '../../../electron/services/trusted-roots.ts';
import { TestAuthority } from '../../support/certificate-authority.ts';
import { startServer } from '../../support/counting-server.ts';
import { problemOf } from '../../support/problem-of.ts';
import { closedPort, deafPort, startProxy, startRawServer } from '../../support/raw-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { authority, certificate, checked, never, type Options, post, transport, trust } from '../../support/transport-scene.ts';

describe('a server that can\u2019t be opened', () => {
  const origin = (port: number, host = 'localhost') => new URL(`https://${host}:${port}/`);
  const soon = { limits: { connecting: 0.15, securing: 0.15 } };
  const cases: readonly { what: string; where: () => Promise<URL>; options?: Options; problem: Partial<Problem> }[] = [
    {
      what: 'has a name nobody knows',
      where: async () => new URL('https://server.invalid/'),
      problem: { kind: 'server-not-found', host: 'server.invalid' },
    },
    {
      what: 'is looked for without a network',
      where: async () => new URL('https://server.invalid/'),
      options: { online: () => false },
      problem: { kind: 'offline' },
    },
    {
      what: 'listens on no such port',
      where: async () => origin(await closedPort()),
      problem: { kind: 'server-unreachable', why: 'refused' },
    },
    {
      what: 'never accepts',
      where: async () => origin(await deafPort(), '127.0.0.1'),
      options: soon,
      problem: { kind: 'server-timeout', during: 'connecting', seconds: 0.15 },
    },
    {
      what: 'says nothing',
      where: async () => origin(await startRawServer(() => {})),
      options: soon,
      problem: { kind: 'server-timeout', during: 'securing', seconds: 0.15 },
    },
    {
      what: 'closes at once',
      where: async () => origin(await startRawServer((socket) => socket.end())),
      problem: { kind: 'server-unreachable', why: 'closed' },
    },
    {
      what: 'resets in the handshake',
      where: async () => origin(await startRawServer((socket) => socket.once('data', () => socket.resetAndDestroy()))),
      problem: { kind: 'server-unreachable', why: 'closed' },
    },
    {
      what: 'speaks HTTP without TLS',
      where: async () =>
        origin(await startRawServer((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))),
      problem: { kind: 'not-an-enrollment-server', found: expect.stringMatching(/^what listens on port \d+ does not use TLS$/u) },
    },
    {
      what: 'speaks another protocol',
      where: async () => origin(await startRawServer((socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n'))),
      problem: { kind: 'not-an-enrollment-server', found: expect.stringMatching(/does not use TLS$/u) },
    },
    {
      what: 'knows no TLS later than 1.1',
      // An alert of protocol_version (70), as a server of that age answers. RFC 5246, 7.2
      where: async () =>
        origin(await startRawServer((socket) => socket.once('data', () => socket.end(Buffer.from('15030200020246', 'hex'))))),
      problem: { kind: 'server-weak', weakness: 'protocol' },
    },
    {
      what: 'refuses the handshake',
      where: async () =>
        origin(await startRawServer((socket) => socket.once('data', () => socket.end(Buffer.from('15030300020228', 'hex'))))),
      problem: { kind: 'not-an-enrollment-server', found: 'it refused the secure connection' },
    },
    {
      what: 'does not serve the name',
      where: async () =>
        origin(await startRawServer((socket) => socket.once('data', () => socket.end(Buffer.from('15030300020270', 'hex'))))),
      problem: { kind: 'not-an-enrollment-server', found: 'it serves other names, but not this one' },
    },
  ];

  test.each(cases)('because it $what: a problem of its own', async ({ where, options, problem }) => {
    expect(await problemOf(transport(options).open(await where(), trust, never))).toMatchObject(problem);
  });
});

describe('through a proxy', () => {
  const through = (url: URL): Options => ({ findProxy: async () => ({ url }) });

  test('the server is reached by CONNECT, and the proxy sees nothing of what is said', async () => {
    const server = await startServer({ certificate });
    const proxy = await startProxy(server.port);
    const visit = await checked(server.origin, through(proxy.url));
    expect((await visit.send(post(server.origin, 'a very secret password'))).status).toBe(200);
    expect(proxy.heads).toEqual([expect.stringMatching(new RegExp(`^CONNECT localhost:${server.port} HTTP/1\\.1\r\n`, 'u'))]);
    expect(proxy.heads.join()).not.toMatch(/proxy-authorization/iu);
    expect(proxy.seen().includes('a very secret password')).toBe(false);
    visit.close();
  });

  test('the proxy alone gets the user name and password of its address', async () => {
    const server = await startServer({ certificate });
    const proxy = await startProxy(server.port);
    const url = new URL(proxy.url);
    url.username = 'corp\\user';
    url.password = 'p@ss:word';
    (await checked(server.origin, through(url))).close();
    const expected = Buffer.from('corp\\user:p@ss:word').toString('base64');
    expect(proxy.heads[0]).toMatch(new RegExp(`proxy-authorization: Basic ${expected}\r\n`, 'iu'));
  });

  test('an untrusted server is refused all the same', async () => {
    const stranger = await TestAuthority.root({ name: 'Unknown Root CA' });
    const server = await startServer({ certificate: await stranger.issue() });
    const proxy = await startProxy(server.port);
    expect(await problemOf(checked(server.origin, through(proxy.url)))).toMatchObject({ kind: 'server-untrusted' });
    expect(server.applicationBytes).toBe(0);
  });

  test('that is itself reached by TLS and trusted, the server is reached all the same', async () => {
    const file = join(temporaryFolder(), 'roots.pem');
    writeFileSync(file, authority.certificate.pem);
    const server = await startServer({ certificate });
    const tunnel = (client: TLSSocket) => {
      client.once('data', () => {
        const onward = connect(server.port, '127.0.0.1', () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
        client.pipe(onward).pipe(client);
        client.once('close', () => onward.destroy());
      });
    };
    const proxy = await startServer({ certificate, connection: tunnel });
    const options = { ...through(proxy.origin), roots: new TrustedRoots({ environment: { SSL_CERT_FILE: file } }) };
    const visit = await checked(server.origin, options);
    expect((await visit.send(post(server.origin))).status).toBe(200);
    visit.close();
  });

  test('that is itself reached by TLS, it must be trusted', async () => {
    const proxy = await startServer({ certificate });
    const url = new URL(proxy.origin);
    const problem = await problemOf(checked(new URL('https://localhost:1/'), through(url)));
    expect(problem).toMatchObject({ kind: 'proxy-refused', why: expect.stringMatching(/no secure connection that this computer trusts/u) });
    expect(proxy.applicationBytes).toBe(0);
  });

  const target = new URL('https://server02.contoso.com/');
  const refusals: readonly { what: string; proxy: () => Promise<URL>; why: RegExp }[] = [
    {
      what: 'wants credentials',
      proxy: async () => (await startProxy(1, 'HTTP/1.1 407 Proxy Authentication Required')).url,
      why: /asks for a user name and password/u,
    },
    {
      what: 'forbids it',
      proxy: async () => (await startProxy(1, 'HTTP/1.1 403 Forbidden')).url,
      why: /refused a connection to server02\.contoso\.com \(answer 403\)/u,
    },
    {
      what: 'can\u2019t reach the server',
      proxy: async () => (await startProxy(1, 'HTTP/1.1 502 Bad Gateway')).url,
      why: /could not reach server02\.contoso\.com/u,
    },
    { what: 'is not there', proxy: async () => new URL(`http://127.0.0.1:${await closedPort()}`), why: /can\u2019t be reached/u },
    { what: 'has a name nobody knows', proxy: async () => new URL('http://proxy.invalid:3128'), why: /was not found/u },
    {
      what: 'never answers',
      proxy: async () => new URL(`http://127.0.0.1:${await startRawServer(() => {})}`),
      why: /did not answer within 0\.15 seconds/u,
    },
    {
      what: 'hangs up',
      proxy: async () => new URL(`http://127.0.0.1:${await startRawServer((socket) => void socket.once('data', () => socket.destroy()))}`),
      why: /broke the connection off/u,
    },
    {
      what: 'speaks no HTTP',
      proxy: async () =>
        new URL(
          `http://127.0.0.1:${await startRawServer((socket: Socket) => void socket.once('data', () => socket.end('SSH-2.0-x\r\n')))}`,
        ),
      why: /broke the connection off/u,
    },
    {
      what: 'says more than it was asked',
      proxy: async () =>
        new URL(
          `http://127.0.0.1:${await startRawServer((socket) => void socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n')))}`,
        ),
      why: /more than it was asked for/u,
    },
  ];

  test.each(refusals)('that $what: a problem that names the proxy', async ({ what, proxy, why }) => {
    const url = await proxy();
    const limits = what === 'never answers' ? { connecting: 0.15 } : {};
    const problem = await problemOf(checked(target, { ...through(url), limits }));
    expect(problem).toMatchObject({ kind: 'proxy-refused', proxy: url.host, why: expect.stringMatching(why) });
  });

  test('whose configuration can\u2019t be read in time is a problem', async () => {
    const problem = await problemOf(checked(target, { findProxy: () => new Promise(() => {}), limits: { connecting: 0.05 } }));
    expect(problem).toMatchObject({ kind: 'proxy-refused', why: expect.stringMatching(/which way leads to server02/u) });
  });
});
