import { ProgressList } from '../ui/ProgressList.tsx';
import { WizardPage } from '../ui/WizardPage.tsx';
import { words } from '../words.ts';
import type { Enrollment } from './enrollment.ts';
import type { EnrollmentActions } from './use-enrollment.ts';

interface WorkingPageProps {
  readonly state: Extract<Enrollment, { page: 'working' }>;
  readonly actions: EnrollmentActions;
}

/** The named steps, as they begin and end. */
export function WorkingPage({ state, actions }: WorkingPageProps) {
  const { working, buttons } = words;
  const server = state.form.serverName.text.trim();
  const cancel = state.cancelling ? undefined : actions.cancel;
  return (
    <WizardPage
      title={working.title}
      {...(cancel && { onEscape: cancel })}
      buttons={
        <button type="button" aria-disabled={state.cancelling || undefined} onClick={cancel}>
          {state.cancelling ? buttons.cancelling : buttons.cancel}
        </button>
      }
    >
      <p className="soft">{working.lead}</p>
      <ProgressList steps={state.steps} inHand={state.inHand} server={server} />
      <p className="soft" role="status">
        {state.cancelling && working.cancelling}
      </p>
    </WizardPage>
  );
}
