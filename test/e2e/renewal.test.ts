/** From the reminder to the renewed certificate: on a real notification daemon and in a real tray, by a clock that is simulated. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { closeWith, dated, day, goOnTo, hour, lifeLeft, test, windowAfter } from './renewal-stage.ts';
import { expect, person, title } from './stage.ts';

test('a reminder is put off, comes at its time, opens its window, leads to a renewal, and is silent for a year', async ({
  startInBackground,
  lab,
  desktop,
  enrolled,
}) => {
  test.setTimeout(180_000);
  const count = async () => desktop.notifications().length;
  const said = async () => (await desktop.tray())?.toolTip ?? '';
  const before = await count();
  const begin = Date.now() + 9 * hour;
  const { app } = await startInBackground({ ...enrolled, args: dated(begin) });

  // While it was being enrolled the first reminder has come; this one is due because its interval is over.
  await expect.poll(count).toBe(before + 1);
  const [reminder] = desktop.notifications().slice(-1);
  expect(reminder).toMatchObject({ summary: 'Renew now: the certificate ends in 2 days', urgency: 'CRITICAL' });
  await expect.poll(said).toContain('Renew now: 2 days left');
  const alarmed = await desktop.tray();
  expect(alarmed?.menu).toContain('Renew\u2026');

  await desktop.press('Later');
  await expect.poll(() => desktop.standing()).toBe(0);
  const named = /Later\u201d reminds you again on (.*)\.$/u.exec(reminder?.body ?? '')?.[1] ?? 'no time';
  await expect.poll(said, 'the tray names the same time').toContain(`Next reminder: ${named}`);
  await goOnTo(app, begin + 7 * hour);
  await expect.poll(said).toContain('43 hours left');
  expect(await count(), 'nothing comes before its time').toBe(before + 1);

  await goOnTo(app, begin + 8 * hour + 60_000);
  await expect.poll(count).toBe(before + 2);
  const wizard = await windowAfter(app, () => goOnTo(app, begin + 8 * hour + 120_000));
  await expect(title(wizard)).toHaveText('Renew the certificate');
  await expect(wizard.getByText(person.userName, { exact: true })).toBeVisible();
  await wizard.getByRole('button', { name: 'Later' }).click();
  const day_ = wizard.getByRole('radio').nth(2);
  await day_.check();
  const chosen = /^(.*) \(/u.exec((await day_.locator('..').textContent()) ?? '')?.[1] ?? 'no time';
  await wizard.getByRole('button', { name: 'Remind Me Then' }).click();
  await expect(wizard.getByRole('status')).toContainText(chosen);
  await closeWith(wizard, 'Done');

  await goOnTo(app, begin + 17 * hour);
  await expect.poll(said).toContain('33 hours left');
  expect(await count(), 'the usual next time has passed, the chosen one has not').toBe(before + 2);
  await goOnTo(app, begin + 33 * hour);
  await expect.poll(count).toBe(before + 3);

  await lab.scenario(['certificate-two-years']);
  const again = await windowAfter(app, () => desktop.press('Renew Now'));
  await again.getByLabel('Password').fill(person.password);
  await again.getByRole('button', { name: 'Renew', exact: true }).click();
  await expect(title(again)).toHaveText('The certificate is renewed');
  await expect(again.getByRole('definition')).toContainText(['mnorth', /\(in 72\d days\)/u]);
  await expect.poll(() => desktop.standing()).toBe(0);
  await expect.poll(said).toContain('Enrolled: 728 days left');
  const calm = await desktop.tray();
  expect(calm?.image, 'another image, not only other words').not.toBe(alarmed?.image);
  await closeWith(again, 'Done');

  for (let days = 1; days <= 365; days += 1) {
    await goOnTo(app, begin + 33 * hour + days * day);
    await expect.poll(said, { intervals: [5, 10, 20] }).toContain(`Enrolled: ${728 - days} days left`);
  }
  expect(await count(), 'no reminder in a year').toBe(before + 3);
  expect(app.windows()).toHaveLength(0);
});

test('after the end the reminder speaks of enrolling again, and that is what its button opens', async ({
  startInBackground,
  desktop,
  enrolled,
}) => {
  const before = desktop.notifications().length;
  const { app } = await startInBackground({ ...enrolled, args: dated(Date.now() + lifeLeft + hour) });
  await expect.poll(() => desktop.notifications().length).toBe(before + 1);
  expect(desktop.notifications().at(-1)?.summary).toBe('The certificate of this computer has expired');
  await expect.poll(async () => (await desktop.tray())?.menu).toContain('Certificate expired');
  const wizard = await windowAfter(app, () => desktop.press('Enroll Again'));
  await expect(title(wizard)).toHaveText('Enroll this computer');
});

test('in the background there is no window, the tray opens them, and a second start leads to the first', async ({
  startInBackground,
  desktop,
  enrolled,
}) => {
  const { app, dataFolder } = await startInBackground(enrolled);
  await expect.poll(() => desktop.tray()).toBeDefined();
  expect(app.windows()).toHaveLength(0);
  const pane = await windowAfter(app, () => desktop.choose('Configuration Manager\u2026'));
  await expect(title(pane)).toHaveText('Renew now');
  await expect(pane.getByText('These are its last days')).toContainText('Next reminder');
  const wizard = await windowAfter(app, () => pane.getByRole('button', { name: 'Renew\u2026' }).click());
  await expect(title(wizard)).toHaveText('Renew the certificate');
  for (const window of [pane, wizard]) {
    const closed = window.waitForEvent('close');
    await window.keyboard.press('Escape').catch(() => {}); // the window may be gone before the key is up again
    await closed;
  }

  const [program = '', ...args] = app.process().spawnargs;
  const again = args.filter((arg) => arg !== '--background' && !arg.includes('inspect') && !arg.includes('remote-debugging'));
  await windowAfter(app, () => promisify(execFile)(program, again, { env: enrolled.environment }));
  expect(dataFolder).toBe(enrolled.dataFolder);

  const ended = app.waitForEvent('close');
  await desktop.choose('Quit Enrollment Assistant');
  await ended;
});

test('where the site allows it the certificate is renewed by itself, with a word about it and no reminder', async ({
  startInBackground,
  lab,
  desktop,
  enrolled,
  folder,
}) => {
  const before = desktop.notifications().length;
  const environment = { ...enrolled.environment, CCM_SETTINGS_DIR: folder };
  await startInBackground({ ...enrolled, environment, args: dated(Date.now() + 9 * hour) });
  await expect.poll(() => desktop.notifications().length).toBe(before + 1);
  expect(desktop.notifications().at(-1)).toMatchObject({ summary: 'The certificate of this computer was renewed', urgency: 'NORMAL' });
  await expect.poll(async () => (await desktop.tray())?.menu).toContain('Enrolled: 364 days left');
  expect(lab.requests.some((request) => request.userName !== undefined)).toBe(false);
});
