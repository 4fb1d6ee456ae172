import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, next, test, title, typeAccount } from './stage.ts';

test('an unknown root is trusted only with its fingerprint, shown in the pane, and given up there', async ({ start, lab }) => {
  const fingerprint = new X509Certificate(readFileSync(lab.addresses.caFile)).fingerprint256;
  const { app, window } = await start({ trusting: false });
  await typeAccount(window);
  await next(window).click();
  await expect(title(window)).toHaveText('This computer was not enrolled');
  await expect(window.getByText(fingerprint)).toBeVisible();
  await window.getByRole('textbox', { name: 'Fingerprint' }).fill('00'.repeat(32));
  await window.getByRole('button', { name: 'Trust and Continue' }).click();
  await expect(window.getByRole('alert').last()).toContainText('another fingerprint');
  expect(lab.requests).toEqual([]);
  await window.getByRole('textbox', { name: 'Fingerprint' }).fill(`sha256 Fingerprint=${fingerprint.toLowerCase()}`);
  await window.keyboard.press('Enter');
  await expect(title(window)).toHaveText('This computer is enrolled');

  await app.evaluate(({ Menu }) => {
    const item = Menu.getApplicationMenu()
      ?.items.flatMap((one) => one.submenu?.items ?? [])
      .find((one) => one.label.startsWith('Configuration Manager'));
    item?.click();
  });
  await expect.poll(() => app.windows().length).toBe(2);
  const pane = app.windows().find((one) => one !== window);
  if (!pane) throw new Error('the pane is open');
  await pane.getByRole('button', { name: 'Trust no more: Contoso Root CA, for localhost' }).click();
  await expect(pane.getByText('Roots trusted by fingerprint')).toBeHidden();
});

test('a certificate chosen in the window is judged for its role, rule by rule', async ({ start, lab, folder }) => {
  const { app } = await start();
  const opened = app.waitForEvent('window');
  await app.evaluate(({ Menu }) => {
    const item = Menu.getApplicationMenu()
      ?.items.flatMap((one) => one.submenu?.items ?? [])
      .find((one) => one.label.startsWith('Check a Certificate'));
    item?.click();
  });
  const window = await opened;
  await expect(title(window)).toHaveText('Does this certificate fit its role?');
  await window.locator('input[type=file]').setInputFiles(lab.addresses.caFile);
  await expect(window.getByRole('alert')).toContainText('It does not fit a macOS client computer');
  await window.getByLabel('Role').selectOption('root-ca');
  await expect(window.getByRole('alert')).toContainText('It fits a root certification authority');
  await window.locator('input[type=file]').setInputFiles({ name: 'hello.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
  await expect(window.getByRole('alert')).toContainText('hello.txt can\u2019t be used');
  await window.screenshot({ path: path.join(folder, '..', 'certificate-check.png') });
});
