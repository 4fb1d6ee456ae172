import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, next, person, test, title, typeAccount } from './stage.ts';

/** Every file below a folder, as bytes in Latin-1, so that any text can be looked for. */
function contentsOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

test('a person enrolls with the mouse, and the pane shows it at the next start', async ({ start, lab }) => {
  const { app, window, dataFolder, stop } = await start();
  await expect(title(window)).toHaveText('Enroll this computer');
  await next(window).click();
  await expect(title(window)).toHaveText('Who is enrolling this computer?');
  await expect(window.getByLabel('Server name')).toHaveValue(lab.addresses.serverName);
  await window.getByLabel('User name').click();
  await window.keyboard.type(person.userName);
  await window.getByLabel('Password').click();
  await window.keyboard.type(person.password);
  await next(window).click();
  await expect(title(window)).toHaveText('This computer is enrolled');
  const issued = lab.issued().findLast((row) => row.requester !== '');
  await expect(window.getByRole('definition')).toContainText(['mnorth', 'Contoso Issuing CA', /\d{4} \(in \d+ days\)/, 'this computer']);
  await expect(window.getByText('reminded to renew')).toBeVisible();
  const ended = app.waitForEvent('close');
  await window.getByRole('button', { name: 'Done' }).click();
  await ended;
  await stop();
  expect(contentsOf(dataFolder)).not.toContain(person.password);

  const again = await start({ dataFolder });
  await expect(title(again.window)).toHaveText('Enrolled');
  await expect(again.window.getByRole('definition').filter({ hasText: 'CN=mnorth' })).toBeVisible();
  const serial = issued?.serialNumber.replace(/[^0-9A-F]/giu, '').toUpperCase() ?? '';
  await expect(again.window.getByText((serial.match(/../gu) ?? []).join(' '))).toBeVisible();
});

test('a person enrolls with the keyboard alone', async ({ start }) => {
  const { app, window } = await start();
  await expect(title(window)).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(title(window)).toHaveText('Who is enrolling this computer?');
  await expect(title(window)).toBeFocused();
  await window.keyboard.press('Tab');
  await window.keyboard.type(person.userName);
  await window.keyboard.press('Tab');
  await window.keyboard.type(person.password);
  await window.keyboard.press('Enter');
  await expect(title(window)).toHaveText('This computer is enrolled');
  await expect(title(window)).toBeFocused();
  const ended = app.waitForEvent('close');
  await window.keyboard.press('Enter').catch(() => {}); // the window may be gone before the key is up again
  await ended;
});

test('the server name fills itself from name@domain, says so, and never overwrites what was typed', async ({ start }) => {
  const { window } = await start({ serverName: '' });
  await next(window).click();
  const serverName = window.getByLabel('Server name');
  await window.getByLabel('User name').pressSequentially('mnorth@contoso.com');
  await expect(serverName).toHaveValue('ConfigMgrEnroll.contoso.com');
  await expect(serverName).toHaveAccessibleDescription(/Filled in from contoso\.com/u);
  await expect(window.getByLabel('Password')).toHaveAccessibleDescription('The password of mnorth@contoso.com, your work account');
  await serverName.fill('server02.contoso.com');
  await window.getByLabel('User name').fill('mnorth@fabrikam.com');
  await expect(serverName).toHaveValue('server02.contoso.com');
});

test('a wrong password leads back to its field, emptied and in focus, and is sent once', async ({ start, lab }) => {
  const { window } = await start();
  await typeAccount(window, { password: 'not-the-password' });
  await next(window).click();
  await expect(window.getByRole('alert')).toContainText(/user name or password isn\u2019t right.*Incident/u);
  await expect(window.getByLabel('Password')).toBeFocused();
  await expect(window.getByLabel('Password')).toHaveValue('');
  await expect(window.getByLabel('User name')).toHaveValue(person.userName);
  expect(lab.requests.filter((request) => request.userName !== undefined)).toHaveLength(1);
  await window.keyboard.type(person.password);
  await expect(window.getByRole('alert')).toBeHidden();
  await window.keyboard.press('Enter');
  await expect(title(window)).toHaveText('This computer is enrolled');
});

test('a forbidden character is refused beside its field, and nothing goes over the network', async ({ start, lab }) => {
  const { window } = await start();
  await typeAccount(window, { userName: 'contoso\\a+b', password: 'Plusminus-29' });
  await next(window).click();
  await expect(window.getByRole('alert')).toContainText('It contains +');
  await expect(window.getByLabel('User name')).toBeFocused();
  await expect(window.getByLabel('User name')).toHaveAttribute('aria-invalid', 'true');
  expect(lab.connections).toEqual([]);
});

