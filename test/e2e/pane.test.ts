/** What a person sees of their computer's standing with the site, and what they can do about it. */
import yauzl from 'yauzl';
import { button, closeWith, goTo, test, windowAfter } from './pane-stage.ts';
import { expect, next, person, title, typeAccount } from './stage.ts';

/** The paths of the files inside of an archive, the folder around them left out. */
async function namesIn(archive: string): Promise<string[]> {
  const zip = await yauzl.openPromise(archive);
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) names.push(entry.fileName);
  return names;
}

const serialOf = (text: string) => text.replace(/[^0-9A-F]/giu, '').toUpperCase();

test('enrolled, the site knows the computer; revoked there, Connect Now says so and leads to Enroll Again', async ({
  enrolledPane,
  lab,
}) => {
  const { app, pane } = await enrolledPane();
  await expect(title(pane)).toHaveText('Enrolled');
  await button(pane, 'Connect Now').click();
  await expect(pane.getByText('accepted, just now')).toBeVisible();
  await expect(pane.getByText('Everything is in order')).toBeVisible();

  const issued = lab.issued().at(-1);
  const client = lab.clients().find(({ serialNumber }) => serialNumber === issued?.serialNumber);
  expect(client).toMatchObject({ subject: 'CN=mnorth', site: 'S01' });
  await pane.locator('.site summary').click();
  await expect(pane.locator('.site').getByText(client?.smsid ?? 'no SMSID', { exact: true })).toBeVisible();
  await expect(pane.locator('.site').getByText(lab.addresses.managementPoint, { exact: true })).toBeVisible();
  const shown = await pane
    .getByRole('definition')
    .filter({ hasText: /^(?:[0-9A-F]{2} )+/u })
    .first()
    .textContent();
  expect(serialOf(shown?.replace('Copy', '') ?? '')).toBe(serialOf(issued?.serialNumber ?? 'none'));

  lab.revoke(issued?.serialNumber ?? '');
  await button(pane, 'Connect Now').click();
  await expect(title(pane)).toHaveText('Certificate revoked');
  await expect(pane.getByText('refused: certificate revoked, just now')).toBeVisible();
  await expect(pane.locator('.note.is-bad'), 'why, and what to do').toContainText('administrator');
  await expect(pane.getByText('It is not accepted any more')).toBeVisible();
  await goTo(pane, 'History');
  await expect(pane.getByRole('listitem').first()).toContainText('Site: refused: certificate revoked');
  await goTo(pane, 'Overview');
  const wizard = await windowAfter(app, () => pane.getByRole('button', { name: 'Enroll Again' }).click());
  await expect(title(wizard)).toHaveText('Enroll this computer');
});

test('a site that is not reached is told as such, and the pane keeps its facts', async ({ enrolledPane, start, settings }) => {
  const first = await enrolledPane();
  await button(first.pane, 'Connect Now').click();
  await expect(first.pane.getByText('accepted, just now')).toBeVisible();
  await first.stop();

  // Port 1 of this computer: nobody listens there.
  settings.write('computer', { ManagementPoint: '127.0.0.1:1' });
  const { window: pane } = await start({ dataFolder: first.dataFolder, environment: settings.environment });
  await expect(pane.getByRole('definition').filter({ hasText: 'CN=mnorth' }), 'before any answer of the network').toBeVisible();
  await expect(pane.getByText('S01', { exact: true })).toBeVisible();
  await button(pane, 'Connect Now').click();
  await expect(pane.getByText('not reached, just now')).toBeVisible();
  await expect(pane.locator('.note.is-warn').filter({ hasText: '127.0.0.1' })).toBeVisible();
  await expect(title(pane)).toHaveText('Enrolled');
  await expect(pane.getByRole('definition').filter({ hasText: 'CN=mnorth' })).toBeVisible();
  await expect(pane.getByText('S01', { exact: true })).toBeVisible();
  await expect(pane.getByText('Everything is in order')).toBeHidden();
});

test('the help desk\u2019s address and the facts of this computer are copied in one go', async ({ enrolledPane, settings, lab }) => {
  const { app, pane } = await enrolledPane();
  settings.write('computer', { ManagementPoint: lab.addresses.managementPoint, HelpContact: 'helpdesk@contoso.com' });
  const clipboard = () => app.evaluate(({ clipboard: board }) => board.readText());
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
    items.find((item) => item.label.startsWith('Get Help'))?.click();
  });
  const dialog = pane.getByRole('dialog', { name: 'Get help' });
  await expect(dialog.getByRole('heading', { name: 'Get help' })).toBeFocused();
  await expect(dialog.getByText('helpdesk@contoso.com')).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy all facts' }).click();
  await expect.poll(clipboard).toMatch(/^Computer: .*\nSystem: .*\nEnrollment Assistant: [\d.]+\n/u);
  expect(await clipboard()).toContain('Status: Enrolled');
  expect(await clipboard()).not.toContain(person.password);
  await pane.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(title(pane), 'Esc was the dialog\u2019s, not the window\u2019s').toBeVisible();
});

