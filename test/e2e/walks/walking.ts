/** Walks go through the states of a window, in any language; a camera looks at each. */
import type { Page } from '@playwright/test';
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

/** The button that says so; what stands in it may be joined by more for screen readers. */
export const press = (window: Page, key: MessageKey, facts = {}): Promise<void> =>
  window
    .getByRole('button')
    .getByText(say(key, facts), { exact: true })
    .or(buttonNamed(window, say(key, facts)))
    .first()
    .click();

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
