/** A computer that was enrolled with a certificate in its last days, on a desktop with notifications and a tray, at a time of one's choice. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { type Desktop, openDesktop } from './desktop.ts';
import { test as base, expect, next, type StartOptions, title, typeAccount } from './stage.ts';

export const hour = 3_600_000;
export const day = 24 * hour;
/** of the certificates of the scenario `certificate-last-days` */
export const lifeLeft = 60 * hour;

interface Fixtures {
  readonly desktop: Desktop;
  /** how to start the program on that desktop, on a computer that was enrolled with a certificate in its last days */
  readonly enrolled: StartOptions;
}

export const test = base.extend<Fixtures>({
  desktop: async ({ folder }, use) => {
    const place = path.join(folder, 'desktop');
    mkdirSync(place);
    const desktop = await openDesktop(place);
    await use(desktop);
    await desktop.stop();
  },
  enrolled: async ({ start, lab, desktop, folder }, use) => {
    const environment = { ...desktop.environment, CCM_SETTINGS_DIR: onlyWithPassword(path.join(folder, 'settings')) };
    await lab.scenario(['certificate-last-days']);
    const { window, dataFolder, stop } = await start({ environment });
    await typeAccount(window);
    await next(window).click();
    await expect(title(window)).toHaveText('This computer is enrolled');
    await stop();
    await lab.reset();
    lab.forget();
    await use({ environment, dataFolder });
  },
});

/** Settings of an organisation whose site wants the password for every renewal. */
function onlyWithPassword(folder: string): string {
  mkdirSync(path.join(folder, 'computer'), { recursive: true });
  const list = '<plist version="1.0"><dict><key>RenewWithoutPassword</key><false/></dict></plist>';
  writeFileSync(path.join(folder, 'computer', 'com.microsoft.ccmclient.plist'), list);
  return folder;
}

export const dated = (at: number) => ['--simulate-date', new Date(at).toISOString()];

/** Goes on to another time: what a second start of the program with that date sets off in the first. */
export async function goOnTo(app: ElectronApplication, at: number): Promise<void> {
  await app.evaluate(({ app: program }, args) => program.emit('second-instance', {}, ['electron', ...args], ''), dated(at));
}

/** The window that opens after `act`. */
export async function windowAfter(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const [window] = await Promise.all([app.waitForEvent('window'), act()]);
  await expect(title(window)).toBeVisible();
  return window;
}

/** Presses the button that closes the window. */
export async function closeWith(window: Page, name: string): Promise<void> {
  const closed = window.waitForEvent('close');
  await window
    .getByRole('button', { name })
    .click()
    .catch(() => {}); // the window may be gone before the click is over
  await closed;
}
