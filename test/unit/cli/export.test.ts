import { createPrivateKey } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Certificate, toPem } from '../../../electron/pki/certificate.ts';
import { readPkcs12 } from '../../../electron/pki/pkcs12.ts';
import { CommandStage } from '../../support/command-stage.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { authority, authorityKey, day, makeCertificate, now, ownKey, publicKeyInfo } from '../pki/certificate-maker.ts';
import { withOpenssl } from '../pki/openssl.ts';
import { roleCertificate } from '../pki/requirements-certificates.ts';

const client = makeCertificate();
const issuer = makeCertificate({
  ...{ subject: 'Lab Issuing CA', publicKeyInfo: publicKeyInfo(authorityKey.publicKey), extensions: [authority()] },
});
const enrollment = { serverName: 'server02.contoso.com', userName: 'contoso\\mnorth', profile: 'mde2', service: '' } as const;

async function stageWith(...certificates: readonly Certificate[]): Promise<CommandStage> {
  const stage = new CommandStage(now);
  for (const certificate of certificates)
    await stage.keychain.use((await stage.keychain.add(ownKey, certificate, [issuer], enrollment)).id);
  return stage;
}

const secret = 'p\u00e4ss \u20ac';

describe('export', () => {
  it('writes the identity in use as PKCS#12 that openssl opens, for its owner only', async () => {
    const stage = await stageWith(client);
    const out = join(temporaryFolder(), 'client.p12');
    const { code, results, told } = await stage.run(['export', '-out', out, '-password-stdin'], `${secret}\n`);
    expect([code, results]).toEqual([0, `Successfully exported CN=mnorth (serial number 17D4391A00000003) to ${out}\n`]);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    withOpenssl(({ run }) => {
      const opened = run('pkcs12', '-in', out, '-passin', `pass:${secret}`, '-noenc');
      expect(createPrivateKey(opened).equals(ownKey.privateKey)).toBe(true);
      expect(opened.toString()).toContain('Lab Issuing CA');
    });
    expect(results + told).not.toContain(secret);
  });

  it('in the legacy form is opened by openssl as an old reader', async () => {
    const out = join(temporaryFolder(), 'client.p12');
    expect((await (await stageWith(client)).run(['export', '-out', out, '-legacy', '-password-stdin'], secret)).code).toBe(0);
    const key = withOpenssl(({ run }) => run('pkcs12', '-legacy', '-in', out, '-passin', `pass:${secret}`, '-nocerts', '-noenc'));
    expect(createPrivateKey(key).equals(ownKey.privateKey)).toBe(true);
  });

  it('of the certificate alone writes PEM, and asks for no passphrase', async () => {
    const out = join(temporaryFolder(), 'client.pem');
    const { code, results } = await (await stageWith(client)).run(['export', '-certificate-only', '-out', out, '-json']);
    expect([code, JSON.parse(results)]).toMatchObject([0, { result: 'exported', file: out, form: 'pem', subject: 'CN=mnorth' }]);
    expect(readFileSync(out, 'utf8')).toBe(toPem(client));
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  it('asks for the new passphrase twice, by the name of the file', async () => {
    const out = join(temporaryFolder(), 'client.p12');
    const { code, told } = await (await stageWith(client)).run(['export', '-out', out, '-legacy'], { typed: ['secret', 'secret'] });
    expect([code, told]).toEqual([0, `New passphrase for ${out}: \nThe same again: \n`]);
    expect((await readPkcs12(readFileSync(out), Buffer.from('secret'))).keys).toHaveLength(1);
  });
});

describe('export chooses', () => {
  const newer = roleCertificate({ subject: ['mnorth'], purposes: ['clientAuthentication'] });
  const other = makeCertificate({ subject: 'Other', notAfter: now + 30 * day });

  async function chosen(...args: readonly string[]) {
    const stage = await stageWith(client, newer, other);
    const out = join(temporaryFolder(), 'out.pem');
    const { code, told } = await stage.run(['export', ...args, '-certificate-only', '-out', out]);
    return existsSync(out) ? readFileSync(out, 'utf8') : { code, told };
  }

  it('the identity in use where nothing is said', async () => expect(await chosen()).toBe(toPem(other)));
  it('by common name', async () => expect(await chosen('Other')).toBe(toPem(other)));
  it('by subject', async () => expect(await chosen('CN=Other')).toBe(toPem(other)));

  it.each(['4A12', '4a12', '0x4A12', '4a:12', '004a12'])('by serial number, however it is written: %s', async (serial) =>
    expect(await chosen('-serial', serial)).toBe(toPem(newer)),
  );

  it('by both, where a name alone is ambiguous', async () => {
    expect(await chosen('mnorth')).toMatchObject({ code: 14, told: expect.stringContaining('serial number 4A12, valid until 2027-01-15') });
    expect(await chosen('mnorth', '-serial', '4A12')).toBe(toPem(newer));
  });

  it('by id', async () => {
    const stage = await stageWith(client, newer, other);
    const out = join(temporaryFolder(), 'out.pem');
    const { id } = (await stage.keychain.read()).identities.at(-1) ?? { id: '' };
    await stage.run(['export', id, '-certificate-only', '-out', out]);
    expect(readFileSync(out, 'utf8')).toBe(toPem(client));
  });

  it('nothing where upper and lower case differ, and shows the right spelling', async () => {
    expect(await chosen('OTHER')).toMatchObject({ code: 14, told: expect.stringContaining('Write it exactly as Other') });
  });

  it.each([['nobody'], ['-serial', '99']])('nothing where there is none: %s', async (...args) => {
    expect(await chosen(...args)).toMatchObject({ code: 14, told: expect.stringContaining('There is no such certificate') });
  });
});

describe('export leaves everything as it is', () => {
  const args = (out: string) => ['export', '-out', out, '-certificate-only'];

  it('where the file exists, unless it is to be replaced', async () => {
    const stage = await stageWith(client);
    const out = join(temporaryFolder(), 'out.pem');
    writeFileSync(out, 'precious');
    expect(await stage.run(args(out))).toMatchObject({ code: 2, told: expect.stringContaining('-force') });
    expect(readFileSync(out, 'utf8')).toBe('precious');
    expect((await stage.run([...args(out), '-force'])).code).toBe(0);
    expect([readFileSync(out, 'utf8'), statSync(out).mode & 0o777]).toEqual([toPem(client), 0o600]);
  });

  it('where the file exists, before anyone types a passphrase', async () => {
    const out = join(temporaryFolder(), 'out.p12');
    writeFileSync(out, 'precious');
    const { code, told } = await (await stageWith(client)).run(['export', '-out', out], { typed: [] });
    expect([code, told.includes('passphrase for')]).toEqual([2, false]);
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link', (path: string) => symlinkSync('/dev/null', path)],
  ])('where %s has the name, even if it is to be replaced', async (_what, make) => {
    const out = join(temporaryFolder(), 'out');
    make(out);
    expect((await (await stageWith(client)).run([...args(out), '-force'])).code).toBe(15);
  });

  it('where the folder is missing', async () => {
    expect((await (await stageWith(client)).run(args(join(temporaryFolder(), 'no', 'out.pem')))).code).toBe(15);
  });

  it.each([
    ['the passphrase is empty', { typed: ['', ''] }, 'this one is empty'],
    ['it was typed in two ways', { typed: ['a', 'b'] }, 'not the same'],
    ['nobody can be asked', '', '-password-stdin'],
  ])('where %s', async (_what, input, words) => {
    const out = join(temporaryFolder(), 'out.p12');
    const { code, told } = await (await stageWith(client)).run(['export', '-out', out], input);
    expect([code, told, existsSync(out)]).toEqual([2, expect.stringContaining(words), false]);
  });

  it.each([
    [['export'], '-out FILE is missing'],
    [['export', '-out', 'x', '-certificate-only', '-legacy'], '-legacy is about the key'],
    [['export', '-out', 'x'], 'There is no identity in the keychain'],
  ])('where %j can\u2019t be meant', async (wrong, words) => {
    expect(await new CommandStage(now).run(wrong)).toMatchObject({ code: 2, told: expect.stringContaining(words) });
  });
});
