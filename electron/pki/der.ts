/** What is read is not DER, or not what was expected. Callers turn it into the problem that fits their story. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

/** Identifier octets of the universal types that occur in certificates. Source: X.690, 8.1.2 and X.680, table 1. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  teletexString: 0x14,
  videotexString: 0x15,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  generalString: 0x1b,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The identifier octet of `[number]` that wraps other elements. */
export const constructedTag = (number: number): number => 0xa0 | number;
/** The identifier octet of `[number] IMPLICIT` in place of a primitive type. */
export const primitiveTag = (number: number): number => 0x80 | number;

/** Deeper than any certificate, request or revocation list; a bound for hostile input. */
const deepest = 32;

/**
 * Walks over the elements of one DER container, forwards, without copying and without an object per element: a revocation
 * list of 100,000 entries is read with two readers. After {@link next}, the fields describe the element it stands on.
 * Lengths are definite, minimal and inside the container, tags are below 31; anything else raises DerError.
 * Source: X.690, 8.1 and 10.1
 */
export class DerReader {
  /** identifier octet of the current element; 0 before the first and after the last */
  tag = 0;
  /** offsets into {@link bytes}: where the current element starts, where its content starts, where both end */
  start: number;
  contentStart: number;
  contentEnd: number;
  #end: number;
  readonly #depth: number;

  constructor(
    readonly bytes: Uint8Array,
    start = 0,
    end = bytes.length,
    depth = 0,
  ) {
    if (depth > deepest) throw new DerError(`nested deeper than ${deepest} levels`);
    this.start = this.contentStart = this.contentEnd = start;
    this.#end = end;
    this.#depth = depth;
  }

  /** Steps to the next element of this container; false when there is none. */
  next(): boolean {
    const at = this.contentEnd;
    this.start = at;
    if (at >= this.#end) {
      this.tag = 0;
      return false;
    }
    const tag = this.bytes[at] ?? 0;
    if ((tag & 0x1f) === 0x1f) throw new DerError('a tag above 30');
    this.#readLength(at + 1);
    this.tag = tag;
    return true;
  }

  /** Steps to the next element, which must be there and, if `tag` is given, must have it. `what` names it in the error. */
  expect(tag: number | undefined, what: string): this {
    if (!this.next()) throw new DerError(`${what} is missing`);
    if (tag !== undefined && this.tag !== tag) throw new DerError(`${what} has tag ${hexOctet(this.tag)} instead of ${hexOctet(tag)}`);
    return this;
  }

  /** Whether the next element has this tag, without stepping to it. */
  nextIs(tag: number): boolean {
    return this.contentEnd < this.#end && this.bytes[this.contentEnd] === tag;
  }

  /** Steps to the next element if it has this tag. */
  optional(tag: number): boolean {
    return this.nextIs(tag) && this.next();
  }

  /** The container is used up. */
  finish(what: string): void {
    if (this.contentEnd < this.#end) throw new DerError(`something follows after ${what}`);
  }

  /** A reader over the content of the current element. */
  enter(): DerReader {
    return new DerReader(this.bytes, this.contentStart, this.contentEnd, this.#depth + 1);
  }

  /** Sets another reader over the same bytes to the content of the current element: {@link enter} without a new object. */
  enterWith(reader: DerReader): DerReader {
    if (reader.bytes !== this.bytes) throw new DerError('a reader of other bytes');
    reader.tag = 0;
    reader.start = reader.contentStart = reader.contentEnd = this.contentStart;
    reader.#end = this.contentEnd;
    return reader;
  }

  /** The content octets of the current element: a view, not a copy. */
  content(): Uint8Array {
    return this.bytes.subarray(this.contentStart, this.contentEnd);
  }

  /** The whole current element with its identifier and length: a view, not a copy. */
  element(): Uint8Array {
    return this.bytes.subarray(this.start, this.contentEnd);
  }

  #readLength(at: number): void {
    const first = this.bytes[at];
    if (first === undefined || at >= this.#end) throw new DerError('cut off in a length');
    let length = first;
    let contentStart = at + 1;
    if (first >= 0x80) {
      const octets = first & 0x7f;
      if (octets === 0) throw new DerError('an indefinite length');
      if (octets > 4 || contentStart + octets > this.#end) throw new DerError('a length that is cut off or too long');
      length = 0;
      for (let i = 0; i < octets; i += 1) length = length * 256 + (this.bytes[contentStart + i] ?? 0);
      if (length < 0x80 || length < 256 ** (octets - 1)) throw new DerError('a length in more octets than it needs');
      contentStart += octets;
    }
    if (length > this.#end - contentStart) throw new DerError('an element that reaches beyond its container');
    this.contentStart = contentStart;
    this.contentEnd = contentStart + length;
  }
}

/** A reader that stands on the one element of `bytes`. @throws DerError when it is not alone or has another tag */
export function readOnly(bytes: Uint8Array, tag: number, what: string): DerReader {
  const reader = new DerReader(bytes).expect(tag, what);
  reader.finish(what);
  return reader;
}

const hexOctet = (octet: number): string => `0x${octet.toString(16).padStart(2, '0')}`;
