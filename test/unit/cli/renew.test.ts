import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCertificates } from '../../../electron/pki/certificates.ts';
import { Settings } from '../../../electron/services/settings/settings.ts';
import { readTrustFile } from '../../../electron/services/trusted-roots.ts';
import { CommandStage } from '../../support/command-stage.ts';
import { renewalStage } from '../../support/renewal-stage.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const site = renewalStage();
let command: CommandStage;

beforeEach(() => {
  command = new CommandStage();
  command.ports = site.ports;
  command.readRoots = readTrustFile;
});

const ca = () => ['-ca', site.site.addresses.caFile];
const run = (args: readonly string[], input?: Parameters<CommandStage['run']>[1]) => command.run(['renew', ...args, ...ca()], input);
const inUse = async () => (await site.inUse())?.id;

describe('renew', () => {
  it('asks for the password of the account that enrolled, renews, and says so to the letter', async () => {
    const old = await site.enrolled();
    const { code, results, told } = await run([], { typed: ['Northwind-42'] });
    expect([code, results.split('\n')[0]]).toEqual([0, 'Successfully renewed']);
    expect(results).toContain(new Date(old.certificate.notAfter).toISOString());
    expect(told).toContain('Password for contoso\\mnorth');
    expect(told).toContain('Verified key and certificate');
    expect(await inUse()).not.toBe(old.id);
    expect(results + told).not.toContain('Northwind-42');
  });

  it.each([
    [['-password-stdin'], 'Northwind-42\n'],
    [['-without-password'], ''],
  ] as const)('prints one JSON object for a program with %j, and nothing else', async (args, input) => {
    const old = await site.enrolled();
    const { code, results, told } = await run([...args, '-json'], input);
    const printed = JSON.parse(results);
    expect([code, told]).toEqual([0, '']);
    expect(printed).toMatchObject({
      result: 'renewed',
      subject: 'CN=mnorth',
      issuer: 'CN=Contoso Issuing CA,DC=contoso,DC=com',
      previousNotAfter: new Date(old.certificate.notAfter).toISOString(),
      warnings: [],
    });
    expect(Date.parse(printed.notAfter)).toBeGreaterThan(old.certificate.notAfter);
    expect([printed.certificate, ...printed.chain].map((pem) => readCertificates(Buffer.from(pem))[0]?.commonName)).toEqual([
      'mnorth',
      'Contoso Issuing CA',
      'Contoso Root CA',
    ]);
    expect(printed.serialNumber).toBe((await site.inUse())?.certificate.serialNumber);
  });

  it('tells a program that the site wants the password, by a code of its family', async () => {
    const old = await site.enrolled();
    await site.site.scenario(['renewal-needs-password']);
    const { code, results } = await run(['-without-password', '-json']);
    expect([code, JSON.parse(results).result, JSON.parse(results).problem.kind]).toEqual([10, 'failed', 'password-needed']);
    expect(await inUse()).toBe(old.id);
  });

  it('leaves the settings of the client, its SMSID among them, as they are', async () => {
    const file = join(temporaryFolder(), 'com.microsoft.ccmclient.plist');
    const text = '<plist version="1.0"><dict><key>SMSID</key><string>GUID:6F1F4A52-1D6E-4A1F-9E70-1F0A5A1C9B11</string></dict></plist>';
    writeFileSync(file, text);
    const files = { managed: '/nonexistent/managed.plist', computer: '/nonexistent/computer.plist', person: file };
    command.settings = new Settings({ files: { paths: files, own: 'person', keeper: undefined } });
    await site.enrolled();
    expect((await run(['-without-password'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(command.settings.values().SMSID).toMatch(/^GUID:6F1F/u);
  });

  it('without a password is the administrator\u2019s to forbid', async () => {
    const file = join(temporaryFolder(), 'managed.plist');
    writeFileSync(file, '<plist version="1.0"><dict><key>RenewWithoutPassword</key><false/></dict></plist>');
    const files = { managed: file, computer: '/nonexistent/computer.plist', person: '/nonexistent/person.plist' };
    command.settings = new Settings({ files: { paths: files, own: 'person', keeper: undefined } });
    await site.enrolled();
    const { code, told } = await run(['-without-password']);
    expect([code, told]).toEqual([16, expect.stringContaining('Your organisation manages RenewWithoutPassword')]);
    expect(site.site.connections).toEqual([]);
    expect((await run(['-password-stdin'], 'Northwind-42')).code).toBe(0);
  });

  it('is sent in Base64 within Base64 where the administrator says so, and in Base64 where nobody does', async () => {
    const sent: number[] = [];
    for (const value of ['<false/>', '<true/>']) {
      const file = join(temporaryFolder(), 'computer.plist');
      writeFileSync(file, `<plist version="1.0"><dict><key>EncodeManualRenewalTwice</key>${value}</dict></plist>`);
      const files = { managed: '/nonexistent/managed.plist', computer: file, person: '/nonexistent/person.plist' };
      command.settings = new Settings({ files: { paths: files, own: 'person', keeper: undefined } });
      await site.enrolled();
      site.site.forget();
      expect((await run(['-password-stdin'], 'Northwind-42')).code).toBe(0);
      sent.push(Math.max(...site.site.requests.map(({ bytes }) => bytes)));
    }
    const [once = 0, twice = 0] = sent;
    expect(twice / once).toBeGreaterThan(1.1);
  });

  it.each([
    [['-without-password', '-password-stdin'], '-password-stdin has no meaning with -without-password'],
    [['-without-password', '-s', 'server02'], '-s has no meaning with -without-password'],
    [['-withoutpassword'], 'Did you mean -without-password?'],
    [[], 'There is no terminal to ask for the password on'],
  ])('with %j explains what is wrong, and nothing is sent', async (args, message) => {
    await site.enrolled();
    const { code, told } = await run(args);
    expect([code, told]).toEqual([2, expect.stringContaining(message)]);
    expect(site.site.connections).toEqual([]);
  });

  it.each([[['-password-stdin']], [['-without-password']]])('with %j on a computer that is not enrolled says so', async (args) => {
    const { code, told } = await run(args, 'Northwind-42');
    expect([code, told]).toEqual([13, expect.stringContaining('There is no certificate to renew')]);
  });

  it('wants account and server for a certificate that came from a file, and then renews it', async () => {
    const old = await site.enrolled();
    const { keychain } = site.ports;
    const origin = { serverName: '', userName: '', profile: 'imported', service: '' } as const;
    await keychain.use((await keychain.add(await keychain.openKey(old.id, 'check'), old.certificate, old.chain, origin)).id);
    const { serverName } = site.site.addresses;
    const password = ['-password-stdin'];
    expect((await run(password)).told).toContain('-u USER is missing');
    expect((await run([...password, '-u', 'contoso\\mnorth'])).told).toContain('-s SERVER is missing');
    expect((await run(['-without-password'])).told).toContain('There is no certificate to renew');
    expect((await run([...password, '-u', 'contoso\\mnorth', '-s', serverName], 'Northwind-42')).code).toBe(0);
  });
});
