/** Secrets in text that is encoded once more: base64, hexadecimal, percent signs. Such a run is taken out whole. */

import { readableText } from './readable-text.ts';
import { isKeyMaterial } from './redact-keys.ts';
import { removed } from './redact-patterns.ts';

/** Lines that consist of base64 alone belong together, as in PEM and in messages. */
const block = /(?<![\w+/=-])[A-Za-z0-9+/]{40,}(?:(?:\r?\n|\\r\\n|\\n)[ \t]*[A-Za-z0-9+/]{4,}={0,2})+/gu;
const base64 = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{12,}={0,2}/gu;
const hexadecimal = /(?<![0-9A-Za-z])[0-9A-Fa-f]{16,}(?![0-9A-Za-z])/gu;
/** As dumps write it; a time or a number before it may look like a part of it. */
const spacedHexadecimal = /(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}[ :]){7,}[0-9A-Fa-f]{2}(?![0-9A-Za-z])/gu;
const word = /[^\s"'<>]+/gu;
const percent = /%[0-9A-Fa-f]{2}/u;
/** user:password, as HTTP sends it. Source: RFC 7617 2 */
const credentials = /^[\w.@\\/-]{1,256}:[^\s:][^\s]{2,}$/u;

/** @param isSecret whether a decoded text holds a secret */
export function encodedSecrets(text: string, found: () => void, isSecret: (text: string) => boolean): string {
  const drop = () => {
    found();
    return removed;
  };
  const judge = (bytes: Uint8Array, isCredentials: boolean) => {
    if (isKeyMaterial(bytes)) return true;
    const decoded = readableText(bytes);
    return decoded !== undefined && ((isCredentials && credentials.test(decoded)) || isSecret(decoded));
  };
  const decoded = text
    .replace(block, (run) => (judge(Buffer.from(run.replace(/\\[nr]|\s/gu, ''), 'base64'), false) ? drop() : run))
    .replace(base64, (run) => (partsOf(run).some((part) => judge(Buffer.from(part, 'base64'), true)) ? drop() : run))
    .replace(hexadecimal, (run) => (judge(Buffer.from(run, 'hex'), true) ? drop() : run))
    .replace(spacedHexadecimal, (run) => (judge(textIn(Buffer.from(run.replace(/[ :]/gu, ''), 'hex')), true) ? drop() : run));
  if (!percent.test(decoded)) return decoded;
  return decoded.replace(word, (run) => (percent.test(run) && isSecret(decodePercents(run)) ? drop() : run));
}

/** The run, and what stands between characters that are as common in paths as in base64. */
function partsOf(run: string): readonly string[] {
  const parts = run.split(/[/+_-]/u).filter((part) => part.length >= 12);
  return parts.length === 1 && parts[0] === run ? parts : [run, ...parts];
}

/** Without the control characters before it. */
function textIn(bytes: Buffer): Buffer {
  return bytes.subarray(
    Math.max(
      0,
      bytes.findIndex((byte) => byte >= 0x20),
    ),
  );
}

/** As many bytes as are encoded, the others as they stand: an address may be cut off anywhere. */
function decodePercents(run: string): string {
  const bytes = run.replace(/(?:%[0-9A-Fa-f]{2})+/gu, (part) => Buffer.from(part.replaceAll('%', ''), 'hex').toString());
  return bytes.replaceAll('+', ' ');
}
