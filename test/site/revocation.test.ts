/** Revocation lists and OCSP answers of the lab site, read by openssl. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { suiteFolder } from '../support/temporary-folder.ts';
import { type LabSite, startLabSite } from './lab-site.ts';
import type { ScenarioName } from './scenarios.ts';
import { TestClient } from './test-client.ts';

const folder = suiteFolder();
let site: LabSite;
let client: TestClient;
let serialNumber: string;

beforeAll(async () => {
  site = await startLabSite({ dataFolder: `${folder}/lab` });
  client = new TestClient(folder, site.addresses.caFile);
  const issued = await site.issue({ template: 'ConfigMgrMacClientCertificate' });
  serialNumber = issued.serialNumber;
  writeFileSync(client.file('leaf.pem'), issued.certificate);
  writeFileSync(client.file('issuing.pem'), issued.chain[0] ?? '');
});
beforeEach(() => site.reset());
afterAll(() => site.stop());

/** What openssl prints, whether it is content or not. */
function said(...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync('openssl', args, { maxBuffer: 1 << 28 });
  return `${stdout}${stderr}`;
}

async function fetched(which: 'root' | 'issuing'): Promise<{ status: number; bytes: Buffer }> {
  const answer = await fetch(site.addresses.crlUrls[which === 'root' ? 0 : 1] ?? '');
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** Its text, and whether the signature holds. */
async function listText(which: 'root' | 'issuing'): Promise<string> {
  writeFileSync(client.file('list'), (await fetched(which)).bytes);
  const issuer = which === 'root' ? site.addresses.caFile : client.file('issuing.pem');
  return said('crl', '-inform', 'DER', '-in', client.file('list'), '-text', '-noout', '-CAfile', issuer);
}

describe('a list', () => {
  it.each(['root', 'issuing'] as const)(
    'of the %s authority is version 2, with a number, in force, and its issuer\u2019s',
    async (which) => {
      const text = await listText(which);
      expect(text).toMatch(/Version 2.*CRL Number.*verify OK/su);
      expect(Date.parse(/Next Update: (.*)/u.exec(text)?.[1] ?? '')).toBeGreaterThan(Date.now());
    },
  );

  const texts: readonly (readonly [ScenarioName, RegExp, 'root' | 'issuing'])[] = [
    ['crl-other-signer', /verify failure/u, 'issuing'],
    ['crl-other-issuer', /Error getting CRL issuer certificate/u, 'issuing'],
    ['crl-delta', /Delta CRL Indicator: critical/u, 'issuing'],
    ['crl-indirect', /Indirect CRL.*Certificate Issuer: critical/su, 'issuing'],
    ['crl-only-authorities', /Only CA Certificates/u, 'issuing'],
    ['crl-other-point', /Issuing Distribution Point: critical\s+Full Name:\s+URI:http:\/\/127\.0\.0\.1\/elsewhere/u, 'issuing'],
    ['crl-unknown-critical', /1\.3\.6\.1\.4\.1\.55555\.1: critical/u, 'issuing'],
    ['crl-older', /CRL Number:\s+1\n/u, 'issuing'],
    ['crl-sha1', /sha1WithRSAEncryption/u, 'issuing'],
    ['intermediate-revoked', /CA Compromise/u, 'root'],
  ];
  it.each(texts)('in the scenario %s is what openssl calls it', async (scenario, expected, which) => {
    await site.scenario([scenario]);
    expect(await listText(which)).toMatch(expected);
  });

  it.each([
    ['crl-expired', 'issuing', /Next Update: (.*)/u, -1],
    ['crl-root-expired', 'root', /Next Update: (.*)/u, -1],
    ['crl-future', 'issuing', /Last Update: (.*)/u, 1],
  ] as const)('in the scenario %s has a date that is wrong', async (scenario, which, pattern, side) => {
    await site.scenario([scenario]);
    const at = Date.parse(pattern.exec(await listText(which))?.[1] ?? '');
    expect(Math.sign(at - Date.now())).toBe(side);
  });

  it('of 100,000 entries holds them and what is really revoked, signed as ever', async () => {
    await site.scenario(['crl-100k']);
    const text = await listText('issuing');
    expect(text.match(/Serial Number/gu)?.length).toBeGreaterThanOrEqual(100_000);
    expect(text).toContain('verify OK');
  });

  it.each([
    ['crl-404', 404, 'issuing'],
    ['crl-root-404', 404, 'root'],
    ['crl-500', 500, 'issuing'],
    ['crl-empty', 200, 'issuing'],
  ] as const)('is not there in the scenario %s, and the other one is', async (scenario, status, which) => {
    await site.scenario([scenario]);
    expect((await fetched(which)).status).toBe(status);
    const other = await fetched(which === 'root' ? 'issuing' : 'root');
    expect([other.status, other.bytes.length > 300]).toEqual([200, true]);
  });
});

describe('the OCSP responder', () => {
  const about = () => ['-issuer', client.file('issuing.pem'), '-cert', client.file('leaf.pem')];
  const trust = () => ['-CAfile', site.addresses.caFile, '-verify_other', client.file('issuing.pem')];

  /** openssl writes the question and reads the answer; in between it is fetched, since openssl would keep this process from answering. */
  async function asked(): Promise<string> {
    said('ocsp', ...about(), '-reqout', client.file('request'));
    const address = new URL('/ocsp', site.addresses.crlUrls[0]);
    const answer = await fetch(address, { method: 'POST', body: new Uint8Array(readFileSync(client.file('request'))) });
    writeFileSync(client.file('answer'), Buffer.from(await answer.arrayBuffer()));
    return said('ocsp', ...about(), ...trust(), '-no_nonce', '-respin', client.file('answer'));
  }

  it.each([
    [[], /leaf\.pem: good.*Response verify OK/su],
    [['ocsp-revoked'], /leaf\.pem: revoked/u],
    [['ocsp-unknown'], /leaf\.pem: unknown/u],
    [['ocsp-old'], /leaf\.pem: WARNING: Status times invalid/u],
    [['ocsp-other-signer'], /Response Verify Failure/u],
    [['ocsp-try-later'], /trylater/u],
  ] as const)('in the scenarios %j answers as it should', async (scenarios, expected) => {
    await site.scenario(scenarios);
    expect(await asked()).toMatch(expected);
  });

  it('repeats the nonce of the question', async () => {
    await asked();
    const nonce = (text: string) => /OCSP Nonce:\s+(\S+)/u.exec(text)?.[1];
    const question = nonce(said('ocsp', '-reqin', client.file('request'), '-req_text'));
    expect(question).toMatch(/^04/u);
    expect(nonce(said('ocsp', '-respin', client.file('answer'), '-noverify', '-resp_text'))).toBe(question);
  });

  it('answers a question in the address as well, and calls what was never issued unknown', async () => {
    said('ocsp', '-issuer', client.file('issuing.pem'), '-serial', '0x1234', '-no_nonce', '-reqout', client.file('request'));
    const question = encodeURIComponent(readFileSync(client.file('request'), 'base64'));
    const answer = await fetch(new URL(`/ocsp/${question}`, site.addresses.crlUrls[0]));
    writeFileSync(client.file('answer'), Buffer.from(await answer.arrayBuffer()));
    expect(said('ocsp', '-respin', client.file('answer'), '-noverify', '-resp_text')).toMatch(
      /Serial Number: 1234\s+Cert Status: unknown/u,
    );
  });

  it('tells what is revoked, unless a scenario has it lie', async () => {
    site.revoke(serialNumber, 1);
    expect(await asked()).toMatch(/leaf\.pem: revoked/u);
    await site.scenario(['ocsp-always-good']);
    expect(await asked()).toMatch(/leaf\.pem: good/u);
  });

  it('has its answer sent along with the server\u2019s certificate in the scenario tls-stapled', async () => {
    await site.scenario(['tls-stapled']);
    const staple = await new Promise<Buffer>((resolve, reject) => {
      const port = Number(new URL(`https://${site.addresses.serverName}`).port);
      const wish = { host: '127.0.0.1', port, rejectUnauthorized: false, requestOCSP: true };
      const socket = connect(wish, () => socket.destroy());
      socket.on('OCSPResponse', (answer) => resolve(answer)).on('error', reject);
    });
    writeFileSync(client.file('answer'), staple);
    expect(said('ocsp', '-respin', client.file('answer'), '-noverify', '-resp_text')).toMatch(/Cert Status: good/u);
  });
});
