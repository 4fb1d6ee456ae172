/** The values inside DER elements. Each function takes the content octets, without identifier and length. */
import { DerError, tags } from './der.ts';

/** TRUE or FALSE. Any octet but 0 is read as TRUE, as BER has it; DER would want 0xFF. Source: X.690, 8.2 */
export function booleanValue(content: Uint8Array): boolean {
  if (content.length !== 1) throw new DerError('a boolean that is not one octet');
  return content[0] !== 0;
}

/** A non-negative INTEGER that fits into 31 bits, such as a version or a path length. Source: X.690, 8.3 */
export function smallInteger(content: Uint8Array): number {
  if (content.length === 0 || content.length > 4 || (content[0] ?? 0) >= 0x80) throw new DerError('a number out of range');
  return content.reduce((value, octet) => value * 256 + octet, 0);
}

/**
 * An INTEGER of any size as upper-case hexadecimal of its value: whole octets, no leading 00 octet, a minus sign if it is
 * negative; the way OpenSSL and Node print serial numbers. Source: X.690, 8.3
 */
export function integerHex(content: Uint8Array): string {
  if (content.length === 0) throw new DerError('a number without octets');
  const negative = (content[0] ?? 0) >= 0x80;
  const magnitude = negative ? negated(content) : content;
  let first = 0;
  while (first < magnitude.length - 1 && magnitude[first] === 0) first += 1;
  return (negative ? '-' : '') + hex(magnitude.subarray(first));
}

function negated(content: Uint8Array): Uint8Array {
  const result = new Uint8Array(content.length);
  let carry = 1;
  for (let i = content.length - 1; i >= 0; i -= 1) {
    const sum = (~(content[i] ?? 0) & 0xff) + carry;
    result[i] = sum & 0xff;
    carry = sum >> 8;
  }
  return result;
}

/** The number of bits of a non-negative INTEGER, for example of an RSA modulus. */
export function bitLength(content: Uint8Array): number {
  let first = 0;
  while (first < content.length && content[first] === 0) first += 1;
  const lead = content[first];
  return lead === undefined ? 0 : (content.length - first) * 8 - (Math.clz32(lead) - 24);
}

/** The octets of a BIT STRING that holds whole octets, such as a signature or a key. Source: X.690, 8.6 */
export function bitStringOctets(content: Uint8Array): Uint8Array {
  if (content.length === 0 || content[0] !== 0) throw new DerError('a bit string that is not whole octets');
  return content.subarray(1);
}

/** The numbers of the bits that are set in a BIT STRING of named bits, such as a key usage. Source: X.680, 22.7 */
export function namedBits(content: Uint8Array): number[] {
  const unused = content[0];
  if (unused === undefined || unused > 7 || (content.length === 1 && unused > 0)) throw new DerError('a malformed bit string');
  const bits: number[] = [];
  for (let bit = 0; bit < Math.min(64, (content.length - 1) * 8 - unused); bit += 1) {
    if (((content[1 + (bit >> 3)] ?? 0) >> (7 - (bit & 7))) & 1) bits.push(bit);
  }
  return bits;
}

/** An OBJECT IDENTIFIER in dotted decimal. Arcs are bounded at 128 bits, as a UUID below 2.25 needs. Source: X.690, 8.19 */
export function objectIdentifier(content: Uint8Array): string {
  if (content.length === 0 || content.length > 256) throw new DerError('an object identifier of a strange length');
  const arcs: bigint[] = [];
  let arc = 0n;
  let octets = 0;
  for (const octet of content) {
    if (octets === 0 && octet === 0x80) throw new DerError('an object identifier with a padded arc');
    octets += 1;
    if (octets > 19) throw new DerError('an object identifier with an arc beyond bounds');
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    if (octet < 0x80) {
      arcs.push(arc);
      arc = 0n;
      octets = 0;
    }
  }
  if (octets > 0) throw new DerError('an object identifier that is cut off');
  const [joined = 0n, ...rest] = arcs;
  const top = joined < 40n ? 0n : joined < 80n ? 1n : 2n;
  return [top, joined - top * 40n, ...rest].join('.');
}

/**
 * UTCTime (YYMMDDHHMMSSZ, years 1950 to 2049) or GeneralizedTime (YYYYMMDDHHMMSSZ) as UTC milliseconds.
 * Other forms of either type are not allowed in certificates. Source: RFC 5280, 4.1.2.5
 */
export function time(tag: number, content: Uint8Array): number {
  const text = latin1(content);
  const form = tag === tags.utcTime ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
  if (tag !== tags.utcTime && tag !== tags.generalizedTime) throw new DerError('a time of an unknown type');
  const [year = Number.NaN, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (form.exec(text) ?? []).slice(1).map(Number);
  const full = tag === tags.utcTime ? year + (year >= 50 ? 1900 : 2000) : year;
  const date = new Date(0);
  date.setUTCFullYear(full, month - 1, day);
  const moment = date.setUTCHours(hour, minute, second);
  const rolledOver = date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59;
  if (Number.isNaN(moment) || rolledOver) throw new DerError('a time that does not exist');
  return moment;
}

/**
 * The text of any ASN.1 string type; undefined for other tags. TeletexString is read as Latin-1, which is what certificates hold
 * in practice; octets that UTF-8 or UTF-16 can't hold become U+FFFD. Source: X.690, 8.23
 */
export function text(tag: number, content: Uint8Array): string | undefined {
  switch (tag) {
    case tags.utf8String:
      return utf8.decode(content);
    case tags.bmpString:
      return fromUnits(content, 2);
    case tags.universalString:
      return fromUnits(content, 4);
    case tags.numericString:
    case tags.printableString:
    case tags.teletexString:
    case tags.videotexString:
    case tags.ia5String:
    case tags.visibleString:
    case tags.generalString:
      return latin1(content);
    default:
      return undefined;
  }
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function fromUnits(content: Uint8Array, size: 2 | 4): string {
  let result = '';
  for (let at = 0; at + size <= content.length; at += size) {
    let unit = 0;
    for (let i = 0; i < size; i += 1) unit = unit * 256 + (content[at + i] ?? 0);
    result += size === 2 ? String.fromCharCode(unit) : String.fromCodePoint(unit > 0x10ffff ? 0xfffd : unit);
  }
  return (content.length % size === 0 ? result : `${result}\ufffd`).replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Octets as Latin-1 text. */
export function latin1(content: Uint8Array): string {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
}

/** Octets as upper-case hexadecimal without separators. */
export function hex(content: Uint8Array): string {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('hex').toUpperCase();
}
