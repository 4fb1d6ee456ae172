/** Writing DER, for what the certificate libraries can't do or do slowly. Source: X.690 */

export function tlv(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const octets =
    length < 0x100
      ? [length]
      : length < 0x10000
        ? [length >> 8, length & 255]
        : length < 0x1000000
          ? [length >> 16, (length >> 8) & 255, length & 255]
          : [length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255];
  return Buffer.concat([Buffer.from([tag, 0x80 | octets.length, ...octets]), content]);
}

export const sequence = (...contents: readonly Uint8Array[]) => tlv(0x30, ...contents);
export const set = (...contents: readonly Uint8Array[]) => tlv(0x31, ...contents);
export const octetString = (content: Uint8Array) => tlv(0x04, content);
export const bitString = (content: Uint8Array) => tlv(0x03, Buffer.from([0]), content);
export const boolean = (value: boolean) => tlv(0x01, Buffer.from([value ? 0xff : 0]));
export const nothing = () => tlv(0x05);
export const utf8String = (text: string) => tlv(0x0c, Buffer.from(text));
export const bmpString = (text: string) => tlv(0x1e, Buffer.from(text, 'utf16le').swap16());
export const context = (number: number, constructed: boolean, ...contents: readonly Uint8Array[]) =>
  tlv((constructed ? 0xa0 : 0x80) | number, ...contents);

/** A whole number of at least 0. */
export function integer(value: number | bigint): Buffer {
  const hex = value.toString(16);
  return serial(hex.length % 2 === 0 ? hex : `0${hex}`);
}

/** A positive number given in hex, as serial numbers are. */
export function serial(hex: string): Buffer {
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return tlv(0x02, (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

export function enumerated(value: number): Buffer {
  return tlv(0x0a, Buffer.from([value]));
}

export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arcs = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return tlv(0x06, Buffer.from(arcs));
}

/** UTCTime until 2049, GeneralizedTime from then on. Source: RFC 5280, 4.1.2.5 */
export function time(at: Date): Buffer {
  const text = at
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z')
    .replace(/[-:T]/gu, '');
  return at.getUTCFullYear() < 2050 ? tlv(0x17, Buffer.from(text.slice(2))) : generalizedTime(at);
}

export function generalizedTime(at: Date): Buffer {
  return tlv(
    0x18,
    Buffer.from(
      at
        .toISOString()
        .replace(/\.\d+Z$/u, 'Z')
        .replace(/[-:T]/gu, ''),
    ),
  );
}

export function extension(oid: string, critical: boolean, value: Uint8Array): Buffer {
  return sequence(objectIdentifier(oid), ...(critical ? [boolean(true)] : []), octetString(value));
}

/** AlgorithmIdentifier of an RSA signature. */
export function rsaWith(hash: 'sha256' | 'sha1'): Buffer {
  return sequence(objectIdentifier(hash === 'sha1' ? '1.2.840.113549.1.1.5' : '1.2.840.113549.1.1.11'), nothing());
}

/** A GeneralName that is text: 2 a DNS name, 6 an address. Source: RFC 5280, 4.2.1.6 */
export function ia5Name(choice: 2 | 6, text: string): Buffer {
  return context(choice, false, Buffer.from(text, 'latin1'));
}
