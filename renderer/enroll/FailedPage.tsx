import { lazy, Suspense, useState } from 'react';
import type { Report } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { HelpDeskDetails } from '../ui/HelpDeskDetails.tsx';
import { Note } from '../ui/Note.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import type { AccountForm } from './account-form.ts';
import { RootQuestion } from './RootQuestion.tsx';
import type { Agreed } from './use-enrollment.ts';

const ChecksPage = lazy(() => import('../checks/ChecksPage.tsx').then(({ ChecksPage: page }) => ({ default: page })));

export interface FailedPageProps {
  readonly report: Report;
  /** what was typed: whom and where the checks are to be made for */
  readonly form: AccountForm;
  /** what did not happen */
  readonly title: string;
  /** starts again with the same entries, and with what the person has agreed to, if anything */
  readonly onRetry: (agreed?: Agreed) => void;
  readonly onGoBack: () => void;
  readonly onClose: () => void;
  /** what helps here instead of going back or trying again */
  readonly wayOut?: { readonly label: string; readonly take: () => void } | undefined;
}

/** What did not happen, why, what to do, and what to tell the help desk. A request that waits for approval is no failure and does not look like one. */
export function FailedPage(props: FailedPageProps) {
  const { report, form, onRetry } = props;
  const [isChecking, setChecking] = useState(false);
  if (isChecking) {
    const [userName, serverName] = [form.userName.text.trim(), form.serverName.text.trim()];
    return (
      <Suspense>
        <ChecksPage userName={userName} serverName={serverName} onGoBack={() => setChecking(false)} />
      </Suspense>
    );
  }
  const { title, reason, remedy } = report.explanation;
  const { problem } = report;
  const isPending = problem.kind === 'pending-approval';
  const rootSha256 = problem.kind === 'server-untrusted' ? problem.rootSha256 : undefined;
  // Not among the buttons below: to send the password elsewhere has to be chosen, after reading.
  const otherHost = problem.kind === 'other-host-asks-for-password' ? problem.otherHost : undefined;
  return (
    <WizardPage
      title={isPending ? title : props.title}
      onDefault={defaultOf(props)}
      onEscape={props.onClose}
      buttons={<FailedButtons {...props} onCheck={() => setChecking(true)} />}
    >
      <Note tone={isPending ? 'info' : 'bad'} {...(!isPending && { title })} alert>
        {reason}
      </Note>
      <p>{remedy}</p>
      {rootSha256 !== undefined && problem.kind === 'server-untrusted' && (
        <RootQuestion problem={{ ...problem, rootSha256 }} onAgreed={(fingerprint) => onRetry({ fingerprint })} />
      )}
      {otherHost && (
        <p>
          <button type="button" onClick={() => onRetry({ host: otherHost })}>
            {say('button.allowHost', { host: otherHost })}
          </button>
        </p>
      )}
      {problem.kind === 'keychain-changed' && !props.wayOut && (
        <p>
          <button type="button" onClick={() => onRetry({ startAnew: true })}>
            {say('keyAccess.startAnew')}
          </button>
        </p>
      )}
      <HelpDeskDetails report={report} />
    </WizardPage>
  );
}

function canRetry({ report, wayOut }: FailedPageProps): boolean {
  return report.explanation.action === 'try-again' && wayOut === undefined;
}

function defaultOf(props: FailedPageProps): () => void {
  if (props.wayOut) return props.wayOut.take;
  return canRetry(props) ? () => props.onRetry() : props.onGoBack;
}

function FailedButtons(props: FailedPageProps & { readonly onCheck: () => void }) {
  const goesBack = !props.wayOut && !canRetry(props);
  const isPending = props.report.problem.kind === 'pending-approval';
  return (
    <>
      {isPending ? (
        <button type="button" className="quiet leading" onClick={props.onClose}>
          {say('button.close')}
        </button>
      ) : (
        <button type="button" className="leading" onClick={props.onCheck}>
          {say('checks.run')}
        </button>
      )}
      {goesBack ? (
        <button type="button" onClick={props.onClose}>
          {say('button.cancel')}
        </button>
      ) : (
        <button type="button" onClick={props.onGoBack}>
          {say('button.goBack')}
        </button>
      )}
      <button type="submit" className="default">
        {props.wayOut?.label ?? say(goesBack ? 'button.goBack' : 'button.tryAgain')}
      </button>
    </>
  );
}
