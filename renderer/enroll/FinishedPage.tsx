import type { Enrolled } from '../../electron/contract/models.ts';
import { daysUntil, inDays, longDate, now } from '../dates.ts';
import { Facts } from '../ui/Facts.tsx';
import { Note } from '../ui/Note.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import { words } from '../words.ts';
import type { EnrollmentActions } from './use-enrollment.ts';

/** What has changed: whose certificate, by whom, until when, and where it is kept. */
export function FinishedPage({ enrolled, actions }: { enrolled: Enrolled; actions: EnrollmentActions }) {
  const { finished, buttons, language } = words;
  const { identity, warnings, protection } = enrolled;
  const { commonName, issuerCommonName, notAfter } = identity.certificate;
  const locale = navigator.language;
  return (
    <WizardPage
      title={finished.title}
      onDefault={actions.close}
      onEscape={actions.close}
      buttons={
        <button type="submit" className="default">
          {buttons.done}
        </button>
      }
    >
      <p className="soft">{finished.lead(identity.serverName)}</p>
      <Facts
        facts={[
          [finished.certificateFor, commonName],
          [finished.issuedBy, issuerCommonName],
          [finished.validUntil, finished.until(longDate(notAfter, locale), inDays(daysUntil(notAfter, now()), language))],
          [finished.keptIn, words.keptIn(protection)],
        ]}
      />
      <p className="soft">{finished.reminders}</p>
      {warnings.map((warning) => (
        <Note key={warning.kind} tone="warn">
          {warning.text}
        </Note>
      ))}
    </WizardPage>
  );
}
