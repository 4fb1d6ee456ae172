/** The enrollment proxy point's own protocol: Discover, GetPolicies and RequestSecurityToken. Source: [MS-MDE2] 3.1 to 3.5, 2.2.10 */
import { createHash } from 'node:crypto';
import type * as x509 from '@peculiar/x509';
import type { EnrollmentPoint, Outcome, Refusal } from './enrollment-point.ts';
import type { ScenarioSwitches } from './scenarios.ts';
import { escapeXml, fault, find, ns, type Reply, type Request, reply, textOf } from './soap.ts';

const configManager = 'http://schemas.microsoft.com/5.0.0.0/ConfigurationManager/Enrollment';

export interface Mde2Options {
  readonly point: EnrollmentPoint;
  readonly switches: ScenarioSwitches;
  /** host:port under which the client came */
  readonly host: string;
  readonly issuing: x509.X509Certificate;
  readonly root: x509.X509Certificate;
  readonly managementPoint: string;
}

export function discover(request: Request, { switches, host }: Mde2Options): Reply {
  if (find(request.body, 'EmailAddress') === undefined) return fault(request.messageId, 's:MessageFormat', 'There is no e-mail address.');
  const service = `https://${switches.has('discovery-other-host') ? 'enroll.fabrikam.example' : host}/EnrollmentServer/DeviceEnrollmentWebService.svc`;
  const policy = switches.has('discovery-federated') ? 'Federated' : 'OnPremise';
  // Windows breaks lines inside; the addresses have white space around them.
  const result = `<DiscoverResponse xmlns="${ns.discovery}"><DiscoverResult><AuthPolicy>${policy}</AuthPolicy><EnrollmentVersion>3.0</EnrollmentVersion><EnrollmentPolicyServiceUrl>\r\n  ${service}\r\n</EnrollmentPolicyServiceUrl><EnrollmentServiceUrl>\r\n  ${service}\r\n</EnrollmentServiceUrl></DiscoverResult></DiscoverResponse>`;
  return reply(`${ns.discovery}/IDiscoveryService/DiscoverResponse`, request.messageId, result);
}

/** Issue. Renewal and the state of a held request come in the same envelope. */
export async function requestSecurityToken(request: Request, options: Mde2Options): Promise<Reply> {
  const spoken = spokenFault(request, options.switches);
  if (spoken) return spoken;
  const { credentials, messageId } = request;
  if (!credentials) return fault(messageId, 's:Authentication', 'The request carries no user name.');
  const entry = options.point.logOn(credentials.userName, credentials.password);
  if ('refusal' in entry) return refusal(entry.refusal, messageId);
  const requestType = textOf(request.body, 'RequestType') ?? '';
  if (requestType.endsWith('/QueryTokenStatus')) {
    return tokenReply(await options.point.status(entry.user, textOf(request.body, 'RequestID') ?? ''), request, options);
  }
  const token = find(request.body, 'BinarySecurityToken')?.text;
  if (!token) return fault(messageId, 's:MessageFormat', 'There is no request.');
  return tokenReply(await options.point.enroll(entry.user, Buffer.from(token, 'base64'), 'profile'), request, options);
}

function tokenReply(outcome: Outcome, request: Request, options: Mde2Options): Reply {
  const { messageId } = request;
  if (outcome.kind === 'refused') return refusal(outcome.why, messageId, outcome.words);
  const token =
    outcome.kind === 'pending'
      ? `<RequestedSecurityToken><wsse:SecurityTokenReference xmlns:wsse="${ns.security}"><wsse:Reference URI="https://${options.host}/EnrollmentServer/DeviceEnrollmentWebService.svc"/></wsse:SecurityTokenReference></RequestedSecurityToken>`
      : `<RequestedSecurityToken><BinarySecurityToken ValueType="${configManager}/DeviceEnrollmentProvisionDoc" EncodingType="${ns.security}#base64binary" xmlns="${ns.security}">${Buffer.from(provisioningDocument(outcome.leaf, options)).toString('base64')}</BinarySecurityToken></RequestedSecurityToken>`;
  const body = `<RequestSecurityTokenResponseCollection xmlns="${ns.trust}"><RequestSecurityTokenResponse><TokenType>${configManager}/DeviceEnrollmentToken</TokenType><DispositionMessage xmlns="${ns.enrollment}"></DispositionMessage>${token}<RequestID xmlns="${ns.enrollment}">${outcome.requestId}</RequestID></RequestSecurityTokenResponse></RequestSecurityTokenResponseCollection>`;
  return reply(`${ns.enrollment}/RSTRC/wstep`, messageId, body, true);
}

