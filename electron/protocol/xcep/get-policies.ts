import { type Asked, notUnderstood, readAddress, readBase64, readInteger, serversWords } from '../soap/asked.ts';
import type { Envelope, Message } from '../soap/envelope.ts';
import { action, ns } from '../soap/names.ts';
import { trustPrefixes, writeEnvelope } from '../soap/write-envelope.ts';
import { childrenOf, pathOf, textOf, type XmlElement } from '../xml/element.ts';
import type { Authentication, Authority, Policies, Policy, PolicyService } from './policies.ts';

export { type Authority, enrollmentServices, type Policies, type Policy, type PolicyService } from './policies.ts';

/** The question which templates an account may enroll, and where. Source: [MS-XCEP] 3.1.4.1.1.1; the order of elements is fixed */
export function writeGetPolicies(message: Message): Uint8Array {
  const body =
    `<GetPolicies xmlns="${ns.policy}" xmlns:xsi="${ns.schemaInstance}"><client><lastUpdate xsi:nil="true"/>` +
    '<preferredLanguage xsi:nil="true"/></client><requestFilter xsi:nil="true"/></GetPolicies>';
  return writeEnvelope(message, { action: action.getPolicies, prefixes: trustPrefixes, body });
}

/**
 * Reads the answer. Every part may be absent or nil; what can't be read of a template or an authority is left out rather than failing all.
 * @throws ProblemError reply-not-understood, when it is no answer to this question. Source: [MS-XCEP] 3.1.4.1.1.2
 */
export function readPolicies(envelope: Envelope, asked: Asked): Policies {
  const answer = at(envelope.body, 'GetPoliciesResponse');
  if (!answer) throw notUnderstood(asked, 'reply.noCertificates');
  const response = at(answer, 'response');
  const identifiers = readIdentifiers(answer);
  return {
    policyId: textOf(at(response, 'policyID')),
    friendlyName: serversWords(textOf(at(response, 'policyFriendlyName'))),
    nextUpdateHours: readInteger(textOf(at(response, 'nextUpdateHours'))),
    notChanged: readBoolean(at(response, 'policiesNotChanged'), false),
    policies: childrenOf(at(response, 'policies'), ns.policy, 'policy').flatMap((policy) => readPolicy(policy, identifiers) ?? []),
    authorities: childrenOf(at(answer, 'cAs'), ns.policy, 'cA').flatMap((authority) => readAuthority(authority) ?? []),
  };
}

const at = (parent: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined => pathOf(parent, ns.policy, ...names);

/** Object identifiers by the number under which the rest of the answer refers to them. */
type Identifiers = ReadonlyMap<string, { readonly value: string; readonly name: string | undefined }>;

function readIdentifiers(answer: XmlElement): Identifiers {
  const found = new Map<string, { value: string; name: string | undefined }>();
  for (const element of childrenOf(at(answer, 'oIDs'), ns.policy, 'oID')) {
    const id = textOf(at(element, 'oIDReferenceID'));
    const value = textOf(at(element, 'value'));
    if (id !== undefined && value !== undefined) found.set(id, { value, name: textOf(at(element, 'defaultName')) });
  }
  return found;
}

function readPolicy(policy: XmlElement, identifiers: Identifiers): Policy | undefined {
  const attributes = at(policy, 'attributes');
  const template = identifiers.get(textOf(at(policy, 'policyOIDReference')) ?? '');
  const name = textOf(at(attributes, 'commonName')) ?? template?.name;
  if (name === undefined) return undefined;
  const number = (...path: readonly string[]) => readInteger(textOf(at(attributes, ...path)));
  const flags = (flag: string) => unsigned(number(flag));
  return {
    name,
    oid: template?.value,
    schema: number('policySchema'),
    mayEnroll: readBoolean(at(attributes, 'permission', 'enroll'), true),
    mayAutoEnroll: readBoolean(at(attributes, 'permission', 'autoEnroll'), false),
    minimalKeyLength: number('privateKeyAttributes', 'minimalKeyLength'),
    hashAlgorithm: identifiers.get(textOf(at(attributes, 'hashAlgorithmOIDReference')) ?? '')?.value,
    majorRevision: number('revision', 'majorRevision'),
    minorRevision: number('revision', 'minorRevision'),
    validitySeconds: number('certificateValidity', 'validityPeriodSeconds'),
    renewalSeconds: number('certificateValidity', 'renewalPeriodSeconds'),
    subjectNameFlags: flags('subjectNameFlags'),
    enrollmentFlags: flags('enrollmentFlags'),
    privateKeyFlags: flags('privateKeyFlags'),
    generalFlags: flags('generalFlags'),
    authorityIds: childrenOf(at(policy, 'cAs'), ns.policy, 'cAReference').flatMap((reference) => textOf(reference) ?? []),
  };
}

function readAuthority(authority: XmlElement): Authority | undefined {
  const id = textOf(at(authority, 'cAReferenceID'));
  if (id === undefined) return undefined;
  return {
    id,
    mayEnroll: readBoolean(at(authority, 'enrollPermission'), true),
    certificate: readBase64(textOf(at(authority, 'certificate'))),
    services: childrenOf(at(authority, 'uris'), ns.policy, 'cAURI').flatMap((service) => readService(service) ?? []),
  };
}

const authentications: Readonly<Record<number, Authentication>> = { 1: 'anonymous', 2: 'kerberos', 4: 'user-name', 8: 'certificate' };

/** Addresses that are not https are left out: nothing is ever sent to them. */
function readService(service: XmlElement): PolicyService | undefined {
  const url = readAddress(textOf(at(service, 'uri')));
  if (!url) return undefined;
  return {
    url,
    authentication: authentications[readInteger(textOf(at(service, 'clientAuthentication'))) ?? 0] ?? 'unknown',
    priority: readInteger(textOf(at(service, 'priority'))) ?? Number.MAX_SAFE_INTEGER,
    renewalOnly: readBoolean(at(service, 'renewalOnly'), false),
  };
}

function readBoolean(element: XmlElement | undefined, otherwise: boolean): boolean {
  const text = textOf(element)?.toLowerCase();
  return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : otherwise;
}

/** Flags are written as signed or unsigned 32 bits. */
const unsigned = (number: number | undefined): number | undefined => (number === undefined ? undefined : number >>> 0);
