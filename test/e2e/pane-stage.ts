/** A computer that is enrolled with the lab site, and Configuration Manager open on it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import executable from 'electron';
import type { LabSite } from '../site/lab-site.ts';
import { closeWith, windowAfter } from './renewal-stage.ts';
import { test as base, expect, next, type Running, type RunningInBackground, title, typeAccount } from './stage.ts';

export { closeWith, windowAfter } from './renewal-stage.ts';

/** Settings files of a computer, in a folder of one's own. */
export interface SettingsFolder {
  /** where the program looks for them */
  readonly environment: NodeJS.ProcessEnv;
  /** Writes the file of the computer or of the person anew; every value is a string, or no. */
  write(whose: 'computer' | 'person', values: Readonly<Record<string, string | false>>): void;
  /** what the person's file holds */
  person(): string;
}

/** A running app, and its pane as the only window. */
export interface PaneRunning extends RunningInBackground {
  readonly pane: Page;
}

interface Fixtures {
  readonly settings: SettingsFolder;
  /** enrolled, with the lab's management point in the computer's settings */
  readonly enrolledPane: () => Promise<PaneRunning>;
}

export const test = base.extend<Fixtures>({
  settings: async ({ folder }, use) => {
    const place = path.join(folder, 'settings');
    const file = (whose: string) => path.join(place, whose, 'com.microsoft.ccmclient.plist');
    await use({
      environment: { ...process.env, CCM_SETTINGS_DIR: place },
      write(whose, values) {
        mkdirSync(path.join(place, whose), { recursive: true });
        const entries = Object.entries(values).map(
          ([key, value]) => `<key>${key}</key>${value === false ? '<false/>' : `<string>${value}</string>`}`,
        );
        writeFileSync(file(whose), `<plist version="1.0"><dict>${entries.join('')}</dict></plist>`);
      },
      person: () => (existsSync(file('person')) ? readFileSync(file('person'), 'utf8') : ''),
    });
  },
  enrolledPane: async ({ start, lab, settings }, use) => {
    await use(async () => {
      settings.write('computer', { ManagementPoint: lab.addresses.managementPoint });
      return asPane(await start({ environment: settings.environment }));
    });
  },
});

/** Enrolls in the wizard that is open, and goes on to the pane. */
async function asPane({ app, window, ...rest }: Running): Promise<PaneRunning> {
  await typeAccount(window);
  await next(window).click();
  await expect(title(window)).toHaveText('This computer is enrolled');
  const pane = await openPane(app, window);
  await closeWith(window, 'Done');
  return { app, ...rest, pane };
}

/** Opens Configuration Manager from another window. */
export async function openPane(app: ElectronApplication, from: Page): Promise<Page> {
  return windowAfter(app, () => from.evaluate(() => self.bridge.request('window.open', 'preference-pane')));
}

export const tab = (pane: Page, name: string) => pane.getByRole('tab', { name });
export const button = (pane: Page, name: string) => pane.getByRole('button', { name, exact: true });

/** Goes to a tab and waits until what belongs to it is there. */
export async function goTo(pane: Page, name: string): Promise<void> {
  await tab(pane, name).click();
  await expect(pane.getByRole('tabpanel', { name }).getByRole('heading', { level: 1 })).toBeAttached();
}

/** What the platform's dialog would ask a person: where to save. It can't be driven from outside. */
export async function saveAs(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
}

/** A command of the program, as a person types it at a terminal beside the running app. */
export interface RunningCommand {
  readonly ended: Promise<{ readonly code: number | null; readonly told: string }>;
}

/** @param input what comes on standard input */
export function runCommand(dataFolder: string, environment: NodeJS.ProcessEnv, args: readonly string[], input = ''): RunningCommand {
  const project = path.resolve(import.meta.dirname, '../..');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const headless = process.platform === 'linux' ? ['--ozone-platform=headless', '--disable-gpu'] : [];
  const all = [...headless, '--log-level=3', ...asRoot, '--', project, '--cli', ...args, '--user-data-dir', dataFolder];
  const { ELECTRON_RUN_AS_NODE: _node, CCM_DATA_DIR: _data, ...env } = environment;
  const child = spawn(executable as unknown as string, all, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
  }
  child.stdin.end(input);
  return { ended: once(child, 'exit').then(([code]) => ({ code, told })) };
}

/** A second identity of the same name, in a file as an administrator hands it over. */
export async function secondIdentity(lab: LabSite, folder: string): Promise<{ file: string; serialNumber: string }> {
  const issued = await lab.issue({ template: 'ConfigMgrMacClientCertificate', commonName: 'mnorth' });
  const file = path.join(folder, 'second.pem');
  writeFileSync(file, [issued.certificate, ...issued.chain, issued.key].join('\n'));
  return { file, serialNumber: issued.serialNumber };
}
