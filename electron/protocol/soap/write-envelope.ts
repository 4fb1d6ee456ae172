import { escapeXml } from '../xml/write-xml.ts';
import type { Message } from './envelope.ts';
import { anonymous, ns, passwordText } from './names.ts';
import { splicePassword } from './password.ts';

/** One kind of request: its action, the namespaces declared on the envelope, and the XML inside the body. */
export interface Letter {
  readonly action: string;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The prefixes that Windows uses; some servers look for them literally. */
export const plainPrefixes = { a: ns.addressing, s: ns.soap12 } as const;
export const trustPrefixes = {
  s: ns.soap12,
  a: ns.addressing,
  u: ns.utility,
  wsse: ns.security,
  wst: ns.trust,
  ac: ns.authorization,
} as const;

/** Seconds for which a request is meant; what WCF clients write. */
const lifetime = 300;

/**
 * The bytes of a SOAP 1.2 envelope with WS-Addressing headers, on one line and without an XML declaration. With credentials, it carries a
 * UsernameToken with the password as text, for use over TLS only; whoever sends the bytes overwrites them afterwards.
 * @throws ProblemError password-rejected `unsendable-character`
 * Sources: [MS-MDE2] 3.3.1.1.1.1; WS-Security UsernameToken profile 1.0, 3.1; WS-Addressing 1.0 core, 3
 */
export function writeEnvelope(message: Message, letter: Letter): Uint8Array {
  const declarations = Object.entries(letter.prefixes).map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`);
  const opening =
    `<s:Envelope${declarations.join('')}><s:Header>` +
    `<a:Action s:mustUnderstand="1">${letter.action}</a:Action>` +
    `<a:MessageID>urn:uuid:${escapeXml(message.messageId)}</a:MessageID>` +
    `<a:ReplyTo><a:Address>${anonymous}</a:Address></a:ReplyTo>` +
    `<a:To s:mustUnderstand="1">${escapeXml(message.to.href)}</a:To>`;
  const closing = `</s:Header><s:Body>${letter.body}</s:Body></s:Envelope>`;
  const { credentials } = message;
  if (!credentials) return Buffer.from(opening + closing, 'utf8');
  const before = opening + openSecurity(message, credentials.userName);
  const after = `</wsse:Password></wsse:UsernameToken></wsse:Security>${closing}`;
  return splicePassword(before, credentials.password, after, credentials.userName);
}

function openSecurity({ now, messageId }: Message, userName: string): string {
  const [created, expires] = [now, now + lifetime * 1000].map((moment) => new Date(moment).toISOString());
  return (
    `<wsse:Security s:mustUnderstand="1">` +
    `<u:Timestamp u:Id="_0"><u:Created>${created}</u:Created><u:Expires>${expires}</u:Expires></u:Timestamp>` +
    `<wsse:UsernameToken u:Id="uuid-${escapeXml(messageId)}-1">` +
    `<wsse:Username>${escapeXml(userName)}</wsse:Username><wsse:Password Type="${passwordText}">`
  );
}
