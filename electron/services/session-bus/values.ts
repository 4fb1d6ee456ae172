/**
 * Values of D-Bus in bytes, little-endian. Source: D-Bus Specification 0.43, "Marshaling (Wire Format)"
 *
 * In signatures: `y` byte, `b` boolean, `i` `u` 32 bits, `x` `t` 64 bits, `s` `o` `g` texts, `v` variant, `a…` array, `(…)` structure, `{…}` entry of
 * a dictionary. Structures, entries and arrays are arrays here; a dictionary is an array of pairs.
 */

export interface BusVariant {
  readonly type: string;
  readonly value: BusValue;
}

export type BusValue = number | bigint | boolean | string | BusVariant | readonly BusValue[];

const alignments: Readonly<Record<string, number>> = {
  y: 1,
  g: 1,
  v: 1,
  n: 2,
  q: 2,
  b: 4,
  i: 4,
  u: 4,
  s: 4,
  o: 4,
  a: 4,
  x: 8,
  t: 8,
  d: 8,
  '(': 8,
  '{': 8,
};

function alignmentOf(type: string): number {
  const alignment = alignments[type.charAt(0)];
  if (alignment === undefined) throw new TypeError(`D-Bus has no type ${type}`);
  return alignment;
}

/** The complete types of a signature, one after the other. */
export function typesIn(signature: string): string[] {
  const types: string[] = [];
  for (let at = 0; at < signature.length; ) {
    const end = endOfType(signature, at);
    types.push(signature.slice(at, end));
    at = end;
  }
  return types;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

function endOfType(signature: string, at: number): number {
  const first = signature.charAt(at);
  if (first === 'a') return endOfType(signature, at + 1);
  const close = closing[first];
  if (close === undefined) {
    alignmentOf(first);
    return at + 1;
  }
  let end = at + 1;
  while (signature.charAt(end) !== close) end = endOfType(signature, end);
  return end + 1;
}

/** Writes values of `signature` as they follow each other at the beginning of a message's part. */
export function writeValues(signature: string, values: readonly BusValue[]): Buffer {
  const writer = new Writer();
  for (const [index, type] of typesIn(signature).entries()) writer.write(type, values[index] as BusValue);
  return writer.bytes();
}

class Writer {
  #parts: Buffer[] = [];
  #length = 0;

  bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }

  write(type: string, value: BusValue): void {
    this.#align(alignmentOf(type));
    const inner = type.slice(1);
    switch (type.charAt(0)) {
      case 'y':
        this.#add(Buffer.from([Number(value)]));
        break;
      case 'b':
      case 'u':
        this.#number((bytes) => bytes.writeUInt32LE(Number(value)));
        break;
      case 'i':
        this.#number((bytes) => bytes.writeInt32LE(Number(value)));
        break;
      case 'x':
        this.#add(long((bytes) => bytes.writeBigInt64LE(BigInt(value as bigint))));
        break;
      case 't':
        this.#add(long((bytes) => bytes.writeBigUInt64LE(BigInt(value as bigint))));
        break;
      case 's':
      case 'o':
        this.write('u', Buffer.byteLength(value as string));
        this.#add(Buffer.from(`${value as string}\0`));
        break;
      case 'g':
        this.#add(Buffer.from(`${String.fromCharCode((value as string).length)}${value as string}\0`, 'latin1'));
        break;
      case 'v':
        this.write('g', (value as BusVariant).type);
        this.write((value as BusVariant).type, (value as BusVariant).value);
        break;
      case 'a':
        this.#array(inner, value as readonly BusValue[]);
        break;
      case '(':
      case '{':
        for (const [index, member] of typesIn(inner.slice(0, -1)).entries())
          this.write(member, (value as readonly BusValue[])[index] as BusValue);
        break;
      default:
        throw new TypeError(`D-Bus type ${type} is not written here`);
    }
  }

  /** The length counts from after the padding of the first element. */
  #array(type: string, values: readonly BusValue[]): void {
    const length = Buffer.alloc(4);
    this.#add(length);
    this.#align(alignmentOf(type));
    const start = this.#length;
    for (const value of values) this.write(type, value);
    length.writeUInt32LE(this.#length - start);
  }

  #number(write: (bytes: Buffer) => void): void {
    const bytes = Buffer.alloc(4);
    write(bytes);
    this.#add(bytes);
  }

  #align(to: number): void {
    const missing = (to - (this.#length % to)) % to;
    if (missing > 0) this.#add(Buffer.alloc(missing));
  }

  #add(bytes: Buffer): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}

function long(write: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(8);
  write(bytes);
  return bytes;
}

/** Reads values of `signature` from `bytes`. @throws RangeError where the bytes end too early */
export function readValues(signature: string, bytes: Buffer): BusValue[] {
  const reader = new Reader(bytes);
  return typesIn(signature).map((type) => reader.read(type));
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  read(type: string): BusValue {
    const alignment = alignmentOf(type);
    this.#at += (alignment - (this.#at % alignment)) % alignment;
    switch (type.charAt(0)) {
      case 'y':
        return this.#bytes.readUInt8(this.#pass(1));
      case 'n':
        return this.#bytes.readInt16LE(this.#pass(2));
      case 'q':
        return this.#bytes.readUInt16LE(this.#pass(2));
      case 'b':
        return this.#bytes.readUInt32LE(this.#pass(4)) !== 0;
      case 'u':
        return this.#bytes.readUInt32LE(this.#pass(4));
      case 'i':
        return this.#bytes.readInt32LE(this.#pass(4));
      case 'x':
        return this.#bytes.readBigInt64LE(this.#pass(8));
      case 't':
        return this.#bytes.readBigUInt64LE(this.#pass(8));
      case 'd':
        return this.#bytes.readDoubleLE(this.#pass(8));
      case 's':
      case 'o':
        return this.#text(this.read('u') as number);
      case 'g':
        return this.#text(this.#bytes.readUInt8(this.#pass(1)));
      case 'v': {
        const inner = this.read('g') as string;
        return { type: inner, value: this.read(inner) };
      }
      case 'a':
        return this.#array(type.slice(1));
      default:
        return typesIn(type.slice(1, -1)).map((member) => this.read(member));
    }
  }

  #array(type: string): BusValue[] {
    const length = this.read('u') as number;
    const alignment = alignmentOf(type);
    this.#at += (alignment - (this.#at % alignment)) % alignment;
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError('a D-Bus array is longer than its message');
    const values: BusValue[] = [];
    while (this.#at < end) values.push(this.read(type));
    return values;
  }

  #text(length: number): string {
    const start = this.#pass(length + 1); // and the NUL after it
    return this.#bytes.toString('utf8', start, start + length);
  }

  #pass(length: number): number {
    const start = this.#at;
    if (start + length > this.#bytes.length) throw new RangeError('a D-Bus message ends too early');
    this.#at += length;
    return start;
  }
}
