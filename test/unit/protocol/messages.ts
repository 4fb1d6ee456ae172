import type { HttpAnswer } from '../../../electron/protocol/http-message.ts';
import type { Asked } from '../../../electron/protocol/soap/answer.ts';
import type { Envelope, Message } from '../../../electron/protocol/soap/envelope.ts';
import { readEnvelope } from '../../../electron/protocol/soap/read-envelope.ts';

export const host = 'server02.contoso.com';
export const asked: Asked = { host, userName: 'contoso\\mnorth', sentAt: Date.UTC(2026, 0, 2, 3, 4, 5) };
/** A question without credentials. */
export const probing: Asked = { host };

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const base64 = (content: Uint8Array | string): string => Buffer.from(content).toString('base64');

export const message: Message = {
  to: new URL('https://server02.contoso.com/EnrollmentServer/DeviceEnrollmentWebService.svc'),
  messageId: '748132ec-a575-4329-b01b-6171a9cf8478',
  now: Date.UTC(2026, 0, 2, 3, 4, 5),
  credentials: { userName: 'contoso\\mnorth', password: bytes('pass&word<1>') },
};

export const soap12 = 'http://www.w3.org/2003/05/soap-envelope';
export const soap11 = 'http://schemas.xmlsoap.org/soap/envelope/';

/** An answer as Windows writes it, around `body`. */
export function envelopeText(body: string, soap = soap12): string {
  return (
    `<s:Envelope xmlns:s="${soap}" xmlns:a="http://www.w3.org/2005/08/addressing"><s:Header>` +
    '<a:Action s:mustUnderstand="1">urn:answer</a:Action><a:RelatesTo>urn:uuid:1</a:RelatesTo></s:Header>' +
    `<s:Body xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${body}</s:Body></s:Envelope>`
  );
}

export const envelope = (body: string): Envelope => readEnvelope(bytes(envelopeText(body)), asked);

export function answer(status: number, body: string | Uint8Array, headers: Record<string, string> = {}): HttpAnswer {
  const content = typeof body === 'string' ? bytes(body) : body;
  return { status, headers: { 'content-type': 'application/soap+xml; charset=utf-8', ...headers }, body: content };
}

/** A SOAP 1.2 fault with nested codes, words and whatever stands in the detail. */
export function faultText(codes: readonly string[], reason: string, detail = ''): string {
  const [first, ...rest] = codes;
  const inner = rest.reduceRight((nested, code) => `<s:Subcode><s:Value>${code}</s:Value>${nested}</s:Subcode>`, '');
  return (
    `<s:Fault><s:Code><s:Value>${first}</s:Value>${inner}</s:Code>` +
    `<s:Reason><s:Text xml:lang="en-US">${reason}</s:Text></s:Reason>${detail && `<s:Detail>${detail}</s:Detail>`}</s:Fault>`
  );
}
