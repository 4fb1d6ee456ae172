/** Builds DER from the inside out: each function returns one whole element. Source: X.690, 8 and 10 */
import { constructedTag, DerError, tags } from './der.ts';

/** One element: identifier octet, shortest length, content. */
export function element(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const length = content.reduce((sum, part) => sum + part.length, 0);
  const header = [tag, ...lengthOctets(length)];
  const result = new Uint8Array(header.length + length);
  result.set(header);
  let at = header.length;
  for (const part of content) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => element(tags.sequence, ...parts);
/** A SET OF: its elements in the order that DER wants. Source: X.690, 11.6 */
export const setOf = (...parts: readonly Uint8Array[]): Uint8Array => element(tags.set, ...[...parts].sort(Buffer.compare));
/** `[number] EXPLICIT`, or `[number] IMPLICIT` in place of a sequence or set whose content is given. */
export const tagged = (number: number, ...parts: readonly Uint8Array[]): Uint8Array => element(constructedTag(number), ...parts);
export const octetString = (octets: Uint8Array): Uint8Array => element(tags.octetString, octets);
/** A BIT STRING of whole octets. */
export const bitString = (octets: Uint8Array): Uint8Array => element(tags.bitString, Uint8Array.of(0), octets);
export const nothing = (): Uint8Array => element(tags.null);
export const boolean = (value: boolean): Uint8Array => element(tags.boolean, Uint8Array.of(value ? 0xff : 0));
export const utf8String = (value: string): Uint8Array => element(tags.utf8String, Buffer.from(value, 'utf8'));
/** A BMPString: two octets a character, high octet first. Characters beyond the basic plane go as surrogate pairs, as Windows writes them. */
export const bmpString = (value: string): Uint8Array => element(tags.bmpString, Buffer.from(value, 'utf16le').swap16());

/** A non-negative INTEGER in its shortest form. */
export function integer(value: number | bigint): Uint8Array {
  if (value < 0) throw new DerError('only numbers from 0 are written');
  const digits = value.toString(16);
  const octets = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  return element(tags.integer, (octets[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array(), octets);
}

/** An OBJECT IDENTIFIER from dotted decimal. @throws DerError when it isn't one */
export function objectIdentifier(dotted: string): Uint8Array {
  if (!/^[0-2](\.(0|[1-9]\d*))+$/.test(dotted)) throw new DerError(`${dotted} is not an object identifier`);
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  if (first < 2n && second > 39n) throw new DerError(`${dotted} is not an object identifier`);
  return element(tags.objectIdentifier, Uint8Array.from([first * 40n + second, ...rest].flatMap(arcOctets)));
}

function arcOctets(arc: bigint): number[] {
  const octets = [Number(arc & 0x7fn)];
  for (let rest = arc >> 7n; rest > 0n; rest >>= 7n) octets.unshift(Number(rest & 0x7fn) | 0x80);
  return octets;
}
