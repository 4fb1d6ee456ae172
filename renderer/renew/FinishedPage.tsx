import type { Renewed } from '../../electron/contract/models.ts';
import { daysUntil, inDays, longDate, now } from '../dates.ts';
import { Facts } from '../ui/Facts.tsx';
import { Note } from '../ui/Note.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import { words } from '../words.ts';
import type { RenewalActions } from './use-renewal.ts';

/** What has changed: the new certificate's end, and the old one's. */
export function FinishedPage({ renewed, actions }: { renewed: Renewed; actions: RenewalActions }) {
  const { finished, renew, buttons, language } = words;
  const { identity, previous, warnings, protection } = renewed;
  const { commonName, issuerCommonName, notAfter } = identity.certificate;
  const locale = navigator.language;
  const until = (iso: string) => finished.until(longDate(iso, locale), inDays(daysUntil(iso, now()), language));
  return (
    <WizardPage
      title={renew.finished}
      onDefault={actions.close}
      onEscape={actions.close}
      buttons={
        <button type="submit" className="default">
          {buttons.done}
        </button>
      }
    >
      <p className="soft">{renew.finishedLead(identity.serverName)}</p>
      <Facts
        facts={[
          [finished.certificateFor, commonName],
          [finished.issuedBy, issuerCommonName],
          [renew.validUntil, <strong key="until">{until(notAfter)}</strong>],
          [renew.before, until(previous.notAfter)],
          [finished.keptIn, words.keptIn(protection)],
        ]}
      />
      <p className="soft">{renew.reminders}</p>
      {warnings.map((warning) => (
        <Note key={warning.kind} tone="warn">
          {warning.text}
        </Note>
      ))}
    </WizardPage>
  );
}
