/** Text armour around DER. Source: RFC 7468 */

/** One block of PEM with lines of 64 characters and a line break at the end. `label` is for example CERTIFICATE. */
export function encodePem(label: string, der: Uint8Array): string {
  const base64 = Buffer.from(der.buffer, der.byteOffset, der.byteLength).toString('base64');
  return `-----BEGIN ${label}-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`;
}

/** A block as it was found: what its label says it is, and its bytes. */
export interface PemBlock {
  readonly label: string;
  readonly der: Uint8Array;
}

/** All blocks in a text, in order. Text around them is ignored, as is white space inside; a block that isn't Base64 is left out. */
export function decodePem(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  let at = 0;
  for (;;) {
    const begin = /-----BEGIN ([A-Z0-9 #-]{1,64}?)-----/g;
    begin.lastIndex = at;
    const opening = begin.exec(text);
    if (!opening) return blocks;
    const label = opening[1] ?? '';
    const end = text.indexOf(`-----END ${label}-----`, begin.lastIndex);
    if (end < 0) return blocks;
    const der = decodeBase64(text.slice(begin.lastIndex, end));
    if (der) blocks.push({ label, der });
    at = end;
  }
}

/** The bytes of Base64 with or without white space; undefined when it is something else. Source: RFC 4648, 4 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const compact = text.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(compact) || compact.length % 4 === 1) return undefined;
  return new Uint8Array(Buffer.from(compact, 'base64'));
}
