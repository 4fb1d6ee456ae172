import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../../../electron/contract/requirements.ts';
import { toPem } from '../../../electron/pki/certificate.ts';
import { writePkcs12 } from '../../../electron/pki/pkcs12-writer.ts';
import { TestAuthority } from '../../support/certificate-authority.ts';
import { CommandStage } from '../../support/command-stage.ts';
import { startServer } from '../../support/counting-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { makeCertificate, now, ownKey } from '../pki/certificate-maker.ts';
import { broken, chain, good } from '../pki/requirements-cases.ts';
import { roleCertificate } from '../pki/requirements-certificates.ts';

const stage = new CommandStage(now);
const client = makeCertificate();
/** A role's certificate in the form that the role takes, for roles whose rules need nothing else. */
const certificateOf = (role: Role, wish = {}) => roleCertificate({ ...good[role].wish, ...wish });
const chainPem = chain.map(toPem).join('');

function files(contents: Readonly<Record<string, string | Uint8Array>>): (name: string) => string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(folder, name), content);
  return (name) => join(folder, name);
}

describe('certcheck', () => {
  it.each(roles)('ends with 0 for a certificate of %s', async (role) => {
    const file = files({ 'a.cer': certificateOf(role).der, 'chain.pem': chainPem });
    const { code, results } = await stage.run(['certcheck', file('a.cer'), '--role', role, '--chain', file('chain.pem'), '--json']);
    expect(JSON.parse(results)).toMatchObject({ role, verdict: 'passed' });
    expect(code).toBe(0);
  });

  it.each([
    ['sql-server', 'key-length', 'failed', 4],
    ['ndes-policy-module', 'signature-hash', 'failed', 4],
    ['iis-site-system', 'key-length', 'warning', 3],
    ['windows-client', 'subject-alternative-name', 'warning', 3],
  ] as const)('for %s that breaks %s says %s and ends with %i', async (role, id, verdict, expected) => {
    const file = files({ 'a.pem': toPem(certificateOf(role, broken[role][id]?.wish)) });
    const { code, results } = await stage.run(['certcheck', '-role', role, file('a.pem'), '-json']);
    const told = JSON.parse(results);
    expect(Object.keys(told)).toEqual(['role', 'verdict', 'rules']);
    expect(told.rules.every((rule: object) => Object.keys(rule).join() === 'id,verdict,reason')).toBe(true);
    expect(told.rules.filter((rule: { verdict: string }) => ['failed', 'warning'].includes(rule.verdict))).toMatchObject([{ id, verdict }]);
    expect([told.verdict, code]).toEqual([verdict, expected]);
  });

  it('prints a checklist for a person, rule by rule', async () => {
    const file = files({ 'a.pem': toPem(certificateOf('macos-client', { purposes: ['serverAuthentication'] })) });
    const { code, results } = await stage.run(['certcheck', file('a.pem'), '-role', 'macos-client']);
    expect(results).toContain('a.pem: CN=mnorth\n  Does not fit as macOS client computer (macos-client)\n');
    expect(results).toMatch(/^ {2}FAILED {3}extended-key-usage .*Client Authentication/m);
    expect(results).toMatch(/^ {2}\? {8}certificate-chain /m);
    expect(code).toBe(4);
  });

  it('gives an array for several files, in their order, and the exit code of the worst', async () => {
    const file = files({ 'a.pem': toPem(client), 'b.pem': toPem(makeCertificate({ hash: 'sha1' })) });
    const { code, results } = await stage.run(['certcheck', file('a.pem'), file('b.pem'), '-role', 'macos-client', '-json']);
    expect(JSON.parse(results)).toMatchObject([
      { file: file('a.pem'), verdict: 'passed' },
      { file: file('b.pem'), verdict: 'failed' },
    ]);
    expect(code).toBe(4);
  });

  it('judges the certificate of the key in a PKCS#12 file, and sees that it was exportable', async () => {
    const issued = { privateKey: ownKey.privateKey, certificate: client, chain: [...chain] };
    const file = files({ 'a.p12': await writePkcs12(issued, Buffer.from('secret'), 'modern', 1) });
    const args = ['certcheck', file('a.p12'), '-role', 'task-sequence-media', '-json'];
    for (const ended of [await stage.run([...args, '-password-stdin'], 'secret\n'), await stage.run(args, { typed: ['secret'] })]) {
      const { rules } = JSON.parse(ended.results);
      expect(rules).toContainEqual(expect.objectContaining({ id: 'private-key-exportable', verdict: 'passed' }));
      expect(ended.code).toBe(0);
    }
  });

  it('names whose passphrase it asks for', async () => {
    const file = files({ 'a.p12': await writePkcs12({ ...ownKey, certificate: client, chain: [] }, Buffer.from('x'), 'modern', 1) });
    const { told } = await stage.run(['certcheck', file('a.p12'), '-role', 'macos-client'], { typed: ['x'] });
    expect(told).toContain(`Passphrase of ${file('a.p12')}: `);
  });

  it('looks for the name of a host where the role has one', async () => {
    const file = files({ 'a.cer': certificateOf('sql-server').der });
    const run = (host: string) => stage.run(['certcheck', file('a.cer'), '-role', 'sql-server', '-host', host]);
    expect((await run('server02.contoso.com')).code).toBe(0);
    expect((await run('server03.contoso.com')).code).toBe(4);
  });
});

