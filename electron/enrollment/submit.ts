import { families, ProblemError, problemOf } from '../contract/problem.ts';
import { managementAddress } from '../protocol/issued-certificates.ts';
import { writeEnrollmentRequest } from '../protocol/mde2/request-security-token.ts';
import { expectReply } from '../protocol/soap/answer.ts';
import { readAddress } from '../protocol/soap/asked.ts';
import type { Envelope } from '../protocol/soap/envelope.ts';
import { writeIssue, writeQueryTokenStatus } from '../protocol/wstep/request-security-token.ts';
import { readTokenAnswer, type TokenAnswer } from '../protocol/wstep/token-answer.ts';
import { enrollmentServices, type Policies, type Policy, readPolicies, writeGetPolicies } from '../protocol/xcep/get-policies.ts';
import type { Correspondence } from './correspondence.ts';
import { defaultTemplate, noService, type Service } from './find-service.ts';
import type { Enrollment, PendingRequest, Ports } from './ports.ts';

export type IssuedAnswer = Extract<TokenAnswer, { kind: 'issued' }> & { readonly enrollment: Enrollment };
export type SubmitAnswer =
  | IssuedAnswer
  | { readonly kind: 'pending'; readonly requestId: string; readonly address: URL; readonly enrollment: Enrollment };

/** Makes the signing request (DER), with the template inside it where the service wants that. */
export type WriteRequest = (template: string | undefined) => Uint8Array;

/**
 * Sends the signing request to the first of the services that exists. A service that is there and refuses is final:
 * nothing is tried with the password twice.
 * @throws ProblemError not-an-enrollment-server, when none of them is there; all that an answer can tell
 */
export async function submit(
  services: readonly Service[],
  write: WriteRequest,
  letters: Correspondence,
  ports: Ports,
): Promise<SubmitAnswer> {
  for (const service of services) {
    const answer =
      service.profile === 'mde2' ? await submitMde2(service, write, letters, ports) : await submitAdcs(service, write, letters);
    if (answer) return answer;
  }
  throw noService(letters);
}

/** Asks for a request that waited for approval. A refusal ends the waiting; every other failure leaves it as it is. */
export async function askAgain(waiting: PendingRequest, letters: Correspondence, ports: Ports): Promise<SubmitAnswer> {
  const to = new URL(waiting.address);
  try {
    const outcome = await letters.send({
      to,
      credentials: true,
      write: (message) => writeQueryTokenStatus(message, { requestId: waiting.requestId }),
    });
    return withOrigin(readTokenAnswer(expectReply(outcome, letters.asked), letters.asked), to, waiting.enrollment, letters);
  } catch (error) {
    if (problemOf(error).kind === 'request-denied') await ports.keychain.dropPending(waiting.id);
    throw error;
  }
}

/** [MS-MDE2] 3.5: GetPolicies where the server offers it, then RequestSecurityToken Issue. */
async function submitMde2(
  service: Extract<Service, { profile: 'mde2' }>,
  write: WriteRequest,
  letters: Correspondence,
  ports: Ports,
): Promise<SubmitAnswer | undefined> {
  if (service.policy) await heedPolicy(service.policy, letters);
  const { device } = ports;
  const context = { deviceName: device.name, deviceId: await device.id(), operatingSystemVersion: device.operatingSystemVersion };
  const outcome = await letters.send({
    to: service.enrollment,
    credentials: true,
    write: (message) => writeEnrollmentRequest(message, { request: write(undefined), device: context }),
  });
  if (outcome.kind === 'no-such-service') return undefined;
  return read(expectReply(outcome, letters.asked), service.enrollment, 'mde2', letters);
}

/**
 * The policy is optional in [MS-MDE2], and real servers answer it badly, so a failure of it is none of ours. But what it
 * says of the account counts: sending a rejected password a second time could lock the account.
 */
async function heedPolicy(policy: URL, letters: Correspondence): Promise<void> {
  try {
    await readPolicy(policy, letters);
  } catch (error) {
    const problem = problemOf(error);
    const final = families[problem.kind] === 'account' || families[problem.kind] === 'trust' || problem.kind === 'cancelled';
    if (final) throw error;
  }
}

