import type { Result, Snapshot } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { longDate } from '../dates.ts';
import { Note } from '../ui/Note.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import type { EnrollmentActions } from './use-enrollment.ts';

/** The first page: what will happen and what is needed for it. */
export function IntroductionPage({ snapshot, actions }: { snapshot: Result<Snapshot> | undefined; actions: EnrollmentActions }) {
  return (
    <WizardPage
      title={say('introduction.title')}
      onDefault={() => actions.happen({ type: 'continued' })}
      onEscape={actions.close}
      buttons={
        <>
          <button type="button" className="quiet leading" onClick={actions.close}>
            {say('button.cancel')}
          </button>
          <button type="submit" className="default">
            {say('button.next')}
          </button>
        </>
      }
    >
      <p className="lead">{say('introduction.purpose')}</p>
      <h2>{say('introduction.needed')}</h2>
      <ul className="needs">
        <li>{say('introduction.account')}</li>
        <li>{say('introduction.network')}</li>
        <li>{say('introduction.server')}</li>
      </ul>
      <p className="soft">{say('introduction.key')}</p>
      {snapshot && <Circumstances snapshot={snapshot} />}
    </WizardPage>
  );
}

/** What a person should know about this computer before they begin. */
function Circumstances({ snapshot }: { snapshot: Result<Snapshot> }) {
  if (!snapshot.ok) {
    const { title, reason, remedy } = snapshot.report.explanation;
    return (
      <Note tone="warn" title={title} alert>
        {reason} {remedy}
      </Note>
    );
  }
  const { pending, identity, protection } = snapshot.value;
  return (
    <>
      {pending && (
        <Note tone="info">
          {say('introduction.pending', { userName: pending.userName, server: pending.serverName, since: longDate(pending.since) })}
        </Note>
      )}
      {identity && <Note tone="info">{say('introduction.alreadyEnrolled', { name: identity.certificate.commonName })}</Note>}
      {protection.kind === 'unprotected' && (
        <Note tone="warn" title={say('unprotected.title')}>
          {say('unprotected.text', { why: protection.why })}
        </Note>
      )}
    </>
  );
}
