/** The real app on the real Electron, beside a lab site over real sockets. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test';
import executable from 'electron';
import type { Bridge } from '../../electron/contract/channels.ts';
import { type LabSite, startLabSite } from '../site/lab-site.ts';

declare global {
  interface Window {
    /** what preload puts there; see renderer/bridge.ts */
    readonly bridge: Bridge;
  }
}

const project = path.resolve(import.meta.dirname, '../..');

export const person = { userName: 'contoso\\mnorth', upn: 'mnorth@contoso.com', password: 'Northwind-42' };

export interface StartOptions {
  /** what is kept from one start to the next; a new folder each time, unless given */
  readonly dataFolder?: string;
  /** filled in; the lab site, unless given */
  readonly serverName?: string;
  /** whether this computer trusts the lab's root; it does, unless told otherwise */
  readonly trusting?: boolean;
  /** further arguments of the program */
  readonly args?: readonly string[];
  /** that of a desktop of one's own, in place of the environment of this process */
  readonly environment?: NodeJS.ProcessEnv;
}

/** A running app without a window. */
export type RunningInBackground = Omit<Running, 'window'>;

/** A running app and the window that it opened first. */
export interface Running {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly dataFolder: string;
  /** until the process is gone */
  stop(): Promise<void>;
}

interface Fixtures {
  /** a folder for this test, gone afterwards */
  readonly folder: string;
  /** the lab site, with no scenario on and nothing on record */
  readonly lab: LabSite;
  readonly start: (options?: StartOptions) => Promise<Running>;
  /** as at log-in: in the tray alone */
  readonly startInBackground: (options?: StartOptions) => Promise<RunningInBackground>;
}

export const test = base.extend<Fixtures, { site: LabSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      const dataFolder = mkdtempSync(path.join(tmpdir(), 'e2e-lab-'));
      const site = await startLabSite({ dataFolder });
      await use(site);
      await site.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  lab: async ({ site }, use) => {
    await site.reset();
    site.forget();
    await use(site);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'e2e-client-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }); // processes of Chromium may still be writing
  },
  start: async ({ startInBackground }, use) => {
    await use(async (options = {}) => {
      const running = await startInBackground({ ...options, args: [...(options.args ?? []), windowed] });
      const window = await running.app.firstWindow();
      await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
      return { ...running, window };
    });
  },
  startInBackground: async ({ lab, folder }, use) => {
    const running: RunningInBackground[] = [];
    await use(async (options = {}) => {
      const one = await launch(lab, { dataFolder: path.join(folder, `data-${running.length}`), ...options });
      running.push(one);
      return one;
    });
    for (const one of running) await one.stop();
  },
});

/** Stands among the arguments of one that is not for the background. */
const windowed = '--windowed';

async function launch(lab: LabSite, options: StartOptions): Promise<RunningInBackground> {
  const { dataFolder = '', serverName = lab.addresses.serverName, trusting = true, args = [] } = options;
  const app = await electron.launch({
    executablePath: executable as unknown as string, // outside of Electron the package is the path of its executable
    args: [
      // Playwright waits for ever when a window opens while it attaches; so the app is held back until it has.
      ...['-r', path.join(project, 'test/support/hold-ready.cjs')],
      // Chromium's sandbox can't start as root on Linux.
      ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--log-level=3', project, '--user-data-dir', dataFolder, '--server-name', serverName],
      ...(trusting ? ['--trust-ca', lab.addresses.caFile] : []),
      ...(args.includes(windowed) ? args.filter((arg) => arg !== windowed) : [...args, '--background']),
    ],
    env: environment(path.join(path.dirname(dataFolder), 'settings'), options.environment),
  });
  const process_ = app.process();
  const gone = new Promise<void>((resolve) => process_.once('exit', () => resolve()));
  const stop = async () => {
    if (process_.exitCode === null && process_.signalCode === null) await app.close();
    await gone;
  };
  return { app, dataFolder, stop };
}

/** That of this process, but for what would point the app at other places than those of the test, where it writes settings, too. */
function environment(settings: string, given: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _node, CCM_DATA_DIR: _data, HTTPS_PROXY: _upper, https_proxy: _lower, ...rest } = given;
  return { CCM_SETTINGS_DIR: settings, ...(rest as Record<string, string>), LANG: 'en_GB.UTF-8', LANGUAGE: 'en_GB' };
}

/** Fills in the account page, from wherever the wizard is before it. */
export async function typeAccount(window: Page, { userName = person.userName, password = person.password } = {}): Promise<void> {
  const next = window.getByRole('button', { name: 'Next' });
  if (await window.getByRole('heading', { name: 'Enroll this computer' }).isVisible()) await next.click();
  await window.getByLabel('User name').fill(userName);
  await window.getByLabel('Password').fill(password);
}

export const title = (window: Page) => window.getByRole('heading', { level: 1 });
export const next = (window: Page) => window.getByRole('button', { name: 'Next' });

export { expect } from '@playwright/test';
