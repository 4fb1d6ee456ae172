import type { EnrollmentStep } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { ProgressList } from './ProgressList.tsx';
import type { Steps } from './steps.ts';
import { WizardPage } from './WizardPage.tsx';

interface ProgressPageProps {
  readonly title: string;
  readonly lead: string;
  readonly state: { readonly steps: Steps; readonly inHand: EnrollmentStep | undefined; readonly cancelling: boolean };
  /** as it was named */
  readonly server: string;
  readonly onCancel: () => void;
}

/** The named steps, as they begin and end, and *Cancel*. */
export function ProgressPage({ title, lead, state, server, onCancel }: ProgressPageProps) {
  const cancel = state.cancelling ? undefined : onCancel;
  return (
    <WizardPage
      title={title}
      {...(cancel && { onEscape: cancel })}
      buttons={
        <button type="button" aria-disabled={state.cancelling || undefined} onClick={cancel}>
          {say(state.cancelling ? 'button.cancelling' : 'button.cancel')}
        </button>
      }
    >
      <p className="soft">{lead}</p>
      <ProgressList steps={state.steps} inHand={state.inHand} server={server} />
      <p className="soft" role="status">
        {state.cancelling && say('working.cancelling')}
      </p>
    </WizardPage>
  );
}
