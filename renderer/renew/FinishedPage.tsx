import type { Renewed } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { fromNow, longDate } from '../dates.ts';
import { Facts } from '../ui/Facts.tsx';
import { keptIn } from '../ui/kept-in.ts';
import { Note } from '../ui/Note.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import type { RenewalActions } from './use-renewal.ts';

/** What has changed: the new certificate's end, and the old one's. */
export function FinishedPage({ renewed, actions }: { renewed: Renewed; actions: RenewalActions }) {
  const { identity, previous, warnings, protection } = renewed;
  const { commonName, issuerCommonName, notAfter } = identity.certificate;
  const until = (iso: string) => say('finished.until', { date: longDate(iso), inDays: fromNow(iso) });
  return (
    <WizardPage
      title={say('renew.finished')}
      onDefault={actions.close}
      onEscape={actions.close}
      buttons={
        <button type="submit" className="default">
          {say('button.done')}
        </button>
      }
    >
      <p className="soft">{say('renew.finishedLead', { server: identity.serverName })}</p>
      <Facts
        facts={[
          [say('finished.certificateFor'), commonName],
          [say('finished.issuedBy'), issuerCommonName],
          [say('renew.validUntil'), <strong key="until">{until(notAfter)}</strong>],
          [say('renew.before'), until(previous.notAfter)],
          [say('finished.keptIn'), keptIn(protection)],
        ]}
      />
      <p className="soft">{say('renew.reminders')}</p>
      {warnings.map((warning) => (
        <Note key={warning.kind} tone="warn">
          {warning.text}
        </Note>
      ))}
    </WizardPage>
  );
}
