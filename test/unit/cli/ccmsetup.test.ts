import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Settings } from '../../../electron/services/settings/settings.ts';
import type { SettingsFiles } from '../../../electron/services/settings/settings-files.ts';
import { CommandStage } from '../../support/command-stage.ts';
import { enrollmentStage } from '../../support/enrollment-stage.ts';
import { everythingIn } from '../../support/installation-scene.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const lab = enrollmentStage();
let stage: CommandStage;
let home: string;
let files: SettingsFiles;

beforeEach(() => {
  home = join(temporaryFolder(), 'mnorth');
  mkdirSync(home);
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_DATA_HOME', '');
  vi.stubEnv('XDG_CONFIG_HOME', '');
  stage = new CommandStage();
  const path = (level: string) => join(home, level, 'com.microsoft.ccmclient.plist');
  files = { paths: { managed: path('managed'), computer: path('computer'), person: path('person') }, own: 'person', keeper: undefined };
  stage.settings = new Settings({ files });
});
afterEach(() => vi.unstubAllEnvs());

const run = (...args: readonly string[]) => stage.run(['ccmsetup', '-scope', 'person', ...args]);
const enroll = () => join(home, '.local/bin/CMEnroll');

function manage(level: 'managed' | 'person', entries: string): void {
  mkdirSync(join(home, level), { recursive: true });
  writeFileSync(files.paths[level], `<plist version="1.0"><dict>${entries}</dict></plist>`);
}

describe('ccmsetup', () => {
  it('tells its steps, and ends with the phrase that scripts wait for, alone on standard output', async () => {
    const { code, results, told } = await run();
    expect({ code, results }).toEqual({ code: 0, results: 'Completed installation\n' });
    expect(told).toContain('Installing Enrollment Assistant 0.0.0 for this account');
    expect(told).toContain(`put down    ${enroll()}`);
    expect(told).toContain(`Receipt: ${join(home, '.local/share/ccmclient/receipt.plist')}`);
    expect(told).toContain(`put this folder on the PATH: ${join(home, '.local/bin')}`);
    expect(readFileSync(enroll(), 'utf8')).toContain("program='/opt/enrollment-assistant/enrollment-assistant'");
  });

  it('says nothing of the PATH where its folder is on it', async () => {
    vi.stubEnv('PATH', `/usr/bin:${join(home, '.local/bin')}`);
    expect((await run()).told).not.toContain('PATH');
  });

  it('a second time says that nothing has to be changed', async () => {
    await run();
    const { code, results, told } = await run();
    expect({ code, results }).toEqual({ code: 0, results: 'Completed installation\n' });
    expect(told).toContain('is in place; nothing has to be changed');
    expect(told).not.toContain('put down');
  });

  it.each(['-n', '-dry-run', '--dry-run'])('%s says what would be done, and does nothing', async (flag) => {
    const before = everythingIn(home);
    const { code, results, told } = await run(flag);
    expect({ code, results }).toEqual({ code: 0, results: '' });
    expect(told).toContain('Nothing was changed. This is what would be done:');
    expect(told).toContain(`put down    ${enroll()}`);
    expect(everythingIn(home)).toEqual(before);
  });

  it('tells programs in one object what a dry run and a run have in common', async () => {
    const planned = await run('-n', '-json');
    const done = await run('-json');
    const { result: _planned, ...plan } = JSON.parse(planned.results);
    const { result, ...facts } = JSON.parse(done.results);
    expect(facts).toEqual(plan);
    expect({ result, told: done.told }).toEqual({ result: 'installed', told: '' });
    expect(facts).toMatchObject({
      scope: 'person',
      older: null,
      files: expect.arrayContaining([{ path: enroll(), role: 'command', fate: 'created' }]),
    });
  });

  it('does not start at log-in what the settings do not want to', async () => {
    manage('managed', '<key>StartAtLogin</key><false/>');
    expect((await run()).told).toContain('StartAtLogin');
    expect(existsSync(join(home, '.config/autostart'))).toBe(false);
  });

  it('names a file that is in the way, and ends with the code of its family', async () => {
    mkdirSync(join(home, '.local/bin'), { recursive: true });
    writeFileSync(enroll(), 'mine');
    const { code, told } = await run();
    expect(code).toBe(15);
    expect(told).toContain(enroll());
    expect(readFileSync(enroll(), 'utf8')).toBe('mine');
  });

  it('makes a package below another root, for a program that is not there yet', async () => {
    const root = join(home, 'package');
    const args = ['-scope', 'computer', '-root', root, '-prefix', '/usr', '-program', '/opt/app/app'];
    const { code } = await stage.run(['ccmsetup', ...args]);
    expect(code).toBe(0);
    expect(readFileSync(join(root, '/usr/bin/CMEnroll'), 'utf8')).toContain("program='/opt/app/app'");
    expect(readFileSync(join(root, '/var/lib/ccmclient/receipt.plist'), 'utf8')).toContain('<string>/usr/bin/CMEnroll</string>');
  });

  it.each([
    [['-scope', 'me'], '-scope is person or computer'],
    [['-root', 'here'], '-root needs a path from the root of the disk'],
    [['-program', 'app'], '-program needs a path from the root of the disk'],
    [['-scope', 'person', '-prefix', '/usr'], '-prefix is for an installation for the computer'],
    [['-MP', 'server03.contoso.com'], '-SubjectName NAME is missing'],
    [['-SubjectName', 'mac12.contoso.com'], '-MP HOST is missing'],
    [['-ca', 'root.pem'], '-MP HOST is missing'],
    [['-MP', 'server03', '-SubjectName', 'mac12', '-SerialNumber', 'seventeen'], '-SerialNumber needs hexadecimal digits'],
    [['-MP', 'server03', '-SubjectName', 'mac12', '-root', '/tmp'], '-root makes a package'],
    [['/mp:server03'], 'belongs to ccmsetup for Windows'],
    [['SMSSITECODE=S01'], 'belongs to ccmsetup for Windows'],
    [['server03'], 'is one argument too many'],
    [['-subjectnam', 'x'], 'Did you mean -subjectname?'],
  ])('refuses %o before anything is done', async (args, words) => {
    const before = everythingIn(home);
    const { code, told } = await stage.run(['ccmsetup', ...args]);
    expect({ code, told }).toEqual({ code: 2, told: expect.stringContaining(words) });
    expect(everythingIn(home)).toEqual(before);
  });

  it('-h explains it with examples', async () => {
    const { code, results } = await run('-h');
    expect(code).toBe(0);
    expect(results).toContain('sudo ccmsetup');
    expect(results).toContain('ccmsetup -MP server03.contoso.com -SubjectName mac12.contoso.com');
  });
});

