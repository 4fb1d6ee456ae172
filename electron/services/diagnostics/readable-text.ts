/** Bytes as text, where they are text. */
import { isUtf8 } from 'node:buffer';

/** Control characters that no text holds; line ends, tabs and the escape of coloured output do occur. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is those that are looked for
const control = /[\u0000-\u0006\u000e-\u001a\u001c-\u001f]/u;

/** UTF-8, or UTF-16 with or without a byte order mark; undefined for everything else, which can't be looked through. */
export function readableText(bytes: Uint8Array): string | undefined {
  const text = decoded(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return text === undefined || control.test(text) ? undefined : text.replace(/^\ufeff/u, '');
}

function decoded(bytes: Buffer): string | undefined {
  switch (wideOrder(bytes)) {
    case 'little':
      return bytes.toString('utf16le');
    case 'big':
      return bytes.length % 2 === 0 ? Buffer.from(bytes).swap16().toString('utf16le') : undefined;
    default:
      return isUtf8(bytes) ? bytes.toString() : undefined;
  }
}

/** Of UTF-16, by its mark or by where its zeros stand: most characters of what is read here are below U+0100. */
function wideOrder(bytes: Buffer): 'little' | 'big' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big';
  if (!bytes.includes(0)) return undefined;
  const zeros: [number, number] = [0, 0];
  const sample = bytes.subarray(0, 4096);
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (odd > sample.length / 8 && odd > even * 4) return 'little';
  return even > sample.length / 8 && even > odd * 4 ? 'big' : undefined;
}
