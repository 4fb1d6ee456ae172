import { app } from 'electron';
import { KeyQuestionDesk } from '../backstage/key-question-desk.ts';
import { LiveKeychainDesk } from '../backstage/keychain-desk.ts';
import type { Clock } from '../enrollment/ports.ts';
import type { KeychainDesk, KeyQuestions, Sender } from '../handlers.ts';
import { summarize } from '../pki/certificate.ts';
import { systemAlarm } from '../services/alarm.ts';
import { chooseInSettings, nameNoneInSettings } from '../services/chosen-keychain.ts';
import { QuestionServer } from '../services/key-questions/question-server.ts';
import type { KeyGateOptions } from '../services/keychain/key-gate.ts';
import type { Log } from '../services/log.ts';
import type { Settings } from '../services/settings/settings.ts';
import { tell } from './ipc.ts';
import type { ShellPorts } from './ports.ts';
import { askWhereToSave } from './save-dialog.ts';
import type { Windows } from './windows.ts';

export interface KeepingKeysOptions {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Settings;
  /** built after this, and asked only later */
  readonly ports: () => ShellPorts;
  readonly windows: () => Windows;
  /** another identity may be in use */
  readonly changed: () => Promise<void>;
}

export interface KeepingKeys {
  /** as who the app uses keys, and whom it asks where it may not */
  readonly access: Pick<KeyGateOptions, 'user' | 'asker'>;
  readonly desk: KeychainDesk;
  readonly questions: KeyQuestions;
  /** Brings back what was deleted in a run that did not come to its end. To be awaited before anyone reads the keychain. Never rejects. */
  readonly restore: () => Promise<void>;
  /** Commands can ask for keys from now on. Never rejects. */
  readonly listen: () => Promise<void>;
  /** the window of the question was closed: that is a no */
  readonly questionClosed: () => void;
  /** a window was closed: what it deleted is gone for good */
  readonly closed: (sender: Sender) => void;
}

/** Identities and their keys, as the windows of this desktop deal with them. */
export function keepingKeys({ dataFolder, clock, log, settings, ports, windows, changed }: KeepingKeysOptions): KeepingKeys {
  const report = (error: unknown) => void log.reportThrown(error);
  const questions = new KeyQuestionDesk({
    clock,
    alarm: systemAlarm,
    certificateOf: async (id) => {
      const identity = (await ports().keychain.read()).identities.find((candidate) => candidate.id === id);
      return identity && summarize(identity.certificate);
    },
    asked: () => void windows().open('key-question'),
    changed(oldest) {
      tell(windows().pages(), 'key-question.changed', oldest);
      if (!oldest) windows().closeNamed('key-question');
    },
  });
  const server = new QuestionServer({
    dataFolder,
    alarm: systemAlarm,
    ask: (wish, watch) => questions.ask(wish, watch),
    note: (event, facts) => log.note(event, facts),
  });
  const desk = new LiveKeychainDesk({
    get ports() {
      return ports();
    },
    askWhere: askWhereToSave,
    choose: async (identity) => {
      const { keychain } = ports();
      await chooseInSettings(identity, (await keychain.read()).identities, settings);
      await keychain.use(identity.id);
    },
    letGo: () => nameNoneInSettings(settings),
    changed,
    report,
  });
  app.on('will-quit', (event) => {
    // A socket that is left behind does no harm: the next start takes it away.
    void server.stop().catch(() => undefined);
    if (!desk.hasDeleted) return;
    event.preventDefault();
    void desk.end().then(() => app.quit());
  });
  return {
    access: { user: 'app', asker: { ask: (wish) => questions.ask(wish) } },
    desk,
    questions,
    restore: () => ports().keychain.restoreAll().catch(report),
    listen: () => server.start().catch(report),
    questionClosed: () => questions.dismiss(),
    closed: (sender) => void desk.windowClosed(sender),
  };
}
