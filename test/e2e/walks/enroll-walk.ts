/** Every page of Computer Enrollment, as it comes when things go well and when they don't. */
import { say } from '../../../electron/contract/words/say.ts';
import { expect, person } from '../stage.ts';
import { fill, press, reads, type Scene, spoken, submitAccount } from './walking.ts';

export async function walkEnrollment({ start, lab, camera, language }: Scene): Promise<void> {
  const running = await start({ args: spoken(language) });
  const { window } = running;
  await expect(window.locator('.note')).toBeVisible();
  await camera(running, 'enroll-1-introduction');

  await press(window, 'button.next');
  await fill(window, 'account.userName', 'mnorth');
  await fill(window, 'account.serverName', 'not a server');
  await press(window, 'button.next');
  await expect(window.getByRole('alert')).toHaveCount(3);
  await camera(running, 'enroll-2-objections');

  await fill(window, 'account.serverName', '');
  await fill(window, 'account.userName', person.upn);
  await fill(window, 'account.password', person.password);
  await camera(running, 'enroll-2-account');

  await lab.scenario(['hang-after-tls']);
  await submitAccount(window, lab.addresses.serverName);
  await expect.poll(() => lab.requests.some((request) => request.userName !== undefined)).toBe(true);
  await camera(running, 'enroll-3-working');
  await window.keyboard.press('Escape');
  await expect(window.getByText(say('account.cancelled'))).toBeVisible();

  await lab.scenario(['discovery-other-host']);
  await press(window, 'button.next');
  await expect(window.getByRole('alert')).toBeVisible();
  await camera(running, 'enroll-4-other-host');
  await press(window, 'button.goBack');

  await lab.reset();
  await submitAccount(window, `${'a-long-name'.repeat(5)}.${'b'.repeat(60)}.invalid`);
  await reads(window, 'enroll.failed');
  await window.locator('.details summary').click();
  await camera(running, 'enroll-4-failed');
  await press(window, 'checks.run');
  await reads(window, 'checks.title');
  await expect(window.locator('.checks .is-failed').first()).toBeVisible();
  await expect(window.getByText(say('checks.copy'), { exact: true })).toBeVisible();
  await camera(running, 'enroll-4-checks');
  await press(window, 'button.goBack');
  await press(window, 'button.goBack');

  await lab.scenario(['needs-approval']);
  await submitAccount(window, lab.addresses.serverName);
  await reads(window, 'problem.pending-approval.title');
  await camera(running, 'enroll-4-waiting');

  lab.approve(lab.pending().at(-1)?.requestId ?? '');
  await press(window, 'button.tryAgain');
  await reads(window, 'finished.title');
  await camera(running, 'enroll-5-finished');
}
