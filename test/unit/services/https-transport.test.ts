import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../electron/contract/problem.ts';
import { type CountingServer, startServer } from '../../support/counting-server.ts';
import { problemOf } from '../../support/problem-of.ts';
import { deafPort, startRawServer } from '../../support/raw-server.ts';
import { certificate, checked, post, saying, transport, trust } from '../../support/transport-scene.ts';

describe('a connection', () => {
  /** It is over only when both sides have ended it. */
  async function closedByServer(server: CountingServer) {
    const socket = await server.connection(0);
    socket.end();
    await once(socket, 'close');
  }

  function countingCheck(outcome: (visit: number) => void = () => {}) {
    const count = { visits: 0, checkRevocation: async () => outcome(++count.visits) };
    return count;
  }

  test('serves several requests, one after the other even if they are sent at once', async () => {
    const server = await startServer({ certificate });
    const visit = await checked(server.origin);
    const statuses = await Promise.all([1, 2, 3].map(async () => (await visit.send(post(server.origin))).status));
    expect(statuses).toEqual([200, 200, 200]);
    expect(server.connections.length).toBe(1);
    visit.close();
  });

  test('that the server closed meanwhile is opened and judged again', async () => {
    const server = await startServer({ certificate });
    const check = countingCheck();
    const visit = await checked(server.origin, check);
    await visit.send(post(server.origin));
    await closedByServer(server);
    expect((await visit.send(post(server.origin))).status).toBe(200);
    expect(server.connections.length).toBe(2);
    expect(check.visits).toBe(2);
    visit.close();
  });

  test('that the server closed before the first request is opened and judged again', async () => {
    const server = await startServer({ certificate });
    const check = countingCheck();
    const visit = await checked(server.origin, check);
    await closedByServer(server);
    expect((await visit.send(post(server.origin))).status).toBe(200);
    expect(check.visits).toBe(2);
    visit.close();
  });

  test('to a server that is an impostor the second time carries nothing', async () => {
    const server = await startServer({ certificate });
    const check = countingCheck((visit) => {
      if (visit === 2) throw new ProblemError({ kind: 'server-revoked', host: 'localhost', subject: 'localhost' });
    });
    const visit = await checked(server.origin, check);
    await closedByServer(server);
    expect(await problemOf(visit.send(post(server.origin)))).toMatchObject({ kind: 'server-revoked' });
    expect(check.visits).toBe(2);
    expect(server.applicationBytes).toBe(0);
  });

  test('without use is given up, and made anew when it is needed', async () => {
    const server = await startServer({ certificate });
    const visit = await checked(server.origin, { limits: { idle: 0.02 } });
    await visit.send(post(server.origin));
    await once(await server.connection(0), 'close');
    expect((await visit.send(post(server.origin))).status).toBe(200);
    expect(server.connections.length).toBe(2);
    visit.close();
  });

  test('over which the server speaks before it is asked is hung up on: what it said is no answer', async () => {
    const server = await startServer({
      certificate,
      connection: (socket) => {
        if (server.connections.length === 1) socket.write('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
        socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'));
      },
    });
    const visit = await checked(server.origin);
    const first = await server.connection(0);
    if (!first.destroyed) await once(first, 'close');
    expect((await visit.send(post(server.origin))).status).toBe(200);
    expect(server.connections.length).toBe(2);
    visit.close();
  });

  /** Breaks each connection when the second request arrives on it, as a server does that just gave it up. */
  async function breaksAtSecond() {
    const requests: string[] = [];
    const server = await startServer({
      certificate,
      answer: (request, response) => {
        requests.push(request.method ?? '');
        if (requests.length === 2) request.socket.destroy();
        else response.end('ok');
      },
    });
    return { server, requests };
  }

  test('that breaks as a GET is sent again is replaced, and the GET repeated once', async () => {
    const { server, requests } = await breaksAtSecond();
    const visit = await checked(server.origin);
    await visit.send(post(server.origin));
    expect((await visit.send({ method: 'GET', url: server.origin, headers: {} })).status).toBe(200);
    expect(requests).toEqual(['POST', 'GET', 'GET']);
    visit.close();
  });

  test('that breaks as a POST is sent ends in a problem: the POST is never sent twice', async () => {
    const { server, requests } = await breaksAtSecond();
    const visit = await checked(server.origin);
    await visit.send(post(server.origin));
    expect(await problemOf(visit.send(post(server.origin)))).toMatchObject({ kind: 'server-unreachable', why: 'closed' });
    expect(requests).toEqual(['POST', 'POST']);
    visit.close();
  });

  test.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'for which a certificate is demanded (%s) is not an enrollment server\u2019s',
    async (version) => {
      const options = { requestCert: true, rejectUnauthorized: true, minVersion: version, maxVersion: version };
      const { origin } = await startServer({ certificate, options });
      const problem = await problemOf(checked(origin).then((visit) => visit.send(post(origin))));
      expect(problem).toMatchObject({ kind: 'not-an-enrollment-server' });
    },
  );
});

