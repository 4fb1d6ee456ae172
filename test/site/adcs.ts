/** The policy and enrollment services of AD CS, with user name and password or with the certificate shown in TLS. Source: [MS-XCEP] 3.1.4, [MS-WSTEP] 3.1.4 */

import { refusal } from './adcs-faults.ts';
import { answerPool } from './answer-pool.ts';
import type { Authority } from './certification-authority.ts';
import type { EnrollmentPoint, Outcome } from './enrollment-point.ts';
import type { Proof } from './renewal.ts';
import type { ScenarioSwitches } from './scenarios.ts';
import { fullPkiResponse } from './signed-answer.ts';
import { ns, type Reply, type Request, reply } from './soap.ts';
import { type Template, templates } from './templates.ts';
import { decideRequest, whoAsks } from './token-request.ts';
import type * as x509 from './x509.ts';

export interface AdcsOptions {
  readonly point: EnrollmentPoint;
  readonly switches: ScenarioSwitches;
  readonly issuing: Authority;
  readonly root: x509.X509Certificate;
  /** the enrollment service's address */
  readonly cesUrl: string;
  /** what the client showed in TLS, DER */
  readonly clientCertificate?: Uint8Array | undefined;
}

const unauthorized: Reply = { status: 401, contentType: 'text/html', body: '<html><body>Unauthorized</body></html>' };

/** Who asks; without password and certificate the server answers for itself, before the service. */
function signIn(request: Request, { point, clientCertificate }: AdcsOptions): Proof | { readonly reply: Reply } {
  const proof = whoAsks(request, point, clientCertificate);
  if (!('refusal' in proof)) return proof;
  return { reply: proof.refusal === 'no-credentials' ? unauthorized : refusal(proof.refusal, request.messageId) };
}

export function getPolicies(request: Request, options: AdcsOptions): Reply {
  const proof = signIn(request, options);
  if ('reply' in proof) return proof.reply;
  const entry = 'user' in proof ? proof : options.point.ownerOf(proof.certificate);
  if ('refusal' in entry) return refusal(entry.refusal, request.messageId);
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
  const ca = `<cA><uris><cAURI><clientAuthentication>2</clientAuthentication><uri>${options.cesUrl.replace('UsernamePassword', 'Kerberos')}</uri><priority>1</priority><renewalOnly>false</renewalOnly></cAURI><cAURI><clientAuthentication>4</clientAuthentication><uri>${options.cesUrl}</uri><priority>2</priority><renewalOnly>false</renewalOnly></cAURI><cAURI><clientAuthentication>8</clientAuthentication><uri>${options.cesUrl.replace('UsernamePassword', 'Certificate')}</uri><priority>3</priority><renewalOnly>true</renewalOnly></cAURI></uris><certificate>${authority}</certificate><enrollPermission>true</enrollPermission><cAReferenceID>0</cAReferenceID></cA>`;
  const response = `<response><policyID>{8E1C9D0A-5E1B-4B32-9C0E-5F6D1A2B3C4D}</policyID><policyFriendlyName>Contoso</policyFriendlyName><nextUpdateHours>8</nextUpdateHours><policiesNotChanged xsi:nil="true"/><policies>${policies}</policies></response>`;
  const body = `<GetPoliciesResponse xmlns="${ns.policy}">${response}<cAs>${ca}</cAs><oIDs>${hash}${oids}</oIDs></GetPoliciesResponse>`;
  return reply(`${ns.policy}/IPolicy/GetPoliciesResponse`, request.messageId, body);
}

