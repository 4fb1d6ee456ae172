import type { Snapshot } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { longDate } from '../dates.ts';
import { Note } from '../ui/Note.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import type { At } from './renewal.ts';
import type { RenewalActions } from './use-renewal.ts';

interface OverPageProps {
  readonly why: At<'over'>['why'];
  readonly snapshot: Snapshot | undefined;
  readonly actions: RenewalActions;
}

/** There is nothing that could be renewed: what is the matter, and the way to a new certificate. */
export function OverPage({ why, snapshot, actions }: OverPageProps) {
  const certificate = snapshot?.identity?.certificate;
  const choices = snapshot?.renewal?.later ?? [];
  const expired = certificate && say('over.expired.text', { name: certificate.commonName, on: longDate(certificate.notAfter) });
  return (
    <WizardPage
      title={say(`over.${why}.title`)}
      onDefault={actions.enrollAgain}
      onEscape={actions.close}
      buttons={
        <>
          <button type="button" className="quiet leading" onClick={actions.close}>
            {say('button.cancel')}
          </button>
          {why === 'expired' && choices.length > 0 && (
            <button type="button" onClick={() => actions.happen({ type: 'wants-later', choices })}>
              {say('button.later')}
            </button>
          )}
          <button type="submit" className="default">
            {say(why === 'expired' ? 'button.enrollAgain' : 'button.enroll')}
          </button>
        </>
      }
    >
      <Note tone="warn" alert>
        {why === 'expired' ? expired : say('over.not-enrolled.text')}
      </Note>
      <p>{say(`over.${why}.remedy`)}</p>
    </WizardPage>
  );
}
