import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, next, person, test, title, typeAccount } from './stage.ts';

test('the windows have the names and sizes of the original, and there is one of each', async ({ start }) => {
  const { app, window } = await start();
  const facts = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => ({ title: one.getTitle(), size: one.getContentSize(), resizable: one.isResizable() })),
    );
  expect(await facts()).toEqual([{ title: 'Computer Enrollment', size: [660, 440], resizable: false }]);
  expect(await window.evaluate(() => [innerWidth, innerHeight, document.title])).toEqual([660, 440, 'Computer Enrollment']);
  const opened = app.waitForEvent('window');
  await window.evaluate(() => self.bridge.request('window.open', 'preference-pane'));
  const pane = await opened;
  await expect(title(pane)).toHaveText('Not enrolled');
  expect(await pane.evaluate(() => document.title)).toBe('Configuration Manager');
  await pane.getByRole('button', { name: 'Enroll' }).click();
  await window.evaluate(() => self.bridge.request('window.open', 'preference-pane'));
  expect((await facts()).map((one) => one.title).sort()).toEqual(['Computer Enrollment', 'Configuration Manager']);
});

test('what is remembered from one start to the next: names and places, never a password', async ({ start, lab }) => {
  const first = await start();
  await lab.scenario(['denied']);
  await typeAccount(first.window);
  await next(first.window).click();
  await expect(title(first.window)).toHaveText('This computer was not enrolled');
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setPosition(123, 87));
  const placed = () => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getPosition());
  await expect.poll(placed).toEqual([123, 87]);
  await first.window.getByRole('button', { name: 'Cancel' }).click();
  await first.stop();
  const kept = readFileSync(path.join(first.dataFolder, 'preferences.json'), 'utf8');
  expect(kept).not.toContain(person.password);

  const again = await start({ dataFolder: first.dataFolder });
  expect(await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getPosition())).toEqual([123, 87]);
  await next(again.window).click();
  await expect(again.window.getByLabel('User name')).toHaveValue(person.userName);
  await expect(again.window.getByLabel('Password')).toHaveValue('');
});

test('damaged preferences cost nothing but the preferences', async ({ start, folder }) => {
  const dataFolder = path.join(folder, 'damaged');
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(path.join(dataFolder, 'preferences.json'), '{"userName": "contoso');
  const { window } = await start({ dataFolder });
  await typeAccount(window);
  await next(window).click();
  await expect(title(window)).toHaveText('This computer is enrolled');
  await expect.poll(() => readFileSync(path.join(dataFolder, 'preferences.json'), 'utf8')).toContain('mnorth');
});

test('a second start hands over to the first, which comes to the front', async ({ start }) => {
  const { app, dataFolder } = await start();
  const [program = '', ...args] = await app.evaluate(() => process.argv);
  const own = args.filter((one) => !/^--(?:inspect|remote-debugging)/u.test(one));
  const told = app.evaluate(({ app: first }) => new Promise((resolve) => first.once('second-instance', () => resolve(true))));
  const second = spawn(program, own, { stdio: 'ignore', env: { ...process.env, CCM_DATA_DIR: dataFolder } });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(await told).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