function policy(template: Template, index: number, mayEnroll: boolean): string {
  const subjectFlags = template.subject === 'directory' ? 0x40000000 : 1;
  const key = `<privateKeyAttributes><minimalKeyLength>${template.minimalKeyBits}</minimalKeyLength><keySpec>1</keySpec><keyUsageProperty xsi:nil="true"/><permissions xsi:nil="true"/><algorithmOIDReference xsi:nil="true"/><cryptoProviders><provider>Microsoft RSA SChannel Cryptographic Provider</provider></cryptoProviders></privateKeyAttributes>`;
  return `<policy><policyOIDReference>${index + 1}</policyOIDReference><cAs><cAReference>0</cAReference></cAs><attributes><commonName>${template.name}</commonName><policySchema>${template.schema}</policySchema><certificateValidity><validityPeriodSeconds>${template.validityDays * 86_400}</validityPeriodSeconds><renewalPeriodSeconds>3628800</renewalPeriodSeconds></certificateValidity><permission><enroll>${mayEnroll}</enroll><autoEnroll>false</autoEnroll></permission>${key}<revision><majorRevision>${template.majorVersion}</majorRevision><minorRevision>${template.minorVersion}</minorRevision></revision><supersededPolicies xsi:nil="true"/><privateKeyFlags>${template.keyExportable ? 16 : 0}</privateKeyFlags><subjectNameFlags>${subjectFlags}</subjectNameFlags><enrollmentFlags>0</enrollmentFlags><generalFlags>131642</generalFlags><hashAlgorithmOIDReference>0</hashAlgorithmOIDReference><rARequirements xsi:nil="true"/><keyArchivalAttributes xsi:nil="true"/><extensions xsi:nil="true"/></attributes></policy>`;
}

/** Issue, which is renewal, too, and QueryTokenStatus. */
export async function requestSecurityToken(request: Request, options: AdcsOptions): Promise<Reply> {
  const proof = signIn(request, options);
  if ('reply' in proof) return proof.reply;
  return answer(await decideRequest(request, proof, options.point, 'request'), request, options);
}

function answer(outcome: Outcome, request: Request, options: AdcsOptions): Reply {
  if (outcome.kind === 'refused') return refusal(outcome.why, request.messageId, outcome.words);
  const { issuing, cesUrl, switches } = options;
  const isIssued = outcome.kind === 'issued' && !switches.has('reply-without-certificate');
  const response = fullPkiResponse(
    issuing,
    outcome.kind === 'issued' ? shown(outcome.leaf, options) : [],
    outcome.kind === 'issued' ? outcome.leaf : undefined,
  );
  const wrapped = `<BinarySecurityToken ValueType="${ns.security}#PKCS7" EncodingType="${ns.security}#base64binary" xmlns="${ns.security}">${windowsBase64(response)}</BinarySecurityToken>`;
  const requested = isIssued
    ? `<BinarySecurityToken ValueType="${ns.x509v3}" EncodingType="${ns.security}#base64binary" xmlns="${ns.security}">${windowsBase64(Buffer.from(outcome.leaf.rawData))}</BinarySecurityToken>`
    : `<o:SecurityTokenReference xmlns:o="${ns.security}"><o:Reference URI="${cesUrl}"/></o:SecurityTokenReference>`;
  const disposition = outcome.kind === 'issued' ? 'Issued' : 'Taken Under Submission';
  const body = `<RequestSecurityTokenResponseCollection xmlns="${ns.trust}"><RequestSecurityTokenResponse><TokenType>${ns.x509v3}</TokenType><DispositionMessage xml:lang="en-US" xmlns="${ns.enrollment}">${disposition}</DispositionMessage>${wrapped}<RequestedSecurityToken>${requested}</RequestedSecurityToken><RequestID xmlns="${ns.enrollment}">${outcome.requestId}</RequestID></RequestSecurityTokenResponse></RequestSecurityTokenResponseCollection>`;
  return reply(`${ns.enrollment}/RSTRC/wstep`, request.messageId, body);
}

/** The certificates of the CMC message, as AD CS orders them: the one asked for first. */
function shown(leaf: x509.X509Certificate, { point, issuing, root, switches }: AdcsOptions): x509.X509Certificate[] {
  const pool = answerPool({ leaf, issuing: issuing.certificate, root, stranger: () => point.certificateOfSomebodyElse() }, switches);
  const all = [...pool.leaves, ...pool.issuing, ...pool.root];
  return pool.isReversed ? all.reverse() : all;
}

/** Base64 as Windows writes it into XML: lines of 64 with a carriage return that is spelled out. */
function windowsBase64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{64}/gu, '$&&#xD;\n');
}
