import { isUtf8 } from 'node:buffer';
import { ProblemError } from '../../contract/problem.ts';

const references: ReadonlyMap<number, Uint8Array> = new Map(
  Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\t': '&#x9;' }).map(([character, reference]) => [
    character.charCodeAt(0),
    Buffer.from(reference),
  ]),
);

/**
 * Joins `before`, the password as XML text, and `after` into one buffer. The password goes from bytes to bytes and is never a string,
 * so that the result is its only copy and can be overwritten. Control characters (but the tab), line breaks, U+FFFE and U+FFFF are refused, because
 * XML can't hold them or changes them on the way, and so is what isn't UTF-8.
 * @throws ProblemError password-rejected `unsendable-character`. Source: XML 1.0, 2.2 and 2.11
 */
export function splicePassword(before: string, password: Uint8Array, after: string, userName: string): Uint8Array {
  if (!isSendable(password)) throw new ProblemError({ kind: 'password-rejected', userName, why: 'unsendable-character' });
  const beforeLength = Buffer.byteLength(before);
  const result = Buffer.alloc(beforeLength + escapedLength(password) + Buffer.byteLength(after));
  result.write(before, 'utf8');
  let at = beforeLength;
  for (const octet of password) {
    const reference = references.get(octet);
    if (reference) result.set(reference, at);
    else result[at] = octet;
    at += reference?.length ?? 1;
  }
  result.write(after, at, 'utf8');
  return result;
}

function escapedLength(password: Uint8Array): number {
  let length = 0;
  for (const octet of password) length += references.get(octet)?.length ?? 1;
  return length;
}

function isSendable(password: Uint8Array): boolean {
  if (!isUtf8(password)) return false;
  return password.every((octet, at) => {
    if (octet < 0x20) return octet === 0x09;
    const isNoncharacter = octet === 0xef && password[at + 1] === 0xbf && (password[at + 2] ?? 0) >= 0xbe;
    return octet !== 0x7f && !isNoncharacter;
  });
}
