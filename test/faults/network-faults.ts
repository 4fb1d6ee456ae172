/** What can be wrong on the way to the site. */
import { selfSigned } from '../support/certificate-authority.ts';
import { startServer } from '../support/counting-server.ts';
import { closedPort, deafPort, startProxy, startRawServer } from '../support/raw-server.ts';
import { type Fault, onComputer } from './fault.ts';
import type { Peculiarities, World } from './world.ts';

/** Seconds, where somebody never answers. */
const impatient = { limits: { connecting: 0.3, securing: 0.3 } };

const elsewhere = (
  name: string,
  expected: Fault['expected'],
  serverName: () => string | Promise<string>,
  computer: Peculiarities = {},
): Fault => ({
  name,
  expected,
  computer: () => computer,
  happen: async (world, its, signal) => world.enroll(its, { serverName: await serverName() }, signal),
});

const byProxy = (name: string, proxy: (world: World) => string | Promise<string>, computer: Peculiarities = {}): Fault =>
  onComputer(`a proxy that ${name}`, 'proxy-refused', async (world) => {
    const url = new URL(await proxy(world));
    return { ...computer, findProxy: async () => ({ url }) };
  });

const listening = async (...given: Parameters<typeof startRawServer>) => `localhost:${await startRawServer(...given)}`;
const proxyThatSays = async (answer: string) => (await startProxy(1, answer)).url.href;

export const networkFaults: readonly Fault[] = [
  elsewhere('a server whose name nobody knows', 'server-not-found', () => 'nowhere.invalid'),
  elsewhere('no network at all', 'offline', () => 'nowhere.invalid', { online: () => false }),
  elsewhere('a port on which nothing listens', 'server-unreachable', async () => `localhost:${await closedPort()}`),
  elsewhere('a port that takes no connection', 'server-timeout', async () => `localhost:${await deafPort()}`, impatient),
  elsewhere('a server that hangs up', 'server-unreachable', () => listening((socket) => socket.destroy())),
  elsewhere('a server that resets the connection', 'server-unreachable', () => listening((socket) => socket.resetAndDestroy())),
  elsewhere('a server that says nothing', 'server-timeout', () => listening(() => undefined), impatient),
  elsewhere('a server that does not use TLS', 'not-an-enrollment-server', () =>
    listening((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
  ),
  byProxy('is not there', async () => `http://127.0.0.1:${await closedPort()}`),
  byProxy('nobody knows', () => 'http://proxy.invalid:3128'),
  byProxy('wants authentication', () => proxyThatSays('HTTP/1.1 407 Proxy Authentication Required')),
  byProxy('takes another password', () =>
    proxyThatSays('HTTP/1.1 407 Proxy Authentication Required').then((url) => url.replace('//', '//mnorth:Proxy-5@')),
  ),
  byProxy('forbids the address', () => proxyThatSays('HTTP/1.1 403 Forbidden')),
  byProxy('can\u2019t reach the server', () => proxyThatSays('HTTP/1.1 502 Bad Gateway')),
  byProxy('sends elsewhere', () => proxyThatSays('HTTP/1.1 302 Found\r\nlocation: http://login.example/')),
  byProxy('is none', () => proxyThatSays('SSH-2.0-OpenSSH_9.6')),
  byProxy('hangs up', async () => `http://${await listening((socket) => socket.destroy())}`),
  byProxy('says nothing', async () => `http://${await listening(() => undefined)}`, impatient),
  byProxy('this computer does not trust', async () => {
    const { origin } = await startServer({ certificate: await selfSigned() });
    return origin.href;
  }),
];
