import { type EnrollmentStep, enrollmentSteps } from '../../electron/contract/models.ts';
import { stepWords } from '../../electron/contract/step-words.ts';
import type { Steps } from './steps.ts';

interface ProgressListProps {
  readonly steps: Steps;
  /** the step that began last: what is told to a screen reader */
  readonly inHand: EnrollmentStep | undefined;
  /** as it was named */
  readonly server: string;
}

/** The named steps, as they begin and end. */
export function ProgressList({ steps, inHand, server }: ProgressListProps) {
  return (
    <>
      <ol className="progress">
        {enrollmentSteps.map((step) => (
          <li key={step} className={`is-${steps[step]}`}>
            {stepWords(step, server)[steps[step]]}
          </li>
        ))}
      </ol>
      <p className="for-readers" role="status">
        {inHand && stepWords(inHand, server).now}
      </p>
    </>
  );
}
