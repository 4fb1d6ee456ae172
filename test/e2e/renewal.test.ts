/** From the reminder to the renewed certificate, on a real notification daemon, by a clock that is simulated. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { type Desktop, openDesktop } from './desktop.ts';
import { test as base, expect, next, person, title, typeAccount } from './stage.ts';

const hour = 3_600_000;
const day = 24 * hour;

const test = base.extend<{ desktop: Desktop }>({
  desktop: async ({ folder }, use) => {
    const place = path.join(folder, 'desktop');
    mkdirSync(place);
    const desktop = await openDesktop(place);
    await use(desktop);
    await desktop.stop();
  },
});

/** Goes on to another time, as a second start of the program does it. */
async function goOnTo(app: ElectronApplication, at: number): Promise<void> {
  await app.evaluate(({ app: program }, iso) => program.emit('second-instance', {}, ['electron', '--simulate-date', iso], ''), new Date(at).toISOString());
}

/** The next window of the program. */
async function windowAfter(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const [window] = await Promise.all([app.waitForEvent('window'), act()]);
  await expect(title(window)).toBeVisible();
  return window;
}

test('a reminder is put off, comes again, leads to a renewal, and then there is silence for a year', async ({ start, startInBackground, lab, desktop }) => {
  test.setTimeout(180_000);
  const { environment } = desktop;
  await lab.scenario(['certificate-last-days']);
  const first = await start({ environment });
  await typeAccount(first.window);
  await next(first.window).click();
  await expect(title(first.window)).toHaveText('This computer is enrolled');
  await first.stop();
  await lab.reset();

  const begin = Date.now() + hour;
  const simulated = ['--simulate-date', new Date(begin).toISOString()];
  const { app } = await startInBackground({ environment, dataFolder: first.dataFolder, args: simulated });
  await expect.poll(() => desktop.notifications().length).toBeGreaterThan(0);
  console.log(desktop.notifications(), await desktop.tray());
  await desktop.press('Later');
  await expect.poll(() => desktop.standing()).toBe(0);
  await goOnTo(app, begin + 8 * hour + 1000);
  await expect.poll(() => desktop.notifications().length).toBe(2);
  const wizard = await windowAfter(app, () => desktop.press('Renew Now'));
  console.log(await title(wizard).textContent());
  await wizard.screenshot({ path: '/tmp/renew-1.png' });
  await wizard.getByLabel('Password').fill(person.password);
  await wizard.getByRole('button', { name: 'Renew', exact: true }).click();
  await expect(title(wizard)).toHaveText('The certificate is renewed');
  await wizard.screenshot({ path: '/tmp/renew-2.png' });
  console.log(await desktop.tray());
  void day;
});
