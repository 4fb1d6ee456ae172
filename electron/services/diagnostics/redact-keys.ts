/** Private keys in text and in binary form. */
import { removed } from './redact-patterns.ts';

const begin = /-----BEGIN ([A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?|PKCS12|PFX)-----/u;
/** Characters that a key's text may consist of, line ends as they are or as JSON writes them; headers such as `DEK-Info: …` among them. */
const body = /(?:[\w+/=:,.\s-]|\\[nrt/])*/uy;

/** PEM blocks of private keys; of one that is cut off, all that can belong to it. Source: RFC 7468 */
export function privateKeys(text: string, found: () => void): string {
  let rest = text;
  let result = '';
  for (let match = begin.exec(rest); match; match = begin.exec(rest)) {
    const from = match.index + match[0].length;
    const endMark = `-----END ${match[1]}-----`;
    body.lastIndex = from;
    const reached = from + (body.exec(rest)?.[0].length ?? 0);
    const end = rest.indexOf(endMark, from);
    const to = end >= 0 && end <= reached ? end + endMark.length : reached;
    found();
    result += rest.slice(0, match.index) + removed;
    rest = rest.slice(to);
  }
  return result + rest;
}

const sequence = 0x30;
const integer = 0x02;
const octets = 0x04;
const objectIdentifier = 0x06;
/** PKCS #5 and PKCS #12 encryption: 1.2.840.113549.1.5 and 1.2.840.113549.1.12 */
const encryptions = ['2a864886f70d0105', '2a864886f70d010c'];

/**
 * Whether bytes begin like a private key or a PKCS #12 file.
 * Sources: RFC 7292 4 (PFX), RFC 5958 2 and 3 (PKCS #8), RFC 8017 A.1.2 (RSA), RFC 5915 3 (EC)
 */
export function isKeyMaterial(bytes: Uint8Array): boolean {
  const outer = contentsOf(bytes, sequence);
  if (!outer) return false;
  if (outer[0] === integer && outer[1] === 1) {
    const [version, next] = [outer[2], outer[3]];
    if (version === 3) return next === sequence; // PFX
    if (version === 0) return next === sequence || next === integer; // PKCS #8, RSA
    return version === 1 && (next === octets || next === sequence); // EC, PKCS #8 with a public key
  }
  const algorithm = contentsOf(outer, sequence);
  if (algorithm?.[0] !== objectIdentifier) return false;
  const identifier = Buffer.from(algorithm.subarray(2, 2 + (algorithm[1] ?? 0))).toString('hex');
  return encryptions.some((encryption) => identifier.startsWith(encryption));
}

/** What is inside an element, as far as it is there; undefined where it is another or its length makes no sense. Source: X.690 8.1.3 */
function contentsOf(bytes: Uint8Array, tag: number): Uint8Array | undefined {
  const [first, length = 0] = bytes;
  if (first !== tag) return undefined;
  if (length <= 0x80) return bytes.subarray(2); // short, or indefinite
  const more = length & 0x7f;
  return more <= 4 ? bytes.subarray(2 + more) : undefined;
}
