import { DerError } from './der.ts';
import type { Turns } from './turns.ts';

const opening = '-----BEGIN X509 CRL-----';
const closing = '-----END X509 CRL-----';

/** Characters decoded in one turn: a few milliseconds. */
const slice = 1 << 18;

const skipped = 64;
const padding = 65;
const foreign = 255;

/** For each octet the six bits it stands for in Base64, or one of the three above. Source: RFC 4648, table 1 */
const meaning = new Uint8Array(256).fill(foreign);
for (const [value, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  meaning[character.charCodeAt(0)] = value;
}
for (const blank of ' \t\r\n\v\f') meaning[blank.charCodeAt(0)] = skipped;
meaning['='.charCodeAt(0)] = padding;

/** Whether the bytes are text rather than DER: a list is a sequence of more than 127 octets, and no text starts like that. */
export function isArmoured(bytes: Uint8Array): boolean {
  return !(bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x80);
}

/**
 * The DER in the first `X509 CRL` block of a PEM text; text around it is ignored. Decoded in slices, because a list of a million entries
 * is 50 million characters. @throws DerError when there is no whole block or it isn't Base64. Source: RFC 7468, 4 and 6
 */
export function* decodeArmour(bytes: Uint8Array): Turns<Uint8Array> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin = text.indexOf(opening, 0, 'latin1');
  if (begin < 0) throw new DerError('neither DER nor PEM');
  const start = begin + opening.length;
  const end = text.indexOf(closing, start, 'latin1');
  if (end < 0) throw new DerError('PEM that is cut off');
  const decoder = new Base64Decoder(end - start);
  for (let at = start; at < end; at += slice) {
    decoder.add(bytes, at, Math.min(at + slice, end));
    yield;
  }
  return decoder.finish();
}

class Base64Decoder {
  readonly #out: Uint8Array;
  #length = 0;
  #bits = 0;
  #sextets = 0;
  #padded = false;

  constructor(characters: number) {
    this.#out = new Uint8Array(Math.ceil(characters / 4) * 3);
  }

  add(bytes: Uint8Array, start: number, end: number): void {
    const out = this.#out;
    let [length, bits, sextets] = [this.#length, this.#bits, this.#sextets];
    for (let at = start; at < end; at += 1) {
      const value = meaning[bytes[at] ?? 0] ?? foreign;
      if (value < 64 && !this.#padded) {
        bits = (bits << 6) | value;
        sextets += 1;
        if ((sextets & 3) !== 0) continue;
        out[length] = bits >> 16;
        out[length + 1] = bits >> 8;
        out[length + 2] = bits;
        length += 3;
        bits = 0;
      } else if (value === padding) this.#padded = true;
      else if (value !== skipped) throw new DerError('PEM that is not Base64');
    }
    [this.#length, this.#bits, this.#sextets] = [length, bits, sextets];
  }

  finish(): Uint8Array {
    const rest = this.#sextets & 3;
    if (rest === 1) throw new DerError('PEM that is cut off');
    if (rest === 2) this.#out[this.#length++] = this.#bits >> 4;
    if (rest === 3) {
      this.#out[this.#length++] = this.#bits >> 10;
      this.#out[this.#length++] = this.#bits >> 2;
    }
    return this.#out.subarray(0, this.#length);
  }
}
