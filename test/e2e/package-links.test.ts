/** Links that anybody can write, followed by the installed application: they fill fields in, and that is all. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { account, executable, expect, issuedBy, type RunningPackage, test } from './package-stage.ts';
import { next, person, title } from './stage.ts';

const link = (fields: Readonly<Record<string, string>>) => `enrollment-assistant://enroll?${new URLSearchParams(fields)}`;

/** A second start, as a browser makes one for a link, until it has handed over. */
async function follow(program: string, running: RunningPackage, address: string): Promise<void> {
  const environment = { ...process.env, CCM_DATA_DIR: running.dataFolder, HOME: path.dirname(running.dataFolder) };
  const second = spawn(program, ['--log-level=3', '--', address], { ...account, env: environment, stdio: 'ignore' });
  await once(second, 'exit');
}

test('a link fills names in, and what stands beside it does not loosen trust', async ({ startPackage, lab, shared }) => {
  const before = issuedBy(lab);
  const fields = { user: person.userName, server: lab.addresses.serverName };
  const { page } = await startPackage({ args: [link(fields), '--trust-ca', path.join(shared, 'ca.pem')] });
  await expect(title(page)).toHaveText('Enroll this computer');
  await next(page).click();
  await expect(page.getByLabel('User name')).toHaveValue(fields.user);
  await expect(page.getByLabel('Server name')).toHaveValue(fields.server);
  await expect(page.getByText('Filled in by a link.')).toBeVisible();
  await expect(page.getByLabel('Password')).toHaveValue('');
  expect(issuedBy(lab), 'nothing was submitted').toBe(before);
  await page.getByLabel('Password').fill(person.password);
  await next(page).click();
  await expect(page.getByText(/does not trust/u).first()).toBeVisible();
});

test('a link that is not as it should be fills nothing in', async ({ startPackage }) => {
  const { page } = await startPackage({ args: [`${link({ server: 's.contoso.com' })}&trust-ca=/tmp/x`] });
  await next(page).click();
  await expect(page.getByLabel('User name')).toHaveValue('');
  await expect(page.getByLabel('Server name')).toHaveValue('');
});

test('a link while the window is open takes nothing away that a person has typed', async ({ startPackage, root }) => {
  const running = await startPackage();
  const { page } = running;
  await next(page).click();
  await page.getByLabel('User name').fill(person.userName);
  await follow(root.at(executable), running, link({ user: 'fabrikam\\other', server: 'elsewhere.fabrikam.com' }));
  await expect(page.getByLabel('Server name')).toHaveValue('elsewhere.fabrikam.com');
  await expect(page.getByLabel('User name')).toHaveValue(person.userName);
});

test('a certificate file that is opened with the program is judged, and another one after it in the same window', async ({
  startPackage,
  root,
  shared,
}) => {
  const [first, second] = [path.join(shared, 'ca.pem'), path.join(shared, 'another name.crt')];
  const running = await startPackage({ args: [first] });
  const { page } = running;
  await expect(title(page)).toHaveText('Does this certificate fit its role?');
  await expect(page.getByText('ca.pem')).toBeVisible();
  await expect(page.getByText(/Contoso/u).first()).toBeVisible();
  copyFileSync(first, second);
  await follow(root.at(executable), running, pathToFileURL(second).href);
  await expect(page.getByText('another name.crt')).toBeVisible();
  rmSync(second);
  await follow(root.at(executable), running, second);
  await expect(page.getByText(/there is no such file/u)).toBeVisible();
});
