/** The enrollment proxy point's own protocol: Discover, GetPolicies and RequestSecurityToken. Source: [MS-MDE2] 3.1 to 3.5, 2.2.10 */
import { createHash } from 'node:crypto';
import { answerPool } from './answer-pool.ts';
import type { EnrollmentPoint, Outcome } from './enrollment-point.ts';
import { refusal, scenarioFault } from './mde2-faults.ts';
import type { ScenarioSwitches } from './scenarios.ts';
import { fault, find, ns, type Reply, type Request, reply } from './soap.ts';
import { decideRequest, whoAsks } from './token-request.ts';
import type * as x509 from './x509.ts';

const configManager = 'http://schemas.microsoft.com/5.0.0.0/ConfigurationManager/Enrollment';

export interface Mde2Options {
  readonly point: EnrollmentPoint;
  readonly switches: ScenarioSwitches;
  /** host:port under which the client came */
  readonly host: string;
  readonly issuing: x509.X509Certificate;
  readonly root: x509.X509Certificate;
  readonly managementPoint: string;
  /** what the client showed in TLS, DER */
  readonly clientCertificate?: Uint8Array | undefined;
}

export function discover(request: Request, { switches, host }: Mde2Options): Reply {
  if (find(request.body, 'EmailAddress') === undefined) return fault(request.messageId, 's:MessageFormat', 'There is no e-mail address.');
  const named = `${switches.has('discovery-plain-http') ? 'http' : 'https'}://${switches.has('discovery-other-host') ? 'enroll.fabrikam.example' : host}/EnrollmentServer/DeviceEnrollmentWebService.svc`;
  const service = switches.has('discovery-upper-case') ? named.toUpperCase() : named;
  const policy = switches.has('discovery-federated') ? 'Federated' : 'OnPremise';
  // Windows breaks lines inside; the addresses have white space around them.
  const result = `<DiscoverResponse xmlns="${ns.discovery}"><DiscoverResult><AuthPolicy>${policy}</AuthPolicy><EnrollmentVersion>3.0</EnrollmentVersion><EnrollmentPolicyServiceUrl>\r\n  ${service}\r\n</EnrollmentPolicyServiceUrl><EnrollmentServiceUrl>\r\n  ${service}\r\n</EnrollmentServiceUrl></DiscoverResult></DiscoverResponse>`;
  return reply(`${ns.discovery}/IDiscoveryService/DiscoverResponse`, request.messageId, result);
}

/** Issue, Renew, and the state of a held request. A renewal may come without a password, over TLS with the old certificate. */
export async function requestSecurityToken(request: Request, options: Mde2Options): Promise<Reply> {
  const asScenario = scenarioFault(request.messageId, options.switches);
  if (asScenario) return asScenario;
  const proof = whoAsks(request, options.point, options.clientCertificate);
  if ('refusal' in proof) return refusal(proof.refusal, request.messageId);
  return tokenReply(await decideRequest(request, proof, options.point, 'profile'), request, options);
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

function provisioningDocument(leaf: x509.X509Certificate, { point, switches, root, issuing, managementPoint }: Mde2Options): string {
  if (switches.has('reply-without-certificate')) return '<wap-provisioningdoc version="1.1"></wap-provisioningdoc>';
  const pool = answerPool({ leaf, issuing, root, stranger: () => point.certificateOfSomebodyElse() }, switches);
  const renew = within(
    'WSTEP',
    `<characteristic type="Renew"><parm name="ROBOSupport" value="true" datatype="boolean"/><parm name="RenewPeriod" value="45" datatype="integer"/><parm name="RetryInterval" value="1" datatype="integer"/></characteristic>`,
  );
  const mine = pool.leaves.map((one) => entry(one, '<characteristic type="PrivateKeyContainer"/>'));
  // Windows has several stores side by side as well as one within the other.
  const stores = [
    ...pool.root.map((one) => within('CertificateStore', within('Root', within('System', entry(one))))),
    ...pool.issuing.map((one) => within('CertificateStore', within('CA', within('System', entry(one))))),
    within('CertificateStore', within('My', within('User', ...mine), renew)),
  ];
  if (pool.isReversed) stores.reverse();
  const application = within(
    'APPLICATION',
    '<parm name="APPID" value="w7"/><parm name="PROVIDER-ID" value="ConfigMgr"/>',
    `<parm name="ADDR" value="https://${managementPoint}/SMS_MP"/>`,
  );
  return `<wap-provisioningdoc version="1.1">${stores.join('')}${application}</wap-provisioningdoc>`;
}

function within(type: string, ...content: readonly string[]): string {
  return `<characteristic type="${type}">${content.join('')}</characteristic>`;
}

/** A certificate by its thumbprint. */
function entry(certificate: x509.X509Certificate, inside = ''): string {
  const der = Buffer.from(certificate.rawData);
  const thumbprint = createHash('sha1').update(der).digest('hex').toUpperCase();
  return within(thumbprint, `<parm name="EncodedCertificate" value="${der.toString('base64')}"/>${inside}`);
}
