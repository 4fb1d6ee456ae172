/** What kind of server it is, found out without a password; and what time it is there. */
import { type Problem, problemOf } from '../contract/problem.ts';
import { locale, say } from '../contract/words/say.ts';
import type { HttpAnswer } from '../protocol/http-message.ts';
import { isSoap } from '../protocol/soap/answer.ts';
import { writeGetPolicies } from '../protocol/xcep/get-policies.ts';
import { type Finding, ofProblem, passed } from './check-findings.ts';
import { toleratedClockSkewSeconds } from './check-issued.ts';
import type { Correspondence } from './correspondence.ts';
import { findService, noService, type Service } from './find-service.ts';

/**
 * Asks for the services as an enrollment does. Where there is no discovery, the services are asked for their policy without saying who asks:
 * they have to refuse that, and show by it that they are there.
 * @throws ProblemError of the connection; not-an-enrollment-server, and what else discovery can end in
 */
export async function checkServerKind(letters: Correspondence): Promise<Finding> {
  const { origin, shown: host, service: named } = letters.server;
  const services = await findService(letters, undefined);
  const discovered = services.length === 1 && services[0]?.profile === 'mde2' && services[0].enrollment.href !== named?.href;
  for (const service of services) {
    const address = addressOf(service);
    if (discovered) return elsewhere(letters, address) ?? passed(say('checks.kind.mde2', { host }), address.href);
    const answer = await letters.knock({ to: address, write: writeGetPolicies });
    if (!isThere(answer)) continue;
    const detail = `${address.href}: HTTP ${answer.status}`;
    if (service.profile === 'mde2') return passed(say('checks.kind.mde2Undiscovered', { host: origin.host }), detail);
    return passed(say('policy' in service ? 'checks.kind.policy' : 'checks.kind.enrollment', { host }), detail);
  }
  throw noService(letters);
}

/** A service on another host would be given the password only after a person has agreed to it. */
function elsewhere(letters: Correspondence, address: URL): Finding | undefined {
  try {
    letters.mustBeAgreed(address);
    return undefined;
  } catch (error) {
    return ofProblem(problemOf(error), 'warning', address.href);
  }
}

function addressOf(service: Service): URL {
  return service.profile === 'adcs' && 'policy' in service ? service.policy : service.enrollment;
}

/** It answers as a web service does, or wants to know first who asks. */
function isThere(answer: HttpAnswer): boolean {
  return isSoap(answer) || answer.status === 401;
}

/** @param aheadSeconds by how much this computer's clock is ahead of the server's, where the server has said */
export function checkClock(host: string, aheadSeconds: number | undefined): Finding {
  if (aheadSeconds === undefined) return { state: 'warning', found: say('checks.clock.unknown', { host }) };
  if (Math.abs(aheadSeconds) > toleratedClockSkewSeconds) return ofProblem({ kind: 'clock-wrong', host, aheadSeconds });
  return passed(say('checks.clock.passed', { host }), `${aheadSeconds} s ahead of ${host}`);
}

/**
 * The clock where the server may not be written to: its certificate's dates alone can tell something, and only that one of the two is wrong.
 * @param now UTC, milliseconds since 1970
 */
export function doubtClock(problem: Problem, now: number): Finding | undefined {
  if (problem.kind !== 'server-certificate-expired') return undefined;
  const date = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(now);
  const detail = `${problem.subject}: ${problem.notBefore} to ${problem.notAfter}`;
  return { ...ofProblem(problem, 'warning', detail), found: say('checks.clock.doubtful', { date }) };
}
