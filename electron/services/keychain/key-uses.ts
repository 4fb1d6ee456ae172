/** Every use of a key, and every one that was refused: one JSON object a line in `uses.jsonl` beside the key's envelope, the newest last. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type KeyUse, keyUsers } from '../../contract/keychain-entries.ts';
import { appendLineDurably, errorCode, replaceDurably } from '../durable-files.ts';

const fileName = 'uses.jsonl';
/** that are shown */
const kept = 500;
/** lines after which the file is cut down to what is kept */
const longest = 2 * kept;

const schema = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()),
  user: v.picklist(keyUsers),
  purpose: v.picklist(['prove-to-site', 'renew', 'export', 'check']),
  decision: v.picklist(['allowed', 'allowed-once', 'always-allowed', 'denied', 'not-answered']),
});

/** Adds one, durably. @param folder of the identity */
export async function appendUse(folder: string, use: KeyUse): Promise<void> {
  const file = join(folder, fileName);
  const text = await textOf(file);
  const lines = text.split('\n').filter((line) => line !== '');
  // Of two processes that cut it down at once, one may lose the line of the other.
  if (lines.length >= longest) return replaceDurably(file, Buffer.from(`${[...lines.slice(1 - kept), JSON.stringify(use)].join('\n')}\n`));
  return appendLineDurably(file, JSON.stringify(use));
}

/** The newest first. A line that can't be read is passed over: the others are as good as before. */
export async function readUses(folder: string): Promise<KeyUse[]> {
  const lines = (await textOf(join(folder, fileName))).split('\n');
  return lines.flatMap(useIn).slice(-kept).reverse();
}

function useIn(line: string): KeyUse[] {
  try {
    const parsed = v.safeParse(schema, JSON.parse(line));
    return parsed.success ? [parsed.output] : [];
  } catch {
    return []; // not JSON: empty, or torn
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  }
}
