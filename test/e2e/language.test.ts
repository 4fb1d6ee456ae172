/** In which language the program speaks, from the first window on, and what happens when another is chosen while it runs. */
import { runCommand, test } from './pane-stage.ts';
import { expect, next, person, title } from './stage.ts';

const inBrackets = /^\[.*\]$/u;
const greeting = 'Enroll this computer';

test('the first window speaks the language of the settings, and the title of the window with it', async ({ start, settings }) => {
  settings.write('computer', { Language: 'ar-XB' });
  const { app, window } = await start({ environment: settings.environment });
  await expect(title(window)).toHaveText(inBrackets);
  expect(await window.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['ar-XB', 'rtl']);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toMatch(inBrackets);
  expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label[0]))).toContain('[');
});

test('a language that is set while a window is open is spoken at once, and nothing that was typed is lost', async ({ start, settings }) => {
  const { app, window } = await start({ environment: settings.environment });
  await expect(title(window)).toHaveText(greeting);
  await next(window).click();
  await window.getByLabel('User name').fill(person.userName);
  await window.getByLabel('Password').fill(person.password);
  settings.write('person', { Language: 'en-XA' });
  await expect(title(window)).toHaveText(inBrackets);
  await expect(window.locator('input[autocomplete=username]')).toHaveValue(person.userName);
  await expect(window.locator('input[type=password]')).toHaveValue(person.password);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toMatch(inBrackets);
  settings.write('person', {});
  await expect(window.locator('html')).toHaveAttribute('lang', 'en');
  await expect(window.locator('input[type=password]')).toHaveValue(person.password);
});

test('a command speaks the language that is asked for, and English to programs', async ({ folder, settings }) => {
  const enroll = (...more: string[]) =>
    runCommand(
      folder,
      { ...settings.environment, CCM_LANGUAGE: 'en-XA' },
      ['cmenroll', '-s', 'server.invalid', '-u', 'mnorth', '-password-stdin', ...more],
      'x\n',
    ).ended;
  const [forPeople, forPrograms] = await Promise.all([enroll(), enroll('-json')]);
  expect(forPeople).toMatchObject({ code: 10, told: expect.stringMatching(/^\[.*\]$/mu) });
  expect(JSON.parse(forPrograms.told)).toMatchObject({ problem: { title: 'The user name isn\u2019t complete' } });
});
