/** How the pages of Renew Certificate look and read, and the preferences of a computer whose certificate ends soon. */
import { inspect } from './inspect.ts';
import { dated, goOnTo, hour, lifeLeft, test, windowAfter } from './renewal-stage.ts';
import { expect, person, title } from './stage.ts';

test('the pages of Renew Certificate, in both schemes and in large text', async ({ start, lab, enrolled }) => {
  test.setTimeout(180_000);
  const { app, window: pane } = await start({ ...enrolled, args: dated(Date.now() + 9 * hour) });
  await expect(pane.getByText('These are its last days')).toContainText('Next reminder');
  await inspect({ app, window: pane }, 'pane-3-last-days');
  const window = await windowAfter(app, () => pane.getByRole('button', { name: 'Renew\u2026' }).click());
  await pane.close();
  const running = { app, window };
  await expect(window.getByRole('button', { name: 'Later' })).toBeVisible();
  await inspect(running, 'renew-1-account');

  await window.getByRole('button', { name: 'Later' }).click();
  await inspect(running, 'renew-2-later');
  await window.getByRole('button', { name: 'Go Back' }).click();

  await window.getByLabel('Password').fill('not-the-password');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('alert')).toContainText('isn\u2019t right');
  await window.getByRole('button', { name: 'Change user name and server name' }).click();
  await inspect(running, 'renew-1-objection');

  await lab.scenario(['fault-not-eligible-to-renew']);
  await window.getByLabel('Password').fill(person.password);
  await window.getByRole('button', { name: 'Renew', exact: true }).click();
  await expect(title(window)).toHaveText('The certificate was not renewed');
  await expect(window.getByRole('button', { name: 'Enroll Again' })).toBeVisible();
  await inspect(running, 'renew-3-failed');
  await window.getByRole('button', { name: 'Go Back' }).click();

  await lab.scenario(['hang-after-tls']);
  lab.forget();
  await window.getByRole('button', { name: 'Renew', exact: true }).click();
  await expect.poll(() => lab.requests.some((request) => request.userName !== undefined)).toBe(true);
  await inspect(running, 'renew-3-working');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('status').first()).toContainText('cancelled');

  await lab.reset();
  await window.getByRole('button', { name: 'Renew', exact: true }).click();
  await expect(title(window)).toHaveText('The certificate is renewed');
  await inspect(running, 'renew-4-finished');
});

test('Renew Certificate after the end, in both schemes and in large text', async ({ start, enrolled, desktop }) => {
  test.setTimeout(120_000);
  const before = desktop.notifications().length;
  const begin = Date.now() + lifeLeft + hour;
  const { app, window: pane } = await start({ ...enrolled, args: dated(begin) });
  await expect(title(pane)).toHaveText('Certificate expired');
  await inspect({ app, window: pane }, 'pane-4-expired');
  await expect.poll(() => desktop.notifications().length).toBe(before + 1);
  const window = await windowAfter(app, () => goOnTo(app, begin + hour / 2));
  await pane.close();
  await expect(title(window)).toHaveText('The certificate has expired');
  await expect(window.getByRole('button', { name: 'Enroll Again' })).toBeVisible();
  await inspect({ app, window }, 'renew-1-over');
  await window.getByRole('button', { name: 'Later' }).click();
  await window.getByRole('button', { name: 'Remind Me Then' }).click();
  await expect(title(window)).toHaveText('You will be reminded');
  await inspect({ app, window }, 'renew-2-postponed');
});
