/** Entries on their way into the archive: secrets taken out of content and name, names made safe and distinct, sizes bounded. */
import { setImmediate as turn } from 'node:timers/promises';
import type { CollectedEntry, Found, FoundEntry, Missing } from './entry.ts';
import { readableText } from './readable-text.ts';
import { redact } from './redact.ts';

/** Bytes of all entries together. */
const mostBytes = 32 * 1024 * 1024;

export interface Cleaned {
  readonly entries: readonly CollectedEntry[];
  readonly missing: readonly Missing[];
}

export async function cleanEntries({ entries, missing }: Found, limit = mostBytes): Promise<Cleaned> {
  const cleaned: CollectedEntry[] = [];
  const left: Missing[] = [...missing];
  const taken = new Set<string>();
  let total = 0;
  for (const found of entries) {
    await turn(); // a large log takes a moment, and windows want to be answered meanwhile
    const entry = cleanEntry(found);
    if (entry === undefined) {
      left.push({ path: found.path, why: 'it is not text, so it can\u2019t be looked through for secrets' });
    } else if (total + entry.size > limit) {
      left.push({ path: found.path, why: `there is no room for its ${entry.size} bytes` });
    } else {
      total += entry.size;
      const path = distinct(entry.path, taken);
      taken.add(path.toLowerCase());
      cleaned.push({ ...entry, path });
    }
  }
  return { entries: cleaned, missing: left.map(({ path, why }) => ({ path: redact(path).text, why: redact(why).text })) };
}

/** Text without secrets; undefined where it is no text. */
export function cleanEntry({ path, about, bytes }: FoundEntry, isRequired = false): CollectedEntry | undefined {
  const text = readableText(bytes);
  if (text === undefined) return undefined;
  const content = redact(text);
  const name = redact(path);
  const written = Buffer.from(content.text);
  const redactions = content.count + name.count;
  return { path: safePath(name.text), about, size: written.length, isRequired, bytes: written, redactions };
}

/** No part of it may lead out of the folder that it is unpacked into, or be refused there. */
function safePath(path: string): string {
  const parts = path.split('/').map((part) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is not wanted in a name
    const safe = part.replace(/[\u0000-\u001f\u007f<>:"\\|?*]/gu, '_').replace(/[. ]+$/u, '');
    return safe === '' ? '_' : safe;
  });
  return parts.join('/').slice(0, 1024);
}

function distinct(path: string, taken: ReadonlySet<string>): string {
  let name = path;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${path}-${number}`;
  return name;
}
