/** How each window looks and reads in every state: pictures in both schemes, no finding of axe, nothing clipped, in large text and other languages. */
import { languages } from '../../electron/contract/words/languages.ts';
import { glance, inspect } from './inspect.ts';
import { openPane, test } from './pane-stage.ts';
import { expect, next, title, typeAccount } from './stage.ts';
import { walkEnrollment } from './walks/enroll-walk.ts';
import { walkPane, walkSmallWindows } from './walks/pane-walk.ts';
import { walkRenewal } from './walks/renew-walk.ts';
import { type Camera, speakLike } from './walks/walking.ts';

test.describe.configure({ mode: 'parallel' });
test.afterEach(() => speakLike('en'));

const walks = {
  'Computer Enrollment': walkEnrollment,
  'Configuration Manager': walkPane,
  'Renew Certificate': walkRenewal,
  'the small windows': walkSmallWindows,
};

/** Every language there is, and made-up words that are longer by two fifths and go from right to left. */
const others = [...languages.filter((language) => language !== 'en'), 'ar-XB'] as const;
/** In made-up words what stands on a button is no part of its longer name. */
const notInPseudo = ['label-content-name-mismatch'];

for (const [name, walk] of Object.entries(walks)) {
  test(`${name}, in both schemes and in large text`, async ({ start, lab, settings, folder }) => {
    test.setTimeout(300_000);
    await walk({ start, lab, settings, folder, camera: inspect, language: 'en' });
  });

  for (const language of others) {
    test(`${name}, in ${language}`, async ({ start, lab, settings, folder }) => {
      test.setTimeout(240_000);
      await speakLike(language);
      const camera: Camera = (running, state) => glance(running, `${state}-${language}`, language === 'ar-XB' ? notInPseudo : []);
      await walk({ start, lab, settings, folder, camera, language });
    });
  }
}

test('the pane that is open follows an enrollment by itself', async ({ start }) => {
  const { app, window } = await start();
  const pane = await openPane(app, window);
  await expect(title(pane)).toHaveText('Not enrolled');
  await typeAccount(window);
  await next(window).click();
  await expect(title(window)).toHaveText('This computer is enrolled');
  await expect(title(pane)).toHaveText('Enrolled');
  await pane.getByRole('button', { name: 'Copy the SHA-256 fingerprint' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/u);
});

test('the keys for preferences open the pane, and every menu is there', async ({ start }) => {
  const { app } = await start();
  const opened = app.waitForEvent('window');
  const menus = await app.evaluate(({ Menu }) => {
    const bar = Menu.getApplicationMenu()?.items ?? [];
    bar
      .flatMap((menu) => menu.submenu?.items ?? [])
      .find((item) => item.accelerator === 'CmdOrCtrl+,')
      ?.click();
    return bar.map((menu) => menu.label);
  });
  expect(menus.slice(process.platform === 'darwin' ? 1 : 0)).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
  await expect(title(await opened)).toHaveText('Not enrolled');
});
