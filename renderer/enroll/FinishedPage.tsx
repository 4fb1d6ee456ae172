import type { Enrolled } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { fromNow, longDate } from '../dates.ts';
import { Facts } from '../ui/Facts.tsx';
import { keptIn } from '../ui/kept-in.ts';
import { Note } from '../ui/Note.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import type { EnrollmentActions } from './use-enrollment.ts';

/** What has changed: whose certificate, by whom, until when, and where it is kept. */
export function FinishedPage({ enrolled, actions }: { enrolled: Enrolled; actions: EnrollmentActions }) {
  const { identity, warnings, protection } = enrolled;
  const { commonName, issuerCommonName, notAfter } = identity.certificate;
  return (
    <WizardPage
      title={say('finished.title')}
      onDefault={actions.close}
      onEscape={actions.close}
      buttons={
        <button type="submit" className="default">
          {say('button.done')}
        </button>
      }
    >
      <p className="soft">{say('finished.lead', { server: identity.serverName })}</p>
      <Facts
        facts={[
          [say('finished.certificateFor'), commonName],
          [say('finished.issuedBy'), issuerCommonName],
          [say('finished.validUntil'), say('finished.until', { date: longDate(notAfter), inDays: fromNow(notAfter) })],
          [say('finished.keptIn'), keptIn(protection)],
        ]}
      />
      <p className="soft">{say('finished.reminders')}</p>
      {warnings.map((warning) => (
        <Note key={warning.kind} tone="warn">
          {warning.text}
        </Note>
      ))}
    </WizardPage>
  );
}
