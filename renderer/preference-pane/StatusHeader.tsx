import type { PanePlace } from '../../electron/contract/channels.ts';
import type { Snapshot } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { ask } from '../bridge.ts';
import { now } from '../dates.ts';
import { Emblem } from '../ui/Emblem.tsx';
import { type StatusAction, statusOf } from './status.ts';

interface StatusHeaderProps {
  readonly snapshot: Snapshot;
  readonly goTo: (place: PanePlace) => void;
}

const captions = {
  enroll: 'button.enroll',
  'enroll-again': 'button.enrollAgain',
  renew: 'button.renew',
  choose: 'pane.chooseCertificate',
} as const;

/** The state of this computer, and the button for what can be done about it: the default one where something has to be done. */
export function StatusHeader({ snapshot, goTo }: StatusHeaderProps) {
  const { title, sentence, standing, action, otherAction, isDue } = statusOf(snapshot, now());
  const act: Readonly<Record<StatusAction, () => void>> = {
    enroll: () => void ask('window.open', 'enroll'),
    'enroll-again': () => void ask('window.open', 'enroll'),
    renew: () => void ask('window.open', 'renew'),
    choose: () => goTo('keychain'),
  };
  const isEmpty = !snapshot.identity && !snapshot.identityProblem;
  const isSealed = standing === 'enrolled' || standing === 'renewal-due' || standing === 'last-days';
  return (
    <header className="pane-status">
      <Emblem size={isEmpty ? 64 : 44} sealed={isSealed} />
      <div role="status">
        <h1>{title}</h1>
        <p className="soft">{sentence}</p>
      </div>
      <div className="pane-actions">
        {otherAction && (
          <button type="button" className="quiet" onClick={act[otherAction]}>
            {say(captions[otherAction])}
          </button>
        )}
        <button type="button" className={isDue ? 'default' : undefined} onClick={act[action]}>
          {say(captions[action])}
        </button>
      </div>
    </header>
  );
}
