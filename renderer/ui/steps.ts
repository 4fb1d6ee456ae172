import { type EnrollmentStep, enrollmentSteps, type Progress } from '../../electron/contract/models.ts';

export type StepState = 'ahead' | 'now' | 'done';
/** How far each step of an enrollment or a renewal is. */
export type Steps = Readonly<Record<EnrollmentStep, StepState>>;

export const everythingAhead = Object.fromEntries(enrollmentSteps.map((step) => [step, 'ahead'])) as Steps;

export function afterProgress(steps: Steps, { step, state }: Progress): Steps {
  return { ...steps, [step]: state === 'begun' ? 'now' : 'done' };
}
