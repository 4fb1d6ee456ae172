import { DerError, DerReader } from './der.ts';
import { element } from './der-writer.ts';

/** Bounds for hostile input; a signed message has a dozen elements on a level and no more levels. */
const deepest = 32;
const mostParts = 10_000;

interface Open {
  readonly tag: number;
  readonly parts: Uint8Array[];
}

/**
 * The same element with definite lengths, where its own and those around its parts were indefinite, as several makers of CMS
 * messages write them. What has a definite length already is taken over as it is. @throws DerError. Source: X.690, 8.1.3.6
 */
export function withDefiniteLengths(bytes: Uint8Array): Uint8Array {
  if (bytes[1] !== 0x80) return bytes;
  const open: Open[] = [];
  let at = 0;
  for (;;) {
    const innermost = open.at(-1);
    const [tag, length] = [bytes[at], bytes[at + 1]];
    if (tag === undefined || length === undefined) throw new DerError('an indefinite length without an end');
    let part: Uint8Array | undefined;
    if (length === 0x80) {
      if ((tag & 0x20) === 0 || open.length >= deepest) throw new DerError('an indefinite length in a wrong place');
      open.push({ tag, parts: [] });
      at += 2;
    } else if (tag === 0 && length === 0) {
      open.pop();
      part = innermost && element(innermost.tag, ...innermost.parts);
      at += 2;
    } else {
      const reader = new DerReader(bytes, at).expect(undefined, 'an element');
      part = reader.element();
      at = reader.contentEnd;
    }
    if (!part) continue;
    const outer = open.at(-1);
    if (!outer) return onlyElement(part, at, bytes);
    if (outer.parts.push(part) > mostParts) throw new DerError('too many elements');
  }
}

function onlyElement(part: Uint8Array, end: number, bytes: Uint8Array): Uint8Array {
  if (end < bytes.length) throw new DerError('something follows after the message');
  return part;
}
