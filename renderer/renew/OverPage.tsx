import type { Snapshot } from '../../electron/contract/models.ts';
import { longDate } from '../dates.ts';
import { Note } from '../ui/Note.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import { words } from '../words.ts';
import type { At } from './renewal.ts';
import type { RenewalActions } from './use-renewal.ts';

interface OverPageProps {
  readonly why: At<'over'>['why'];
  readonly snapshot: Snapshot | undefined;
  readonly actions: RenewalActions;
}

/** There is nothing that could be renewed: what is the matter, and the way to a new certificate. */
export function OverPage({ why, snapshot, actions }: OverPageProps) {
  const { buttons, over } = words;
  const certificate = snapshot?.identity?.certificate;
  const choices = snapshot?.renewal?.later ?? [];
  const text = certificate ? over.expired.text(certificate.commonName, longDate(certificate.notAfter, navigator.language)) : '';
  return (
    <WizardPage
      title={over[why].title}
      onDefault={actions.enrollAgain}
      onEscape={actions.close}
      buttons={
        <>
          <button type="button" className="quiet leading" onClick={actions.close}>
            {buttons.cancel}
          </button>
          {why === 'expired' && choices.length > 0 && (
            <button type="button" onClick={() => actions.happen({ type: 'wants-later', choices })}>
              {buttons.later}
            </button>
          )}
          <button type="submit" className="default">
            {why === 'expired' ? buttons.enrollAgain : buttons.enroll}
          </button>
        </>
      }
    >
      <Note tone="warn" alert>
        {why === 'expired' ? text : over['not-enrolled'].text()}
      </Note>
      <p>{over[why].remedy}</p>
    </WizardPage>
  );
}