describe('cancelling', () => {
  const cases: readonly { when: string; begin: (stop: AbortController) => Promise<unknown> }[] = [
    {
      when: 'before anything',
      begin: async (stop) => {
        stop.abort();
        return transport().open(new URL('https://localhost:1/'), trust, stop.signal);
      },
    },
    {
      when: 'while the proxy is looked for',
      begin: async (stop) => {
        const findProxy = () => new Promise<undefined>(() => stop.abort());
        return transport({ findProxy }).open(new URL('https://localhost:1/'), trust, stop.signal);
      },
    },
    {
      when: 'while connecting',
      begin: async (stop) => {
        const port = await deafPort();
        setImmediate(() => stop.abort());
        return transport().open(new URL(`https://127.0.0.1:${port}/`), trust, stop.signal);
      },
    },
    {
      when: 'while a proxy makes way',
      begin: async (stop) => {
        const port = await startRawServer((socket) => socket.once('data', () => stop.abort()));
        const findProxy = async () => ({ url: new URL(`http://127.0.0.1:${port}`) });
        return transport({ findProxy }).open(new URL('https://localhost:1/'), trust, stop.signal);
      },
    },
    {
      when: 'in the handshake',
      begin: async (stop) => {
        const port = await startRawServer((socket) => socket.once('data', () => stop.abort()));
        return transport().open(new URL(`https://localhost:${port}/`), trust, stop.signal);
      },
    },
    {
      when: 'while revocation is looked up, even if that does not listen',
      begin: async (stop) => {
        const { origin } = await startServer({ certificate });
        return checked(origin, { checkRevocation: async () => stop.abort() }, stop.signal);
      },
    },
    {
      when: 'before the answer',
      begin: async (stop) => {
        const { origin } = await startServer({ certificate, connection: (socket) => void socket.once('data', () => stop.abort()) });
        return (await checked(origin, {}, stop.signal)).send(post(origin));
      },
    },
    {
      when: 'in the answer',
      begin: async (stop) => {
        const { origin } = await startServer({
          certificate,
          ...saying('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf', () => stop.abort()),
        });
        return (await checked(origin, {}, stop.signal)).send(post(origin));
      },
    },
    {
      when: 'between two requests',
      begin: async (stop) => {
        const { origin } = await startServer({ certificate });
        const visit = await checked(origin, {}, stop.signal);
        await visit.send(post(origin));
        stop.abort();
        return visit.send(post(origin));
      },
    },
  ];

  test.each(cases)('$when ends the work at once', async ({ begin }) => {
    expect(await problemOf(begin(new AbortController()))).toEqual({ kind: 'cancelled' });
  });

  test('and closing both end the connection', async () => {
    for (const end of ['abort', 'close'] as const) {
      const server = await startServer({ certificate });
      const stop = new AbortController();
      const visit = await checked(server.origin, {}, stop.signal);
      const closed = once(await server.connection(0), 'close');
      if (end === 'abort') stop.abort();
      else visit.close();
      await closed;
    }
  });
});
