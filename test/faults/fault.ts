/** Faults as data: what goes wrong, what a person does meanwhile, and the problem that it has to end in. */
import type { ProblemKind } from '../../electron/contract/problem.ts';
import type { ScenarioName, Stage } from '../site/scenarios.ts';
import type { Computer, EnrollmentChange, Peculiarities, World } from './world.ts';

export interface Fault {
  readonly name: string;
  readonly expected: ProblemKind;
  /** on a computer that is like any other, unless this says otherwise; made when the fault is */
  readonly computer?: (world: World) => Peculiarities | Promise<Peculiarities>;
  /** what happens. It has to fail; what is injected is taken away again. @param signal comes when the program has broken its promise */
  happen(world: World, computer: Computer, signal: AbortSignal): Promise<unknown>;
}

/** A person enrolls again while the site is as these scenarios say. */
export function atSite(
  names: readonly ScenarioName[],
  expected: ProblemKind,
  { stages, computer = {}, change = {} }: { stages?: readonly Stage[]; computer?: Peculiarities; change?: EnrollmentChange } = {},
): Fault {
  return {
    name: `${names.join(' and ')}${stages ? ` at ${stages.join(', ')}` : ''}`,
    expected,
    computer: () => computer,
    async happen(world, its, signal) {
      await world.site.scenario(names, stages);
      try {
        await world.enroll(its, change, signal);
      } finally {
        await world.site.reset();
      }
    },
  };
}

/** A person types this. */
export function typed(name: string, change: EnrollmentChange, expected: ProblemKind): Fault {
  return { name, expected, happen: (world, computer, signal) => world.enroll(computer, change, signal) };
}

/** A person enrolls again on a computer like this. */
export function onComputer(name: string, expected: ProblemKind, computer: NonNullable<Fault['computer']>): Fault {
  return { name, expected, computer, happen: (world, its, signal) => world.enroll(its, {}, signal) };
}
