/** Configuration Manager in every state, on every tab, with every dialog; and the small windows around it. */
import type { Page } from '@playwright/test';
import { say } from '../../../electron/contract/words/say.ts';
import { openPane, runCommand, type SettingsFolder, secondIdentity, windowAfter } from '../pane-stage.ts';
import { expect, type Running } from '../stage.ts';
import { buttonNamed, enroll, press, reads, type Scene, spoken } from './walking.ts';

export interface PaneScene extends Scene {
  readonly settings: SettingsFolder;
  readonly folder: string;
}

const tabNamed = (pane: Page, name: 'overview' | 'keychain' | 'settings' | 'history') =>
  pane.getByRole('tab', { name: say(`pane.tab.${name}`) });

/** From not enrolled to revoked. */
export async function walkPane(scene: PaneScene): Promise<void> {
  const { start, lab, camera, language, settings } = scene;
  settings.write('computer', { ManagementPoint: lab.addresses.managementPoint, HelpContact: 'helpdesk@contoso.com, +44 20 7946 0000' });
  const { app, window } = await start({ environment: settings.environment, args: spoken(language) });
  const pane = await openPane(app, window);
  const running = { app, window: pane };
  await camera(running, 'pane-1-not-enrolled');
  await tabNamed(pane, 'keychain').click();
  await expect(pane.getByText(say('keychain.empty'))).toBeVisible();
  await camera(running, 'pane-1-keychain-empty');
  await tabNamed(pane, 'overview').click();

  await enroll(window);
  const serialNumber = lab.issued().at(-1)?.serialNumber ?? '';
  await reads(pane, 'pane.status.enrolled');
  await press(pane, 'site.connectNow');
  await expect(pane.locator('.site .mark.is-good')).toBeVisible();
  await expect(pane.locator('.site[aria-busy]')).toHaveCount(0);
  await camera(running, 'pane-2-enrolled');
  for (const summary of await pane.locator('.card-details summary').all()) await summary.click();
  await camera(running, 'pane-2-details');
  await walkDialogs(scene, running);
  await walkKeychain(scene, running);
  for (const name of ['settings', 'history'] as const) {
    await tabNamed(pane, name).click();
    await expect(pane.locator('.is-list')).toBeVisible();
    await camera(running, `pane-4-${name}`);
  }

  await tabNamed(pane, 'overview').click();
  lab.revoke(serialNumber);
  await press(pane, 'site.connectNow');
  await reads(pane, 'pane.status.revoked');
  await camera(running, 'pane-5-revoked');
}

/** Get Help, and Collect Diagnostics up to the file that is written. */
async function walkDialogs({ camera, folder }: PaneScene, running: Pick<Running, 'app' | 'window'>): Promise<void> {
  const { app, window: pane } = running;
  await app.evaluate(({ app: program }, desktop) => program.setPath('desktop', desktop), folder);
  await press(pane, 'help.get');
  await expect(pane.getByRole('dialog')).toBeVisible();
  await camera(running, 'pane-2-help');
  await press(pane, 'button.done');
  await press(pane, 'diagnostics.collect');
  await expect(pane.getByRole('checkbox').first(), 'once the site was asked').toBeVisible({ timeout: 20_000 });
  await pane.locator('.summary summary').click();
  await camera(running, 'pane-2-diagnostics');
  await press(pane, 'diagnostics.write');
  await expect(pane.getByRole('heading', { name: say('diagnostics.written'), exact: true })).toBeVisible();
  await camera(running, 'pane-2-diagnostics-written');
  await press(pane, 'button.done');
}

/** Two identities, everything that can be done with one, and the choice between them. */
async function walkKeychain({ camera, lab, folder, settings }: PaneScene, running: Pick<Running, 'app' | 'window'>): Promise<void> {
  const { window: pane } = running;
  const { file, serialNumber } = await secondIdentity(lab, folder);
  await tabNamed(pane, 'keychain').click();
  await press(pane, 'keychain.import');
  await camera(running, 'pane-3-import');
  await pane.locator('input[type=file]').setInputFiles(file);
  await expect(pane.getByRole('dialog')).toBeHidden();
  await expect(pane.locator('.access')).toBeVisible();
  await camera(running, 'pane-3-keychain');
  await press(pane, 'keychain.export');
  await press(pane, 'keychain.exportNow');
  await expect(pane.getByRole('alert')).toBeVisible();
  await camera(running, 'pane-3-export');
  await press(pane, 'button.cancel');

  settings.write('person', { SubjectName: 'mnorth' });
  await tabNamed(pane, 'overview').click();
  await reads(pane, 'pane.status.ambiguous');
  await camera(running, 'pane-3-ambiguous');
  await press(pane, 'pane.chooseCertificate');
  await expect(pane.getByText(say('keychain.choose'))).toBeVisible();
  await expect(pane.locator('.access')).toBeVisible();
  await camera(running, 'pane-3-choose');
  const imported = pane.locator('tbody tr').filter({ hasText: (serialNumber.toUpperCase().match(/../gu) ?? []).join(' ') });
  await imported.click();
  await press(pane, 'keychain.delete');
  await camera(running, 'pane-3-delete');
  await press(pane, 'keychain.deleteNow');
  await expect(pane.locator('.undo')).toBeVisible();
  await camera(running, 'pane-3-deleted');
  settings.write('person', {});
}

/** About, the certificate check, and a command that asks for a key. */
export async function walkSmallWindows(scene: PaneScene): Promise<void> {
  const { start, camera, language, settings, lab } = scene;
  const { app, window, dataFolder } = await start({ environment: settings.environment, args: spoken(language) });
  await enroll(window);
  const about = await windowAfter(app, () => window.evaluate(() => self.bridge.request('window.open', 'about')));
  await about.locator('summary').first().click();
  await camera({ app, window: about }, 'about');
  await about.close();

  const check = await windowAfter(app, () => window.evaluate(() => self.bridge.request('window.open', 'certificate-check')));
  await camera({ app, window: check }, 'certificate-check-1-empty');
  await check.locator('input[type=file]').setInputFiles(lab.addresses.caFile);
  await expect(check.locator('.rules')).toBeVisible();
  await camera({ app, window: check }, 'certificate-check-2-judged');
  await check.close();

  const out = `${dataFolder}-exported.p12`;
  const command = runCommand(dataFolder, settings.environment, ['export', '-out', out, '-password-stdin'], 'one for the road\n');
  const question = await windowAfter(app, async () => undefined);
  await expect(buttonNamed(question, say('keyQuestion.once'))).toBeEnabled();
  await camera({ app, window: question }, 'key-question');
  await question.close();
  await command.ended;
}
