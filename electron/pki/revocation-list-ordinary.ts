import { tags } from './der.ts';

/**
 * Steps over entries that need no reading, and returns where the first starts that does, or `until` or a little after it. An ordinary entry has
 * lengths of one octet, a serial number that is neither padded nor the wanted one, a UTCTime, and either nothing more or a reason that
 * isn't critical. Nearly all entries are, and recognising them by their octets takes a quarter of the time of reading them.
 */
export function skipOrdinaryEntries(octets: Uint8Array, from: number, until: number, wanted: Uint8Array): number {
  let at = from;
  while (at < until) {
    const length = octets[at + 1] ?? 0;
    const end = at + 2 + length;
    const serial = at + 4;
    const serialLength = octets[at + 3] ?? 0;
    const date = serial + serialLength;
    const rest = end - date - 15;
    const isShort = length < 0x80 && end <= octets.length && serialLength < 0x80 && rest >= 0;
    const hasTags =
      octets[at] === tags.sequence && octets[at + 2] === tags.integer && octets[date] === tags.utcTime && octets[date + 1] === 13;
    if (!isShort || !hasTags || isPadded(octets, serial, serialLength) || isSame(octets, serial, serialLength, wanted)) return at;
    if (rest !== 0 && !(rest === 14 && isPlainReason(octets, date + 15))) return at;
    at = end;
  }
  return at;
}

/** An INTEGER without octets, or with more than it needs. Source: X.690, 8.3.2 */
export function isPadded(octets: Uint8Array, at: number, length: number): boolean {
  const first = octets[at] ?? 0;
  if (length < 2) return length === 0;
  return (first === 0 || first === 0xff) && (first & 0x80) === ((octets[at + 1] ?? 0) & 0x80);
}

/** Compares from the end, where serial numbers differ. */
export function isSame(octets: Uint8Array, at: number, length: number, wanted: Uint8Array): boolean {
  if (length !== wanted.length) return false;
  for (let i = length - 1; i >= 0; i -= 1) if (octets[at + i] !== wanted[i]) return false;
  return true;
}

/** Extensions in which there is a reason, not marked as critical, and nothing else; the last octet is the reason itself. */
const plainReason = Uint8Array.of(0x30, 12, 0x30, 10, 0x06, 3, 0x55, 0x1d, 0x15, 0x04, 3, 0x0a, 1);

function isPlainReason(octets: Uint8Array, at: number): boolean {
  for (let i = plainReason.length - 1; i >= 0; i -= 1) if (octets[at + i] !== plainReason[i]) return false;
  return true;
}
