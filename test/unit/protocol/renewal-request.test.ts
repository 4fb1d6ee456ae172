import { describe, expect, it } from 'vitest';
import { writeRenewalRequest } from '../../../electron/protocol/mde2/request-security-token.ts';
import { writeSignedIssue } from '../../../electron/protocol/wstep/request-security-token.ts';
import { attributeOf, descendantOf, type XmlElement } from '../../../electron/protocol/xml/element.ts';
import { readXml } from '../../../electron/protocol/xml/read-xml.ts';
import { base64, message } from './messages.ts';

const trust = 'http://docs.oasis-open.org/ws-sx/ws-trust/200512';
const wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const signedRequest = Uint8Array.from({ length: 600 }, (_, index) => index % 251);
const device = { deviceName: 'mac12', deviceId: '1f0c3a52-7a0e-4b5e-9f53-0c2f6a1f9d01', operatingSystemVersion: '14.5.0.0' };
const { credentials: _, ...withoutPassword } = message;

const text = (envelope: XmlElement, namespace: string, name: string) => descendantOf(envelope, namespace, name)?.text;
const token = (envelope: Uint8Array) => descendantOf(readXml(envelope), wsse, 'BinarySecurityToken');

describe('a renewal at an enrollment proxy point', () => {
  const written = writeRenewalRequest(message, { signedRequest, device });

  it('is a Renew for a device enrollment token, with the signed request labelled as PKCS#7 and in Base64 once', () => {
    const envelope = readXml(written);
    expect(text(envelope, trust, 'RequestType')).toBe(`${trust}/Renew`);
    expect(text(envelope, trust, 'TokenType')).toMatch(/\/ConfigurationManager\/Enrollment\/DeviceEnrollmentToken$/u);
    expect(attributeOf(token(written), 'ValueType')).toBe(`${wsse}#PKCS7`);
    expect(attributeOf(token(written), 'EncodingType')).toBe(`${wsse}#base64binary`);
    expect(token(written)?.text).toBe(base64(signedRequest));
  });

  it('tells of the computer what the first request told', () => {
    const context = descendantOf(readXml(written), 'http://schemas.xmlsoap.org/ws/2006/12/authorization', 'AdditionalContext');
    const items = Object.fromEntries(context?.children.map((item) => [attributeOf(item, 'Name'), item.children[0]?.text]) ?? []);
    expect(items).toMatchObject({ DeviceName: 'mac12', DeviceID: device.deviceId, OSVersion: '14.5.0.0', EnrollmentType: 'Full' });
  });

  it('is in Base64 twice where a service wants it so', () => {
    const twice = token(writeRenewalRequest(message, { signedRequest, device, encodedTwice: true }))?.text ?? '';
    expect(Buffer.from(twice, 'base64').toString()).toBe(base64(signedRequest));
  });
});

describe('a renewal at AD CS', () => {
  const written = writeSignedIssue(message, { signedRequest });

  it('is an Issue for an X.509 certificate, told from a first request by its token alone', () => {
    const envelope = readXml(written);
    expect(text(envelope, trust, 'RequestType')).toBe(`${trust}/Issue`);
    expect(text(envelope, trust, 'TokenType')).toMatch(/x509-token-profile-1\.0#X509v3$/u);
    expect(attributeOf(token(written), 'ValueType')).toBe(`${wsse}#PKCS7`);
    expect(token(written)?.text).toBe(base64(signedRequest));
  });
});

describe.each([
  ['an enrollment proxy point', (to: typeof withoutPassword) => writeRenewalRequest(to, { signedRequest, device })],
  ['AD CS', (to: typeof withoutPassword) => writeSignedIssue(to, { signedRequest })],
])('at %s', (_where, write) => {
  it('the password goes along as in a first request; without one there is no security header at all', () => {
    expect(text(readXml(write(message)), wsse, 'Password')).toBe('pass&word<1>');
    expect(descendantOf(readXml(write(withoutPassword)), wsse, 'Security')).toBeUndefined();
  });
});
