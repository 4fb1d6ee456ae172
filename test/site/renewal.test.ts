/** Renewal in both profiles, asked for with keys and signatures of openssl. */

import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { suiteFolder } from '../support/temporary-folder.ts';
import { type LabSite, startLabSite } from './lab-site.ts';
import { readSigningToken } from './signing-token.ts';
import { type Account, mnorth, nlake, openssl, rst, TestClient } from './test-client.ts';

const folder = suiteFolder();
const vector = (name: string) => readFileSync(new URL(`../vectors/${name}.der`, import.meta.url));
const day = 86_400_000;
let site: LabSite;
let client: TestClient;
let renewal: string;

beforeAll(async () => {
  site = await startLabSite({ dataFolder: `${folder}/lab` });
  client = new TestClient(folder, site.addresses.caFile);
  client.makeRequest('old');
  await enroll('old.pem', ['certificate-last-days']);
  await enroll('young.pem', []);
  renewal = client.signedRequest('old.der', 'old.pem', 'old.key').toString('base64');
});
beforeEach(() => site.reset());
afterAll(() => site.stop());

/** Enrolls mnorth, with a certificate as the scenarios want it. @returns its serial number */
async function enroll(name: string, scenarios: Parameters<LabSite['scenario']>[0]): Promise<string> {
  await site.scenario(scenarios);
  client.keepLeaf(
    await client.post(site.addresses.enrollmentUrl, rst('Issue', readFileSync(client.file('old.der'), 'base64')), mnorth),
    name,
  );
  return site.issued().at(-1)?.serialNumber ?? '';
}

describe('a certificate near its end is renewed by the enrollment proxy point', () => {
  const byCertificate = () => client.identity('old.pem', 'old.key');
  it.each([
    ['with the password', () => mnorth, (token: string) => token],
    ['with the password and the token in base64 twice', () => mnorth, (token: string) => Buffer.from(token).toString('base64')],
    ['without a password, over TLS with the old certificate', byCertificate, (token: string) => token],
  ] as const)('%s', async (_how, who, coded) => {
    const answer = await client.post(site.addresses.enrollmentUrl, rst('Renew', coded(renewal)), who());
    expect(answer.status).toBe(200);
    client.keepLeaf(answer, 'new.pem');
    const [old, renewed] = ['old.pem', 'new.pem'].map((name) => new X509Certificate(readFileSync(client.file(name))));
    expect(renewed?.subject).toBe(old?.subject);
    expect(Date.parse(renewed?.validTo ?? '') - Date.now()).toBeGreaterThan(300 * day);
  });
});

describe('renewal is refused', () => {
  const signed = (certificate: string, key = 'old.key') => client.signedRequest('old.der', certificate, key).toString('base64');
  const cases: readonly (readonly [string, () => string | Promise<string>, Account | undefined, RegExp])[] = [
    ['to another account', () => renewal, nlake, /Authorization.*another user/su],
    ['to nobody', () => renewal, undefined, /Authentication/u],
    ['before the renewal window', () => signed('young.pem'), mnorth, /NotEligibleToRenew/u],
    ['for what the old certificate did not sign', () => readFileSync(client.file('old.der'), 'base64'), mnorth, /MessageFormat/u],
    ['when the signature is broken', () => `${renewal.slice(0, -8)}AAAA${renewal.slice(-4)}`, mnorth, /MessageFormat/u],
    [
      'for a certificate of another authority',
      () => {
        openssl('req', '-x509', '-key', client.file('old.key'), '-subj', '/CN=mnorth', '-out', client.file('foreign.pem'));
        return signed('foreign.pem');
      },
      mnorth,
      /Authentication.*not issued by this service/su,
    ],
    [
      'for a revoked certificate',
      async () => {
        site.revoke(await enroll('revoked.pem', ['certificate-last-days']), 1);
        return signed('revoked.pem');
      },
      mnorth,
      /0x80092010/u,
    ],
    [
      'for an expired certificate',
      async () => {
        await enroll('expired.pem', ['certificate-expired']);
        return signed('expired.pem');
      },
      mnorth,
      /NotEligibleToRenew/u,
    ],
  ];
  it.each(cases)('%s', async (_why, token, who, expected) => {
    const { status, body } = await client.post(site.addresses.enrollmentUrl, rst('Renew', await token()), who);
    expect(status).toBe(500);
    expect(body).toMatch(expected);
  });

  it('to an account that has been locked meanwhile, also over TLS with the old certificate', async () => {
    site.changeUser(mnorth.userName, { locked: true });
    const { body } = await client.post(site.addresses.enrollmentUrl, rst('Renew', renewal), client.identity('old.pem', 'old.key'));
    site.changeUser(mnorth.userName, { locked: false });
    expect(body).toContain('0x80070775');
  });
});

