/** Judges a certificate by the written requirements for its role. */

import type { Role, RoleVerdict, RuleFinding, RuleVerdict } from '../contract/requirements.ts';
import { type MessageKey, say } from '../contract/words/say.ts';
import type { Certificate } from './certificate.ts';
import type { FileForm } from './identity-file.ts';
import { checkAlternativeNames, checkHostName, checkSubjectName } from './requirements-names.ts';
import * as key from './requirements-of-keys.ts';
import * as origin from './requirements-of-origin.ts';
import { type Requirement, type RequirementId, requirements, withSource } from './requirements-table.ts';

/** What is known besides the certificate. */
export interface RequirementContext {
  /** UTC, milliseconds since 1970 */
  readonly now: number;
  /** certificates among which the issuers must be found, up to the root; without them, the chain is not judged */
  readonly chain?: readonly Certificate[];
  /** the names by which the role's computers are reached, or the name of the computer */
  readonly hostNames?: readonly string[];
  /** how the certificate came */
  readonly form?: FileForm;
  /** whether the private key came with it */
  readonly hasPrivateKey?: boolean;
}

/** What a check found; the rule's identifier and, where something is wrong, its source are added here. */
export interface Finding {
  readonly verdict: RuleVerdict;
  readonly reason: string;
}

type Check<K extends RequirementId> = (
  rule: Extract<Requirement, { id: K }>,
  certificate: Certificate,
  context: RequirementContext,
) => Finding;

const checks: { readonly [K in RequirementId]: Check<K> } = {
  'extended-key-usage': key.checkPurposes,
  'key-usage': key.checkKeyUsage,
  'key-algorithm': key.checkKeyAlgorithm,
  'key-length': key.checkKeyLength,
  'private-key-exportable': key.checkExportable,
  'subject-name': checkSubjectName,
  'subject-alternative-name': checkAlternativeNames,
  'host-name': checkHostName,
  'signature-hash': origin.checkSignatureHash,
  validity: origin.checkValidity,
  'validity-period': origin.checkValidityPeriod,
  'certificate-template': origin.checkTemplate,
  'certificate-chain': origin.checkChain,
  'certification-authority': origin.checkAuthority,
  'self-signed': origin.checkSelfSigned,
  issuer: origin.checkIssuer,
  'file-format': origin.checkFormat,
  'unique-name': notInCertificate,
  'certificate-store': notInCertificate,
};

/** Judges `certificate` by every rule of `role`, in the order of the table. Pure: the same input gives the same verdicts. */
export function checkRequirements(certificate: Certificate, role: Role, context: RequirementContext): RoleVerdict {
  const { rules, section } = requirements[role];
  const findings = rules.map((rule) => judge(rule, section, certificate, context));
  return { role, verdict: worst(findings), rules: findings };
}

function judge<R extends Requirement>(rule: R, section: string, certificate: Certificate, context: RequirementContext): RuleFinding {
  const check = checks[rule.id] as (rule: R, certificate: Certificate, context: RequirementContext) => Finding;
  const { verdict, reason } = check(rule, certificate, context);
  const wrong = verdict === 'failed' || verdict === 'warning';
  return { id: rule.id, verdict, reason: wrong ? withSource(reason, rule, section) : reason };
}

function worst(findings: readonly RuleFinding[]): RoleVerdict['verdict'] {
  const verdicts = findings.map(({ verdict }) => verdict);
  return verdicts.includes('failed') ? 'failed' : verdicts.includes('warning') ? 'warning' : 'passed';
}

/** Rules about what stands in no certificate: they are told, for a person to see to. */
function notInCertificate({ wants }: { readonly wants: MessageKey }): Finding {
  return { verdict: 'unknown', reason: say(wants) };
}
