/** The server's half of the SOAP layer: reads what clients of many makes send, answers as Windows does. */
import { randomUUID } from 'node:crypto';
import { SaxesParser } from 'saxes';

export const ns = {
  soap12: 'http://www.w3.org/2003/05/soap-envelope',
  addressing: 'http://www.w3.org/2005/08/addressing',
  utility: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
  security: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  trust: 'http://docs.oasis-open.org/ws-sx/ws-trust/200512',
  enrollment: 'http://schemas.microsoft.com/windows/pki/2009/01/enrollment',
  policy: 'http://schemas.microsoft.com/windows/pki/2009/01/enrollmentpolicy',
  discovery: 'http://schemas.microsoft.com/windows/management/2012/01/enrollment',
  diagnostics: 'http://schemas.microsoft.com/2004/09/ServiceModel/Diagnostics',
  x509v3: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3',
} as const;

export interface Element {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** What a client asks for. */
export interface Request {
  readonly action: string;
  readonly messageId: string | undefined;
  readonly body: Element;
  readonly credentials: { readonly userName: string; readonly password: string } | undefined;
}

export class BadRequest extends Error {}

const deepest = 64;

/** Reads one envelope. @throws BadRequest */
export function readRequest(bytes: Buffer): Request {
  const envelope = readXml(bytes.toString('utf8').replace(/^\uFEFF/u, ''));
  const header = child(envelope, 'Header');
  const body = child(envelope, 'Body')?.children[0];
  if (envelope.name !== 'Envelope' || !body) throw new BadRequest('this is no SOAP envelope');
  const token = header && find(header, 'UsernameToken');
  const userName = token && textOf(token, 'Username');
  return {
    action: (header && textOf(header, 'Action')) ?? '',
    messageId: header && textOf(header, 'MessageID'),
    body,
    credentials: token && userName !== undefined ? { userName, password: find(token, 'Password')?.text ?? '' } : undefined,
  };
}

function readXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const top: Element = { name: '', uri: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [top];
  parser.on('error', (error) => {
    throw new BadRequest(error.message);
  });
  parser.on('doctype', () => {
    throw new BadRequest('document types are not accepted');
  });
  parser.on('opentag', (tag) => {
    if (open.length > deepest) throw new BadRequest('too deep');
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((one) => [one.local, one.value]));
    const element: Element = { name: tag.local, uri: tag.uri, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (piece: string) => {
    const last = open.at(-1);
    if (last) last.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  const [document] = top.children;
  if (!document) throw new BadRequest('there is no document');
  return document;
}

export function child(element: Element, name: string): Element | undefined {
  return element.children.find((one) => one.name === name);
}

export function find(element: Element, name: string): Element | undefined {
  for (const one of element.children) {
    const found = one.name === name ? one : find(one, name);
    if (found) return found;
  }
  return undefined;
}

export function textOf(element: Element, name: string): string | undefined {
  return find(element, name)?.text.trim();
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

const soapType = 'application/soap+xml; charset=utf-8';

/** An answer in an envelope, as WCF writes it. */
export function reply(action: string, relatesTo: string | undefined, body: string, security = false): Reply {
  const now = new Date();
  const stamp = `<o:Security s:mustUnderstand="1" xmlns:o="${ns.security}"><u:Timestamp u:Id="_0"><u:Created>${now.toISOString()}</u:Created><u:Expires>${new Date(now.getTime() + 300_000).toISOString()}</u:Expires></u:Timestamp></o:Security>`;
  return {
    status: 200,
    contentType: soapType,
    body: `<s:Envelope xmlns:s="${ns.soap12}" xmlns:a="${ns.addressing}" xmlns:u="${ns.utility}"><s:Header><a:Action s:mustUnderstand="1">${action}</a:Action><ActivityId CorrelationId="${randomUUID()}" xmlns="${ns.diagnostics}">${randomUUID()}</ActivityId>${relatesTo ? `<a:RelatesTo>${escapeXml(relatesTo)}</a:RelatesTo>` : ''}${security ? stamp : ''}</s:Header><s:Body xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">${body}</s:Body></s:Envelope>`,
  };
}

/** A fault: HTTP 500, as WCF answers. `subcode` with its prefix, which the envelope declares for s, a and wsse. */
export function fault(relatesTo: string | undefined, subcode: string | undefined, reason: string, detail = ''): Reply {
  const code = `<s:Code><s:Value>s:Receiver</s:Value>${subcode ? `<s:Subcode><s:Value>${subcode}</s:Value></s:Subcode>` : ''}</s:Code>`;
  const body = `<s:Fault>${code}<s:Reason><s:Text xml:lang="en-US">${escapeXml(reason)}</s:Text></s:Reason>${detail ? `<s:Detail>${detail}</s:Detail>` : ''}</s:Fault>`;
  const action = 'http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher/fault';
  return { ...reply(action, relatesTo, body), status: 500 };
}
