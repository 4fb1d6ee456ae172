import { say } from '../../electron/contract/words/say.ts';
import { ProgressPage } from '../ui/ProgressPage.tsx';
import type { Enrollment } from './enrollment.ts';
import type { EnrollmentActions } from './use-enrollment.ts';

interface WorkingPageProps {
  readonly state: Extract<Enrollment, { page: 'working' }>;
  readonly actions: EnrollmentActions;
}

/** How far the enrollment is. */
export function WorkingPage({ state, actions }: WorkingPageProps) {
  return (
    <ProgressPage
      title={say('working.title')}
      lead={say('working.lead')}
      state={state}
      server={state.form.serverName.text.trim()}
      onCancel={actions.cancel}
    />
  );
}
