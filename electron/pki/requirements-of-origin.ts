/** The rules about where a certificate comes from, how long it holds and how it is handed over. */
import type { Certificate } from './certificate.ts';
import { isComplete, isSelfSigned, orderChain } from './chain.ts';
import type { Finding, RequirementContext } from './requirements.ts';
import { list } from './requirements-of-keys.ts';
import type { Requirement } from './requirements-table.ts';

type Rule<K extends Requirement['id']> = Extract<Requirement, { id: K }>;

/** Source: FIPS 180-4 */
const sha2: ReadonlySet<string> = new Set(['SHA-224', 'SHA-256', 'SHA-384', 'SHA-512', 'SHA-512/224', 'SHA-512/256']);

export function checkSignatureHash({ otherwise }: Rule<'signature-hash'>, { signatureHash, signatureAlgorithm }: Certificate): Finding {
  if (sha2.has(signatureHash)) return { verdict: 'passed', reason: `It is signed with ${signatureHash}.` };
  const found = `this one is signed with ${signatureHash || signatureAlgorithm}`;
  // Nobody relies on the signature that a root makes for itself.
  if (otherwise === 'warning') return { verdict: 'warning', reason: `New certificates should be signed with SHA-2; ${found}.` };
  return {
    verdict: 'failed',
    reason: `Server and client certificates must be signed with SHA-2, such as SHA-256; ${found}, which Windows does not trust.`,
  };
}

export function checkValidity(_rule: Rule<'validity'>, { notBefore, notAfter }: Certificate, { now }: RequirementContext): Finding {
  if (now < notBefore) return { verdict: 'failed', reason: `It is not valid before ${iso(notBefore)}.` };
  if (hasEnded(notAfter, now)) return { verdict: 'failed', reason: `It ended on ${iso(notAfter)}.` };
  return { verdict: 'passed', reason: `It is valid from ${iso(notBefore)} to ${iso(notAfter)}.` };
}

/** A certificate holds through the whole second that notAfter names. Source: RFC 5280, 4.1.2.5 */
const hasEnded = (notAfter: number, now: number): boolean => Math.floor(now / 1000) > notAfter / 1000;
const iso = (moment: number): string => new Date(moment).toISOString();
const day = 86_400_000;

/** Both ends count, so that a certificate which ends one second before the same time of day is long enough. */
export function checkValidityPeriod({ days }: Rule<'validity-period'>, { notBefore, notAfter }: Certificate): Finding {
  const length = (notAfter - notBefore + 1000) / day;
  const has = `this one is valid for ${Math.floor(length)} days`;
  return { verdict: length >= days ? 'passed' : 'failed', reason: `It must be valid for at least two years; ${has}.` };
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
  const wanted = names.map((name) => templateNames[name]).join(' or ');
  if (templateName !== undefined && (names as readonly string[]).includes(templateName)) {
    return { verdict: 'passed', reason: `It was made from the template ${templateNames[templateName]}.` };
  }
  const other = templateName === undefined ? undefined : templateNames[templateName];
  if (other) return { verdict: 'warning', reason: `The template ${wanted} fits this role; this certificate was made from ${other}.` };
  const named = templateName ?? templateId?.oid;
  const found = named === undefined ? 'it names no template' : `whether ${named} is a copy of it stands in no certificate`;
  return { verdict: 'unknown', reason: `The template ${wanted} fits this role; ${found}.` };
}

/** Whether the certificates that were given lead to a root. Whether that root is trusted is not judged. */
export function checkChain(_rule: Rule<'certificate-chain'>, certificate: Certificate, { chain: pool, now }: RequirementContext): Finding {
  if (!pool)
    return { verdict: 'unknown', reason: 'Whether it leads to a root can be told once the certificates of its issuers are given.' };
  if (isSelfSigned(certificate)) return { verdict: 'passed', reason: 'It is signed by itself and leads no further.' };
  const chain = orderChain(certificate, pool);
  if (!isComplete(certificate, chain)) {
    const last = chain.at(-1) ?? certificate;
    return {
      verdict: 'failed',
      reason: `It must lead to a root; the certificate of ${last.issuer}, which issued that of ${last.subject}, is missing.`,
    };
  }
  const unfit = chain.flatMap((issuer, index) => unfitIssuer(issuer, index, now));
  if (unfit.length > 0) return { verdict: 'failed', reason: `It must lead to a root; ${list(unfit)}.` };
  return { verdict: 'passed', reason: `It leads to ${chain.at(-1)?.subject}.` };
}

function unfitIssuer(issuer: Certificate, below: number, now: number): string[] {
  const { subject, isCertificationAuthority, pathLength, notBefore, notAfter, signatureHash } = issuer;
  const is = (what: string) => [`${subject} ${what}`];
  if (!isCertificationAuthority) return is('is not a certification authority');
  if (pathLength !== undefined && pathLength < below) return is('may not have so many authorities below it');
  if (now < notBefore || hasEnded(notAfter, now)) return is('is not valid now');
  if (!sha2.has(signatureHash) && !isSelfSigned(issuer)) return is('is not signed with SHA-2');
  return [];
}

export function checkAuthority(_rule: Rule<'certification-authority'>, { isCertificationAuthority }: Certificate): Finding {
  if (isCertificationAuthority) return { verdict: 'passed', reason: 'Its basic constraints say that it is a certification authority.' };
  return { verdict: 'failed', reason: 'A root must be a certification authority; its basic constraints don\u2019t say so.' };
}

export function checkSelfSigned(_rule: Rule<'self-signed'>, certificate: Certificate): Finding {
  if (isSelfSigned(certificate)) return { verdict: 'passed', reason: 'It is signed by itself, as a root is.' };
  return { verdict: 'failed', reason: `A root is signed by itself; this certificate was issued by ${certificate.issuer}.` };
}

export function checkIssuer(_rule: Rule<'issuer'>, certificate: Certificate): Finding {
  if (!isSelfSigned(certificate)) return { verdict: 'passed', reason: `It was issued by ${certificate.issuer}.` };
  return {
    verdict: 'warning',
    reason:
      'It is signed by itself; where all management points use HTTPS, a distribution point needs a certificate from a certification authority.',
  };
}

const formNames = { pem: 'Base64 text', pkcs7: 'a PKCS #7 message', pkcs12: 'a PKCS #12 file' } as const;

export function checkFormat(_rule: Rule<'file-format'>, _certificate: Certificate, { form }: RequirementContext): Finding {
  if (form === undefined) return { verdict: 'unknown', reason: 'It must be handed over as DER, in binary; how it came is not known.' };
  if (form === 'der') return { verdict: 'passed', reason: 'It is DER, in binary.' };
  return { verdict: 'failed', reason: `It must be handed over as a certificate in DER, in binary; this is ${formNames[form]}.` };
}
