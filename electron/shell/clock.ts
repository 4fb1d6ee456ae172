import { UsageError } from '../cli/arguments.ts';
import { readSimulatedDate } from '../cli/simulated-date.ts';
import type { Clock } from '../enrollment/ports.ts';
import { systemClock } from '../services/clock.ts';
import { type SimulatedClock, simulatedClock } from '../services/simulated-clock.ts';

/** The computer's clock, or one that is simulated because the arguments say so (`--simulate-date`). Both refuse by ending the program. */
export function clockFor(argv: readonly string[], refuse: (why: string) => void): { clock: Clock; simulated: SimulatedClock | undefined } {
  const at = simulatedDate(argv, refuse);
  const simulated = at === undefined ? undefined : simulatedClock(at, systemClock);
  return { clock: simulated ?? systemClock, simulated };
}

/** The date in the arguments; one that can't be read is told to `refuse`. UTC, milliseconds. */
export function simulatedDate(argv: readonly string[], refuse: (why: string) => void): number | undefined {
  try {
    return readSimulatedDate(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    refuse(error.message);
    return undefined;
  }
}
