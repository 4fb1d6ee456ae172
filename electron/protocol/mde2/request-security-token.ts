import type { Message } from '../soap/envelope.ts';
import { requestType, tokenType, valueType } from '../soap/names.ts';
import { base64, writeTokenRequest } from '../wstep/token-request.ts';
import { escapeXml } from '../xml/write-xml.ts';

/** What the specification's own samples say. Which value a Mac sends is not published, so it is a setting. */
export const defaultDeviceType = 'CIMClient_Windows';
export const defaultApplicationVersion = '5.0.0.0';

/** What a server is told of this computer. Versions are four integers with dots. */
export interface DeviceContext {
  readonly deviceName: string;
  /** a GUID */
  readonly deviceId: string;
  readonly operatingSystemVersion: string;
  readonly deviceType?: string;
  readonly applicationVersion?: string;
  /** Full for the certificate of a person, Device for that of the computer */
  readonly enrollmentType?: 'Full' | 'Device';
}

/**
 * Asks for the first certificate. `request` is a PKCS#10 in DER.
 * @throws ProblemError password-rejected `unsendable-character`. Source: [MS-MDE2] 3.3.4.1.1.1 and 4.3.1.4
 */
export function writeEnrollmentRequest(
  message: Message,
  wish: { readonly request: Uint8Array; readonly device: DeviceContext },
): Uint8Array {
  return writeTokenRequest(message, {
    tokenType: tokenType.deviceEnrollment,
    requestType: requestType.issue,
    token: { valueType: valueType.pkcs10, bytes: wish.request },
    after: contextElement(wish.device),
  });
}

/**
 * Asks for the successor of a certificate. `signedRequest` is PKCS#7 in DER: a PKCS#10 for the new key, signed with the old certificate. With
 * credentials it is the renewal that a person starts; without, the old certificate shown in TLS proves who asks.
 * @param wish `encodedTwice`: Base64 within Base64, as Windows writes a renewal that a person starts
 * @throws ProblemError password-rejected `unsendable-character`
 * Sources: [MS-MDE2] 3.5.4.1.1.1; Windows, "Certificate Renewal"
 */
export function writeRenewalRequest(
  message: Message,
  wish: { readonly signedRequest: Uint8Array; readonly device: DeviceContext; readonly encodedTwice?: boolean },
): Uint8Array {
  const { signedRequest, device, encodedTwice = false } = wish;
  return writeTokenRequest(message, {
    tokenType: tokenType.deviceEnrollment,
    requestType: requestType.renew,
    token: { valueType: valueType.pkcs7, bytes: encodedTwice ? Buffer.from(base64(signedRequest)) : signedRequest },
    after: contextElement(device),
  });
}

function contextElement(device: DeviceContext): string {
  const items = [
    ['DeviceType', device.deviceType ?? defaultDeviceType],
    ['ApplicationVersion', device.applicationVersion ?? defaultApplicationVersion],
    ['OSVersion', device.operatingSystemVersion],
    ['DeviceName', device.deviceName],
    ['EnrollmentType', device.enrollmentType ?? 'Full'],
    ['DeviceID', device.deviceId],
  ].map(([name, value = '']) => `<ac:ContextItem Name="${name}"><ac:Value>${escapeXml(value)}</ac:Value></ac:ContextItem>`);
  return `<ac:AdditionalContext>${items.join('')}</ac:AdditionalContext>`;
}