describe('AD CS renews by Issue', () => {
  const certificateUrl = () => site.addresses.cesUrl.replace('UsernamePassword', 'Certificate');
  it.each([
    ['with the password', () => site.addresses.cesUrl, () => mnorth],
    ['with the old certificate in TLS', certificateUrl, () => client.identity('young.pem', 'old.key')],
  ] as const)('%s, at any time', async (_how, url, who) => {
    const token = client.signedRequest('old.der', 'young.pem', 'old.key').toString('base64');
    const { status, body } = await client.post(url(), rst('Issue', token), who());
    expect([status, /#X509v3"/u.test(body)]).toEqual([200, true]);
  });

  it('and answers for itself when neither is there', async () => {
    expect((await client.post(site.addresses.cesUrl, rst('Issue', renewal), undefined)).status).toBe(401);
  });
});

describe('a request that waited', () => {
  it('is answered with the same certificate however often it is asked for', async () => {
    await site.scenario(['needs-approval']);
    const issue = rst('Issue', readFileSync(client.file('old.der'), 'base64'));
    const { body } = await client.post(site.addresses.enrollmentUrl, issue, mnorth);
    const requestId = /<RequestID[^>]*>([^<]+)</u.exec(body)?.[1] ?? '';
    site.approve(requestId);
    const query = rst('QueryTokenStatus', '', `<RequestID>${requestId}</RequestID>`);
    for (const name of ['first.pem', 'second.pem']) client.keepLeaf(await client.post(site.addresses.enrollmentUrl, query, mnorth), name);
    const [first, second] = ['first.pem', 'second.pem'].map((name) => readFileSync(client.file(name), 'utf8'));
    expect(new X509Certificate(first ?? '').subject).toBe('CN=mnorth');
    expect(second).toBe(first);
  });
});

describe('tokens that Windows made', () => {
  it('are told apart by their content, whatever they are called', async () => {
    const request = vector('wstep-4.1.1.1-0');
    expect(await readSigningToken(request.toString('base64'))).toEqual({ kind: 'request', request });
    const signed = await readSigningToken(vector('wstep-4.1.5.1-0').toString('base64').replace(/.{64}/gu, '$&&#xD;\n'));
    expect(signed).toMatchObject({ kind: 'renewal', request: vector('renew-inner') });
  });

  it('are not believed once a bit has changed, and an answer is no request', async () => {
    const changed = vector('wstep-4.1.5.1-0');
    changed[400] = (changed[400] ?? 0) ^ 1;
    expect(await readSigningToken(changed.toString('base64'))).toBeUndefined();
    expect(await readSigningToken(vector('wstep-4.1.1.2-0').toString('base64'))).toBeUndefined();
  });

  it('are issued what they ask for, from a template of theirs', async () => {
    const { status, body } = await client.post(site.addresses.cesUrl, rst('Issue', vector('wstep-4.1.1.1-0').toString('base64')), mnorth);
    expect(status).toBe(200);
    const leaf = /#X509v3"[^>]*>([^<]+)</u.exec(body)?.[1] ?? '';
    writeFileSync(client.file('user.der'), Buffer.from(leaf.replaceAll('&#xD;', ''), 'base64'));
    const { subject, keyUsage } = new X509Certificate(readFileSync(client.file('user.der')));
    expect([subject, keyUsage?.includes('1.3.6.1.5.5.7.3.2')]).toEqual(['CN=mnorth', true]);
  });
});
