import { ProblemError } from '../../contract/problem.ts';
import { type Asked, notUnderstood, readAddress, serversWords } from '../soap/asked.ts';
import type { Envelope, Message } from '../soap/envelope.ts';
import { action, ns } from '../soap/names.ts';
import { plainPrefixes, writeEnvelope } from '../soap/write-envelope.ts';
import { pathOf, textOf } from '../xml/element.ts';
import { escapeXml } from '../xml/write-xml.ts';
import { defaultApplicationVersion, defaultDeviceType } from './request-security-token.ts';

/** Where a server is asked for its services; the path is constant. Source: [MS-MDE2] 3.1 */
export function discoveryUrl(origin: URL): URL {
  return new URL('/EnrollmentServer/Discovery.svc', origin);
}

/** Where a server that knows no discovery enrolls. Source: [MS-MDE2] 4.1.2.3 */
export function defaultEnrollmentUrl(origin: URL): URL {
  return new URL('/EnrollmentServer/DeviceEnrollmentWebService.svc', origin);
}

/** What the question says of account and computer. */
export interface DiscoverWish {
  /** `domain\name` or `user@domain`, as it was typed */
  readonly userName: string;
  /** the specification knows WindowsPhone and CIMClient_Windows */
  readonly deviceType?: string;
  readonly requestVersion?: string;
  /** four integers with dots */
  readonly applicationVersion?: string;
  readonly operatingSystemEdition?: string;
}

/** The question which services a server has. Never carries credentials, even if the message has some. Source: [MS-MDE2] 3.1.4.1.1.1 */
export function writeDiscover({ to, messageId }: Pick<Message, 'to' | 'messageId'>, wish: DiscoverWish): Uint8Array {
  const fields = [
    ['EmailAddress', wish.userName],
    ['RequestVersion', wish.requestVersion ?? '3.0'],
    ['DeviceType', wish.deviceType ?? defaultDeviceType],
    ['ApplicationVersion', wish.applicationVersion ?? defaultApplicationVersion],
    ['OSEdition', wish.operatingSystemEdition ?? '4'],
  ].map(([name = '', value = '']) => `<${name}>${escapeXml(value)}</${name}>`);
  const body =
    `<Discover xmlns="${ns.discovery}"><request xmlns:i="${ns.schemaInstance}">${fields.join('')}` +
    '<AuthPolicies><AuthPolicy>OnPremise</AuthPolicy></AuthPolicies></request></Discover>';
  return writeEnvelope({ to, messageId, now: 0 }, { action: action.discover, prefixes: plainPrefixes, body });
}

/** Where a server enrolls. Both addresses are https and on one host, which may be another than the one that was asked. */
export interface Discovered {
  readonly authPolicy: string;
  readonly version: string | undefined;
  readonly policyService: URL | undefined;
  readonly enrollmentService: URL;
}

/**
 * Reads the answer. An answer without a policy of authentication is taken as OnPremise, the only one that was offered.
 * @throws ProblemError not-an-enrollment-server when it wants a sign-in of another kind; reply-not-understood without a usable address
 * Source: [MS-MDE2] 3.1.4.1.1.2
 */
export function readDiscover(envelope: Envelope, asked: Asked): Discovered {
  const result = pathOf(envelope.body, ns.discovery, 'DiscoverResponse', 'DiscoverResult');
  if (!result) throw notUnderstood(asked, 'reply.noServices');
  const text = (name: string) => textOf(pathOf(result, ns.discovery, name));
  const authPolicy = serversWords(text('AuthPolicy')) ?? 'OnPremise';
  if (authPolicy.toLowerCase() !== 'onpremise') {
    const found = { key: 'found.otherSignIn', facts: { kind: authPolicy } } as const;
    throw new ProblemError({ kind: 'not-an-enrollment-server', host: asked.host, found });
  }
  const enrollmentService = readAddress(text('EnrollmentServiceUrl'));
  if (!enrollmentService) throw notUnderstood(asked, 'reply.noSecureAddress');
  const policyText = text('EnrollmentPolicyServiceUrl');
  const policyService = readAddress(policyText);
  if (policyText !== undefined && policyService?.hostname !== enrollmentService.hostname) {
    throw notUnderstood(asked, 'reply.twoServers');
  }
  return { authPolicy, version: serversWords(text('EnrollmentVersion')), policyService, enrollmentService };
}
