/** How each page looks and reads: pictures in both schemes, no finding of axe, nothing clipped at 200 %. */
import { inspect } from './inspect.ts';
import { expect, next, person, test, title, typeAccount } from './stage.ts';

test('the pages of Computer Enrollment, in both schemes and in large text', async ({ start, lab }) => {
  test.setTimeout(180_000);
  const running = await start();
  const { window } = running;
  await expect(window.locator('.note')).toBeVisible();
  await inspect(running, 'enroll-1-introduction');

  await next(window).click();
  await window.getByLabel('User name').fill('mnorth');
  await window.getByLabel('Server name').fill('not a server');
  await next(window).click();
  await expect(window.getByRole('alert')).toHaveCount(3);
  await inspect(running, 'enroll-2-objections');

  await window.getByLabel('Server name').fill('');
  await typeAccount(window, { userName: person.upn });
  await inspect(running, 'enroll-2-account');

  await window.getByLabel('Server name').fill(lab.addresses.serverName);
  await lab.scenario(['hang-after-tls']);
  await next(window).click();
  await expect.poll(() => lab.requests.some((request) => request.userName !== undefined)).toBe(true);
  await inspect(running, 'enroll-3-working');
  await window.keyboard.press('Escape');
  await expect(window.getByText('Enrollment was cancelled')).toBeVisible();

  await lab.scenario(['discovery-other-host']);
  await next(window).click();
  await expect(window.getByRole('alert')).toContainText('would receive');
  await inspect(running, 'enroll-4-other-host');
  await window.getByRole('button', { name: 'Go Back' }).click();

  await lab.reset();
  await window.getByLabel('Server name').fill(`${'a-long-name'.repeat(5)}.${'b'.repeat(60)}.invalid`);
  await next(window).click();
  await expect(title(window)).toHaveText('This computer was not enrolled');
  await window.getByText('Details for the help desk').click();
  await inspect(running, 'enroll-4-failed');
  await window.getByRole('button', { name: 'Go Back' }).click();

  await window.getByLabel('Server name').fill(lab.addresses.serverName);
  await lab.scenario(['needs-approval']);
  await next(window).click();
  await expect(title(window)).toHaveText('The request waits for approval');
  await inspect(running, 'enroll-4-waiting');

  lab.approve(lab.pending().at(-1)?.requestId ?? '');
  await window.getByRole('button', { name: 'Try Again' }).click();
  await expect(title(window)).toHaveText('This computer is enrolled');
  await inspect(running, 'enroll-5-finished');
});

test('Configuration Manager, in both schemes and in large text', async ({ start }) => {
  test.setTimeout(120_000);
  const { app, window } = await start();
  const opened = app.waitForEvent('window');
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
    items.find((item) => item.accelerator === 'CmdOrCtrl+,')?.click();
  });
  const pane = await opened;
  await expect(title(pane)).toHaveText('Not enrolled');
  await inspect({ app, window: pane }, 'pane-1-not-enrolled');
  await typeAccount(window);
  await next(window).click();
  await expect(title(window)).toHaveText('This computer is enrolled');
  await expect(title(pane), 'the pane follows by itself').toHaveText('Enrolled');
  await pane.getByRole('button', { name: 'Copy the SHA-256 fingerprint' }).click();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/u);
  await inspect({ app, window: pane }, 'pane-2-enrolled');
});
