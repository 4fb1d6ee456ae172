/**
 * Takes secrets out of text: passwords, passphrases, PINs, tokens, private keys, credentials in headers and addresses. It goes by what stands
 * around a secret, since the secret itself is not known here: names of fields and flags, headers, elements, the form of keys and tokens, all
 * of that also where it is quoted as JSON or encoded. Account names and serial numbers stay: a help desk needs them.
 *
 * In doubt it takes out too much. Every pattern is bounded, so that hostile text costs time in proportion to its length.
 */
import { encodedSecrets } from './redact-encoded.ts';
import { privateKeys } from './redact-keys.ts';
import { isSecretName, mayHold, removed, rules } from './redact-patterns.ts';

export interface Redacted {
  readonly text: string;
  /** how many secrets were taken out */
  readonly count: number;
}

/** How deep text is looked for in text that is encoded in text. */
const deepest = 4;

/** Takes the secrets out of a text: JSON by its structure, everything else by patterns. */
export function redact(text: string, depth = 0): Redacted {
  const asJson = depth <= deepest ? redactJson(text, depth) : undefined;
  if (asJson) return asJson;
  if (!text.includes('\n') || depth > deepest) return redactPlain(text, depth);
  // Lines of JSON, such as a log, first by themselves: what remains may go over several lines.
  let count = 0;
  const lines = text.split('\n').map((line) => {
    const inner = /^\s*[{[]/u.test(line) ? redactJson(line, depth) : undefined;
    count += inner?.count ?? 0;
    return inner?.text ?? line;
  });
  const rest = redactPlain(count > 0 ? lines.join('\n') : text, depth);
  return { text: rest.text, count: count + rest.count };
}

function redactPlain(text: string, depth: number): Redacted {
  let count = 0;
  const found = () => {
    count += 1;
  };
  let rest = text;
  if (mayHold.test(text)) for (const rule of [privateKeys, ...rules]) rest = rule(rest, found);
  if (depth < deepest) rest = encodedSecrets(rest, found, (inner) => redact(inner, depth + 1).count > 0);
  return { text: rest, count };
}

function redactJson(text: string, depth: number): Redacted | undefined {
  if (!/^\s*[{[]/u.test(text)) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  let count = 0;
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const inner = redact(value, depth + 1);
      count += inner.count;
      return inner.text;
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const isNamed = Object.entries(value).some(
      ([key, name]) => nameMembers.has(key) && typeof name === 'string' && isSecretName.test(name),
    );
    const isSecret = (key: string, member: unknown) =>
      isSecretMember(key, member) || (isNamed && valueMembers.has(key) && isSecretMember(removedName, member));
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [plainKey(key), isSecret(key, member) ? drop() : walk(member)]));
  };
  const drop = () => {
    count += 1;
    return removed;
  };
  const plainKey = (key: string) => {
    const inner = redactPlain(key, depth + 1);
    count += inner.count;
    return inner.text;
  };
  const result = walk(parsed);
  if (count === 0) return { text, count };
  const indent = /^\s*[{[]\s*\n(\s+)/u.exec(text)?.[1];
  return { text: JSON.stringify(result, null, indent) + (text.endsWith('\n') ? '\n' : ''), count };
}

/** Members that name what another member of the same object holds: `{"key": "Password", "value": "…"}`. */
const nameMembers: ReadonlySet<string> = new Set(['key', 'name', 'Key', 'Name']);
const valueMembers: ReadonlySet<string> = new Set(['value', 'Value', 'text', 'data', 'written', 'effective', 'default']);
const removedName = 'password';
/** How a switch is written. */
const isSwitch = /^(?:true|false|yes|no|0|1|)$/iu;

/** Members that hold a key in files of this keychain and of others: `{"key": "<32 or more bytes in base64>"}`. */
const keyMembers = /^(?:key|k|d|ciphertext|encrypted|sealed|wrapped)$/iu;
const opaque = /^[\w+/-]{40,}={0,2}$/u;

function isSecretMember(key: string, member: unknown): boolean {
  if (typeof member === 'string' && keyMembers.test(key) && opaque.test(member)) return true;
  if (!isSecretName.test(key) || typeof member === 'boolean' || member === null || member === removed) return false;
  return !isSwitch.test(String(member));
}
