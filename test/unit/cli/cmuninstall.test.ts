import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../electron/contract/problem.ts';
import type { FolderKeychain } from '../../../electron/services/keychain/folder-keychain.ts';
import { Settings } from '../../../electron/services/settings/settings.ts';
import { CommandStage } from '../../support/command-stage.ts';
import { everythingIn } from '../../support/installation-scene.ts';
import { add, open } from '../../support/keychain-scene.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let stage: CommandStage;
let home: string;
let settings: string;

beforeEach(() => {
  home = join(temporaryFolder(), 'mnorth');
  for (const folder of ['.local/share', '.config', 'data/logs']) mkdirSync(join(home, folder), { recursive: true });
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_DATA_HOME', '');
  vi.stubEnv('XDG_CONFIG_HOME', '');
  stage = new CommandStage();
  stage.dataFolder = join(home, 'data');
  settings = join(home, '.config/ccmclient/com.microsoft.ccmclient.plist');
  const paths = { managed: join(home, 'no/managed'), computer: join(home, 'no/computer'), person: settings };
  stage.settings = new Settings({ files: { paths, own: 'person', keeper: undefined } });
});
afterEach(() => vi.unstubAllEnvs());

const setup = () => stage.run(['ccmsetup', '-scope', 'person']);
const uninstall = (args: readonly string[] = [], input?: { readonly typed: readonly string[] }) =>
  stage.run(['CMUninstall', '-scope', 'person', ...args], input);

function writeLogs(): void {
  for (const name of ['enrollment-assistant.log', 'enrollment-assistant.log.1']) writeFileSync(join(home, 'data/logs', name), '{}\n');
  mkdirSync(join(home, 'data/Crashpad/completed'), { recursive: true });
  writeFileSync(join(home, 'data/Crashpad/completed/1.dmp'), 'MDMP');
}

/** A keychain on the disk, with one identity in use. */
async function enroll(): Promise<FolderKeychain> {
  const keychain = open(join(temporaryFolder(), 'keychain'));
  stage.ports = { keychain };
  stage.care = keychain;
  await keychain.use((await add(keychain)).id);
  return keychain;
}

describe('CMUninstall', () => {
  it('removes what ccmsetup put down, names it, and says so alone on standard output', async () => {
    const before = everythingIn(home);
    await setup();
    const { code, results, told } = await uninstall();
    expect({ code, results }).toEqual({ code: 0, results: 'Completed uninstallation\n' });
    expect(told).toContain(`removed     ${join(home, '.local/bin/CMEnroll')}`);
    expect(everythingIn(home)).toEqual(before);
  });

  it('again has nothing to do, and is no failure', async () => {
    await setup();
    await uninstall();
    const { code, results, told } = await uninstall();
    expect({ code, results }).toEqual({ code: 0, results: 'Completed uninstallation\n' });
    expect(told).toContain(`There is nothing to uninstall: no receipt was found at ${join(home, '.local/share/ccmclient/receipt.plist')}`);
  });

  it('keeps settings that somebody has written to, and names them', async () => {
    await setup();
    await stage.settings.write('HelpContact', { type: 'string', value: '4711' });
    const { code, told } = await uninstall();
    expect({ code, told }).toEqual({ code: 0, told: expect.stringContaining(`Changed since it was put down, so it stays: ${settings}`) });
    expect(existsSync(settings)).toBe(true);
  });

  it.each(['-n', '--dry-run'])('%s names exactly what a run then removes, and removes nothing', async (flag) => {
    await setup();
    writeLogs();
    const before = everythingIn(home);
    const planned = await uninstall([flag, '-c', '-json']);
    expect(everythingIn(home)).toEqual(before);
    const { result: _planned, ...plan } = JSON.parse(planned.results);
    const { result, ...done } = JSON.parse((await uninstall(['-c', '-json'])).results);
    expect(result).toBe('uninstalled');
    expect(done).toEqual(plan);
    expect((await uninstall([flag])).results).toBe('');
  });

  it('leaves log files and crash reports, and removes them with -c, and nothing else of the data folder', async () => {
    await setup();
    writeLogs();
    writeFileSync(join(home, 'data/device.json'), '{}');
    await uninstall();
    expect(readdirSync(join(home, 'data')).sort()).toEqual(['Crashpad', 'device.json', 'logs']);
    const { told } = await uninstall(['-c']);
    expect(told).toContain(`removed     ${join(home, 'data/logs/enrollment-assistant.log.1')}`);
    expect(readdirSync(join(home, 'data'))).toEqual(['device.json']);
    expect((await uninstall(['-c'])).told).toContain('There are no log files and crash reports');
  });

  it('leaves what is not a log file of this program in the folder of the logs', async () => {
    writeLogs();
    writeFileSync(join(home, 'data/logs/notes.txt'), 'mine');
    await uninstall(['-c']);
    expect(readdirSync(join(home, 'data/logs'))).toEqual(['notes.txt']);
  });
});

describe('the certificate', () => {
  it('stays, and is named with how it can be removed and who can revoke it', async () => {
    const keychain = await enroll();
    await setup();
    const { code, told } = await uninstall(['-c']);
    expect(code).toBe(0);
    expect(told).toContain('The certificate stays in the keychain: CN=mnorth');
    expect(told).toContain('CMUninstall -removecertificate');
    expect(told).toContain('revoke');
    expect((await keychain.read()).inUse).toBeDefined();
  });

  it.each(['-removecertificate', '--remove-certificate'])('goes with %s where a person types yes', async (flag) => {
    const keychain = await enroll();
    await setup();
    const { code, told } = await uninstall([flag], { typed: ['yes'] });
    expect({ code, identities: (await keychain.read()).identities }, told).toEqual({ code: 0, identities: [] });
    expect(told).toContain('The certificate was removed: CN=mnorth');
  });

  it.each(['no', 'y', ''])('with the answer \u201c%s\u201d nothing is removed at all', async (answer) => {
    const keychain = await enroll();
    await setup();
    const before = everythingIn(home);
    const { code, results } = await uninstall(['-removecertificate'], { typed: [answer] });
    expect({ code, results }).toEqual({ code: 130, results: '' });
    expect(everythingIn(home)).toEqual(before);
    expect((await keychain.read()).identities.length).toBe(1);
  });

  it('is not removed where nobody can be asked, unless -force says so', async () => {
    const keychain = await enroll();
    const { code, told } = await uninstall(['-removecertificate']);
    expect({ code, told }).toEqual({ code: 2, told: expect.stringContaining('Add -force') });
    expect((await uninstall(['-removecertificate', '-force'])).code).toBe(0);
    expect((await keychain.read()).identities).toEqual([]);
  });

  it('in a keychain that can\u2019t be read keeps nobody from uninstalling', async () => {
    await setup();
    stage.keychain.failNext = new ProblemError({ kind: 'keychain-locked' });
    const { code, told } = await uninstall();
    expect({ code, told }).toEqual({ code: 0, told: expect.stringContaining('The keychain is locked') });
    expect(existsSync(join(home, '.local/bin/CMEnroll'))).toBe(false);
  });

  it('in such a keychain can\u2019t be removed: nothing is', async () => {
    await setup();
    stage.keychain.failNext = new ProblemError({ kind: 'keychain-locked' });
    expect((await uninstall(['-removecertificate', '-force'])).code).toBe(15);
    expect(existsSync(join(home, '.local/bin/CMEnroll'))).toBe(true);
  });

  it('-force alone is refused', async () => {
    expect(await uninstall(['-force'])).toMatchObject({ code: 2, told: expect.stringContaining('-removecertificate') });
  });
});
