/** The application as people install it: built, unpacked by dpkg into a root of its own, and driven through the debugging port of its pages. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { LabSite } from '../site/lab-site.ts';
import { expect, test as staged } from './stage.ts';

const run = promisify(execFile);
/** The program itself. What stands on the PATH passes no switch on to Chromium, so it has no debugging port. */
export const executable = 'opt/enrollment-assistant/enrollment-assistant';
export const project = path.resolve(import.meta.dirname, '../..');

/** What `npm run package` makes. */
export interface Packages {
  readonly folder: string;
  /** the unpacked application */
  readonly application: string;
  /** CycloneDX */
  readonly bill: string;
  readonly deb: string;
}

/** A computer's files as far as dpkg is concerned. */
export interface Root {
  readonly folder: string;
  /** a file of this root, by the path it has on a computer */
  at(file: string): string;
  /** runs dpkg on this root */
  dpkg(...args: string[]): Promise<string>;
}

/** An installed application that runs, and its page. */
export interface RunningPackage {
  readonly page: Page;
  readonly browser: Browser;
  readonly dataFolder: string;
  /** of the main process */
  readonly pid: number;
  /** standard error so far */
  words(): string;
  stop(): Promise<void>;
}

export interface PackageStart {
  readonly args?: readonly string[];
  readonly dataFolder?: string;
  /** the program to start; the installed one, unless told otherwise */
  readonly program?: string;
}

interface Fixtures {
  /** with the lab's root trusted and its server filled in */
  readonly startPackage: (options?: PackageStart) => Promise<RunningPackage>;
  /** a folder of this test's that the account of the application may use */
  readonly shared: string;
}

/**
 * Chromium's sandbox can't start for root. So root starts the application as nobody, and the sandbox is tested as well; anybody
 * else starts it as themselves.
 */
export const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export const test = staged.extend<Fixtures, { packages: Packages; root: Root }>({
  packages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'e2e-package-'));
      chmodSync(folder, 0o755);
      await use(await makePackages(folder));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  root: [
    async ({ packages }, use) => {
      const root = emptyRoot(path.join(packages.folder, 'root'));
      await root.dpkg('--install', packages.deb);
      await use(root);
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  shared: async ({ folder }, use) => {
    const shared = path.join(folder, 'shared');
    mkdirSync(shared);
    chmodSync(folder, 0o755);
    await giveAway(shared);
    await use(shared);
  },
  startPackage: async ({ root, lab, shared }, use) => {
    const running: RunningPackage[] = [];
    const ca = path.join(shared, 'ca.pem');
    copyFileSync(lab.addresses.caFile, ca);
    chmodSync(ca, 0o644);
    await use(async (options = {}) => {
      const one = await launch(root, {
        dataFolder: path.join(shared, `data-${running.length}`),
        args: ['--trust-ca', ca, '--server-name', lab.addresses.serverName],
        ...options,
      });
      running.push(one);
      return one;
    });
    for (const one of running) await one.stop();
  },
});

/** @param folder a new one for the results */
export async function makePackages(folder: string): Promise<Packages> {
  const options = { cwd: project, env: { ...process.env, SOURCE_DATE_EPOCH: '1800000000' } };
  await run(process.execPath, ['scripts/run.mjs', 'package', '--quick', '--output', folder], options);
  const ending = (end: string) => path.join(folder, readdirSync(folder).find((name) => name.endsWith(end)) ?? `nothing${end}`);
  return { folder, application: path.join(folder, 'linux-unpacked'), bill: ending('.cdx.json'), deb: ending('.deb') };
}

/**
 * A root that knows which packages this computer has, so that what ours depends on is really looked for. Nothing is written
 * outside of it, and nobody has to be root; scripts of packages are told where it is by DPKG_ROOT.
 */
export function emptyRoot(folder: string): Root {
  const admin = path.join(folder, 'var/lib/dpkg');
  for (const name of ['info', 'updates', 'triggers']) mkdirSync(path.join(admin, name), { recursive: true });
  for (const name of ['status', 'info/format'])
    if (existsSync(`/var/lib/dpkg/${name}`)) cpSync(`/var/lib/dpkg/${name}`, path.join(admin, name));
  if (!existsSync(path.join(admin, 'status'))) writeFileSync(path.join(admin, 'status'), '');
  const flags = ['--root', folder, '--force-not-root', '--force-script-chrootless', '--log', path.join(folder, 'dpkg.log')];
  const environment = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };
  return {
    folder,
    at: (file) => path.join(folder, file),
    dpkg: async (...args) => (await run('dpkg', [...flags, ...args], { env: environment })).stdout,
  };
}

/** How many certificates the lab site has issued to people, in this test and before. */
export function issuedBy(lab: LabSite): number {
  return lab.issued().filter(({ requester }) => requester !== '').length;
}

async function giveAway(folder: string): Promise<void> {
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
}

async function launch(root: Root, { dataFolder = '', args = [], program = root.at(executable) }: PackageStart): Promise<RunningPackage> {
  const child = spawn(program, ['--remote-debugging-port=0', '--log-level=3', '--', ...args], {
    ...account,
    env: { ...process.env, CCM_DATA_DIR: dataFolder, HOME: path.dirname(dataFolder), LANG: 'en_GB.UTF-8', LANGUAGE: 'en_GB' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code, signal) => reject(new Error(`the application ended with ${code ?? signal}: ${words}`)));
    child.stderr.setEncoding('utf8').on('data', (text) => {
      words += text;
      const [, found] = /DevTools listening on (ws:\S+)/u.exec(words) ?? [];
      if (found) resolve(found);
    });
  });
  // Playwright waits for ever when a window opens while it attaches.
  await expect.poll(() => titlesAt(new URL(address).port)).not.toEqual([]);
  const browser = await chromium.connectOverCDP(address);
  const [page] = browser.contexts()[0]?.pages() ?? [];
  if (!page) throw new Error('the application has no page');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return {
    page,
    browser,
    dataFolder,
    pid: child.pid ?? 0,
    words: () => words,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill();
      await gone;
      await browser.close();
    },
  };
}

/** Of the pages that are there. @param port of the debugging interface */
async function titlesAt(port: string): Promise<string[]> {
  const list: { type: string; title: string }[] = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
  return list.filter(({ type, title }) => type === 'page' && title !== '').map(({ title }) => title);
}

/** Every process of an application, with what Chromium calls it; the main process is `browser`. */
export async function processesOf({ browser }: RunningPackage): Promise<{ pid: number; type: string }[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.map(({ id, type }) => ({ pid: id, type }));
}

export { expect };
