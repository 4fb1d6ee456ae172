/**
 * Property lists in Apple's binary format, version 00: a header, objects, a table of their offsets, and a trailer of 32 bytes. Objects refer to each
 * other by their place in the table, so a small file may describe a huge or endless list: depth and number of values are bounded.
 * Source: CFBinaryPList.c of CoreFoundation (opensource.apple.com), the comment on the format
 */
import { deepest, type PropertyList, PropertyListError } from './property-list.ts';

const trailerLength = 32;
const mostValues = 100_000;

/** @throws PropertyListError */
export function readBinary(bytes: Uint8Array): PropertyList {
  try {
    return new BinaryReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).root();
  } catch (error) {
    if (error instanceof PropertyListError) throw error;
    // Whatever is read beyond the end, or from a nonsensical place.
    if (error instanceof RangeError || error instanceof TypeError) throw new PropertyListError('its offsets lead nowhere');
    throw error;
  }
}

class BinaryReader {
  readonly #bytes: Buffer;
  readonly #table: { readonly at: number; readonly width: number; readonly count: number; readonly top: number };
  readonly #referenceWidth: number;
  #values = 0;

  constructor(bytes: Buffer) {
    if (bytes.toString('latin1', 0, 8) !== 'bplist00') throw new PropertyListError('it is of an unknown version of the binary format');
    if (bytes.length < 8 + trailerLength + 2) throw new PropertyListError('it is cut short');
    const trailer = bytes.length - trailerLength;
    this.#bytes = bytes;
    this.#referenceWidth = bytes.readUInt8(trailer + 7);
    this.#table = {
      width: bytes.readUInt8(trailer + 6),
      count: Number(bytes.readBigUInt64BE(trailer + 8)),
      top: Number(bytes.readBigUInt64BE(trailer + 16)),
      at: Number(bytes.readBigUInt64BE(trailer + 24)),
    };
    if (![1, 2, 4, 8].includes(this.#table.width) || ![1, 2, 4, 8].includes(this.#referenceWidth)) {
      throw new PropertyListError('its offsets have an unknown width');
    }
    if (this.#table.at + this.#table.count * this.#table.width > trailer) throw new PropertyListError('its table of offsets is cut short');
  }

  root(): PropertyList {
    return this.#object(this.#table.top, 0);
  }

  #object(index: number, depth: number): PropertyList {
    this.#values += 1;
    if (this.#values > mostValues) throw new PropertyListError(`it has more than ${mostValues} values`);
    if (index >= this.#table.count) throw new PropertyListError('it refers to an object that it does not have');
    const at = this.#number(this.#table.at + index * this.#table.width, this.#table.width);
    const marker = this.#bytes.readUInt8(at);
    const low = marker & 0x0f;
    switch (marker >> 4) {
      case 0x0:
        if (marker === 0x08 || marker === 0x09) return { type: 'boolean', value: marker === 0x09 };
        break;
      case 0x1:
        return { type: 'integer', value: this.#integer(at + 1, 1 << low) };
      case 0x2:
        if (low === 2) return { type: 'real', value: this.#bytes.readFloatBE(at + 1) };
        if (low === 3) return { type: 'real', value: this.#bytes.readDoubleBE(at + 1) };
        break;
      case 0x3:
        if (low === 3) return { type: 'date', value: this.#bytes.readDoubleBE(at + 1) };
        break;
      case 0x8:
        return { type: 'identifier', value: BigInt(`0x${this.#slice(at + 1, low + 1).toString('hex')}`) };
      default:
        return this.#sized(marker >> 4, at, depth);
    }
    throw new PropertyListError(`it has an object of the unknown type ${marker.toString(16)}`);
  }

  /** Objects whose marker says, or is followed by, how many bytes, characters or members they have. */
  #sized(kind: number, at: number, depth: number): PropertyList {
    const { count, start } = this.#count(at);
    switch (kind) {
      case 0x4:
        return { type: 'data', value: Uint8Array.from(this.#slice(start, count)) };
      case 0x5:
        return { type: 'string', value: this.#slice(start, count).toString('latin1') };
      case 0x6:
        return {
          type: 'string',
          value: Buffer.from(this.#slice(start, 2 * count))
            .swap16()
            .toString('utf16le'),
        };
      case 0xa:
        return { type: 'array', items: this.#members(start, count, depth) };
      case 0xd:
        return this.#dictionary(start, count, depth);
      default:
        throw new PropertyListError(`it has an object of the unknown type ${kind.toString(16)}`);
    }
  }

  #dictionary(start: number, count: number, depth: number): PropertyList {
    const keys = this.#members(start, count, depth);
    const values = this.#members(start + count * this.#referenceWidth, count, depth);
    const entries = new Map<string, PropertyList>();
    for (const [place, key] of keys.entries()) {
      if (key.type !== 'string') throw new PropertyListError('it has a key that is not a string');
      if (entries.has(key.value)) throw new PropertyListError(`\u201c${key.value}\u201d occurs twice`);
      entries.set(key.value, values[place] as PropertyList);
    }
    return { type: 'dictionary', entries };
  }

  #members(start: number, count: number, depth: number): PropertyList[] {
    if (depth >= deepest) throw new PropertyListError(`it is nested deeper than ${deepest} levels`);
    this.#slice(start, count * this.#referenceWidth); // it must be there, before an array of that length is made
    return Array.from({ length: count }, (_, place) =>
      this.#object(this.#number(start + place * this.#referenceWidth, this.#referenceWidth), depth + 1),
    );
  }

  /** Up to 14 in the marker itself; otherwise an integer object follows it. */
  #count(at: number): { count: number; start: number } {
    const low = this.#bytes.readUInt8(at) & 0x0f;
    if (low < 0x0f) return { count: low, start: at + 1 };
    const marker = this.#bytes.readUInt8(at + 1);
    if (marker >> 4 !== 0x1) throw new PropertyListError('it has an object without a length');
    const width = 1 << (marker & 0x0f);
    return { count: this.#number(at + 2, width), start: at + 2 + width };
  }

  /** One, two and four bytes have no sign; eight and sixteen have. */
  #integer(at: number, width: number): bigint {
    if (width > 16) throw new PropertyListError('it has an integer that is too long');
    const value = BigInt(`0x${this.#slice(at, width).toString('hex')}`);
    return width >= 8 ? BigInt.asIntN(8 * width, value) : value;
  }

  #number(at: number, width: number): number {
    return Number(BigInt(`0x${this.#slice(at, width).toString('hex')}`));
  }

  #slice(at: number, length: number): Buffer {
    if (!(at >= 8 && at + length <= this.#bytes.length - trailerLength)) throw new PropertyListError('its offsets lead nowhere');
    return this.#bytes.subarray(at, at + length);
  }
}
