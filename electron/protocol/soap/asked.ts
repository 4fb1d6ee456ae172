import { ProblemError } from '../../contract/problem.ts';
import type { MessageKey } from '../../contract/words/say.ts';
import type { XmlElement } from '../xml/element.ts';
import { readXml, XmlError } from '../xml/read-xml.ts';

/** What the reader of an answer has to know of the request, for the words of a problem. */
export interface Asked {
  /** as it is shown to a person */
  readonly host: string;
  /** the account; present exactly when its credentials were sent with the request */
  readonly userName?: string | undefined;
  /** the certificate that a renewal is about; without `userName`, it is also the proof of who asks */
  readonly renewing?: RenewedCertificate | undefined;
  /** UTC milliseconds; lets a clock that is off be told from a password that is wrong */
  readonly sentAt?: number | undefined;
}

/** A certificate that is to be renewed: whose it is and until when, in UTC milliseconds. */
export interface RenewedCertificate {
  readonly subject: string;
  readonly notAfter: number;
  /** the account it was issued to */
  readonly userName: string;
}

/** What can be the matter with an answer, by its name in the catalogue. */
export type Flaw = Extract<MessageKey, `reply.${string}`>;

/** The problem for an answer that is not what it should be. `what` is a sentence of the catalogue without its full stop. */
export function notUnderstood(asked: Asked, what: Flaw, detail?: string): ProblemError {
  return new ProblemError({
    kind: 'reply-not-understood',
    host: asked.host,
    what: { key: what },
    ...(detail === undefined ? {} : { detail }),
  });
}

/** Reads XML out of an answer. @throws ProblemError reply-not-understood */
export function readXmlAnswer(bytes: Uint8Array, asked: Asked): XmlElement {
  try {
    return readXml(bytes);
  } catch (error) {
    if (error instanceof XmlError) throw notUnderstood(asked, 'reply.unreadableXml', error.message);
    throw error;
  }
}

/** The server's words for a person: on one line, without control characters, at most 300 characters. Undefined when there are none. */
export function serversWords(text: string | undefined): string | undefined {
  const words = text?.replace(/[\p{Cc}\p{Zl}\p{Zp}\s\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  if (!words) return undefined;
  const characters = [...words];
  return characters.length > 300 ? `${characters.slice(0, 299).join('')}\u2026` : words;
}

/** Base64 as servers write it: with line breaks, also literally as `&#xD;`, and sometimes without padding. Undefined when it is something else. */
export function readBase64(text: string | undefined): Uint8Array | undefined {
  const compact = text?.replace(/&#(?:x[da]|13|10);|\s+/giu, '') ?? '';
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(compact) || compact.replace(/=+$/, '').length % 4 === 1) return undefined;
  return new Uint8Array(Buffer.from(compact, 'base64'));
}

/** An absolute https address, white space around it ignored; undefined for anything else. */
export function readAddress(text: string | undefined): URL | undefined {
  if (text === undefined || !URL.canParse(text.trim())) return undefined;
  const url = new URL(text.trim());
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : undefined;
}

/** A whole number; undefined for anything else. */
export function readInteger(text: string | undefined): number | undefined {
  if (text === undefined || !/^\s*[+-]?\d{1,15}\s*$/.test(text)) return undefined;
  return Number(text);
}
