/** The lab site, judged by programs that know nothing of it: openssl and curl. */
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { suiteFolder } from '../support/temporary-folder.ts';
import { type LabSite, startLabSite } from './lab-site.ts';
import { ns } from './soap.ts';

const run = promisify(execFile);
const folder = suiteFolder();
const file = (name: string) => join(folder, name);
const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: 'pipe' }).toString();
let site: LabSite;

beforeAll(async () => {
  site = await startLabSite({ dataFolder: file('lab'), hosts: ['configmgrenroll.contoso.com'] });
  openssl(
    'req',
    '-new',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    file('key.pem'),
    '-out',
    file('csr.der'),
    '-outform',
    'DER',
    '-subj',
    '/CN=anything',
  );
  for (const [name, url] of [
    ['root', site.addresses.crlUrls[0]],
    ['issuing', site.addresses.crlUrls[1]],
  ] as const) {
    await run('curl', ['-sSf', '-o', file(`${name}.crl`), url ?? '']);
  }
});
beforeEach(() => site.reset());
afterAll(() => site.stop());

function envelope(action: string, to: string, body: string, password = 'Northwind-42'): string {
  return `<s:Envelope xmlns:s="${ns.soap12}" xmlns:a="${ns.addressing}"><s:Header><a:Action s:mustUnderstand="1">${action}</a:Action><a:MessageID>urn:uuid:1</a:MessageID><a:To s:mustUnderstand="1">${to}</a:To><o:Security s:mustUnderstand="1" xmlns:o="${ns.security}"><o:UsernameToken><o:Username>mnorth@contoso.com</o:Username><o:Password o:Type="text">${password}</o:Password><o:Nonce>AAAA</o:Nonce></o:UsernameToken></o:Security></s:Header><s:Body>${body}</s:Body></s:Envelope>`;
}

async function post(url: string, text: string): Promise<{ status: number; body: string; headers: string }> {
  writeFileSync(file('request.xml'), text);
  const { stdout } = await run('curl', [
    ...['-sS', '--cacert', site.addresses.caFile, '-H', 'Content-Type: application/soap+xml; charset=utf-8'],
    ...['--data-binary', `@${file('request.xml')}`, '-D', file('headers'), '-w', '\n%{http_code}', url],
  ]);
  const end = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(end + 1)), body: stdout.slice(0, end), headers: readFileSync(file('headers'), 'latin1') };
}

const issue = `<wst:RequestSecurityToken xmlns:wst="${ns.trust}"><wst:TokenType>x</wst:TokenType><wst:RequestType>${ns.trust}/Issue</wst:RequestType><wsse:BinarySecurityToken xmlns:wsse="${ns.security}" ValueType="${ns.enrollment}#PKCS10" EncodingType="x">CSR</wsse:BinarySecurityToken></wst:RequestSecurityToken>`;
const csr = (name: string) => readFileSync(file(name)).toString('base64');

/** The chain as `openssl verify` wants it: with both revocation lists. */
function verify(certificate: string): string {
  for (const name of ['root', 'issuing']) openssl('crl', '-inform', 'DER', '-in', file(`${name}.crl`), '-out', file(`${name}.crl.pem`));
  const args = ['-crl_check_all', '-CAfile', site.addresses.caFile, '-untrusted', join(folder, 'lab/ca/issuing.pem')];
  return openssl('verify', ...args, '-CRLfile', file('root.crl.pem'), '-CRLfile', file('issuing.crl.pem'), certificate);
}

