/** Every page of Renew Certificate, and Configuration Manager as the end of a certificate comes nearer. */
import { say } from '../../../electron/contract/words/say.ts';
import { day, hour } from '../renewal-stage.ts';
import { expect, person, title } from '../stage.ts';
import type { PaneScene } from './pane-walk.ts';
import { enroll, fill, press, reads, spoken, windowNamed } from './walking.ts';

const at = (time: number) => ['--simulate-date', new Date(time).toISOString()];

/** A certificate of a year that was got today, looked at from later days on. */
export async function walkRenewal(scene: PaneScene): Promise<void> {
  const { start, lab, camera, language, settings } = scene;
  settings.write('person', { RenewWithoutPassword: false });
  const environment = settings.environment;
  const first = await start({ environment, args: spoken(language) });
  await enroll(first.window);
  await first.stop();
  const { dataFolder } = first;
  const end = Date.parse(lab.issued().at(-1)?.notAfter ?? '');

  const due = await start({ dataFolder, environment, args: [...spoken(language), ...at(end - 30 * day)] });
  await reads(due.window, 'pane.status.renewal-due');
  await camera(due, 'pane-6-renewal-due');
  await due.stop();

  const last = await start({ dataFolder, environment, args: [...spoken(language), ...at(end - 46 * hour)] });
  await reads(last.window, 'pane.status.last-days');
  await camera(last, 'pane-6-last-days');
  const { app } = last;
  await press(last.window, 'button.renew');
  const window = await windowNamed(app, 'renew');
  const running = { app, window };
  await reads(window, 'renew.title');
  await expect(window.getByText(say('button.later'), { exact: true })).toBeVisible();
  await camera(running, 'renew-1-account');
  await press(window, 'button.later');
  await reads(window, 'later.title');
  await camera(running, 'renew-2-later');
  await press(window, 'button.goBack');
  await last.stop();

  const over = await start({ dataFolder, environment, args: [...spoken(language), ...at(end + hour)] });
  await reads(over.window, 'pane.status.expired');
  await camera(over, 'pane-6-expired');
  await over.window.evaluate(() => self.bridge.request('window.open', 'renew'));
  const ended = await windowNamed(over.app, 'renew');
  await expect(title(ended)).toHaveText(say('over.expired.title'));
  await camera({ app: over.app, window: ended }, 'renew-1-over');
  await press(ended, 'button.later');
  await press(ended, 'button.remindMe');
  await reads(ended, 'later.postponed');
  await camera({ app: over.app, window: ended }, 'renew-2-postponed');
  await over.stop();
  await walkToTheNewCertificate(scene, dataFolder);
}

/** Today, so that the server's own certificate is valid: the pages that it takes part in. */
async function walkToTheNewCertificate({ start, lab, camera, language, settings }: PaneScene, dataFolder: string): Promise<void> {
  const { app, window: pane } = await start({ dataFolder, environment: settings.environment, args: spoken(language) });
  await press(pane, 'button.renew');
  const window = await windowNamed(app, 'renew');
  const running = { app, window };
  const renew = async () => {
    await fill(window, 'account.password', person.password);
    await press(window, 'button.renewNow');
  };
  await fill(window, 'account.password', 'not-the-password');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('alert')).toBeVisible();
  await window.locator('.entries button').click();
  await camera(running, 'renew-1-objection');

  await lab.scenario(['fault-not-eligible-to-renew']);
  await renew();
  await reads(window, 'renew.failed');
  await camera(running, 'renew-3-failed');
  await press(window, 'button.goBack');
  await lab.scenario(['hang-after-tls']);
  lab.forget();
  await renew();
  await expect.poll(() => lab.requests.some((request) => request.userName !== undefined)).toBe(true);
  await camera(running, 'renew-3-working');
  await window.keyboard.press('Escape');
  await expect(window.getByText(say('renew.cancelled'))).toBeVisible();
  await lab.scenario(['renewal-any-time']);
  await renew();
  await reads(window, 'renew.finished');
  await camera(running, 'renew-4-finished');
}
