import { ProgressPage } from '../ui/ProgressPage.tsx';
import { words } from '../words.ts';
import type { Enrollment } from './enrollment.ts';
import type { EnrollmentActions } from './use-enrollment.ts';

interface WorkingPageProps {
  readonly state: Extract<Enrollment, { page: 'working' }>;
  readonly actions: EnrollmentActions;
}

/** How far the enrollment is. */
export function WorkingPage({ state, actions }: WorkingPageProps) {
  const { title, lead } = words.working;
  return <ProgressPage title={title} lead={lead} state={state} server={state.form.serverName.text.trim()} onCancel={actions.cancel} />;
}