test('a server that is not found keeps everything that was typed', async ({ start }) => {
  const { app, window } = await start({ serverName: 'no-such-server.invalid' });
  await typeAccount(window);
  await next(window).click();
  await expect(title(window)).toHaveText('This computer was not enrolled');
  await expect(title(window)).toBeFocused();
  await expect(window.getByRole('alert')).toContainText('no-such-server.invalid');
  await window.getByRole('button', { name: 'Copy details' }).click();
  await expect(window.getByText('Copied')).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/incident: \S+\n.*server-not-found/su);
  expect(copied).not.toContain(person.password);
  await window.getByRole('button', { name: 'Go Back' }).click();
  await expect(window.getByLabel('Server name')).toBeFocused();
  await expect(window.getByRole('alert')).toContainText('no-such-server.invalid');
  await expect(window.getByLabel('User name')).toHaveValue(person.userName);
  await expect(window.getByLabel('Password')).toHaveValue(person.password);
});

test('an untrusted server never receives the password', async ({ start, lab }) => {
  const { window } = await start({ trusting: false });
  await typeAccount(window);
  await next(window).click();
  await expect(window.getByRole('alert')).toContainText('does not trust');
  await expect(window.getByRole('alert')).toContainText('password was not sent');
  expect(lab.connections.reduce((sum, connection) => sum + connection.applicationBytes, 0)).toBe(0);
});

test('cancelling in the middle leaves nothing behind, and a second try succeeds', async ({ start, lab }) => {
  const { window, dataFolder } = await start();
  await lab.scenario(['hang-after-tls']);
  await typeAccount(window);
  await next(window).click();
  await expect(title(window)).toHaveText('Enrolling this computer');
  await expect(window.getByRole('listitem').filter({ hasText: 'Requesting the certificate\u2026' })).toBeVisible();
  await expect.poll(() => lab.requests.some((request) => request.userName !== undefined)).toBe(true);
  await window.getByRole('button', { name: 'Cancel' }).click();
  await expect(title(window)).toHaveText('Who is enrolling this computer?');
  await expect(window.getByText('Enrollment was cancelled')).toBeVisible();
  await expect(window.getByLabel('Password')).toHaveValue(person.password);
  expect(contentsOf(dataFolder)).not.toContain('BEGIN CERTIFICATE');
  await lab.reset();
  await next(window).click();
  await expect(title(window)).toHaveText('This computer is enrolled');
});

test('closing the window while a request runs stops it', async ({ start, lab }) => {
  const { app, window, dataFolder, stop } = await start();
  await lab.scenario(['hang-after-tls']);
  await typeAccount(window);
  await next(window).click();
  await expect.poll(() => lab.requests.some((request) => request.userName !== undefined)).toBe(true);
  const ended = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows()) one.close();
  });
  await ended;
  await stop();
  await lab.reset();
  const again = await start({ dataFolder });
  await expect(title(again.window)).toHaveText('Enroll this computer');
});

test('a request that waits for approval is no failure, and is asked about without typing again', async ({ start, lab }) => {
  const { window } = await start();
  await lab.scenario(['needs-approval']);
  await typeAccount(window);
  await next(window).click();
  await expect(title(window)).toHaveText('The request waits for approval');
  await expect(window.getByText('not enrolled')).toBeHidden();
  const waiting = lab.pending().at(-1);
  lab.approve(waiting?.requestId ?? '');
  await window.getByRole('button', { name: 'Try Again' }).click();
  await expect(title(window)).toHaveText('This computer is enrolled');
});

test('a request that waits is remembered when the window was closed', async ({ start, lab }) => {
  const first = await start();
  await lab.scenario(['needs-approval']);
  await typeAccount(first.window);
  await next(first.window).click();
  await expect(title(first.window)).toHaveText('The request waits for approval');
  await first.window.getByRole('button', { name: 'Close' }).click();
  await first.stop();
  const again = await start({ dataFolder: first.dataFolder });
  await expect(again.window.getByText(/request of contoso\\mnorth.*waits for approval/u)).toBeVisible();
  await next(again.window).click();
  await expect(again.window.getByLabel('User name')).toHaveValue(person.userName);
});

test('the password goes to another host only after the person agreed', async ({ start, lab }) => {
  const { window } = await start();
  await lab.scenario(['discovery-other-host']);
  await typeAccount(window);
  await next(window).click();
  await expect(window.getByRole('alert')).toContainText('would receive your password');
  expect(lab.requests.filter((request) => request.userName !== undefined)).toEqual([]);
  await window.keyboard.press('Enter');
  await expect(title(window), 'Return does not agree').toHaveText('Who is enrolling this computer?');
  expect(lab.requests.filter((request) => request.userName !== undefined)).toEqual([]);
  await next(window).click();
  await window.getByRole('button', { name: /^Send Password to / }).click();
  await expect(window.getByText('would receive your password')).toBeHidden();
});

test('warnings do not stop an enrollment, and are shown', async ({ start, lab }) => {
  const { window } = await start();
  await lab.scenario(['certificate-with-san']);
  await typeAccount(window);
  await next(window).click();
  await expect(title(window)).toHaveText('This computer is enrolled');
  await expect(window.getByText('also names email:mnorth@contoso.com')).toBeVisible();
});
