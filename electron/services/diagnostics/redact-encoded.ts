/** Secrets in text that is encoded once more: base64, hexadecimal, percent signs. Such a run is taken out whole. */

import { readableText } from './readable-text.ts';
import { isKeyMaterial } from './redact-keys.ts';
import { removed } from './redact-patterns.ts';

/** Lines that consist of base64 alone belong together, as in PEM and in messages. */
const block = /(?<![\w+/=-])[A-Za-z0-9+/]{40,}(?:(?:\r?\n|\\r\\n|\\n)[ \t]*[A-Za-z0-9+/]{4,}={0,2})+/gu;
const base64 = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{12,}={0,2}/gu;
const hexadecimal = /(?<![0-9A-Fa-f])(?:[0-9A-Fa-f]{2}[ :]?){8,}/gu;
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
    .replace(base64, (run) => (judge(Buffer.from(run, 'base64'), true) ? drop() : run))
    .replace(hexadecimal, (run) => (judge(Buffer.from(run.replace(/[ :]/gu, ''), 'hex'), true) ? drop() : run));
  if (!percent.test(decoded)) return decoded;
  return decoded.replace(word, (run) => (percent.test(run) && isSecret(decodePercents(run)) ? drop() : run));
}

/** As many bytes as are encoded, the others as they stand: an address may be cut off anywhere. */
function decodePercents(run: string): string {
  const bytes = run.replace(/(?:%[0-9A-Fa-f]{2})+/gu, (part) => Buffer.from(part.replaceAll('%', ''), 'hex').toString());
  return bytes.replaceAll('+', ' ');
}
