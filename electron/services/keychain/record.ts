/**
 * JSON files that notice when a bit of them changes: each holds the SHA-256 of its own content. This is against accidents;
 * what an attacker could gain by changing is guarded by the envelope's tag.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { Damage } from './damage.ts';

/** The text of a record file. */
export function writeRecord(content: object): Uint8Array {
  return Buffer.from(`${JSON.stringify({ ...content, digest: sha256(JSON.stringify(content)) }, undefined, 2)}\n`);
}

/** @throws Damage when the text is not what {@link writeRecord} made, or is of another shape */
export function readRecord<S extends v.GenericSchema>(bytes: Uint8Array, schema: S): v.InferOutput<S> {
  const { digest, ...content } = parseObject(bytes);
  if (digest !== sha256(JSON.stringify(content))) throw new Damage({ key: 'damage.changed' });
  const parsed = v.safeParse(schema, content);
  if (!parsed.success) throw new Damage({ key: 'damage.unknownKind' });
  return parsed.output;
}

function parseObject(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // said below, for this case and for JSON that is no object
  }
  throw new Damage({ key: 'damage.unreadable' });
}

/** SHA-256 in lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
