import type { EnrollmentStep } from './models.ts';
import { say } from './words/say.ts';

/** Each step in words, as window and command line say it: ahead, while it is done, and afterwards. `server` as it was named. */
export function stepWords(step: EnrollmentStep, server: string): { ahead: string; now: string; done: string } {
  const words = (state: 'ahead' | 'now' | 'done') => say(`step.${step}.${state}`, { server });
  return { ahead: words('ahead'), now: words('now'), done: words('done') };
}
