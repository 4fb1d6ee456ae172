import type { PeerCertificate, TLSSocket, TlsOptions } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../electron/contract/problem.ts';
import { withClientOptions } from '../../../electron/services/client-identity.ts';
import { purposes, TestAuthority } from '../../support/certificate-authority.ts';
import { type CountingServer, startServer } from '../../support/counting-server.ts';
import { fixtureKey } from '../../support/fixture-keys.ts';
import { problemOf } from '../../support/problem-of.ts';
import { authority, certificate, never, type Options, post, transport, trust } from '../../support/transport-scene.ts';

const key = fixtureKey();
const wish = { name: 'mnorth', names: [], purposes: [purposes.client], key };
const issuing = await authority.subordinate();
const [own, below] = [await authority.issue(wish), await issuing.issue(wish)];
const identity = { privateKey: key.privateKey, certificates: [own.der] };

const asks = { requestCert: true, rejectUnauthorized: false } satisfies TlsOptions;
const demands = { requestCert: true, rejectUnauthorized: true, ca: authority.certificate.pem } satisfies TlsOptions;

/** Opens, judges and asks a server, as this client. */
async function visit(server: CountingServer, client = identity, options: Options = {}): Promise<number> {
  const checked = await (await transport(options).open(server.origin, trust, never, client)).check();
  try {
    return (await checked.send(post(server.origin))).status;
  } finally {
    checked.close();
  }
}

/** Judges only when the server, too, is done with the handshake: with TLS 1.3 the client is done first. */
function patiently(server: CountingServer): Options {
  let visits = 0;
  return { checkRevocation: async () => void (await server.connection(visits++)) };
}

/** The certificates that were shown, connection by connection: common names, the client's own first. */
function shownTo({ connections }: CountingServer): string[][] {
  const names = (socket: TLSSocket) => {
    const found: string[] = [];
    let one: PeerCertificate & { issuerCertificate?: PeerCertificate } = socket.getPeerCertificate(true);
    while (one?.subject && !found.includes(String(one.subject.CN))) {
      found.push(String(one.subject.CN));
      one = one.issuerCertificate as PeerCertificate;
    }
    return found;
  };
  return connections.map(names);
}

describe('a certificate of the client', () => {
  test.each(['TLSv1.2', 'TLSv1.3'] as const)('is shown to a server that asks for it, once that was judged (%s)', async (version) => {
    const server = await startServer({ certificate, options: { ...asks, minVersion: version, maxVersion: version } });
    expect(await visit(server, identity, patiently(server))).toBe(200);
    expect(shownTo(server).map((names) => names[0])).toEqual([undefined, 'mnorth']);
  });

  test('is not shown to a server that is not trusted, nor is anything sent', async () => {
    const stranger = await TestAuthority.root({ name: 'Unknown Root CA' });
    const server = await startServer({ certificate: await stranger.issue(), options: { ...asks, maxVersion: 'TLSv1.2' } });
    expect(await problemOf(visit(server))).toMatchObject({ kind: 'server-untrusted' });
    expect(server.connections.length).toBeGreaterThan(0);
    expect(shownTo(server).flat()).toEqual([]);
    expect(server.applicationBytes).toBe(0);
  });

  test('comes with its issuers', async () => {
    const server = await startServer({ certificate, options: { ...asks, ca: authority.certificate.pem } });
    const client = { ...identity, certificates: [below.der, issuing.certificate.der] };
    expect(await visit(server, client, patiently(server))).toBe(200);
    expect(server.connections[1]?.authorized).toBe(true);
    expect(shownTo(server)[1]).toEqual(['mnorth', 'Test Issuing CA', 'Test Root CA']);
  });

  test.each(['TLSv1.2', 'TLSv1.3'] as const)('opens a server that lets nobody in without one (%s)', async (version) => {
    const server = await startServer({ certificate, options: { ...demands, minVersion: version, maxVersion: version } });
    expect(await visit(server)).toBe(200);
    expect(shownTo(server).at(-1)?.[0]).toBe('mnorth');
  });

  test('is followed by nothing when another server takes the second connection', async () => {
    const server = await startServer({ certificate, options: asks });
    let visits = 0;
    const checkRevocation = async () => {
      visits += 1;
      if (visits === 2) throw new ProblemError({ kind: 'server-revoked', host: 'localhost', subject: 'localhost' });
    };
    expect(await problemOf(visit(server, identity, { checkRevocation }))).toMatchObject({ kind: 'server-revoked' });
    expect(server.applicationBytes).toBe(0);
  });

  test('is not left in a context that serves those who have none', async () => {
    const shown: unknown[] = [];
    const connection = (socket: TLSSocket) => shown.push(socket.getPeerCertificate().subject?.CN);
    const server = await startServer({ certificate, options: asks, connection });
    const one = transport(patiently(server));
    const as = async (client?: typeof identity) => (await (await one.open(server.origin, trust, never, client)).check()).close();
    await as(identity);
    await as();
    expect(shown).toEqual([undefined, 'mnorth', undefined]);
  });
});

test('the text of the key is overwritten as soon as it was used', () => {
  const text = withClientOptions(identity, ({ key: pem, cert }) => {
    expect(String(pem).replace(/\n/gu, '')).toBe(String(key.privateKey.export({ type: 'pkcs8', format: 'pem' })).replace(/\n/gu, ''));
    expect(cert).toBe(own.pem);
    return pem as Buffer;
  });
  expect(text.every((octet) => octet === 0)).toBe(true);
});
