/** The policy and enrollment services of AD CS with user name and password. Source: [MS-XCEP] 3.1.4, [MS-WSTEP] 3.1.4 */
import type * as x509 from '@peculiar/x509';
import type { Authority } from './certification-authority.ts';
import type { User } from './directory.ts';
import type { EnrollmentPoint, Outcome, Refusal } from './enrollment-point.ts';
import type { ScenarioSwitches } from './scenarios.ts';
import { fullPkiResponse } from './signed-answer.ts';
import { fault, find, ns, type Reply, type Request, reply, textOf } from './soap.ts';
import { type Template, templates } from './templates.ts';

export interface AdcsOptions {
  readonly point: EnrollmentPoint;
  readonly switches: ScenarioSwitches;
  readonly issuing: Authority;
  readonly root: x509.X509Certificate;
  /** the enrollment service's address */
  readonly cesUrl: string;
}

const unauthorized: Reply = { status: 401, contentType: 'text/html', body: '<html><body>Unauthorized</body></html>' };

function logOn(request: Request, { point }: AdcsOptions): { user: User } | { reply: Reply } {
  const { credentials, messageId } = request;
  if (!credentials) return { reply: unauthorized };
  const entry = point.logOn(credentials.userName, credentials.password);
  if ('user' in entry) return entry;
  if (entry.refusal === 'unknown-account') {
    return { reply: fault(messageId, 'a:FailedAuthentication', 'At least one security token in the message could not be validated.') };
  }
  return { reply: refusal(entry.refusal, messageId) };
}

export function getPolicies(request: Request, options: AdcsOptions): Reply {
  const entry = logOn(request, options);
  if ('reply' in entry) return entry.reply;
  if (options.switches.has('policy-garbage')) return { ...reply('', undefined, ''), body: '<s:Envelope><x:y></s:Envelope>' };
  const offered = templates.filter((template) => template.subject === 'directory' || options.point.mayEnroll(entry.user, template));
  const policies = offered.map((template, index) => policy(template, index, options.point.mayEnroll(entry.user, template))).join('');
  const oids = offered
    .map(
      ({ oid, displayName }, index) =>
        `<oID><value>${oid}</value><group>9</group><oIDReferenceID>${index + 1}</oIDReferenceID><defaultName>${displayName}</defaultName></oID>`,
    )
    .join('');
  const hash = `<oID><value>2.16.840.1.101.3.4.2.1</value><group>1</group><oIDReferenceID>0</oIDReferenceID><defaultName>sha256</defaultName></oID>`;
  const authority = Buffer.from(options.issuing.certificate.rawData).toString('base64');
  const ca = `<cA><uris><cAURI><clientAuthentication>2</clientAuthentication><uri>${options.cesUrl.replace('UsernamePassword', 'Kerberos')}</uri><priority>1</priority><renewalOnly>false</renewalOnly></cAURI><cAURI><clientAuthentication>4</clientAuthentication><uri>${options.cesUrl}</uri><priority>2</priority><renewalOnly>false</renewalOnly></cAURI></uris><certificate>${authority}</certificate><enrollPermission>true</enrollPermission><cAReferenceID>0</cAReferenceID></cA>`;
  const response = `<response><policyID>{8E1C9D0A-5E1B-4B32-9C0E-5F6D1A2B3C4D}</policyID><policyFriendlyName>Contoso</policyFriendlyName><nextUpdateHours>8</nextUpdateHours><policiesNotChanged xsi:nil="true"/><policies>${policies}</policies></response>`;
  const body = `<GetPoliciesResponse xmlns="${ns.policy}">${response}<cAs>${ca}</cAs><oIDs>${hash}${oids}</oIDs></GetPoliciesResponse>`;
  return reply(`${ns.policy}/IPolicy/GetPoliciesResponse`, request.messageId, body);
}

function policy(template: Template, index: number, mayEnroll: boolean): string {
  const subjectFlags = template.subject === 'directory' ? 0x40000000 : 1;
  const key = `<privateKeyAttributes><minimalKeyLength>${template.minimalKeyBits}</minimalKeyLength><keySpec>1</keySpec><keyUsageProperty xsi:nil="true"/><permissions xsi:nil="true"/><algorithmOIDReference xsi:nil="true"/><cryptoProviders><provider>Microsoft RSA SChannel Cryptographic Provider</provider></cryptoProviders></privateKeyAttributes>`;
  return `<policy><policyOIDReference>${index + 1}</policyOIDReference><cAs><cAReference>0</cAReference></cAs><attributes><commonName>${template.name}</commonName><policySchema>2</policySchema><certificateValidity><validityPeriodSeconds>${template.validityDays * 86_400}</validityPeriodSeconds><renewalPeriodSeconds>3628800</renewalPeriodSeconds></certificateValidity><permission><enroll>${mayEnroll}</enroll><autoEnroll>false</autoEnroll></permission>${key}<revision><majorRevision>${template.majorVersion}</majorRevision><minorRevision>${template.minorVersion}</minorRevision></revision><supersededPolicies xsi:nil="true"/><privateKeyFlags>${template.keyExportable ? 16 : 0}</privateKeyFlags><subjectNameFlags>${subjectFlags}</subjectNameFlags><enrollmentFlags>0</enrollmentFlags><generalFlags>131642</generalFlags><hashAlgorithmOIDReference>0</hashAlgorithmOIDReference><rARequirements xsi:nil="true"/><keyArchivalAttributes xsi:nil="true"/><extensions xsi:nil="true"/></attributes></policy>`;
}

