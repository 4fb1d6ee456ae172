/** Conversations with whatever is found at a management point's address, over real sockets. */
import { createPublicKey } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { TlsOptions } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../electron/contract/problem.ts';
import { problemOf } from '../../../electron/contract/problem.ts';
import { contactSite, type SiteVisit } from '../../../electron/enrollment/contact-site.ts';
import type { Identity } from '../../../electron/enrollment/ports.ts';
import { readCertificate } from '../../../electron/pki/certificate.ts';
import { systemClock } from '../../../electron/services/clock.ts';
import { type IssuedCertificate, purposes, TestAuthority } from '../../support/certificate-authority.ts';
import { type CountingServer, startServer } from '../../support/counting-server.ts';
import { InMemoryAgreedRoots } from '../../support/in-memory-agreed-roots.ts';
import { InMemoryKeychain } from '../../support/in-memory-keychain.ts';
import { startOpensslServer } from '../../support/openssl-server.ts';
import { closedPort } from '../../support/raw-server.ts';
import { authority, certificate, type Options, transport, trust } from '../../support/transport-scene.ts';

const keychain = new InMemoryKeychain(systemClock);
const origin = { serverName: '', userName: '', profile: 'imported', service: '' } as const;
let mine: Identity;
let unpurposed: Identity;
let past: Identity;

beforeAll(async () => {
  mine = await stored(await authority.issue({ name: 'mnorth', names: [], purposes: [purposes.client] }));
  unpurposed = await stored(await authority.issue({ name: 'mnorth', names: [] }));
  const [notBefore, notAfter] = [new Date('2020-01-01'), new Date('2021-01-01')];
  past = await stored(await authority.issue({ name: 'mnorth', names: [], purposes: [purposes.client], notBefore, notAfter }));
});

function stored({ der, privateKey }: IssuedCertificate): Promise<Identity> {
  return keychain.add({ privateKey, publicKey: createPublicKey(privateKey) }, readCertificate(der), [], origin);
}

function contact(managementPoints: readonly string[], change: Partial<SiteVisit> = {}, options: Options = {}) {
  const visit = { identity: mine, managementPoints, smsId: 'GUID:1', trust, ...change };
  const ports = { transport: transport(options), keychain, agreedRoots: new InMemoryAgreedRoots() };
  return contactSite(visit, ports, new AbortController().signal);
}

const list = '<MPList><MP Name="LOCALHOST" FQDN="localhost" SiteCode="S01"><Version>9128</Version></MP></MPList>';
const signing = `<MPCertificate>${Buffer.from(authority.certificate.der).toString('hex').toUpperCase()}</MPCertificate>`;
type Answer = (response: ServerResponse, url: string) => void;
const xml = (response: ServerResponse, body: string | Uint8Array) => response.writeHead(200, { 'content-type': 'text/xml' }).end(body);

/** A server that asks for a certificate as IIS does, and answers as the test wants. */
async function serving(answer: Answer, options: TlsOptions = {}): Promise<CountingServer & { readonly asked: string[][] }> {
  const asked: string[][] = [];
  const server = await startServer({
    certificate,
    options: { requestCert: true, rejectUnauthorized: false, ...options },
    answer: (request, response) => {
      asked.push([request.url ?? '', String(request.headers.ccmclientid)]);
      answer(response, request.url ?? '');
    },
  });
  return Object.assign(server, { asked });
}

const sound =
  (theList = list): Answer =>
  (response, url) =>
    xml(response, url.endsWith('MPLIST') ? theList : signing);
