import { isNamed, textOf } from '../xml/element.ts';
import { type Asked, notUnderstood, readXmlAnswer } from './asked.ts';
import type { Envelope } from './envelope.ts';
import { ns, soap } from './names.ts';

/**
 * Reads a SOAP 1.2 or 1.1 envelope; a byte order mark and white space before it are ignored, header blocks are not judged, not even
 * those marked mustUnderstand: nothing in them can change what an enrollment answer means, and their time stamps are often years old.
 * @throws ProblemError reply-not-understood. Sources: SOAP 1.2 part 1, 5; SOAP 1.1, 4
 */
export function readEnvelope(bytes: Uint8Array, asked: Asked): Envelope {
  if (bytes.every((octet) => octet <= 0x20)) throw notUnderstood(asked, 'reply.empty');
  const envelope = readXmlAnswer(bytes, asked);
  if (!isNamed(envelope, soap, 'Envelope')) throw notUnderstood(asked, 'reply.otherXml');
  const bodies = envelope.children.filter((element) => isNamed(element, soap, 'Body'));
  const [body] = bodies;
  if (!body || bodies.length > 1) throw notUnderstood(asked, 'reply.noBody');
  const header = envelope.children.find((element) => isNamed(element, soap, 'Header'));
  const headerText = (name: string) => textOf(header?.children.find((block) => isNamed(block, ns.addressing, name)));
  return { action: headerText('Action'), relatesTo: headerText('RelatesTo'), body };
}