describe('certcheck of a server', () => {
  it('judges what it presents, by the name it was called, and sends it nothing', async () => {
    const certificate = await (await TestAuthority.root()).issue({ key: ownKey, names: ['localhost'] });
    let ended = () => {};
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const server = await startServer({ certificate, connection: (socket) => socket.resume().on('close', () => ended()) });
    const today = new CommandStage(Date.now());
    const { results, code } = await today.run(['certcheck', '-server', `localhost:${server.port}`, '-role', 'iis-site-system', '-json']);
    const { rules } = JSON.parse(results);
    expect(rules).toContainEqual({ id: 'host-name', verdict: 'passed', reason: 'It names localhost.' });
    // A name without a domain is what the requirements warn about.
    expect(rules.filter((rule: { verdict: string }) => rule.verdict === 'warning').map(({ id }: { id: string }) => id)).toEqual([
      'subject-name',
    ]);
    expect(code).toBe(3);
    await end;
    expect([server.connections.length, server.applicationBytes]).toEqual([1, 0]);
  });

  it('ends with the problem of a server that can\u2019t be reached', async () => {
    const { code, told } = await stage.run(['certcheck', '-server', 'localhost:1', '-role', 'iis-site-system']);
    expect(code).toBe(11);
    expect(told).toContain('server-unreachable');
  });
});

describe('certcheck refuses, and says why:', () => {
  it.each([
    [['-role', 'windows-clent'], 2, 'Did you mean windows-client?'],
    [['-role', 'teapot'], 2, 'The roles are iis-site-system, '],
    [[], 2, '-role ROLE is missing'],
    [['-role', 'windows-client', '-server', 'localhost'], 2, 'Give files to check, or a server'],
    [['-role', 'mobile-device', '-host', 'a'], 2, 'say nothing of host names'],
    [['-role', 'windows-client', '-chain', '/nowhere/chain.pem'], 14, '/nowhere/chain.pem can\u2019t be used'],
  ])('%j', async (args, expected, words) => {
    const file = files({ 'a.cer': client.der });
    const { code, told, results } = await stage.run(['certcheck', file('a.cer'), ...args]);
    expect(told).toContain(words);
    expect([code, results]).toEqual([expected, '']);
  });

  it.each([
    ['no such file', 'there is no such file', 'nothing.pem', ''],
    ['a folder', 'it is a folder', '.', ''],
    ['a letter', 'It can\u2019t be read', 'letter.txt', ''],
    ['a wrong passphrase', 'the passphrase is not right', 'a.p12', 'wrong\n'],
  ])('%s', async (_what, words, name, input) => {
    const p12 = await writePkcs12({ ...ownKey, certificate: client, chain: [] }, Buffer.from('secret'), 'modern', 1);
    const file = files({ 'a.p12': p12, 'letter.txt': 'Dear administrator' });
    const { code, told, results } = await stage.run(['certcheck', file(name), '-role', 'macos-client', '-password-stdin'], input);
    expect(told).toContain(words);
    expect([code, results]).toEqual([14, '']);
  });

  it('a passphrase that nobody can be asked for', async () => {
    const file = files({ 'a.p12': await writePkcs12({ ...ownKey, certificate: client, chain: [] }, Buffer.from('x'), 'modern', 1) });
    const { code, told } = await stage.run(['certcheck', file('a.p12'), '-role', 'macos-client']);
    expect([code, told]).toEqual([2, expect.stringContaining('-password-stdin')]);
  });

  it('several files of which one can\u2019t be read, before it tells about any', async () => {
    const file = files({ 'a.cer': client.der, 'b.cer': 'no certificate' });
    const { code, results } = await stage.run(['certcheck', file('a.cer'), file('b.cer'), '-role', 'macos-client', '-json']);
    expect(code).toBe(14);
    expect(JSON.parse(results)).toMatchObject({ result: 'failed', problem: { kind: 'certificate-unfit' } });
  });

  it('a file with a private key and nothing else', async () => {
    const file = files({ 'key.pem': ownKey.privateKey.export({ type: 'pkcs8', format: 'pem' }) });
    const { code, told } = await stage.run(['certcheck', file('key.pem'), '-role', 'macos-client']);
    expect([code, told]).toEqual([14, expect.stringContaining('There is no certificate in it')]);
  });
});

it('certcheck -h tells its exit codes', async () => {
  expect((await stage.run(['certcheck', '-h'])).results).toContain('3 passed with warnings, 4 a requirement is not met');
});
