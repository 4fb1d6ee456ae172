/** The keychain in Configuration Manager: which identity is in use, getting them in and out, and who may use their keys. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { button, goTo, runCommand, saveAs, secondIdentity, test, windowAfter } from './pane-stage.ts';
import { expect, title } from './stage.ts';

const rows = (pane: Page) => pane.getByRole('table', { name: 'Identities' }).getByRole('row');

async function importFile(pane: Page, file: string, passphrase?: string): Promise<void> {
  await button(pane, 'Import\u2026').click();
  const dialog = pane.getByRole('dialog', { name: 'Import an identity' });
  await dialog.locator('input[type=file]').setInputFiles(file);
  if (passphrase !== undefined) {
    await expect(dialog.getByLabel('Passphrase of the file')).toBeFocused();
    await pane.keyboard.type(passphrase);
    await pane.keyboard.press('Enter');
  }
  await expect(dialog).toBeHidden();
}

test('of two that fit, one is chosen in the pane, by its serial number, and commands agree', async ({
  enrolledPane,
  lab,
  folder,
  settings,
}) => {
  const { pane, dataFolder, app } = await enrolledPane();
  await goTo(pane, 'Keychain');
  const { file, serialNumber } = await secondIdentity(lab, folder);
  await importFile(pane, file);
  await expect(rows(pane)).toHaveCount(3);

  settings.write('person', { SubjectName: 'mnorth' });
  await goTo(pane, 'Overview');
  await expect(title(pane)).toHaveText('Choose a certificate');
  const refused = await runCommand(dataFolder, settings.environment, ['export', '-certificate-only', '-out', path.join(folder, 'x.pem')])
    .ended;
  expect(refused.code).toBe(14);

  await button(pane, 'Choose\u2026').click();
  await expect(pane.getByText('Its serial number tells it from others')).toBeVisible();
  const pairs = (serialNumber.toUpperCase().match(/../gu) ?? []).join(' ');
  await rows(pane).filter({ hasText: pairs }).click();
  await button(pane, 'Use This Identity').click();
  await expect(rows(pane).filter({ hasText: pairs })).toContainText('In use');
  expect(settings.person()).toMatch(/<key>SerialNumber<\/key>\s*<data>/u);
  await goTo(pane, 'Overview');
  await expect(title(pane)).toHaveText('Enrolled');
  await expect(pane.getByRole('definition').filter({ hasText: pairs })).toBeVisible();

  const out = path.join(folder, 'chosen.pem');
  expect(await runCommand(dataFolder, settings.environment, ['export', '-certificate-only', '-out', out]).ended).toMatchObject({ code: 0 });
  expect(new X509Certificate(readFileSync(out)).serialNumber).toBe(serialNumber.toUpperCase());
  expect(app.windows()).toHaveLength(1);
});

test('a deleted identity is brought back with Undo, and is gone once the window has closed', async ({ enrolledPane, start, settings }) => {
  const { pane, dataFolder, stop } = await enrolledPane();
  await goTo(pane, 'Keychain');
  const remove = async () => {
    await button(pane, 'Delete\u2026').click();
    const dialog = pane.getByRole('dialog', { name: 'Delete the identity of mnorth?' });
    await expect(dialog).toContainText('It is the one in use');
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(pane.getByText('There is no identity in the keychain yet.')).toBeVisible();
  };
  await remove();
  await goTo(pane, 'Overview');
  await expect(title(pane)).toHaveText('Not enrolled');
  await goTo(pane, 'Keychain');
  await pane.getByRole('button', { name: 'Undo deleting CN=mnorth' }).click();
  await expect(pane.getByText('CN=mnorth is back in the keychain.')).toBeVisible();
  await expect(rows(pane).filter({ hasText: 'mnorth' })).toContainText('In use');

  await remove();
  const closed = pane.waitForEvent('close');
  await pane.keyboard.press('Escape').catch(() => {}); // the window may be gone before the key is up again
  await closed;
  await stop();
  const again = await start({ dataFolder, environment: settings.environment });
  await expect(title(again.window)).toHaveText('Enroll this computer');
});

test('an identity leaves under a passphrase entered twice, and comes back with it', async ({ enrolledPane, folder }) => {
  const { app, pane } = await enrolledPane();
  await goTo(pane, 'Keychain');
  const [pem, p12] = [path.join(folder, 'mnorth.pem'), path.join(folder, 'mnorth.p12')];

  await saveAs(app, pem);
  await button(pane, 'Export\u2026').click();
  const dialog = pane.getByRole('dialog', { name: 'Export mnorth' });
  await dialog.getByRole('radio', { name: 'Certificate alone' }).check();
  await dialog.getByRole('button', { name: 'Export\u2026' }).click();
  await expect(pane.getByText(`Written to ${pem}`)).toBeVisible();
  expect(readFileSync(pem, 'utf8')).not.toContain('PRIVATE KEY');

  await saveAs(app, p12);
  await button(pane, 'Export\u2026').click();
  await dialog.getByRole('button', { name: 'Export\u2026' }).click();
  await expect(dialog.getByRole('alert')).toContainText('needs a passphrase');
  await expect(dialog.getByLabel('New passphrase')).toBeFocused();
  await pane.keyboard.type('one for the road');
  await dialog.getByLabel('Once more').fill('another');
  await pane.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('differ');
  expect(existsSync(p12)).toBe(false);
  await dialog.getByLabel('Once more').fill('one for the road');
  await pane.keyboard.press('Enter');
  await expect(pane.getByText(`Written to ${p12}`)).toBeVisible();

  await button(pane, 'Delete\u2026').click();
  await pane.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(pane.getByText('There is no identity in the keychain yet.')).toBeVisible();
  await button(pane, 'Import\u2026').click();
  const importing = pane.getByRole('dialog', { name: 'Import an identity' });
  await importing.locator('input[type=file]').setInputFiles(p12);
  await importing.getByLabel('Passphrase of the file').fill('not that one');
  await pane.keyboard.press('Enter');
  await expect(importing.getByRole('alert')).toContainText('mnorth.p12');
  await importing.getByLabel('Passphrase of the file').fill('one for the road');
  await pane.keyboard.press('Enter');
  await expect(importing).toBeHidden();
  await expect(rows(pane).filter({ hasText: 'mnorth' })).toBeVisible();
});

test('a command that is not on the list waits for a person, who denies, allows, and sees it on record', async ({
  enrolledPane,
  folder,
  settings,
}) => {
  const { app, pane, dataFolder } = await enrolledPane();
  await goTo(pane, 'Keychain');
  await expect(pane.getByRole('checkbox', { name: 'Confirm before allowing access' })).toBeChecked();
  const out = (name: string) => path.join(folder, name);
  const exporting = (name: string) =>
    runCommand(dataFolder, settings.environment, ['export', '-out', out(name), '-password-stdin'], 'one for the road\n');

  let command = exporting('denied.p12');
  let question = await windowAfter(app, async () => undefined);
  await expect(title(question)).toHaveText('\u201cexport\u201d wants to use a key');
  await expect(title(question)).toBeFocused();
  await expect(question.getByText('CN=mnorth')).toBeVisible();
  await expect(question.getByText(/Without an answer it is denied in \d+ seconds\./u)).toBeVisible();
  let closed = question.waitForEvent('close');
  await question.keyboard.press('Escape').catch(() => {}); // the window may be gone before the key is up again
  await closed;
  expect((await command.ended).code).toBe(15);
  expect(existsSync(out('denied.p12'))).toBe(false);

  command = exporting('closed.p12');
  question = await windowAfter(app, async () => undefined);
  await question.close();
  expect((await command.ended).code, 'closing the window is a no').toBe(15);

  command = exporting('once.p12');
  question = await windowAfter(app, async () => undefined);
  closed = question.waitForEvent('close');
  await question
    .getByRole('button', { name: 'Allow Once' })
    .click()
    .catch(() => {}); // the window may be gone before the click is over
  await closed;
  expect(await command.ended).toMatchObject({ code: 0 });
  expect(existsSync(out('once.p12'))).toBe(true);

  command = exporting('always.p12');
  question = await windowAfter(app, async () => undefined);
  closed = question.waitForEvent('close');
  await question
    .getByRole('button', { name: 'Always Allow' })
    .click()
    .catch(() => {}); // as above
  await closed;
  expect(await command.ended).toMatchObject({ code: 0 });
  expect(await exporting('unasked.p12').ended).toMatchObject({ code: 0 });
  expect(app.windows()).toHaveLength(1);

  await goTo(pane, 'Overview');
  await goTo(pane, 'Keychain');
  await expect(pane.getByRole('button', { name: 'Remove export from the list' })).toBeVisible();
  const uses = pane.locator('.uses li').filter({ hasText: 'export, to export it to a file' });
  await expect(uses).toContainText([', allowed', 'always allowed', 'allowed once', 'denied', 'denied']);
});

test('details of an identity are readable and copyable, with its chain down from the root', async ({ enrolledPane, lab }) => {
  const { app, pane } = await enrolledPane();
  await goTo(pane, 'Keychain');
  const chain = pane.getByRole('list', { name: 'Chain, from the root down' });
  await expect(chain).toContainText(/Contoso Root CA.*root.*Contoso Issuing CA.*mnorth/u);
  await expect(pane.getByRole('definition').filter({ hasText: 'Client Authentication' }).first()).toBeVisible();
  await pane.getByRole('button', { name: 'Copy PEM' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toContain('BEGIN CERTIFICATE');
  const pem = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(() => createPrivateKey(pem), 'no key among it').toThrow();
  expect(new X509Certificate(pem).serialNumber).toBe(lab.issued().at(-1)?.serialNumber.toUpperCase());
  await pane.getByRole('button', { name: 'Copy the SHA-1 fingerprint' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(new X509Certificate(pem).fingerprint);
});
