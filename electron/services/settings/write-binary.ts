/** Property lists in Apple's binary format, version 00. Source: CFBinaryPList.c of CoreFoundation (opensource.apple.com) */
import type { PropertyList } from './property-list.ts';

/** An object of the table; `members` are the places of what it holds, in a dictionary the keys before the values. */
interface Entry {
  readonly value: PropertyList;
  readonly members: readonly number[];
}

export function writeBinary(root: PropertyList): Uint8Array {
  const table: Entry[] = [];
  const top = enter(root, table);
  const referenceWidth = widthOf(table.length);
  const parts = [Buffer.from('bplist00'), ...table.map((entry) => encode(entry, referenceWidth))];
  const offsets: number[] = [];
  let end = 0;
  for (const part of parts) {
    offsets.push(end);
    end += part.length;
  }
  offsets.shift(); // the header is no object
  const offsetWidth = widthOf(end);
  const trailer = Buffer.alloc(32);
  trailer.writeUInt8(offsetWidth, 6);
  trailer.writeUInt8(referenceWidth, 7);
  trailer.writeBigUInt64BE(BigInt(table.length), 8);
  trailer.writeBigUInt64BE(BigInt(top), 16);
  trailer.writeBigUInt64BE(BigInt(end), 24);
  return Buffer.concat([...parts, ...offsets.map((offset) => unsigned(BigInt(offset), offsetWidth)), trailer]);
}

/** Puts a value and all it holds into the table. @returns its place */
function enter(value: PropertyList, table: Entry[]): number {
  const members = membersOf(value).map((member) => enter(member, table));
  return table.push({ value, members }) - 1;
}

function membersOf(value: PropertyList): readonly PropertyList[] {
  if (value.type === 'array') return value.items;
  if (value.type !== 'dictionary') return [];
  const keys = [...value.entries.keys()].map((key): PropertyList => ({ type: 'string', value: key }));
  return [...keys, ...value.entries.values()];
}

function encode({ value, members }: Entry, referenceWidth: number): Buffer {
  const references = Buffer.concat(members.map((place) => unsigned(BigInt(place), referenceWidth)));
  switch (value.type) {
    case 'boolean':
      return Buffer.of(value.value ? 0x09 : 0x08);
    case 'integer':
      return integer(value.value);
    case 'real':
      return Buffer.concat([Buffer.of(0x23), double(value.value)]);
    case 'date':
      return Buffer.concat([Buffer.of(0x33), double(value.value)]);
    case 'identifier':
      return identifier(value.value);
    case 'data':
      return sized(0x40, value.value.length, Buffer.from(value.value));
    case 'string':
      return text(value.value);
    case 'array':
      return sized(0xa0, members.length, references);
    case 'dictionary':
      return sized(0xd0, members.length / 2, references);
  }
}

/** A number of bytes, characters or members up to 14 fits into the marker; a longer one follows as an integer. */
function sized(marker: number, count: number, content: Buffer): Buffer {
  if (count < 0x0f) return Buffer.concat([Buffer.of(marker | count), content]);
  return Buffer.concat([Buffer.of(marker | 0x0f), integer(BigInt(count)), content]);
}

/** One, two and four bytes have no sign; eight and sixteen have. */
function integer(value: bigint): Buffer {
  const fits = (bytes: bigint) => value >= 0n && value < 2n ** (8n * bytes);
  if (fits(1n)) return Buffer.concat([Buffer.of(0x10), unsigned(value, 1)]);
  if (fits(2n)) return Buffer.concat([Buffer.of(0x11), unsigned(value, 2)]);
  if (fits(4n)) return Buffer.concat([Buffer.of(0x12), unsigned(value, 4)]);
  if (value >= -(2n ** 63n) && value < 2n ** 63n) return Buffer.concat([Buffer.of(0x13), unsigned(BigInt.asUintN(64, value), 8)]);
  return Buffer.concat([Buffer.of(0x14), unsigned(BigInt.asUintN(128, value), 16)]);
}

function identifier(value: bigint): Buffer {
  const width = value < 2n ** 8n ? 1 : value < 2n ** 16n ? 2 : value < 2n ** 32n ? 4 : 8;
  return Buffer.concat([Buffer.of(0x80 | (width - 1)), unsigned(value, width)]);
}

function text(value: string): Buffer {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the format's short form is for all of ASCII
  if (/^[\x00-\x7f]*$/u.test(value)) return sized(0x50, value.length, Buffer.from(value, 'latin1'));
  return sized(0x60, value.length, Buffer.from(value, 'utf16le').swap16());
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
}

function unsigned(value: bigint, width: number): Buffer {
  return Buffer.from(value.toString(16).padStart(2 * width, '0'), 'hex');
}

/** Bytes for a number up to `largest`: what readers know. */
function widthOf(largest: number): number {
  return largest < 2 ** 8 ? 1 : largest < 2 ** 16 ? 2 : 4;
}
