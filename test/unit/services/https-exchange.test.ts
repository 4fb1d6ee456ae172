import type { TLSSocket } from 'node:tls';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../electron/contract/problem.ts';
import { type ServerWish, startServer } from '../../support/counting-server.ts';
import { problemOf } from '../../support/problem-of.ts';
import { certificate, checked, post, saying } from '../../support/transport-scene.ts';

describe('an answer', () => {
  const misunderstood = (what: RegExp) => ({ kind: 'reply-not-understood', what: expect.stringMatching(what) }) as const;
  const head = 'HTTP/1.1 200 OK\r\n';
  const mebibyte = 1024 * 1024;
  const bad: readonly { what: string; server: Omit<ServerWish, 'certificate'>; problem: Partial<Problem> }[] = [
    { what: 'that never comes', server: saying(''), problem: { kind: 'server-timeout', during: 'answering', seconds: 0.15 } },
    {
      what: 'that hangs in its body',
      server: saying(`${head}content-length: 10\r\n\r\nhalf`),
      problem: { kind: 'server-timeout', during: 'answering' },
    },
    {
      what: 'that drips without end',
      server: saying(`${head}content-length: 100000\r\n\r\n`, (socket) => {
        const drip = setInterval(() => socket.write('.'), 20);
        socket.once('close', () => clearInterval(drip));
      }),
      problem: { kind: 'server-timeout', during: 'answering' },
    },
    {
      what: 'that is only a closing',
      server: saying('', (socket) => socket.end()),
      problem: { kind: 'server-unreachable', why: 'closed' },
    },
    {
      what: 'that is only a reset',
      server: { connection: (socket) => void socket.once('data', () => socket.destroy()) },
      problem: { kind: 'server-unreachable', why: 'closed' },
    },
    {
      what: 'cut off in its headers',
      server: saying('HTTP/1.1 200 OK\r\ncontent-', (socket) => socket.end()),
      problem: { kind: 'server-unreachable', why: 'closed' },
    },
    {
      what: 'cut off in its body',
      server: saying(`${head}content-length: 10\r\n\r\nhalf`, (socket) => socket.end()),
      problem: misunderstood(/broke off/u),
    },
    {
      what: 'reset in its body',
      server: saying(`${head}content-length: 10\r\n\r\nhalf`, (socket) => socket.destroy()),
      problem: misunderstood(/broke off/u),
    },
    {
      what: 'cut off between chunks',
      server: saying(`${head}transfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n`, (socket) => socket.end()),
      problem: misunderstood(/broke off/u),
    },
    {
      what: 'that announces more than 1 MiB',
      server: saying(`${head}content-length: ${mebibyte + 1}\r\n\r\n`),
      problem: misunderstood(/longer than 1 MiB/u),
    },
    {
      what: 'that grows beyond 1 MiB',
      server: { answer: (_, response) => response.write(Buffer.alloc(mebibyte + 1)) },
      problem: misunderstood(/longer than 1 MiB/u),
    },
    {
      what: 'with headers beyond 16 KiB',
      server: saying(`${head}x: ${'y'.repeat(17_000)}\r\n\r\n`),
      problem: misunderstood(/headers are longer/u),
    },
    { what: 'that is not HTTP', server: saying('220 mail.contoso.com ESMTP\r\n'), problem: misunderstood(/not an HTTP answer/u) },
    {
      what: 'with two lengths',
      server: saying(`${head}content-length: 2\r\ncontent-length: 3\r\n\r\nhi!`),
      problem: misunderstood(/not an HTTP answer/u),
    },
    {
      what: 'that is compressed unasked',
      server: saying(`${head}content-encoding: gzip\r\ncontent-length: 2\r\n\r\nhi`),
      problem: misunderstood(/compressed/u),
    },
    {
      what: 'that changes to another protocol',
      server: saying('HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
      problem: misunderstood(/another protocol/u),
    },
  ];

  test.each(bad)('$what ends in a problem, and the request\u2019s body is overwritten', async ({ server, problem }) => {
    const { origin } = await startServer({ certificate, ...server });
    const request = post(origin);
    const visit = await checked(origin, problem.kind === 'server-timeout' ? { limits: { answering: 0.15 } } : {});
    expect(await problemOf(visit.send(request))).toMatchObject(problem);
    expect([...request.body].every((byte) => byte === 0)).toBe(true);
    visit.close();
  });

  const good: readonly { what: string; bytes: string; next?: (socket: TLSSocket) => void; status: number; body: string }[] = [
    { what: 'with a length', bytes: `${head}content-length: 2\r\n\r\nhi`, status: 200, body: 'hi' },
    { what: 'in chunks', bytes: `${head}transfer-encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n`, status: 200, body: 'hi' },
    { what: 'that ends with its connection', bytes: `${head}\r\nhi`, next: (socket) => socket.end(), status: 200, body: 'hi' },
    {
      what: 'after hints',
      bytes: `HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n${head}content-length: 2\r\n\r\nhi`,
      status: 200,
      body: 'hi',
    },
    {
      what: 'that leads elsewhere, which is not followed',
      bytes: 'HTTP/1.1 302 Found\r\nlocation: https://evil.example/\r\ncontent-length: 0\r\n\r\n',
      status: 302,
      body: '',
    },
    {
      what: 'of a server in trouble',
      bytes: 'HTTP/1.1 500 Internal Server Error\r\ncontent-length: 4\r\n\r\noops',
      status: 500,
      body: 'oops',
    },
  ];

  test.each(good)('$what is read', async ({ bytes, next, status, body }) => {
    const { origin } = await startServer({ certificate, ...saying(bytes, next) });
    const visit = await checked(origin);
    const answer = await visit.send(post(origin));
    expect({ status: answer.status, body: Buffer.from(answer.body).toString() }).toEqual({ status, body });
    visit.close();
  });

  test('of exactly 1 MiB is read', async () => {
    const { origin } = await startServer({ certificate, answer: (_, response) => response.end(Buffer.alloc(mebibyte, 7)) });
    const visit = await checked(origin);
    expect((await visit.send(post(origin))).body.length).toBe(mebibyte);
    visit.close();
  });

  test('slower than the idle limit is waited for', async () => {
    const { origin } = await startServer({ certificate, answer: (_, response) => void setTimeout(() => response.end('late'), 100) });
    const visit = await checked(origin, { limits: { idle: 0.02 } });
    expect((await visit.send(post(origin))).status).toBe(200);
    visit.close();
  });
});

test('a request carries its length, its host and no more about this computer than it must', async () => {
  const heads: Record<string, unknown>[] = [];
  const bodies: string[] = [];
  const { origin } = await startServer({
    certificate,
    answer: (request, response) => {
      heads.push({ method: request.method, url: request.url, ...request.headers });
      request.setEncoding('utf8').on('data', (text) => bodies.push(text));
      request.on('end', () => response.end());
    },
  });
  const visit = await checked(origin);
  const request = post(new URL('/EnrollmentServer/Discovery.svc?x=1', origin), 'h\u00e9llo');
  await visit.send(request);
  expect(heads).toEqual([
    {
      method: 'POST',
      url: '/EnrollmentServer/Discovery.svc?x=1',
      host: origin.host,
      'content-type': 'text/plain',
      'content-length': '6',
      'user-agent': 'enrollment-assistant',
      connection: 'keep-alive',
    },
  ]);
  expect(bodies).toEqual(['h\u00e9llo']);
  expect([...request.body]).toEqual([0, 0, 0, 0, 0, 0]);
  visit.close();
});

test('a request for another origin is never sent', async () => {
  const server = await startServer({ certificate });
  const visit = await checked(server.origin);
  const request = post(new URL('https://other.example/'));
  await expect(visit.send(request)).rejects.toThrow(/was to go to/u);
  expect(server.applicationBytes).toBe(0);
  expect(request.body[0]).toBe(0);
  visit.close();
});

test('a request that can\u2019t be written is a mistake of the program, and leaves no timer behind', async () => {
  const { origin } = await startServer({ certificate });
  const visit = await checked(origin);
  await expect(visit.send({ ...post(origin), headers: { bad: 'line\r\nbreak' } })).rejects.toThrow(TypeError);
  visit.close();
});
