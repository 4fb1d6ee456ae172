import { assertNever } from '../../electron/contract/problem.ts';
import { say } from '../../electron/contract/words/say.ts';
import { StepList } from '../ui/StepList.tsx';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { AccountPage } from './AccountPage.tsx';
import type { Enrollment, Page } from './enrollment.ts';
import { FailedPage } from './FailedPage.tsx';
import { FinishedPage } from './FinishedPage.tsx';
import { IntroductionPage } from './IntroductionPage.tsx';
import { useEnrollment } from './use-enrollment.ts';
import { WorkingPage } from './WorkingPage.tsx';

const stepNames = ['wizard.introduction', 'wizard.account', 'wizard.enroll', 'wizard.conclusion'] as const;
const stepOf: Readonly<Record<Page, number>> = { introduction: 0, account: 1, working: 2, failed: 2, finished: 3 };

/** Computer Enrollment. */
export function EnrollWindow() {
  const snapshot = useSnapshot();
  const [state, actions, passwordInput] = useEnrollment(snapshot?.ok ? snapshot.value : undefined);
  return (
    <div className="wizard">
      <StepList names={stepNames.map((name) => say(name))} current={stepOf[state.page]} />
      {keepsAccountPage(state) && <AccountPage state={state} actions={actions} passwordInput={passwordInput} />}
      {pageOf()}
    </div>
  );

  function pageOf() {
    switch (state.page) {
      case 'introduction':
        return <IntroductionPage snapshot={snapshot} actions={actions} />;
      case 'account':
        return null;
      case 'working':
        return <WorkingPage state={state} actions={actions} />;
      case 'failed':
        return (
          <FailedPage
            report={state.report}
            form={state.form}
            title={say('enroll.failed')}
            onRetry={actions.retry}
            onGoBack={() => actions.happen({ type: 'went-back' })}
            onClose={actions.close}
          />
        );
      case 'finished':
        return <FinishedPage enrolled={state.enrolled} actions={actions} />;
      default:
        return assertNever(state);
    }
  }
}

/** The account page stays, hidden, from its first appearance on: it alone holds the password. When all is done, it goes. */
function keepsAccountPage(state: Enrollment): boolean {
  return state.page === 'introduction' ? state.wasAtAccount : state.page !== 'finished';
}
