/** The script of an administrator, on the real Electron, through the commands that ccmsetup has put on the PATH. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import executable from 'electron';
import { launcherFor } from '../../electron/services/installation/command-launchers.ts';
import type { LabSite } from '../site/lab-site.ts';
import { expect, person, test } from './stage.ts';

const project = path.resolve(import.meta.dirname, '../..');
const script = path.join(import.meta.dirname, 'administrator.sh');

interface Ended {
  readonly code: number | null;
  readonly results: readonly string[];
  readonly told: string;
}

/** A home of its own, and the folder that was unpacked from the download, in which the script is started. */
function scene(folder: string) {
  const [home, download, report] = ['home', 'download', 'report'].map((name) => path.join(folder, name)) as [string, string, string];
  for (const made of [home, download, report, path.join(home, '.local/share'), path.join(home, '.config')])
    mkdirSync(made, { recursive: true });
  const program = { name: 'Enrollment Assistant', version: '', command: [executable as unknown as string, project] as const, manuals: '' };
  const { fileName, text } = launcherFor('ccmsetup', program, process.platform);
  writeFileSync(path.join(download, fileName), text);
  chmodSync(path.join(download, fileName), 0o755);
  const data = path.join(home, 'data');
  const { XDG_CONFIG_HOME: _config, XDG_DATA_HOME: _data, ...inherited } = process.env;
  const environment = { ...inherited, HOME: home, CCM_DATA_DIR: data, CCM_SETTINGS_DIR: path.join(home, 'settings'), LC_ALL: 'C.UTF-8' };
  return { home, download, report, data, environment };
}

async function run(at: ReturnType<typeof scene>, lab: LabSite, password: string): Promise<Ended> {
  const { serverName, managementPoint, caFile } = lab.addresses;
  const args = [script, serverName, managementPoint, caFile, person.userName, at.report];
  const child = spawn('sh', args, { cwd: at.download, env: at.environment, stdio: ['pipe', 'pipe', 'pipe'] });
  const [results, told] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString();
  }) as [() => string, () => string];
  child.stdin.end(`${password}\n`);
  const [code] = await once(child, 'close');
  return { code, results: results().trimEnd().split('\n'), told: told() };
}

const namesBelow = (folder: string) => (readdirSync(folder, { recursive: true }) as string[]).map((name) => name.replaceAll('\\', '/'));

test('installs, enrolls, configures the certificate, collects diagnostics and uninstalls: the output is as promised, and nothing but the certificate stays', async ({
  lab,
  folder,
}) => {
  const at = scene(folder);
  const before = namesBelow(at.home);
  const { code, results, told } = await run(at, lab, person.password);
  expect({ code, told }).toEqual({ code: 0, told: expect.stringContaining('took the certificate') });
  const archive = results.at(-2) ?? '';
  const said = results.filter((line) => !line.startsWith('  '));
  expect(said).toEqual(['Completed installation', 'Successfully enrolled', 'Completed installation', archive, 'Completed uninstallation']);
  expect(path.basename(archive)).toMatch(/^cmdiag-.+\.zip$/u);
  expect(readdirSync(at.report)).toEqual([path.basename(archive)]);
  expect(lab.clients().length).toBeGreaterThan(0);
  // What the program itself remembers is the person's.
  const left = namesBelow(at.home).filter((name) => !before.includes(name));
  expect(left.filter((name) => !/^(?:data|settings)(?:\/|$)/u.test(name))).toEqual([]);
  expect(existsSync(path.join(at.data, 'logs'))).toBe(false);
  expect(readdirSync(path.join(at.data, 'keychain', 'identities')).length).toBe(1);
  expect(told).toContain('The certificate stays in the keychain: CN=mnorth');
});

test('stops where enrollment fails, with its exit code, and what is installed stays', async ({ lab, folder }) => {
  const at = scene(folder);
  const { code, told } = await run(at, lab, 'not the password');
  expect({ code, told }).toEqual({ code: 10, told: expect.stringContaining('password-rejected') });
  expect(readFileSync(path.join(at.home, '.local/bin/CMUninstall'), 'utf8')).toContain('--cli CMUninstall');
});
