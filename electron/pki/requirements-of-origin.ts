/** The rules about where a certificate comes from, how long it holds and how it is handed over. */
import { inARow } from '../contract/words/dates.ts';
import { say } from '../contract/words/say.ts';
import type { Certificate } from './certificate.ts';
import { isComplete, isSelfSigned, orderChain } from './chain.ts';
import type { Finding, RequirementContext } from './requirements.ts';
import type { Requirement } from './requirements-table.ts';

type Rule<K extends Requirement['id']> = Extract<Requirement, { id: K }>;

/** Source: FIPS 180-4 */
const sha2: ReadonlySet<string> = new Set(['SHA-224', 'SHA-256', 'SHA-384', 'SHA-512', 'SHA-512/224', 'SHA-512/256']);

export function checkSignatureHash({ otherwise }: Rule<'signature-hash'>, { signatureHash, signatureAlgorithm }: Certificate): Finding {
  if (sha2.has(signatureHash)) return { verdict: 'passed', reason: say('rule.hash.passed', { hash: signatureHash }) };
  // Nobody relies on the signature that a root makes for itself.
  return { verdict: otherwise, reason: say(`rule.hash.${otherwise}`, { hash: signatureHash || signatureAlgorithm }) };
}

export function checkValidity(_rule: Rule<'validity'>, { notBefore, notAfter }: Certificate, { now }: RequirementContext): Finding {
  if (now < notBefore) return { verdict: 'failed', reason: say('rule.validity.early', { from: iso(notBefore) }) };
  if (hasEnded(notAfter, now)) return { verdict: 'failed', reason: say('rule.validity.ended', { until: iso(notAfter) }) };
  return { verdict: 'passed', reason: say('rule.validity.passed', { from: iso(notBefore), until: iso(notAfter) }) };
}

/** A certificate holds through the whole second that notAfter names. Source: RFC 5280, 4.1.2.5 */
const hasEnded = (notAfter: number, now: number): boolean => Math.floor(now / 1000) > notAfter / 1000;
const iso = (moment: number): string => new Date(moment).toISOString();
const day = 86_400_000;

/** Both ends count, so that a certificate which ends one second before the same time of day is long enough. */
export function checkValidityPeriod({ days }: Rule<'validity-period'>, { notBefore, notAfter }: Certificate): Finding {
  const length = (notAfter - notBefore + 1000) / day;
  return { verdict: length >= days ? 'passed' : 'failed', reason: say('rule.validityPeriod', { days: Math.floor(length) }) };
}

/** Templates that Windows brings along, by the name that stands in certificates. Source: the certificate templates of AD CS */
const templateNames: Readonly<Record<string, string>> = {
  WebServer: 'Web Server',
  Workstation: 'Workstation Authentication',
  ClientAuth: 'Authenticated Session',
  Machine: 'Computer',
  User: 'User',
  UserSignature: 'User Signature Only',
  SmartcardLogon: 'Smartcard Logon',
  SmartcardUser: 'Smartcard User',
  Administrator: 'Administrator',
  EFS: 'Basic EFS',
  CodeSigning: 'Code Signing',
  DomainController: 'Domain Controller',
  DomainControllerAuthentication: 'Domain Controller Authentication',
  KerberosAuthentication: 'Kerberos Authentication',
  RASAndIASServer: 'RAS and IAS Server',
  OfflineRouter: 'Router (Offline request)',
  SubCA: 'Subordinate Certification Authority',
};

/** A template made as a copy has a name of its own, so that most certificates tell nothing. */
export function checkTemplate({ names }: Rule<'certificate-template'>, { templateName, templateId }: Certificate): Finding {
  const wanted = inARow(
    names.map((name) => templateNames[name] ?? name),
    'disjunction',
  );
  if (templateName !== undefined && (names as readonly string[]).includes(templateName)) {
    return { verdict: 'passed', reason: say('rule.template.passed', { found: templateNames[templateName] ?? templateName }) };
  }
  const other = templateName === undefined ? undefined : templateNames[templateName];
  if (other) return { verdict: 'warning', reason: say('rule.template.other', { wanted, found: other }) };
  const found = templateName ?? templateId?.oid;
  if (found === undefined) return { verdict: 'unknown', reason: say('rule.template.none', { wanted }) };
  return { verdict: 'unknown', reason: say('rule.template.copy', { wanted, found }) };
}

/** Whether the certificates that were given lead to a root. Whether that root is trusted is not judged. */
export function checkChain(_rule: Rule<'certificate-chain'>, certificate: Certificate, { chain: pool, now }: RequirementContext): Finding {
  if (!pool) return { verdict: 'unknown', reason: say('rule.chain.notGiven') };
  if (isSelfSigned(certificate)) return { verdict: 'passed', reason: say('rule.chain.selfSigned') };
  const chain = orderChain(certificate, pool);
  if (!isComplete(certificate, chain)) {
    const last = chain.at(-1) ?? certificate;
    return { verdict: 'failed', reason: say('rule.chain.missing', { issuer: last.issuer, subject: last.subject }) };
  }
  const unfit = chain.flatMap((issuer, index) => unfitIssuer(issuer, index, now));
  if (unfit.length > 0) return { verdict: 'failed', reason: say('rule.chain.failed', { faults: inARow(unfit) }) };
  return { verdict: 'passed', reason: say('rule.chain.passed', { root: chain.at(-1)?.subject ?? '' }) };
}

function unfitIssuer(issuer: Certificate, below: number, now: number): string[] {
  const { subject, isCertificationAuthority, pathLength, notBefore, notAfter, signatureHash } = issuer;
  const is = (what: 'noAuthority' | 'tooDeep' | 'notValid' | 'hash') => [say(`rule.issuer.${what}`, { subject })];
  if (!isCertificationAuthority) return is('noAuthority');
  if (pathLength !== undefined && pathLength < below) return is('tooDeep');
  if (now < notBefore || hasEnded(notAfter, now)) return is('notValid');
  if (!sha2.has(signatureHash) && !isSelfSigned(issuer)) return is('hash');
  return [];
}

export function checkAuthority(_rule: Rule<'certification-authority'>, { isCertificationAuthority }: Certificate): Finding {
  if (isCertificationAuthority) return { verdict: 'passed', reason: say('rule.authority.passed') };
  return { verdict: 'failed', reason: say('rule.authority.failed') };
}

export function checkSelfSigned(_rule: Rule<'self-signed'>, certificate: Certificate): Finding {
  if (isSelfSigned(certificate)) return { verdict: 'passed', reason: say('rule.selfSigned.passed') };
  return { verdict: 'failed', reason: say('rule.selfSigned.failed', { issuer: certificate.issuer }) };
}

export function checkIssuer(_rule: Rule<'issuer'>, certificate: Certificate): Finding {
  if (!isSelfSigned(certificate)) return { verdict: 'passed', reason: say('rule.issued.passed', { issuer: certificate.issuer }) };
  return { verdict: 'warning', reason: say('rule.issued.warning') };
}

export function checkFormat(_rule: Rule<'file-format'>, _certificate: Certificate, { form }: RequirementContext): Finding {
  if (form === undefined) return { verdict: 'unknown', reason: say('rule.format.unknown') };
  if (form === 'der') return { verdict: 'passed', reason: say('rule.format.passed') };
  return { verdict: 'failed', reason: say('rule.format.failed', { form: say(`rule.form.${form}`) }) };
}
