/** Walks go through the states of a window, in any language; a camera looks at each. */
import type { ElectronApplication, Page } from '@playwright/test';
import { speakWith } from '../../../electron/contract/words/catalogues.ts';
import { chooseVoice } from '../../../electron/contract/words/languages.ts';
import { type MessageKey, say } from '../../../electron/contract/words/say.ts';
import type { LabSite } from '../../site/lab-site.ts';
import { expect, person, type Running, type StartOptions, title } from '../stage.ts';

/** Looks at a window as it is, under a name for the state that it is in. */
export type Camera = (running: Pick<Running, 'app' | 'window'>, name: string) => Promise<void>;

/** What a walk needs of the stage. */
export interface Scene {
  readonly start: (options?: StartOptions) => Promise<Running>;
  readonly lab: LabSite;
  readonly camera: Camera;
  /** in which language the program is to speak: BCP 47, or the name of a pseudo-locale */
  readonly language: string;
}

/** From now on `say` speaks as the program does when it is started with `spoken`. */
export async function speakLike(language: string): Promise<void> {
  await speakWith(chooseVoice(language, ['en-GB']));
}

/** Arguments that start the program in a language. */
export const spoken = (language: string): readonly string[] => ['--language', language];

/** Presses the button that says so, in the dialog that is in front, if there is one. */
export async function press(window: Page, key: MessageKey): Promise<void> {
  const dialog = window.getByRole('dialog');
  const front = (await dialog.count()) > 0 ? dialog : window;
  // Some have a name for screen readers that says more than what stands in them.
  await front
    .getByRole('button')
    .filter({ hasText: exactly(say(key)) })
    .click();
}

const exactly = (text: string) => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\s*$`, 'u');

/** The window of this name, once it is there: some open by themselves. */
export async function windowNamed(app: ElectronApplication, name: string): Promise<Page> {
  const there = () => app.windows().find((one) => new URL(one.url()).searchParams.get('window') === name);
  await expect.poll(there).toBeDefined();
  const window = there() as Page;
  await expect(title(window)).toBeVisible();
  return window;
}

export const buttonNamed = (window: Page, name: string) => window.getByRole('button', { name, exact: true });
export const reads = (window: Page, key: MessageKey, facts = {}): Promise<void> => expect(title(window)).toHaveText(say(key, facts));

/** Fills in a field by its label. */
export const fill = (window: Page, label: MessageKey, text: string): Promise<void> => window.getByLabel(say(label)).first().fill(text);

/** Fills in the account page and goes on. */
export async function submitAccount(window: Page, server?: string): Promise<void> {
  await fill(window, 'account.userName', person.userName);
  await fill(window, 'account.password', person.password);
  if (server !== undefined) await fill(window, 'account.serverName', server);
  await press(window, 'button.next');
}

/** Enrolls from the introduction to the conclusion. */
export async function enroll(window: Page): Promise<void> {
  await press(window, 'button.next');
  await submitAccount(window);
  await reads(window, 'finished.title');
}
