/** Commands at a site with a management point, with the settings of a computer. */
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readTrustFile } from '../../../electron/services/trusted-roots.ts';
import { CommandStage } from '../../support/command-stage.ts';
import { closedPort } from '../../support/raw-server.ts';
import { siteStage } from '../../support/site-stage.ts';

const stage = siteStage();
let command: CommandStage;

beforeEach(() => {
  command = new CommandStage();
  command.ports = stage.ports;
  command.settings = stage.settings;
  command.readRoots = readTrustFile;
});

const enroll = (...args: readonly string[]) => {
  const { serverName, caFile } = stage.site.addresses;
  const usual = ['CMEnroll', '-s', serverName, '-u', 'contoso\\mnorth', '-ca', caFile, '-password-stdin'];
  return command.run([...usual, ...args], 'Northwind-42\n');
};
const renew = (...args: readonly string[]) => command.run(['renew', '-without-password', '-ca', stage.site.addresses.caFile, ...args]);
const defaults = (...args: readonly string[]) => command.run(['defaults', ...args]);
const serials = async () => (await stage.ports.keychain.read()).identities.map(({ certificate }) => certificate.serialNumber);
const inUse = async () => (await stage.ports.keychain.read()).inUse?.certificate.serialNumber;

describe('CMEnroll', () => {
  it('names the site that has taken the certificate', async () => {
    const { code, results } = await enroll();
    expect([code, results.split('\n')[0]]).toEqual([0, 'Successfully enrolled']);
    expect(results).toMatch(new RegExp(`Site: +S01, management point ${stage.site.addresses.managementPoint}`, 'u'));
  });

  it('tells it to programs', async () => {
    const printed = JSON.parse((await enroll('-json')).results);
    expect(printed).toMatchObject({ siteCode: 'S01', managementPoint: stage.site.addresses.managementPoint, warnings: [] });
  });

  it('warns where the management point that was named can\u2019t be reached, and has enrolled', async () => {
    const { code, told, results } = await enroll('-mp', `localhost:${await closedPort()}`);
    expect([code, results.split('\n')[0]]).toEqual([0, 'Successfully enrolled']);
    expect(told).toContain('could not be tried on the site');
    expect(results).not.toContain('Site:');
  });

  it('ends in a problem of the certificate where the site refuses it, and stores nothing', async () => {
    await stage.site.scenario(['mp-revoked']);
    const { code, told } = await enroll();
    expect([code, await serials()]).toEqual([14, []]);
    expect(told).toContain('site-refused-certificate');
  });
});

describe('two certificates with one subject', () => {
  beforeEach(async () => {
    await stage.site.scenario(['certificate-last-days']);
    await enroll();
    await enroll();
    await stage.site.reset();
  });

  it('are told apart by the serial number, as data: every command and the keychain agree', async () => {
    const [newer, older] = await serials();
    await defaults('write', 'com.microsoft.ccmclient', 'SubjectName', 'mnorth');
    const file = join(stage.scene.folder, 'one.pem');
    for (const args of [
      ['renew', '-without-password'],
      ['export', '-certificate-only', '-out', file],
    ]) {
      const { code, told } = await command.run(args);
      expect([code, told]).toEqual([14, expect.stringContaining('certificate-ambiguous')]);
      expect(told).toContain(newer);
      expect(told).toContain(older);
    }
    expect(await inUse()).toBeUndefined();
    await defaults('write', 'com.microsoft.ccmclient', 'SerialNumber', '-data', older ?? '');
    expect(await inUse()).toBe(older);
    expect((await command.run(['export', '-certificate-only', '-out', file])).results).toContain(`serial number ${older}`);
  });

  it('the serial number follows a renewal, and what was renewed is gone', async () => {
    const [newer, older] = await serials();
    await defaults('write', 'com.microsoft.ccmclient', 'SubjectName', 'mnorth');
    await defaults('write', 'com.microsoft.ccmclient', 'SerialNumber', '-data', newer ?? '');
    const printed = JSON.parse((await renew('-json')).results);
    expect(printed).toMatchObject({ result: 'renewed', warnings: [], siteCode: 'S01' });
    expect([await inUse(), await serials()]).toEqual([printed.serialNumber, [printed.serialNumber]]);
    expect([newer, older]).not.toContain(printed.serialNumber);
    const { results } = await defaults('read', 'com.microsoft.ccmclient');
    expect(results).toContain('SubjectName');
  });

  it('stay as an administrator has them: the renewed one is kept, not used, and that is said', async () => {
    const [newer = ''] = await serials();
    const value = Buffer.from(newer, 'hex');
    await stage.scene.put('managed', { SubjectName: { type: 'string', value: 'mnorth' }, SerialNumber: { type: 'data', value } });
    const { code, results } = await renew('-json');
    expect([code, JSON.parse(results).warnings]).toEqual([0, [expect.stringContaining('not in use')]]);
    expect(await inUse()).toBe(newer);
    expect(await serials()).toContain(newer);
  });
});

it('after `defaults delete` of SMSID the next enrollment makes another, which the site is told', async () => {
  await enroll();
  const first = stage.settings.values().SMSID;
  expect((await defaults('delete', 'com.microsoft.ccmclient', 'SMSID')).code).toBe(0);
  await enroll();
  const second = stage.settings.values().SMSID;
  expect(second).toMatch(/^GUID:[0-9A-F-]{36}$/u);
  expect(second).not.toBe(first);
  expect(stage.site.clients().map(({ smsid }) => smsid)).toContain(second);
});