const status =
  (code: number, body = '', headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end(body);
const page = (subStatus: string) => `<html><head><title>IIS 10.0 Detailed Error - ${subStatus} - Forbidden</title></head></html>`;

async function problem(answer: Answer, change: Partial<SiteVisit> = {}, options: TlsOptions = {}): Promise<Problem | undefined> {
  const { origin: at } = await serving(answer, options);
  return contact([at.host], change).then(() => undefined, problemOf);
}

describe('a management point that takes the certificate', () => {
  it('tells its site, all its management points and by what it signs, and is told who asks', async () => {
    const two = list.replace('</MPList>', '<MP Name="MP2" FQDN="MP2.Contoso.com"><Version>9128</Version></MP></MPList>');
    const server = await serving(sound(two));
    const facts = await contact([server.origin.host]);
    const { port } = server;
    expect(facts).toMatchObject({
      managementPoint: `localhost:${port}`,
      siteCode: 'S01',
      managementPoints: [`localhost:${port}`, `mp2.contoso.com:${port}`],
      signingCertificate: { sha256: readCertificate(authority.certificate.der).sha256 },
    });
    expect(server.asked).toEqual(['MPLIST', 'MPCERT'].map((query) => [`/SMS_MP/.sms_aut?${query}`, 'GUID:1']));
  });

  it('is shown the certificate once, on the connection that is then used', async () => {
    const server = await serving(sound());
    await contact([server.origin.host]);
    const shown = server.connections.map((socket) => socket.getPeerX509Certificate()?.subject);
    expect(shown.filter((subject) => subject !== undefined)).toEqual(['CN=mnorth']);
  });

  it('is shown nothing and sent nothing where nobody vouches for it', async () => {
    const server = await serving(sound());
    const strangers = { roots: [(await TestAuthority.root()).certificate.der], ignoreChain: false };
    expect(await contact([server.origin.host], { trust: strangers }).catch(problemOf)).toMatchObject({ kind: 'server-untrusted' });
    expect(server.connections.filter((socket) => socket.getPeerX509Certificate())).toEqual([]);
    expect(server.applicationBytes).toBe(0);
  });

  it('is not told an identifier that can\u2019t stand in a header', async () => {
    const server = await serving(sound());
    await contact([server.origin.host], { smsId: 'GUID:1\r\nX: 1' });
    expect(server.asked.map(([, id]) => id)).toEqual(['undefined', 'undefined']);
  });

  it.each([
    ['with no site code', list.replace(' SiteCode="S01"', ''), undefined],
    ['with a site code that is none', list.replace('S01', 'S01; rm'), undefined],
    ['in lower case', list.replace('S01', 's01'), 'S01'],
    ['with a byte order mark', `\ufeff${list}`, 'S01'],
    ['in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list, 'utf16le')]), 'S01'],
    ['with a name only', list.replace(' FQDN="localhost"', ''), 'S01'],
  ] as const)('may answer %s', async (_how, body, siteCode) => {
    const server = await serving((response, url) => xml(response, url.endsWith('MPLIST') ? body : signing));
    expect((await contact([server.origin.host])).siteCode).toBe(siteCode);
  });
});

describe('a management point that does not take the certificate', () => {
  const refused = (refusal: string) => ({ kind: 'site-refused-certificate', refusal });
  it.each([
    ['403.13', () => mine, 'revoked'],
    ['403.17', () => mine, 'expired'],
    ['403.16', () => mine, 'unknown-issuer'],
    ['403.16', () => unpurposed, 'not-client-authentication'],
    ['403.7', () => unpurposed, 'not-client-authentication'],
    ['403.7', () => mine, 'unsaid'],
    ['403 - Forbidden: Access is denied.', () => mine, 'unsaid'],
  ] as const)('says %s', async (subStatus, identity, refusal) => {
    expect(await problem(status(403, page(subStatus)), { identity: identity() })).toMatchObject(refused(refusal));
  });

  it.each([
    ['-tls1_2', () => mine, 'Another Root CA', [], 'unknown-issuer'],
    ['-tls1_3', () => mine, 'Another Root CA', [], 'unknown-issuer'],
    ['-tls1_2', () => past, 'Test Root CA', [], 'expired'],
    ['-tls1_3', () => past, 'Test Root CA', [], 'expired'],
    ['-tls1_3', () => unpurposed, 'Test Root CA', ['-purpose', 'sslclient'], 'not-client-authentication'],
  ] as const)('ends the handshake (%s)', async (version, identity, name, flags, refusal) => {
    const clients = name === authority.name ? authority : await TestAuthority.root({ name });
    const port = await startOpensslServer({ certificate, clients: clients.certificate, flags: [version, ...flags] });
    expect(await contact([`localhost:${port}`], { identity: identity() }).catch(problemOf)).toMatchObject(refused(refusal));
  });

  it('is believed: no other is asked', async () => {
    const other = await serving(sound());
    const { origin: at } = await serving(status(403, page('403.13')));
    expect(await contact([at.host, other.origin.host]).catch(problemOf)).toMatchObject(refused('revoked'));
    expect(other.connections).toHaveLength(0);
  });
});

describe('where nothing can be said of the certificate', () => {
  it.each([
    [503, { 'retry-after': '90' }, { kind: 'server-busy', retryAfterSeconds: 90 }],
    [500, {}, { kind: 'server-fault', code: 'HTTP 500' }],
  ] as const)('the answer %s is a fault of the server', async (code, headers, expected) =>
    expect(await problem(status(code, '', headers))).toMatchObject(expected),
  );

  it('another management point of the site is asked, and the first is told of where none answers', async () => {
    const gone = `localhost:${await closedPort()}`;
    const { origin: at } = await serving(sound());
    expect((await contact([gone, at.host])).managementPoint).toBe(at.host);
    expect(await contact([gone, `localhost:${await closedPort()}`]).catch(problemOf)).toMatchObject({
      kind: 'server-unreachable',
      host: gone,
    });
  });

  it('a site with very many is not asked for ever', async () => {
    const gone = `localhost:${await closedPort()}`;
    const { origin: at } = await serving(sound());
    expect(await contact([gone, gone, gone, gone, at.host]).catch(problemOf)).toMatchObject({ kind: 'server-unreachable' });
  });

  it('a name that is none is not looked for', async () => {
    expect(await contact(['mp contoso']).catch(problemOf)).toMatchObject({ kind: 'server-name-malformed' });
  });
});

describe('something other than a management point', () => {
  const deep = `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`;
  const many = `<MPList>${'<MP FQDN="a"/>'.repeat(5000)}</MPList>`;
  const bomb = '<!DOCTYPE MPList [<!ENTITY a "aaaa">]><MPList><MP FQDN="&a;"/></MPList>';
  it.each([
    ['a web page', '<!DOCTYPE html><html><body>Welcome</body></html>', 'otherThanList'],
    ['no XML', 'welcome', 'otherThanList'],
    ['nothing', '', 'otherThanList'],
    ['another document', '<DPList/>', 'otherThanList'],
    ['a document without end', '<MPList><MP', 'otherThanList'],
    ['a deep document', deep, 'otherThanList'],
    ['very many entries', many, 'otherThanList'],
    ['entities', bomb, 'otherThanList'],
    ['bytes that are no text', Buffer.from([0x3c, 0xff, 0xfe, 0x00]), 'otherThanList'],
    ['half a megabyte', `<MPList>${' '.repeat(524_288)}</MPList>`, 'otherThanList'],
    ['an empty list', '<MPList/>', 'emptyList'],
    ['names that are none', '<MPList><MP Name="a b" FQDN="../etc"/><MP FQDN="http://evil/"/></MPList>', 'emptyList'],
  ] as const)('answers with %s', async (_what, body, found) => {
    const answered = await problem((response) => xml(response, body));
    expect(answered).toMatchObject({ kind: 'not-a-management-point', found: { key: `site.found.${found}` } });
  });

  it.each([
    ['no certificate', '<MPCertificate/>', 'noCertificate'],
    ['odd digits', '<MPCertificate>308</MPCertificate>', 'noCertificate'],
    ['no digits', '<MPCertificate>Zm9v</MPCertificate>', 'noCertificate'],
    ['bytes that are none', '<MPCertificate>30820102</MPCertificate>', 'noCertificate'],
    ['the list again', list, 'otherThanCertificate'],
  ] as const)('sends for its certificate %s', async (_what, body, found) => {
    const answered = await problem((response, url) => xml(response, url.endsWith('MPLIST') ? list : body));
    expect(answered).toMatchObject({ kind: 'not-a-management-point', found: { key: `site.found.${found}` } });
  });

  it.each([
    [404, 'notThere'],
    [401, 'wantsPassword'],
    [302, 'otherAddress'],
    [400, 'unknownQuestion'],
    [204, 'unknownQuestion'],
  ] as const)('answers with the status %s', async (code, found) =>
    expect(await problem(status(code, '', code === 302 ? { location: 'https://localhost/' } : {}))).toMatchObject({
      kind: 'not-a-management-point',
      found: { key: `site.found.${found}` },
    }),
  );

  it('is longer than any answer', async () => {
    const answered = await problem((response) => xml(response, Buffer.alloc(2 * 1024 * 1024, 0x20)));
    expect(answered).toMatchObject({ kind: 'reply-not-understood' });
  });
});
