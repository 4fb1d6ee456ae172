/** From a RequestSecurityToken message to the enrollment point's decision: what both profiles of the wire have in common. */
import type { EnrollmentPoint, Outcome, Refusal } from './enrollment-point.ts';
import type { Proof } from './renewal.ts';
import { readSigningToken } from './signing-token.ts';
import { type Element, find, type Request, textOf } from './soap.ts';

/** Who asks, by the user name in the message or else by the certificate shown in TLS (DER). */
export function whoAsks(
  request: Request,
  point: EnrollmentPoint,
  certificate: Uint8Array | undefined,
): Proof | { readonly refusal: Refusal } {
  const { credentials } = request;
  if (credentials) return point.logOn(credentials.userName, credentials.password);
  return certificate ? { certificate } : { refusal: 'no-credentials' };
}

/**
 * Issue, Renew and QueryTokenStatus. Whether something is a renewal is told from the token: AD CS renews by Issue.
 * By `profile` only a password gets a first certificate; by `request` (AD CS) a certificate of the account's does, too.
 * Source: [MS-MDE2] 3.5, [MS-WSTEP] 3.1.4.1
 */
export async function decideRequest(request: Request, proof: Proof, point: EnrollmentPoint, by: 'profile' | 'request'): Promise<Outcome> {
  const type = textOf(request.body, 'RequestType') ?? '';
  if (type.endsWith('/QueryTokenStatus')) {
    return 'user' in proof ? point.status(proof.user, textOf(request.body, 'RequestID') ?? '') : refused('no-credentials');
  }
  if (!/\/(?:Issue|Renew)$/u.test(type)) return refused('unknown-request-type');
  const token = await readSigningToken(find(request.body, 'BinarySecurityToken')?.text ?? '');
  if (!token) return refused('unreadable-request');
  const device = deviceName(request.body);
  if (token.kind === 'renewal') return point.renew({ ...token, by: proof }, by, device);
  if (type.endsWith('/Renew')) return refused('unsigned-renewal');
  if ('user' in proof) return point.enroll(proof.user, token.request, by, device);
  const owner = by === 'request' ? point.ownerOf(proof.certificate) : { refusal: 'no-credentials' as const };
  return 'refusal' in owner ? refused(owner.refusal) : point.enroll(owner.user, token.request, by, device);
}

function refused(why: Refusal): Outcome {
  return { kind: 'refused', why };
}

/** What the computer calls itself. Source: [MS-MDE2] 3.5, ContextItem DeviceName */
function deviceName(body: Element): string {
  const items = find(body, 'AdditionalContext')?.children ?? [];
  const item = items.find(({ attributes }) => attributes.Name === 'DeviceName');
  return (item && textOf(item, 'Value')) ?? '';
}
