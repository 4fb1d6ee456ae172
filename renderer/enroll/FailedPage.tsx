import type { Report } from '../../electron/contract/models.ts';
import { HelpDeskDetails } from '../ui/HelpDeskDetails.tsx';
import { Note } from '../ui/Note.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import { words } from '../words.ts';
import { RootQuestion } from './RootQuestion.tsx';
import type { Agreed } from './use-enrollment.ts';

export interface FailedPageProps {
  readonly report: Report;
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
  const { report, onRetry } = props;
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
      buttons={<FailedButtons {...props} />}
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
            {words.buttons.allowHost(otherHost)}
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

function FailedButtons(props: FailedPageProps) {
  const { buttons } = words;
  const default_ = props.wayOut?.label ?? (canRetry(props) ? buttons.tryAgain : buttons.goBack);
  return (
    <>
      <button type="button" className="quiet leading" onClick={props.onClose}>
        {props.report.problem.kind === 'pending-approval' ? buttons.close : buttons.cancel}
      </button>
      {default_ !== buttons.goBack && (
        <button type="button" onClick={props.onGoBack}>
          {buttons.goBack}
        </button>
      )}
      <button type="submit" className="default">
        {default_}
      </button>
    </>
  );
}
