import type { Snapshot } from '../../electron/contract/models.ts';
import { assertNever } from '../../electron/contract/problem.ts';
import { say } from '../../electron/contract/words/say.ts';
import { FailedPage } from '../enroll/FailedPage.tsx';
import { Note } from '../ui/Note.tsx';
import { ProgressPage } from '../ui/ProgressPage.tsx';
import { StepList } from '../ui/StepList.tsx';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { WizardPage } from '../ui/WizardPage.tsx';
import { AccountPage } from './AccountPage.tsx';
import { FinishedPage } from './FinishedPage.tsx';
import { LaterPage, PostponedPage } from './LaterPage.tsx';
import { OverPage } from './OverPage.tsx';
import { needsEnrollment, type Page, type Renewal } from './renewal.ts';
import { useRenewal } from './use-renewal.ts';

const stepNames = ['wizard.account', 'wizard.renew', 'wizard.conclusion'] as const;
const stepOf: Readonly<Record<Page, number>> = {
  opening: 0,
  account: 0,
  later: 0,
  postponed: 0,
  over: 0,
  working: 1,
  failed: 1,
  finished: 2,
};

/** Renew Certificate. */
export function RenewWindow() {
  const result = useSnapshot();
  const snapshot = result?.ok ? result.value : undefined;
  const [state, actions, passwordInput] = useRenewal(snapshot);
  return (
    <div className="wizard">
      <StepList names={stepNames.map((name) => say(name))} current={stepOf[state.page]} />
      {keepsAccountPage(state) && <AccountPage state={state} snapshot={snapshot} actions={actions} passwordInput={passwordInput} />}
      {pageOf(snapshot)}
    </div>
  );

  function pageOf(known: Snapshot | undefined) {
    switch (state.page) {
      case 'opening':
        return result && !result.ok ? <Unreadable {...result.report.explanation} onClose={actions.close} /> : null;
      case 'account':
        return null;
      case 'working':
        return (
          <ProgressPage
            title={say('renew.working')}
            lead={say('renew.workingLead')}
            state={state}
            server={state.form.serverName.text.trim()}
            onCancel={actions.cancel}
          />
        );
      case 'failed':
        return (
          <FailedPage
            report={state.report}
            form={state.form}
            title={say('renew.failed')}
            onRetry={actions.retry}
            onGoBack={() => actions.happen({ type: 'went-back' })}
            onClose={actions.close}
            wayOut={
              needsEnrollment(state.report.problem.kind) ? { label: say('button.enrollAgain'), take: actions.enrollAgain } : undefined
            }
          />
        );
      case 'finished':
        return <FinishedPage renewed={state.renewed} actions={actions} />;
      case 'over':
        return <OverPage why={state.why} snapshot={known} actions={actions} />;
      case 'later':
        return <LaterPage state={state} actions={actions} />;
      case 'postponed':
        return <PostponedPage until={state.until} actions={actions} />;
      default:
        return assertNever(state);
    }
  }
}

/** The account page stays, hidden, from its first appearance on: it alone holds the password. When all is done, it goes. */
function keepsAccountPage(state: Renewal): boolean {
  return state.page === 'account' || state.page === 'working' || state.page === 'failed' || state.page === 'later';
}

interface UnreadableProps {
  readonly title: string;
  readonly reason: string;
  readonly remedy: string;
  readonly onClose: () => void;
}

function Unreadable({ title, reason, remedy, onClose }: UnreadableProps) {
  return (
    <WizardPage
      title={say('renew.failed')}
      onDefault={onClose}
      onEscape={onClose}
      buttons={
        <button type="submit" className="default">
          {say('button.close')}
        </button>
      }
    >
      <Note tone="bad" title={title} alert>
        {reason} {remedy}
      </Note>
    </WizardPage>
  );
}