function provisioningDocument(leaf: x509.X509Certificate, { switches, root, issuing, managementPoint }: Mde2Options): string {
  if (switches.has('reply-without-certificate')) return '<wap-provisioningdoc version="1.1"></wap-provisioningdoc>';
  const entry = (certificate: x509.X509Certificate, inside = '') => {
    const der = Buffer.from(certificate.rawData);
    const thumbprint = createHash('sha1').update(der).digest('hex').toUpperCase();
    return `<characteristic type="${thumbprint}"><parm name="EncodedCertificate" value="${der.toString('base64')}"/>${inside}</characteristic>`;
  };
  const within = (type: string, ...content: readonly string[]) => `<characteristic type="${type}">${content.join('')}</characteristic>`;
  const renew = within(
    'WSTEP',
    `<characteristic type="Renew"><parm name="ROBOSupport" value="true" datatype="boolean"/><parm name="RenewPeriod" value="45" datatype="integer"/><parm name="RetryInterval" value="1" datatype="integer"/></characteristic>`,
  );
  const issuers = [
    ...(switches.first(['answer-leaf-only', 'answer-without-root'])
      ? []
      : [within('CertificateStore', within('Root', within('System', entry(root))))]),
    ...(switches.has('answer-leaf-only') ? [] : [within('CertificateStore', within('CA', within('System', entry(issuing))))]),
  ];
  const stores = [
    ...issuers,
    within('CertificateStore', within('My', within('User', entry(leaf, '<characteristic type="PrivateKeyContainer"/>')), renew)),
  ];
  const application = within(
    'APPLICATION',
    '<parm name="APPID" value="w7"/><parm name="PROVIDER-ID" value="ConfigMgr"/>',
    `<parm name="ADDR" value="https://${managementPoint}/SMS_MP"/>`,
  );
  return `<wap-provisioningdoc version="1.1">${stores.join('')}${application}</wap-provisioningdoc>`;
}

/**
 * How the service refuses. The table knows no subcode of its own for a locked account or an expired password; the code of Windows's
 * log-on (ERROR_ACCOUNT_LOCKED_OUT, ERROR_PASSWORD_EXPIRED) stands in the detail, as the CA's fault carries it.
 */
function refusal(why: Refusal, messageId: string | undefined, words?: string): Reply {
  switch (why) {
    case 'unknown-account':
      return spoken('s:Authentication', 'The user name or password is not right.', 'Authentication', '0x8007052E', messageId);
    case 'account-locked':
      return spoken('s:Authentication', 'The referenced account is currently locked out.', 'Authentication', '0x80070775', messageId);
    case 'password-expired':
      return spoken('s:Authentication', 'The password of the account has expired.', 'Authentication', '0x80070532', messageId);
    case 'enrollment-off':
    case 'not-permitted':
      return fault(messageId, 's:Authorization', 'The user is not allowed to enroll.');
    case 'unreadable-request':
      return fault(messageId, 's:MessageFormat', 'The signing request can not be read.');
    case 'unknown-request':
      return fault(messageId, 's:EnrollmentServer', 'There is no such request.');
    case 'denied':
      return spoken('s:CertificateRequest', words ?? 'Denied', 'CertificateRequest', '0x80094014', messageId);
    case 'key-size':
    case 'unknown-template':
      return fault(messageId, 's:CertificateRequest', 'The certificate template does not allow this request.');
  }
}

function spoken(subcode: string, words: string, errorType: string, code: string, messageId: string | undefined): Reply {
  return fault(messageId, subcode, words, detail(errorType, code, words));
}

function detail(errorType: string, code: string, words: string): string {
  return `<DeviceEnrollmentServiceError xmlns="${ns.enrollment}"><ErrorType>${errorType}</ErrorType><Message>${escapeXml(words)} (Exception from HRESULT: ${code})</Message><TraceId>6f1f4a52-1d6e-4a1f-9e70-1f0a5a1c9b11</TraceId></DeviceEnrollmentServiceError>`;
}

function spokenFault({ messageId }: Request, switches: ScenarioSwitches): Reply | undefined {
  const plain = (subcode: string, words: string, kind?: string) =>
    fault(
      messageId,
      subcode,
      words,
      kind === undefined
        ? ''
        : `<DeviceEnrollmentServiceError xmlns="${ns.enrollment}"><ErrorType>${kind}</ErrorType><Message>${escapeXml(words)}</Message><TraceId>6f1f4a52-1d6e-4a1f-9e70-1f0a5a1c9b11</TraceId></DeviceEnrollmentServiceError>`,
    );
  if (switches.has('fault-message-format')) return plain('s:MessageFormat', 'The message is not in the expected format.');
  if (switches.has('fault-certificate-request')) return plain('s:CertificateRequest', 'The certificate template can not be used.');
  if (switches.has('fault-enrollment-server')) return plain('s:EnrollmentServer', 'The enrollment point did not answer.');
  if (switches.has('fault-internal'))
    return plain('a:InternalServiceFault', 'The server was unable to process the request due to an internal error.');
  if (switches.has('fault-invalid-security'))
    return plain('a:InvalidSecurity', 'An error occurred when verifying security for the message.');
  if (switches.has('fault-device-cap')) return plain('s:Authorization', 'Too many devices.', 'DeviceCapReached');
  if (switches.has('fault-not-supported'))
    return plain('s:EnrollmentServer', 'This kind of device is not supported.', 'DeviceNotSupported');
  if (switches.has('fault-in-maintenance')) return plain('s:EnrollmentServer', 'The service is being maintained.', 'InMaintenance');
  if (switches.has('fault-custom')) return plain('s:EnrollmentServer', 'Call extension 4711.', 'CustomServerError');
  return undefined;
}