async function readPolicy(policy: URL, letters: Correspondence): Promise<Policies | undefined> {
  const outcome = await letters.send({ to: policy, credentials: true, write: (message) => writeGetPolicies(message) });
  if (outcome.kind === 'no-such-service') return undefined;
  return readPolicies(expectReply(outcome, letters.asked), letters.asked);
}

/** [MS-XCEP] and [MS-WSTEP] as AD CS speaks them: the policy names template and service, the request carries the template. */
async function submitAdcs(
  service: Extract<Service, { profile: 'adcs' }>,
  write: WriteRequest,
  letters: Correspondence,
): Promise<SubmitAnswer | undefined> {
  const found = 'enrollment' in service ? service : await serviceByPolicy(service, letters);
  if (!found) return undefined;
  const outcome = await letters.send({
    to: found.enrollment,
    credentials: true,
    write: (message) => writeIssue(message, { request: write(found.template) }),
  });
  if (outcome.kind === 'no-such-service') return undefined;
  return read(expectReply(outcome, letters.asked), found.enrollment, 'adcs', letters);
}

/** @throws ProblemError not-permitted, not-an-enrollment-server, and what an answer can tell; undefined where there is no such service */
export async function serviceByPolicy(
  service: { policy: URL; template?: string },
  letters: Correspondence,
  by: 'user-name' | 'certificate' = 'user-name',
): Promise<{ enrollment: URL; template: string } | undefined> {
  const policies = await readPolicy(service.policy, letters);
  if (!policies) return undefined;
  const policy = choosePolicy(policies, service.template, letters);
  const [enrollment] = enrollmentServices(policies, policy, by);
  if (enrollment) return { enrollment: enrollment.url, template: policy.name };
  throw new ProblemError({
    kind: 'not-an-enrollment-server',
    host: letters.server.shown,
    found: { key: by === 'certificate' ? 'found.noRenewal' : 'found.noEnrollment' },
  });
}

/** The template that was wished for; else the reference deployment's; else the first that the account may enroll. */
function choosePolicy(policies: Policies, wished: string | undefined, letters: Correspondence): Policy {
  const offered = policies.policies.filter((policy) => policy.mayEnroll && (policy.minimalKeyLength ?? 0) <= 2048);
  const plain = (name: string) => name.replaceAll(' ', '').toLowerCase();
  const named = (name: string) => offered.find((policy) => plain(policy.name) === plain(name) || policy.oid === name);
  const chosen = wished === undefined ? (named(defaultTemplate) ?? offered[0]) : named(wished);
  if (chosen) return chosen;
  const offer =
    offered.length > 0 ? `It offers ${offered.map((policy) => policy.name).join(', ')}.` : 'It offers this account no template.';
  throw new ProblemError({
    kind: 'not-permitted',
    userName: letters.account.typed,
    detail: `${wished ?? 'any template'} was asked for. ${offer}`,
  });
}

function read(envelope: Envelope, service: URL, profile: Enrollment['profile'], letters: Correspondence): SubmitAnswer {
  const enrollment: Enrollment = { serverName: letters.server.typed, userName: letters.account.typed, profile, service: service.href };
  return withOrigin(readTokenAnswer(envelope, letters.asked), service, enrollment, letters);
}

export function withOrigin(answer: TokenAnswer, service: URL, enrollment: Enrollment, { asked }: Correspondence): SubmitAnswer {
  if (answer.kind === 'issued') {
    const named = readAddress(managementAddress(answer, asked));
    return { ...answer, enrollment: named && isManagementPoint(named) ? { ...enrollment, managementPoint: named.host } : enrollment };
  }
  const { kind, requestId, address } = answer;
  return { kind, requestId, address: address ?? service, enrollment };
}

/** A server that is no Configuration Manager site names one for mobile devices instead, at an address of its own. */
function isManagementPoint({ pathname }: URL): boolean {
  return /^\/(?:SMS_MP(?:\/.*)?)?$/iu.test(pathname);
}
