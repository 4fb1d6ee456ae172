/**
 * Every text a person reads, in English: ICU messages by key. The other languages have exactly these keys with exactly these arguments.
 *
 * - One file an area; keys are `area.name`, and where code picks one of several, `area.name.which` with the name that code has for it.
 * - A message is a whole: never a piece that code joins to others, for other languages put their pieces elsewhere. What is said of a
 *   number is a `plural`, what depends on a kind is a key for each, or a `select` where it is only a clause.
 * - Facts come in as text: names and words of others as they are, dates and lengths of time from `dates.ts`. Numbers only for `plural`.
 * - Quotation marks and apostrophes are typographic (\u201c \u201d \u2019): the ASCII apostrophe is ICU\u2019s, and not used.
 * - Not translated: what scripts wait for, names of flags and settings, help of commands, logs, JSON. Names of others stay what they are.
 * - Titles name what did not happen, in plain words, without blame, codes, or a full stop; `reason` is one sentence, `remedy` one thing to
 *   do. Labels before a field end in a colon, buttons are verbs of one to three words, one that asks for more ends in \u2026.
 * - A comment above a message says what its facts look like where that is not plain, and what it is put after or before.
 */
import { about } from './about.ts';
import { archive } from './archive.ts';
import { certificateCheck } from './certificate-check.ts';
import { checks } from './checks.ts';
import { checksView } from './checks-view.ts';
import { commands } from './commands.ts';
import { enroll } from './enroll.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { installation } from './installation.ts';
import { keyAccess } from './key-access.ts';
import { keyQuestion } from './key-question.ts';
import { keychainView } from './keychain-view.ts';
import { pane } from './pane.ts';
import { problems } from './problems.ts';
import { accountProblems } from './problems-account.ts';
import { identityProblems } from './problems-identity.ts';
import { serverProblems } from './problems-server.ts';
import { trustProblems } from './problems-trust.ts';
import { keychainReasons } from './reasons-keychain.ts';
import { revocationReasons } from './reasons-revocation.ts';
import { serverReasons } from './reasons-server.ts';
import { reminders } from './reminders.ts';
import { renew } from './renew.ts';
import { requirements } from './requirements.ts';
import { settingReasons } from './setting-reasons.ts';
import { settingsView } from './settings-view.ts';
import { site } from './site.ts';
import { steps } from './steps.ts';
import { tray } from './tray.ts';
import { unfit } from './unfit.ts';
import { warnings } from './warnings.ts';
import { wizards } from './wizards.ts';

export const en = {
  ...about,
  ...archive,
  ...certificateCheck,
  ...checksView,
  ...checks,
  ...commands,
  ...enroll,
  ...help,
  ...history,
  ...installation,
  ...keyAccess,
  ...keyQuestion,
  ...keychainView,
  ...pane,
  ...accountProblems,
  ...identityProblems,
  ...serverProblems,
  ...trustProblems,
  ...problems,
  ...keychainReasons,
  ...revocationReasons,
  ...serverReasons,
  ...reminders,
  ...renew,
  ...requirements,
  ...settingReasons,
  ...settingsView,
  ...site,
  ...steps,
  ...tray,
  ...unfit,
  ...warnings,
  ...wizards,
} as const;
