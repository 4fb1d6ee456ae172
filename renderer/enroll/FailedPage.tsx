import type { Report } from '../../electron/contract/models.ts';
import { HelpDeskDetails } from '../ui/HelpDeskDetails.tsx';
import { Note } from '../ui/Note.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import { words } from '../words.ts';
import type { Enrollment } from './enrollment.ts';
import { RootQuestion } from './RootQuestion.tsx';
import type { EnrollmentActions } from './use-enrollment.ts';

interface FailedPageProps {
  readonly state: Extract<Enrollment, { page: 'failed' }>;
  readonly actions: EnrollmentActions;
}

/** What did not happen, why, what to do, and what to tell the help desk. A request that waits for approval is no failure and does not look like one. */
export function FailedPage({ state: { report }, actions }: FailedPageProps) {
  const { failed } = words;
  const { title, reason, remedy } = report.explanation;
  const { problem } = report;
  const isPending = problem.kind === 'pending-approval';
  const rootSha256 = problem.kind === 'server-untrusted' ? problem.rootSha256 : undefined;
  const goBack = () => actions.happen({ type: 'went-back' });
  const canRetry = report.explanation.action === 'try-again';
  // Not among the buttons below: to send the password elsewhere has to be chosen, after reading.
  const otherHost = problem.kind === 'other-host-asks-for-password' ? problem.otherHost : undefined;
  return (
    <WizardPage
      title={isPending ? title : failed.title}
      onDefault={canRetry ? () => actions.retry() : goBack}
      onEscape={actions.close}
      buttons={<FailedButtons report={report} actions={actions} goBack={goBack} />}
    >
      <Note tone={isPending ? 'info' : 'bad'} {...(!isPending && { title })} alert>
        {reason}
      </Note>
      <p>{remedy}</p>
      {rootSha256 !== undefined && problem.kind === 'server-untrusted' && (
        <RootQuestion problem={{ ...problem, rootSha256 }} onAgreed={(fingerprint) => actions.retry({ fingerprint })} />
      )}
      {otherHost && (
        <p>
          <button type="button" onClick={() => actions.retry({ host: otherHost })}>
            {words.buttons.allowHost(otherHost)}
          </button>
        </p>
      )}
      <HelpDeskDetails report={report} />
    </WizardPage>
  );
}

function FailedButtons({ report, actions, goBack }: { report: Report; actions: EnrollmentActions; goBack: () => void }) {
  const { buttons } = words;
  const { problem, explanation } = report;
  const canRetry = explanation.action === 'try-again';
  return (
    <>
      <button type="button" className="quiet leading" onClick={actions.close}>
        {problem.kind === 'pending-approval' ? buttons.close : buttons.cancel}
      </button>
      <button type={canRetry ? 'button' : 'submit'} className={canRetry ? undefined : 'default'} onClick={canRetry ? goBack : undefined}>
        {buttons.goBack}
      </button>
      {canRetry && (
        <button type="submit" className="default">
          {buttons.tryAgain}
        </button>
      )}
    </>
  );
}
