import type { Result, Snapshot } from '../../electron/contract/models.ts';
import { longDate } from '../dates.ts';
import { Note } from '../ui/Note.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import { words } from '../words.ts';
import type { EnrollmentActions } from './use-enrollment.ts';

/** The first page: what will happen and what is needed for it. */
export function IntroductionPage({ snapshot, actions }: { snapshot: Result<Snapshot> | undefined; actions: EnrollmentActions }) {
  const { introduction, buttons } = words;
  return (
    <WizardPage
      title={introduction.title}
      onDefault={() => actions.happen({ type: 'continued' })}
      onEscape={actions.close}
      buttons={
        <>
          <button type="button" className="quiet leading" onClick={actions.close}>
            {buttons.cancel}
          </button>
          <button type="submit" className="default">
            {buttons.next}
          </button>
        </>
      }
    >
      <p className="lead">{introduction.purpose}</p>
      <h2>{introduction.needed}</h2>
      <ul className="needs">
        <li>{introduction.account}</li>
        <li>{introduction.network}</li>
        <li>{introduction.server}</li>
      </ul>
      <p className="soft">{introduction.key}</p>
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
          {words.introduction.pending(pending.userName, pending.serverName, longDate(pending.since, navigator.language))}
        </Note>
      )}
      {identity && <Note tone="info">{words.introduction.alreadyEnrolled(identity.certificate.commonName)}</Note>}
      {protection.kind === 'unprotected' && (
        <Note tone="warn" title={words.unprotected.title}>
          {words.unprotected.text(protection.why)}
        </Note>
      )}
    </>
  );
}