describe('an enrollment proxy point asked by curl', () => {
  it('is discovered under the name in its certificate, with a length and not in pieces', async () => {
    const { status, body, headers } = await post(
      site.addresses.discoveryUrl,
      envelope(
        `${ns.discovery}/IDiscoveryService/Discover`,
        site.addresses.discoveryUrl,
        `<Discover xmlns="${ns.discovery}/"><request><EmailAddress>mnorth@contoso.com</EmailAddress></request></Discover>`,
      ),
    );
    expect(status).toBe(200);
    expect(body).toContain(site.addresses.enrollmentUrl);
    expect(headers).toMatch(/content-length: \d+/iu);
    expect(headers).not.toMatch(/transfer-encoding/iu);
  });

  it('issues a certificate that openssl verifies against its roots and lists, and that keeps the template\u2019s rules', async () => {
    const { status, body } = await post(
      site.addresses.enrollmentUrl,
      envelope(`${ns.enrollment}/RST/wstep`, site.addresses.enrollmentUrl, issue.replace('CSR', csr('csr.der'))),
    );
    expect(status).toBe(200);
    const document = Buffer.from(/ProvisionDoc"[^>]*>([^<]+)</u.exec(body)?.[1] ?? '', 'base64').toString();
    const leaf = /"My">.*?EncodedCertificate" value="([^"]+)"/su.exec(document)?.[1] ?? '';
    writeFileSync(file('leaf.der'), Buffer.from(leaf, 'base64'));
    const text =
      openssl('x509', '-inform', 'DER', '-in', file('leaf.der'), '-noout', '-text', '-out', file('leaf.txt')) ||
      readFileSync(file('leaf.txt'), 'utf8');
    expect(text).toMatch(/Subject: CN ?= ?mnorth\n/u);
    expect(text).toContain('TLS Web Client Authentication');
    expect(text).toContain('sha256WithRSAEncryption');
    expect(text).not.toContain('Subject Alternative Name');
    expect(text).toContain(site.addresses.crlUrls[1]);
    openssl('x509', '-inform', 'DER', '-in', file('leaf.der'), '-out', file('leaf.pem'));
    expect(verify(file('leaf.pem'))).toContain(': OK');
    const modulus = (kind: string, name: string) => openssl(kind, '-modulus', '-noout', '-in', file(name));
    expect(modulus('x509', 'leaf.pem')).toBe(modulus('rsa', 'key.pem'));
  });

  it('puts a revoked certificate on its list with the reason, and tells the same by OCSP', async () => {
    const serial = site.issued().at(-1)?.serialNumber ?? '';
    const ocsp = await run('openssl', [
      'ocsp',
      '-issuer',
      join(folder, 'lab/ca/issuing.pem'),
      '-cert',
      file('leaf.pem'),
      '-url',
      new URL('/ocsp', site.addresses.crlUrls[0]).href,
      '-CAfile',
      site.addresses.caFile,
      '-verify_other',
      join(folder, 'lab/ca/issuing.pem'),
    ]);
    expect(ocsp.stdout).toContain('leaf.pem: good');
    expect(site.revoke(serial, 4)).toBe(true);
    await run('curl', ['-sSf', '-o', file('issuing.crl'), site.addresses.crlUrls[1] ?? '']);
    const text = openssl('crl', '-inform', 'DER', '-in', file('issuing.crl'), '-noout', '-text');
    expect(text.toLowerCase().replaceAll(':', '')).toContain(serial.toLowerCase());
    expect(text).toContain('Superseded');
    expect(() => verify(file('leaf.pem'))).toThrow(/revoked/u);
  });
});

describe('the services of AD CS asked by curl', () => {
  it('answer a request for a template with a message whose certificates openssl reads and verifies', async () => {
    const config = `[req]\ndistinguished_name=dn\nreq_extensions=e\n[dn]\n[e]\n1.3.6.1.4.1.311.20.2=ASN1:BMPSTRING:ConfigMgrMacClientCertificate\n`;
    writeFileSync(file('csr.cnf'), config);
    openssl(
      'req',
      '-new',
      '-key',
      file('key.pem'),
      '-out',
      file('adcs.der'),
      '-outform',
      'DER',
      '-subj',
      '/CN=x',
      '-config',
      file('csr.cnf'),
    );
    const { status, body } = await post(
      site.addresses.cesUrl,
      envelope(`${ns.enrollment}/RST/wstep`, site.addresses.cesUrl, issue.replace('CSR', csr('adcs.der'))),
    );
    expect(status).toBe(200);
    const message = /#PKCS7"[^>]*>([^<]+)</u.exec(body)?.[1] ?? '';
    expect(message).toContain('&#xD;\n');
    writeFileSync(file('answer.p7'), Buffer.from(message.replace(/&#xD;\n/gu, ''), 'base64'));
    const args = [
      'cms',
      '-verify',
      '-inform',
      'DER',
      '-in',
      file('answer.p7'),
      '-CAfile',
      site.addresses.caFile,
      '-purpose',
      'any',
      '-out',
      file('content'),
      '-certsout',
      file('certificates.pem'),
    ];
    openssl(...args);
    expect(readFileSync(file('certificates.pem'), 'utf8').match(/BEGIN CERTIFICATE/gu)).toHaveLength(3);
  });

  it('list the template to those who may enroll it', async () => {
    const { body } = await post(
      site.addresses.policyUrl,
      envelope(`${ns.policy}/IPolicy/GetPolicies`, site.addresses.policyUrl, `<GetPolicies xmlns="${ns.policy}"/>`),
    );
    expect(body).toMatch(/<commonName>ConfigMgrMacClientCertificate<.*?<enroll>true</su);
    expect(body).toContain(`<uri>${site.addresses.cesUrl}</uri>`);
  });

  it('refuse a wrong password with a fault and HTTP 500', async () => {
    const { status, body } = await post(
      site.addresses.cesUrl,
      envelope(`${ns.enrollment}/RST/wstep`, site.addresses.cesUrl, issue, 'wrong'),
    );
    expect([status, body.includes('FailedAuthentication')]).toEqual([500, true]);
  });
});

describe('a lab site', () => {
  it('that is opened again in its folder is the same authority', async () => {
    const twin = file('again');
    const first = await startLabSite({ dataFolder: twin });
    const root = readFileSync(first.addresses.caFile, 'utf8');
    await first.stop();
    const second = await startLabSite({ dataFolder: twin });
    expect(readFileSync(second.addresses.caFile, 'utf8')).toBe(root);
    await second.stop();
  });

  it('refuses document types and envelopes that are not XML', async () => {
    expect((await post(site.addresses.enrollmentUrl, '<!DOCTYPE a><a/>')).status).toBe(500);
    expect((await post(site.addresses.enrollmentUrl, 'not xml')).status).toBe(500);
  });

  it('does as its control interface says, for those who know its path', async () => {
    const { controlUrl } = site.addresses;
    await run('curl', ['-sSf', '-X', 'PUT', '-d', '{"names":["password-rejected"]}', `${controlUrl}scenario`]);
    expect(site.scenarios).toEqual(['password-rejected']);
    const { stdout } = await run('curl', ['-sS', '-w', '%{http_code}', new URL('/guess/scenario', controlUrl).href]);
    expect(stdout).toContain('404');
  });
});