describe('ccmsetup -MP', () => {
  /** The certificate that mnorth was given, in the keychain of this test. */
  async function enrolled() {
    const { identity } = await lab.enroll();
    stage.ports = lab.ports;
    stage.readRoots = async () => lab.wish().trust.roots;
    return identity.certificate;
  }
  const configure = (...args: readonly string[]) => run('-MP', lab.site.addresses.managementPoint, '-ca', 'root.pem', ...args);
  /** whether the management point has seen the certificate */
  const isKnown = (serialNumber: string) => lab.site.clients().some((client) => client.serialNumber === serialNumber.toLowerCase());
  const values = async () => {
    await stage.settings.refresh();
    const { ManagementPoint, SubjectName, SerialNumber } = stage.settings.values();
    return { ManagementPoint, SubjectName, SerialNumber: SerialNumber && Buffer.from(SerialNumber).toString('hex').toUpperCase() };
  };

  it('proves the certificate to the management point, writes the settings and installs', async () => {
    const { commonName, serialNumber } = await enrolled();
    const { code, results, told } = await configure('-SubjectName', commonName);
    expect({ code, results }, told).toEqual({ code: 0, results: 'Completed installation\n' });
    expect(told).toContain(`Asking ${lab.site.addresses.managementPoint} whether it takes the certificate`);
    expect(await values()).toEqual({
      ManagementPoint: lab.site.addresses.managementPoint,
      SubjectName: commonName,
      SerialNumber: undefined,
    });
    expect(isKnown(serialNumber)).toBe(true);
    expect(existsSync(enroll())).toBe(true);
  });

  it('writes the serial number as data where it was asked for, in GNU spelling as well', async () => {
    const { commonName, serialNumber } = await enrolled();
    const args = ['--management-point', lab.site.addresses.managementPoint, '--subject-name', commonName, '--serial-number', serialNumber];
    const { code, results } = await run(...args, '--ca', 'root.pem', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(results)).toMatchObject({ result: 'installed', subjectName: commonName, serialNumber });
    expect(await values()).toMatchObject({ SerialNumber: serialNumber });
    expect(readFileSync(files.paths.person, 'utf8')).toMatch(/<key>SerialNumber<\/key>\s*<data>/u);
  });

  it('settings that it made and wrote go with it again', async () => {
    const { commonName } = await enrolled();
    await configure('-SubjectName', commonName);
    await configure('-SubjectName', commonName);
    const { told } = await stage.run(['CMUninstall', '-scope', 'person']);
    expect(told).toContain(`removed     ${files.paths.person}`);
    expect(existsSync(files.paths.person)).toBe(false);
  });

  it('keeps whatever else is in settings that were there', async () => {
    const { commonName } = await enrolled();
    manage('person', '<key>HelpContact</key><string>4711</string><key>SerialNumber</key><data>AAAA</data>');
    await configure('-SubjectName', commonName);
    expect(await values()).toMatchObject({ SubjectName: commonName, SerialNumber: undefined });
    expect(stage.settings.values().HelpContact).toBe('4711');
  });

  it.each([
    ['a subject that is not there', 'mac12.contoso.com', 'mac12.contoso.com'],
    ['one that differs in upper and lower case, with the right spelling', 'MNORTH', 'mnorth'],
  ])('refuses %s, and does nothing', async (_what, name, words) => {
    const { serialNumber } = await enrolled();
    const before = everythingIn(home);
    const { code, told } = await configure('-SubjectName', name);
    expect({ code, told }).toEqual({ code: 14, told: expect.stringContaining(words) });
    expect(everythingIn(home)).toEqual(before);
    expect(isKnown(serialNumber)).toBe(false);
  });

  it('lists the candidates where several have the name, and takes the one of the serial number', async () => {
    const [first, second] = [await enrolled(), await enrolled()];
    const ambiguous = await configure('-SubjectName', first.commonName);
    expect(ambiguous.code).toBe(14);
    for (const { serialNumber } of [first, second]) expect(ambiguous.told).toContain(serialNumber);
    expect((await configure('-SubjectName', first.commonName, '-SerialNumber', first.serialNumber.toLowerCase())).code).toBe(0);
    expect(await values()).toMatchObject({ SerialNumber: first.serialNumber });
  });

  it('where the management point refuses the certificate, installs and writes nothing', async () => {
    const { commonName, serialNumber } = await enrolled();
    lab.site.revoke(serialNumber);
    const before = everythingIn(home);
    const { code } = await configure('-SubjectName', commonName);
    expect(code).toBe(14);
    expect(everythingIn(home)).toEqual(before);
  });

  it('where the management point is not trusted, shows it nothing', async () => {
    const { commonName, serialNumber } = await enrolled();
    const { code } = await run('-MP', lab.site.addresses.managementPoint, '-SubjectName', commonName);
    expect(code).toBe(12);
    expect(isKnown(serialNumber)).toBe(false);
  });

  it('what an organisation manages is not changed: the same value is fine, another one is refused and nothing is installed', async () => {
    const { commonName } = await enrolled();
    manage('managed', '<key>SubjectName</key><string>another</string>');
    const refused = await configure('-SubjectName', commonName);
    expect({ code: refused.code, isInstalled: existsSync(enroll()) }).toEqual({ code: 16, isInstalled: false });
    manage('managed', `<key>SubjectName</key><string>${commonName}</string>`);
    expect((await configure('-SubjectName', commonName)).code).toBe(0);
    expect(readFileSync(files.paths.person, 'utf8')).not.toContain('SubjectName');
  });

  it('a dry run asks the management point, and writes nothing', async () => {
    const { commonName } = await enrolled();
    const before = everythingIn(home);
    const { code, results } = await configure('-SubjectName', commonName, '-n', '-json');
    expect({ code, ...JSON.parse(results) }).toMatchObject({ code: 0, result: 'planned', subjectName: commonName });
    expect(everythingIn(home)).toEqual(before);
  });
});
