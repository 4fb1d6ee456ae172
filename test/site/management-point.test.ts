/** The management point, and what reaches a server that a client does not trust: asked over real sockets. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { suiteFolder } from '../support/temporary-folder.ts';
import type { OrderByHand } from './issue-by-hand.ts';
import { type LabSite, startLabSite } from './lab-site.ts';
import { type Answer, ask, mnorth, openssl, rst, type Shown, TestClient } from './test-client.ts';

const folder = suiteFolder();
const day = 86_400_000;
let site: LabSite;
let client: TestClient;

beforeAll(async () => {
  site = await startLabSite({ dataFolder: `${folder}/lab` });
  client = new TestClient(folder, site.addresses.caFile);
  client.makeRequest('mine');
});
beforeEach(async () => {
  await site.reset();
  site.forget();
});
afterAll(() => site.stop());

/** Asks the management point, with or without a certificate. */
function visit(query: string, identity?: Shown): Promise<Answer> {
  const headers = { CCMClientID: 'GUID:1' };
  return ask(`https://${site.addresses.managementPoint}/SMS_MP/.sms_aut?${query}`, { caFile: site.addresses.caFile, headers, identity });
}

/** Asks with a certificate that is ordered by hand. */
async function visitWith(order: Partial<OrderByHand>, then = async (_serialNumber: string) => {}): Promise<Answer> {
  const { certificate, key, serialNumber } = await site.issue({
    template: 'ConfigMgrMacClientCertificate',
    commonName: 'mnorth',
    ...order,
  });
  await then(serialNumber);
  return visit('MPLIST', { cert: certificate, key });
}

describe('a management point', () => {
  it('tells its list to a client with a certificate of the site and remembers it', async () => {
    const { status, body } = await visitWith({});
    expect([status, body]).toEqual([200, expect.stringContaining('<MPList><MP Name="LOCALHOST" FQDN="localhost" SiteCode="S01">')]);
    const { serialNumber } = site.issued().at(-1) ?? { serialNumber: '' };
    expect(site.clients()).toEqual([expect.objectContaining({ serialNumber, subject: 'CN=mnorth', smsid: 'GUID:1', site: 'S01' })]);
  });

  it('knows a computer by the name it enrolled with, and tells its own certificate', async () => {
    const device = '<AdditionalContext><ContextItem Name="DeviceName"><Value>mac12</Value></ContextItem></AdditionalContext>';
    const issue = rst('Issue', readFileSync(client.file('mine.der'), 'base64'), device);
    client.keepLeaf(await client.post(site.addresses.enrollmentUrl, issue, mnorth), 'mine.pem');
    const { body } = await visit('MPCERT', client.identity('mine.pem', 'mine.key'));
    expect(body).toMatch(/^<MPCertificate>3082[0-9A-F]+<\/MPCertificate>$/u);
    expect(site.clients().at(-1)).toMatchObject({ name: 'mac12' });
  });

  it.each([
    ['that is revoked', '403.13', () => visitWith({}, async (serialNumber) => void site.revoke(serialNumber))],
    ['that has expired', '403.17', () => visitWith({ notBefore: ago(2), notAfter: ago(1) })],
    ['that is not valid yet', '403.17', () => visitWith({ notBefore: ago(-1) })],
    ['for another purpose', '403.16', () => visitWith({ template: 'ConfigMgrWebServerCertificate' })],
    ['of another authority', '403.16', visitAsStranger],
    ['that it does not show', '403.7', () => visit('MPLIST')],
  ] as const)('refuses a certificate %s', async (_which, status, asked) => {
    const before = site.clients().length;
    expect(await asked()).toMatchObject({ status: 403, body: expect.stringContaining(`HTTP Error ${status} - Forbidden`) });
    expect(site.clients()).toHaveLength(before);
  });
});

const ago = (days: number) => new Date(Date.now() - days * day).toISOString();

function visitAsStranger(): Promise<Answer> {
  openssl('req', '-x509', '-key', client.file('mine.key'), '-subj', '/CN=mnorth', '-out', client.file('stranger.pem'));
  return visit('MPLIST', client.identity('stranger.pem', 'mine.key'));
}

describe('a client that does not trust the server', () => {
  it('sends it nothing, and the site can tell, connection by connection', async () => {
    await site.scenario(['tls-self-signed']);
    await expect(ask(site.addresses.discoveryUrl, { caFile: site.addresses.caFile })).rejects.toThrow(/self.signed/u);
    await site.reset();
    await ask(site.addresses.discoveryUrl, { caFile: site.addresses.caFile });
    const [refused, trusted] = site.connections;
    expect([site.connections.length, refused?.applicationBytes]).toEqual([2, 0]);
    expect(trusted?.applicationBytes).toBeGreaterThan(50);
  });
});

describe('certificates of every role', () => {
  const roles = [
    ['ConfigMgr Web Server Certificate', 2048, ['TLS Web Server Authentication']],
    ['ConfigMgr Policy Module Certificate', 1024, ['TLS Web Client Authentication']],
    ['ConfigMgr Proxy Web Server Certificate', 2048, ['TLS Web Server Authentication', 'TLS Web Client Authentication']],
    ['ConfigMgr SQL Failover Cluster Certificate', 2048, ['TLS Web Server Authentication']],
  ] as const;
  it.each(roles)('%s: can be ordered, with names and key length', async (template, keyBits, purposes) => {
    const { certificate } = await site.issue({ template, commonName: 'server1.contoso.com', dnsNames: ['server1.contoso.com'], keyBits });
    writeFileSync(client.file('role.pem'), certificate);
    const text = openssl('x509', '-in', client.file('role.pem'), '-noout', '-text');
    expect(text).toContain(`Public-Key: (${keyBits} bit)`);
    expect(text).toContain('DNS:server1.contoso.com');
    expect(text).toContain(purposes.join(', '));
  });
});
