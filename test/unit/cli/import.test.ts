import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../electron/contract/problem.ts';
import { type Certificate, toPem } from '../../../electron/pki/certificate.ts';
import { writePkcs12 } from '../../../electron/pki/pkcs12-writer.ts';
import { CommandStage } from '../../support/command-stage.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import {
  alternativeName,
  authority,
  authorityKey,
  day,
  extendedKeyUsage,
  makeCertificate,
  now,
  ownKey,
  publicKeyInfo,
  type Recipe,
} from '../pki/certificate-maker.ts';
import { withOpenssl } from '../pki/openssl.ts';

const issuer = makeCertificate({
  ...{ subject: 'Lab Issuing CA', publicKeyInfo: publicKeyInfo(authorityKey.publicKey), extensions: [authority()] },
});
const client = makeCertificate();
const keyPem = ownKey.privateKey.export({ type: 'pkcs8', format: 'pem' });
const clientAuthentication = extendedKeyUsage('1.3.6.1.5.5.7.3.2');

function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const pkcs12 = async (certificate: Certificate = client, chain: readonly Certificate[] = []) =>
  file('client.p12', await writePkcs12({ privateKey: ownKey.privateKey, certificate, chain }, Buffer.from('secret'), 'modern', 1));

describe('import', () => {
  it('puts a PKCS#12 file with its chain into the keychain and into use', async () => {
    const stage = new CommandStage(now);
    const { code, results } = await stage.run(['import', await pkcs12(client, [issuer]), '-password-stdin'], 'secret\n');
    expect([code, results]).toEqual([0, expect.stringContaining('Successfully imported')]);
    const { inUse } = await stage.keychain.read();
    expect(inUse?.certificate.sha256).toBe(client.sha256);
    expect(inUse?.chain.map(({ subject }) => subject)).toEqual(['CN=Lab Issuing CA']);
    expect(inUse?.enrollment.profile).toBe('imported');
    expect((await stage.keychain.openKey(inUse?.id ?? '', 'check')).privateKey.equals(ownKey.privateKey)).toBe(true);
  });

  it.each([
    ['a certificate and its key in one file', [toPem(client) + keyPem]],
    ['a certificate, then its key', [toPem(client) + toPem(issuer), keyPem]],
    ['a key, then its certificate', [keyPem, toPem(client)]],
  ])('takes %s', async (_what, contents) => {
    const stage = new CommandStage(now);
    const paths = contents.map((content, i) => file(`${i}.pem`, content.toString()));
    expect((await stage.run(['import', ...paths])).code).toBe(0);
    expect((await stage.keychain.read()).inUse?.certificate.sha256).toBe(client.sha256);
  });

  it('asks for the passphrase of a locked key by the name of its file', async () => {
    const locked = withOpenssl((bench) => {
      bench.file('key.pem', keyPem);
      return bench.run('pkcs8', '-topk8', '-in', 'key.pem', '-v2', 'aes-256-cbc', '-passout', 'pass:secret');
    });
    const [certificateFile, keyFile] = [file('client.pem', toPem(client)), file('key.pem', locked)];
    const { code, told } = await new CommandStage(now).run(['import', certificateFile, keyFile], { typed: ['secret'] });
    expect([code, told]).toEqual([0, expect.stringContaining(`Passphrase of ${keyFile}: `)]);
  });

  it('takes what macOS exports: RC2, Triple DES and SHA-1', async () => {
    const exported = withOpenssl((bench) => {
      bench.file('key.pem', keyPem);
      bench.file('client.pem', toPem(client));
      const old = ['-legacy', '-certpbe', 'PBE-SHA1-RC2-40', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'];
      bench.run('pkcs12', '-export', '-inkey', 'key.pem', '-in', 'client.pem', '-out', 'a.p12', '-passout', 'pass:secret', ...old);
      return bench.read('a.p12');
    });
    expect((await new CommandStage(now).run(['import', file('a.p12', exported), '-password-stdin'], 'secret')).code).toBe(0);
  });

  it('tells as JSON what is in the keychain now', async () => {
    const { results } = await new CommandStage(now).run(['import', await pkcs12(), '-password-stdin', '-json'], 'secret');
    const { subject, issuer: issuedBy, serialNumber } = client;
    expect(JSON.parse(results)).toMatchObject({ result: 'imported', subject, issuer: issuedBy, serialNumber, warnings: [] });
    expect(results).not.toContain('PRIVATE KEY');
  });

  it('a second time stores nothing new, and puts what is there into use again', async () => {
    const stage = new CommandStage(now);
    const run = async (certificate: Certificate) => stage.run(['import', await pkcs12(certificate), '-password-stdin', '-json'], 'secret');
    await run(client);
    await run(makeCertificate({ subject: 'newer' }));
    const { results } = await run(client);
    expect(JSON.parse(results).result).toBe('known');
    const { identities, inUse } = await stage.keychain.read();
    expect([identities.length, inUse?.certificate.sha256]).toEqual([2, client.sha256]);
  });

  it('warns about an alternative name and a weak key, and keeps the certificate', async () => {
    const certificate = makeCertificate({ extensions: [clientAuthentication, alternativeName('mac12.contoso.com')] });
    const { code, told } = await new CommandStage(now).run(['import', await pkcs12(certificate), '-password-stdin'], 'secret');
    expect([code, told.match(/^Note: /gm)?.length]).toEqual([0, 1]);
    expect(told).toContain('mac12.contoso.com');
  });
});

describe('import refuses and stores nothing:', () => {
  const refused: readonly (readonly [string, Recipe, string])[] = [
    ['another purpose', { extensions: [extendedKeyUsage('1.3.6.1.5.5.7.3.1')] }, 'Client Authentication'],
    ['SHA-1', { hash: 'sha1' }, 'outdated method'],
    ['an expired certificate', { notAfter: now - day / 2 }, 'has expired'],
    ['a certificate that is not valid yet', { notBefore: now + day }, 'is not valid yet'],
    ['a certificate without a subject', { subject: '' }, 'does not say whose it is'],
  ];

  it.each(refused)('%s', async (_what, recipe, words) => {
    const stage = new CommandStage(now);
    const { code, told } = await stage.run(['import', await pkcs12(makeCertificate(recipe)), '-password-stdin'], 'secret');
    expect([code, told]).toEqual([14, expect.stringContaining(words)]);
    expect(told).toContain('client.p12 can\u2019t be used');
    expect((await stage.keychain.read()).identities).toEqual([]);
  });

  it.each([
    ['a certificate without its key', [toPem(client)], 14, 'There is no private key in it'],
    ['a key without its certificate', [keyPem], 14, 'There is no certificate in it'],
    [
      'the key of another certificate',
      [toPem(client), authorityKey.privateKey.export({ type: 'pkcs8', format: 'pem' })],
      14,
      'belong together',
    ],
    [
      'two keys with a certificate each',
      [keyPem, authorityKey.privateKey.export({ type: 'pkcs8', format: 'pem' }) + toPem(client) + toPem(issuer)],
      14,
      'several private keys',
    ],
    ['a letter', ['Dear administrator'], 14, 'It can\u2019t be read'],
    ['three files', ['a', 'b', 'c'], 2, 'one argument too many'],
    ['nothing', [], 2, 'FILE is missing'],
  ])('%s', async (_what, contents, expected, words) => {
    const stage = new CommandStage(now);
    const paths = contents.map((content, i) => file(`${i}.pem`, content.toString()));
    const { code, told } = await stage.run(['import', ...paths]);
    expect([code, told]).toEqual([expected, expect.stringContaining(words)]);
    expect((await stage.keychain.read()).identities).toEqual([]);
  });

  it('a wrong passphrase, told from a damaged file', async () => {
    const { code, told } = await new CommandStage(now).run(['import', await pkcs12(), '-password-stdin'], 'wrong');
    expect([code, told]).toEqual([14, expect.stringContaining('the passphrase is not right')]);
  });

  it('what the keychain can\u2019t give back, and takes it out again', async () => {
    const stage = new CommandStage(now);
    const failure = new ProblemError({ kind: 'keychain-locked' });
    stage.keychain.verify = () => Promise.reject(failure);
    expect((await stage.run(['import', await pkcs12(), '-password-stdin'], 'secret')).code).toBe(15);
    expect((await stage.keychain.read()).identities).toEqual([]);
  });
});
