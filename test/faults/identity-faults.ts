/** What can go wrong between an identity and its site: renewals, the management point, and a person who stops the work. */
import { enrollmentSteps, type Progress } from '../../electron/contract/models.ts';
import type { ProblemKind } from '../../electron/contract/problem.ts';
import type { ScenarioName } from '../site/scenarios.ts';
import { closedPort } from '../support/raw-server.ts';
import type { Fault } from './fault.ts';
import type { World } from './world.ts';

async function during<T>(world: World, scenarios: readonly ScenarioName[], work: () => Promise<T>): Promise<T> {
  await world.site.scenario(scenarios);
  try {
    return await work();
  } finally {
    await world.site.reset();
  }
}

const renewal = (scenario: ScenarioName, proof: 'certificate' | 'password', expected: ProblemKind): Fault => ({
  name: `${scenario}, by ${proof}`,
  expected,
  happen: (world, computer, signal) => during(world, [scenario], () => world.renew(computer, proof, signal)),
});

const contact = (
  name: string,
  expected: ProblemKind,
  scenarios: readonly ScenarioName[],
  to: (world: World) => string | Promise<string>,
): Fault => ({
  name: `a management point ${name}`,
  expected,
  computer: () => ({ knowsLists: scenarios.length === 0 }),
  happen: (world, computer, signal) => during(world, scenarios, async () => world.contact(computer, signal, await to(world))),
});

const own = ({ site }: World) => site.addresses.managementPoint;

export const identityFaults: readonly Fault[] = [
  renewal('renewal-not-eligible', 'certificate', 'not-eligible-to-renew'),
  renewal('renewal-not-eligible', 'password', 'not-eligible-to-renew'),
  renewal('renewal-needs-password', 'certificate', 'password-needed'),
  renewal('http-500', 'certificate', 'server-fault'),
  renewal('close-before-answer', 'certificate', 'server-unreachable'),
  renewal('certificate-other-key', 'certificate', 'certificate-unfit'),
  contact('that finds the certificate revoked', 'site-refused-certificate', ['mp-revoked'], own),
  contact('that is being maintained', 'server-busy', ['mp-unavailable'], own),
  contact('whose certificate has expired', 'server-certificate-expired', ['tls-expired'], own),
  contact('whose certificate was revoked', 'server-revoked', ['tls-revoked'], own),
  contact('that is none', 'not-a-management-point', [], ({ site }) => site.addresses.serverName),
  contact('that is not there', 'server-unreachable', [], async () => `localhost:${await closedPort()}`),
  contact('that nobody knows', 'server-not-found', [], () => 'nowhere.invalid'),
  {
    name: 'a new certificate that the management point refuses',
    expected: 'site-refused-certificate',
    computer: () => ({ proves: true }),
    happen: (world, computer, signal) => during(world, ['mp-revoked'], () => world.enroll(computer, {}, signal)),
  },
  {
    name: 'a program that may not have the key',
    expected: 'key-access-denied',
    computer: () => ({ user: undefined }),
    happen: (world, computer, signal) => world.contact(computer, signal),
  },
  ...enrollmentSteps.map(
    (step): Fault => ({
      name: `a person who stops it while it is ${step}`,
      expected: 'cancelled',
      computer: () => ({ proves: true }),
      happen(world, computer, signal) {
        const stop = new AbortController();
        const watch = (progress: Progress) => {
          if (progress.step === step && progress.state === 'begun') stop.abort();
        };
        return world.enroll(computer, {}, AbortSignal.any([signal, stop.signal]), watch);
      },
    }),
  ),
];