test('diagnostics are looked through, written without what was left out, and named', async ({ enrolledPane, folder }) => {
  const { app, pane } = await enrolledPane();
  await app.evaluate(({ app: program }, desktop) => program.setPath('desktop', desktop), folder);
  const opener = button(pane, 'Collect Diagnostics\u2026');
  await opener.click();
  const dialog = pane.getByRole('dialog');
  await expect(dialog.getByRole('checkbox').first(), 'once the site was asked').toBeVisible({ timeout: 20_000 });
  await expect(dialog.getByRole('checkbox', { name: 'always inside' }).first()).toBeDisabled();
  const before = await dialog.getByText(/^\d+ entries/u).textContent();
  const leftOut = dialog
    .locator('label')
    .filter({ has: pane.locator('input:enabled') })
    .first();
  const path_ = (await leftOut.locator('bdi').textContent()) ?? '';
  await leftOut.getByRole('checkbox').uncheck();
  await expect(dialog.getByText(/^\d+ entries/u)).not.toHaveText(before ?? '');
  await dialog.getByText('Summary, as the help desk reads it').click();
  await expect(dialog.locator('.summary')).toContainText('mnorth');
  await dialog.getByRole('button', { name: 'Write File' }).click();
  await expect(dialog.getByRole('heading', { name: 'The file is written' })).toBeVisible();
  const told = (await dialog.getByText(/cmdiag-.*\.zip/u).textContent()) ?? '';
  const inside = await namesIn(/(\/.*\.zip)/u.exec(told)?.[1] ?? 'no path was told');
  expect(inside).toContain('summary.txt');
  expect(inside).not.toContain(path_);
  await expect(dialog.getByRole('button', { name: 'Show in Folder' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(opener, 'the focus comes back').toBeFocused();
});

test('About names the versions and every component with its licence', async ({ enrolledPane }) => {
  const { app, pane } = await enrolledPane();
  const about = await windowAfter(app, () => pane.evaluate(() => self.bridge.request('window.open', 'about')));
  await expect(about.getByText(/^Version \d+\.\d+\.\d+/u)).toBeVisible();
  await expect(about.getByText(/Electron \d+\./u)).toBeVisible();
  await expect(about.getByText('react', { exact: false }).first()).toBeVisible();
  await about.locator('summary').first().click();
  await expect(about.locator('.long-text').first()).toContainText(/licen[cs]e|permission|copyright/iu);
  const closed = about.waitForEvent('close');
  await about.keyboard.press('Escape').catch(() => {}); // the window may be gone before the key is up again
  await closed;
});

test('a failed enrollment is looked into piece by piece, and what was found is copied for the help desk', async ({ start, lab }) => {
  const { app, window } = await start();
  await lab.scenario(['denied']);

  await typeAccount(window);
  await next(window).click();
  await expect(title(window)).toHaveText('This computer was not enrolled');
  await window.getByRole('button', { name: 'Run Checks' }).click();
  await expect(title(window)).toHaveText('Checks');
  await expect(title(window)).toBeFocused();
  await expect(window.locator('.checks .is-passed').first()).toBeVisible();
  await expect(window.getByRole('button', { name: 'Copy result' })).toBeVisible();
  await expect(window.locator('.checks > li')).toHaveCount(10);
  await window.getByRole('button', { name: 'Copy result' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Clock of this computer: Passed');
  await window.getByRole('button', { name: 'Go Back' }).click();
  await expect(title(window)).toHaveText('This computer was not enrolled');
});

test('the arrow keys go through the tabs, and the whole pane works without a mouse', async ({ enrolledPane }) => {
  const { pane } = await enrolledPane();
  await pane.keyboard.press('Tab');
  await expect(pane.getByRole('tab', { selected: true })).toBeFocused();
  for (const name of ['Keychain', 'Settings', 'History', 'Overview']) {
    await pane.keyboard.press('ArrowRight');
    await expect(pane.getByRole('tab', { name, selected: true })).toBeFocused();
  }
  await pane.keyboard.press('End');
  await expect(pane.getByRole('tab', { name: 'History', selected: true })).toBeFocused();
  await pane.keyboard.press('Home');
  await pane.keyboard.press('ArrowRight');
  await expect(pane.getByRole('heading', { name: 'Access control' })).toBeVisible();
  await pane.keyboard.press('Tab');
  await expect(pane.getByRole('tabpanel')).toBeFocused();
  await pane.keyboard.press('Tab');
  await expect(pane.getByRole('button', { name: 'mnorth' })).toBeFocused();
  await pane.keyboard.press('Tab');
  await pane.keyboard.press('Tab');
  await pane.keyboard.press('Tab');
  await expect(button(pane, 'Delete\u2026')).toBeFocused();
  await pane.keyboard.press('Enter');
  const dialog = pane.getByRole('dialog', { name: 'Delete the identity of mnorth?' });
  await expect(dialog.getByRole('heading')).toBeFocused();
  await pane.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button(pane, 'Delete\u2026')).toBeFocused();
  const closed = pane.waitForEvent('close');
  await pane.keyboard.press('Escape').catch(() => {}); // the window may be gone before the key is up again
  await closed;
});

test('a window comes back where and as large as it was left', async ({ enrolledPane, start, settings }) => {
  const { app, pane, dataFolder, stop } = await enrolledPane();
  const bounds = { x: 60, y: 50, width: 900, height: 640 };
  const placed = (of: typeof app) =>
    of.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const [width, height] = window?.getContentSize() ?? [];
      return { position: window?.getPosition(), width, height };
    });
  await app.evaluate(({ BrowserWindow }, { x, y, width, height }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(width, height);
    window?.setPosition(x, y);
  }, bounds);
  const { width, height } = bounds;
  await expect.poll(() => placed(app)).toEqual({ position: [60, 50], width, height });
  const closed = pane.waitForEvent('close');
  await pane.keyboard.press('Escape').catch(() => {}); // the window may be gone before the key is up again
  await closed;
  await stop();
  const again = await start({ dataFolder, environment: settings.environment });
  await expect.poll(() => placed(again.app)).toEqual({ position: [60, 50], width, height });
});

test('Done in a wizard leaves the pane alone', async ({ enrolledPane }) => {
  const { app, pane } = await enrolledPane();
  const wizard = await windowAfter(app, () => pane.getByRole('button', { name: 'Renew' }).click());
  await closeWith(wizard, 'Cancel');
  await expect(title(pane)).toHaveText('Enrolled');
});
