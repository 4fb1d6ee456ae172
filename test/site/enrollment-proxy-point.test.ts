/** What the enrollment proxy point makes of requests that nobody should send, and what its scenarios do to answers. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { suiteFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { type LabSite, startLabSite } from './lab-site.ts';
import type { ScenarioName } from './scenarios.ts';
import { ns } from './soap.ts';
import { ask, mnorth, rst, TestClient } from './test-client.ts';

const folder = suiteFolder();
let site: LabSite;
let client: TestClient;
let issue: string;

beforeAll(async () => {
  site = await startLabSite({ dataFolder: `${folder}/lab` });
  client = new TestClient(folder, site.addresses.caFile);
  client.makeRequest('mine');
  issue = rst('Issue', readFileSync(client.file('mine.der'), 'base64'));
});
beforeEach(async () => {
  await site.reset();
  site.forget();
});
afterAll(() => site.stop());

const trust = () => ({ caFile: site.addresses.caFile });
const around = (body: string, attributes = '') => `<s:Envelope xmlns:s="${ns.soap12}"${attributes}><s:Body>${body}</s:Body></s:Envelope>`;

describe('a request that nobody should send', () => {
  const soap = 'application/soap+xml; charset=utf-8';
  const cases: readonly (readonly [string, string | Buffer, string, number, RegExp])[] = [
    ['with a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${around('&a;')}`, soap, 500, /s:MessageFormat.*document types/su],
    ['with an unknown entity', around('&a;'), soap, 500, /s:MessageFormat/u],
    ['deeper than any message', around(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`), soap, 500, /s:MessageFormat.*too deep/su],
    ['with an attribute twice', around('<a/>', ' b="1" b="2"'), soap, 500, /s:MessageFormat/u],
    ['with a NUL', around('<a>\u0000</a>'), soap, 500, /s:MessageFormat/u],
    ['in UTF-16', Buffer.from(around('<a/>'), 'utf16le'), soap, 500, /s:MessageFormat/u],
    ['of more than a mebibyte', around(`<a>${'x'.repeat(1024 * 1024)}</a>`), soap, 413, /^$/u],
    ['of another content type', around('<a/>'), 'application/json', 415, /^$/u],
    ['for something unknown', around('<Unknown/>'), soap, 500, /a:ActionNotSupported/u],
    ['without a body', '', soap, 500, /s:MessageFormat/u],
  ];
  it.each(cases)('%s is refused as a real server would', async (_what, body, type, status, expected) => {
    const answer = await ask(site.addresses.enrollmentUrl, { caFile: site.addresses.caFile, body, contentType: type });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(expected);
  });

  it('does not keep the next from being answered', async () => {
    expect((await ask(site.addresses.discoveryUrl, trust())).status).toBe(200);
    expect((await ask(`https://${site.addresses.serverName}/nothing`, trust())).status).toBe(404);
  });
});

describe('the certificates in an answer', () => {
  const names = async (scenario: readonly ScenarioName[]) => {
    await site.scenario(scenario);
    const { body } = await client.post(site.addresses.enrollmentUrl, issue, mnorth);
    const document = Buffer.from(/ProvisionDoc"[^>]*>([^<]+)</u.exec(body)?.[1] ?? '', 'base64').toString();
    const encoded = [...document.matchAll(/EncodedCertificate" value="([^"]+)"/gu)];
    return encoded.map(([, der = '']) => /CN=(.*)/u.exec(new X509Certificate(Buffer.from(der, 'base64')).subject)?.[1]);
  };
  it.each([
    [[], ['Contoso Root CA', 'Contoso Issuing CA', 'mnorth']],
    [['answer-reversed'], ['mnorth', 'Contoso Issuing CA', 'Contoso Root CA']],
    [['answer-with-stranger'], ['Contoso Root CA', 'Contoso Issuing CA', 'somebody', 'mnorth']],
    [['answer-without-root'], ['Contoso Issuing CA', 'mnorth']],
    [['answer-leaf-only'], ['mnorth']],
    [['reply-without-certificate'], []],
  ] as const)('come as the scenarios %j say', async (scenarios, expected) => {
    expect(await names(scenarios)).toEqual(expected);
  });
});

describe('an answer', () => {
  it.each([
    ['fault-custom', /CustomServerError.*extension 4711/su],
    ['fault-user-license', /s:Authorization.*UserLicense/su],
    ['fault-in-maintenance', /InMaintenance/u],
    ['fault-internal', /a:InternalServiceFault/u],
    ['reply-soap11', /^<s:Envelope xmlns:s="http:\/\/schemas\.xmlsoap\.org\/soap\/envelope\/"/u],
  ] as const)('in the scenario %s is what it says', async (scenario, expected) => {
    await site.scenario([scenario]);
    expect((await client.post(site.addresses.enrollmentUrl, issue, mnorth)).body).toMatch(expected);
  });

  it('is never sent in pieces, and never without its length', async () => {
    const { headers } = await ask(site.addresses.discoveryUrl, trust());
    expect([headers['content-length'], headers['transfer-encoding']]).toEqual(['0', undefined]);
  });
});

describe('a site that lets clients wait', () => {
  it('ends at once when it is asked to, and so does their waiting', async () => {
    const waiting = await startLabSite({ dataFolder: `${temporaryFolder()}/lab` });
    const { discoveryUrl, crlUrls } = waiting.addresses;
    const ends: Promise<void>[] = [];
    const begin = () => ends.push(new Promise((resolve) => void askAndWait(discoveryUrl, resolve)));
    const received = () => waiting.connections.filter(({ applicationBytes }) => applicationBytes > 0).length;

    await waiting.scenario(['hang-before-tls']);
    begin();
    await vi.waitFor(() => expect(waiting.connections).toHaveLength(1));
    for (const [index, scenario] of (['hang-after-tls', 'hang-mid-body', 'slow-drip'] as const).entries()) {
      await waiting.scenario([scenario], ['discovery']);
      begin();
      await vi.waitFor(() => expect(received()).toBe(index + 1));
    }
    await waiting.scenario(['crl-hang']);
    ends.push(
      fetch(crlUrls[1] ?? '').then(
        () => {},
        () => {},
      ),
    );
    await vi.waitFor(() => expect(waiting.publications['/crl/issuing.crl']).toBe(1));

    await waiting.stop();
    await Promise.all(ends);
  });
});

/** Sends a request of some length, and tells when the connection is gone. */
function askAndWait(url: string, gone: () => void): void {
  const headers = { 'Content-Type': 'application/soap+xml; charset=utf-8' };
  const asked = request(url, { method: 'POST', headers, rejectUnauthorized: false, agent: false }, (answer) => {
    answer.on('error', () => {}).resume();
  });
  asked.on('error', () => {}).on('close', gone);
  asked.end(around('<Discover><EmailAddress>a@b</EmailAddress></Discover>'));
}
