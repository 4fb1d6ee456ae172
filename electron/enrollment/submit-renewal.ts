/** Asks for the successor of a certificate: the new request, signed with the old key. */
import { signedMessage } from '../pki/signed-message.ts';
import { renewalRequest, type TemplateChoice } from '../pki/signing-request.ts';
import { writeRenewalRequest } from '../protocol/mde2/request-security-token.ts';
import { expectReply } from '../protocol/soap/answer.ts';
import type { Message } from '../protocol/soap/envelope.ts';
import { writeSignedIssue } from '../protocol/wstep/request-security-token.ts';
import { readTokenAnswer } from '../protocol/wstep/token-answer.ts';
import type { Correspondence } from './correspondence.ts';
import { defaultTemplate, findService, noService } from './find-service.ts';
import type { Device, Enrollment, Identity, KeyPair } from './ports.ts';
import { type SubmitAnswer, serviceByPolicy, withOrigin } from './submit.ts';

export interface RenewalOrder {
  readonly old: Identity;
  readonly oldKey: KeyPair;
  readonly newKey: KeyPair;
  /** what proves who asks */
  readonly by: 'password' | 'certificate';
  /** for a CES service, where the old certificate does not say from which template it was made */
  readonly template?: string | undefined;
  readonly encodedTwice?: boolean | undefined;
}

interface RenewalService {
  readonly profile: 'mde2' | 'adcs';
  readonly address: URL;
}

/**
 * Sends the renewal to the service that issued the old certificate; where that is gone, or another server was named, to the first of the
 * services found there. A service that is there and refuses is final.
 * @throws ProblemError not-an-enrollment-server, when none of them is there; all that an answer can tell
 */
export async function submitRenewal(order: RenewalOrder, letters: Correspondence, device: Device): Promise<SubmitAnswer> {
  for await (const service of renewalServices(order, letters)) {
    const answer = await ask(service, order, letters, device);
    if (answer) return answer;
  }
  throw noService(letters);
}

async function ask(
  service: RenewalService,
  order: RenewalOrder,
  letters: Correspondence,
  device: Device,
): Promise<SubmitAnswer | undefined> {
  const { address, profile } = service;
  const signedRequest = signedRenewal(profile, order);
  const context = { deviceName: device.name, deviceId: await device.id(), operatingSystemVersion: device.operatingSystemVersion };
  const write = (message: Message) =>
    profile === 'mde2'
      ? writeRenewalRequest(message, { signedRequest, device: context, encodedTwice: order.encodedTwice ?? false })
      : writeSignedIssue(message, { signedRequest });
  const outcome = await letters.send({ to: address, credentials: true, write });
  if (outcome.kind === 'no-such-service') return undefined;
  const answer = readTokenAnswer(expectReply(outcome, letters.asked), letters.asked);
  return withOrigin(answer, address, originOf(service, order, letters), letters);
}

/** A renewal without a password names no account and no server, and may have gone to a sibling of the service: the old names stay. */
function originOf({ address, profile }: RenewalService, { old, by }: RenewalOrder, letters: Correspondence): Enrollment {
  if (by === 'certificate') return old.enrollment;
  const { managementPoint } = old.enrollment;
  const { server, account } = letters;
  return { serverName: server.typed, userName: account.typed, profile, service: address.href, managementPoint };
}

/** [MS-MDE2] 3.5.4.1.1.1; for AD CS [MS-WSTEP] 4.1.5.1: the request names its template and encloses the old certificate. */
function signedRenewal(profile: RenewalService['profile'], { old, oldKey, newKey, template }: RenewalOrder): Uint8Array {
  const { certificate } = old;
  const isAdcs = profile === 'adcs';
  const choice = isAdcs ? { template: templateOf(old) ?? { name: template ?? defaultTemplate } } : {};
  const request = renewalRequest(newKey, { of: certificate, enclose: isAdcs, ...choice });
  return signedMessage(request, { privateKey: oldKey.privateKey, certificate });
}

function templateOf({ certificate: { templateId, templateName } }: Identity): TemplateChoice | undefined {
  return templateId ?? (templateName === undefined ? undefined : { name: templateName });
}

/** Each service once; others than the one that issued the certificate are looked for only when they are needed. */
async function* renewalServices(order: RenewalOrder, letters: Correspondence): AsyncGenerator<RenewalService> {
  const tried = new Set<string>();
  for (const service of issuingServices(order, letters)) {
    tried.add(service.address.href);
    yield service;
  }
  for (const found of await findService(letters, order.template)) {
    const by = order.by === 'password' ? 'user-name' : 'certificate';
    const address = 'enrollment' in found ? found.enrollment : (await serviceByPolicy(found, letters, by))?.enrollment;
    if (address && !tried.has(address.href)) yield { profile: found.profile, address };
  }
}

function issuingServices({ old, by }: RenewalOrder, { server }: Correspondence): RenewalService[] {
  const { profile, service, serverName } = old.enrollment;
  const isElsewhere = by === 'password' && server.typed.toLowerCase() !== serverName.toLowerCase();
  if (profile === 'imported' || isElsewhere) return [];
  const sibling = profile === 'adcs' && by === 'certificate' ? certificateService(service) : undefined;
  return [sibling, service].flatMap((address) => (address === undefined ? [] : [{ profile, address: new URL(address) }]));
}

/**
 * Windows Server names the directories of an enrollment service after how it authenticates; the one that takes certificates lies beside the others.
 * Source: Install-AdcsEnrollmentWebService, AuthenticationType
 */
function certificateService(address: string): string | undefined {
  const sibling = address.replace(/_CES_(?:UsernamePassword|Kerberos)\//iu, '_CES_Certificate/');
  return sibling === address ? undefined : sibling;
}