/** Issue and QueryTokenStatus. */
export async function requestSecurityToken(request: Request, options: AdcsOptions): Promise<Reply> {
  const entry = logOn(request, options);
  if ('reply' in entry) return entry.reply;
  const requestType = textOf(request.body, 'RequestType') ?? '';
  if (requestType.endsWith('/QueryTokenStatus')) {
    return answer(await options.point.status(entry.user, textOf(request.body, 'RequestID') ?? ''), request, options);
  }
  const token = find(request.body, 'BinarySecurityToken')?.text;
  if (!token) return fault(request.messageId, 's:InvalidRequest', 'There is no request.');
  return answer(await options.point.enroll(entry.user, Buffer.from(token, 'base64'), 'request'), request, options);
}

function answer(outcome: Outcome, request: Request, options: AdcsOptions): Reply {
  if (outcome.kind === 'refused') return refusal(outcome.why, request.messageId, outcome.words);
  const { issuing, root, cesUrl, switches } = options;
  const isIssued = outcome.kind === 'issued' && !switches.has('reply-without-certificate');
  const issuers = switches.has('answer-leaf-only')
    ? []
    : switches.has('answer-without-root')
      ? [issuing.certificate]
      : [issuing.certificate, root];
  const certificates = isIssued ? [outcome.leaf, ...issuers] : issuers;
  const response = fullPkiResponse(issuing, outcome.kind === 'issued' ? certificates : [], outcome.kind === 'issued' ? 0 : 3);
  const wrapped = `<BinarySecurityToken ValueType="${ns.security}#PKCS7" EncodingType="${ns.security}#base64binary" xmlns="${ns.security}">${windowsBase64(response)}</BinarySecurityToken>`;
  const requested = isIssued
    ? `<BinarySecurityToken ValueType="${ns.x509v3}" EncodingType="${ns.security}#base64binary" xmlns="${ns.security}">${windowsBase64(Buffer.from(outcome.leaf.rawData))}</BinarySecurityToken>`
    : `<o:SecurityTokenReference xmlns:o="${ns.security}"><o:Reference URI="${cesUrl}"/></o:SecurityTokenReference>`;
  const disposition = outcome.kind === 'issued' ? 'Issued' : 'Taken Under Submission';
  const body = `<RequestSecurityTokenResponseCollection xmlns="${ns.trust}"><RequestSecurityTokenResponse><TokenType>${ns.x509v3}</TokenType><DispositionMessage xml:lang="en-US" xmlns="${ns.enrollment}">${disposition}</DispositionMessage>${wrapped}<RequestedSecurityToken>${requested}</RequestedSecurityToken><RequestID xmlns="${ns.enrollment}">${outcome.requestId}</RequestID></RequestSecurityTokenResponse></RequestSecurityTokenResponseCollection>`;
  return reply(`${ns.enrollment}/RSTRC/wstep`, request.messageId, body);
}

/** Base64 as Windows writes it into XML: lines of 64 with a carriage return that is spelled out. */
function windowsBase64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{64}/gu, '$&&#xD;\n');
}

/** HRESULTs of the authority and of log-on, as signed numbers. Source: winerror.h */
const codes: Readonly<Record<Refusal, readonly [number, string]>> = {
  'unknown-account': [0x8007052e, 'The user name or password is incorrect.'],
  'account-locked': [0x80070775, 'The referenced account is currently locked out and may not be logged on to.'],
  'password-expired': [0x80070532, 'The password for this account has expired.'],
  'enrollment-off': [0x80094012, 'The permissions on the certificate template do not allow the current user to enroll.'],
  'not-permitted': [0x80094012, 'The permissions on the certificate template do not allow the current user to enroll.'],
  'unknown-template': [0x80094800, 'The requested certificate template is not supported by this CA.'],
  'unreadable-request': [0x80093102, 'ASN1 unexpected end of data.'],
  'key-size': [0x80094811, 'The public key does not meet the minimum size required.'],
  'unknown-request': [0x80070057, 'The parameter is incorrect.'],
  denied: [0x80094014, 'The request was denied by a certificate manager or CA administrator.'],
};

function refusal(why: Refusal, messageId: string | undefined, words?: string): Reply {
  const [code, text] = codes[why];
  const says = words ? `${text} ${words}` : text;
  const detail = `<CertificateEnrollmentWSDetail xmlns="${ns.enrollment}"><BinaryResponse xsi:nil="true"/><ErrorCode>${code | 0}</ErrorCode><InvalidRequest>${why === 'unreadable-request'}</InvalidRequest><RequestID xsi:nil="true"/></CertificateEnrollmentWSDetail>`;
  return fault(messageId, undefined, says, detail);
}
