/** Every text a person reads, in German: the keys and arguments are those of English, and so are the rules (en/index.ts). */
import type { Catalogue } from '../say.ts';
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

export const de: Catalogue = {
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
};
