/** A collection as the bytes of the archive, with a manifest of what is inside. */
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import type { DiagnosticsEntry } from '../../contract/diagnostics.ts';
import { say } from '../../contract/words/say.ts';
import { zipOf } from './archive-file.ts';
import type { Collection } from './collect.ts';

const manifestPath = 'manifest.json';

/** What a person is shown before anything is written: all that is inside, the manifest among it. */
export function entriesOf(collection: Collection): readonly DiagnosticsEntry[] {
  const manifest = { path: manifestPath, size: manifestOf(collection, []).length, about: say('archive.about.manifest'), isRequired: true };
  const entries = collection.entries.map(({ path, size, about, isRequired }) => ({ path, size, about, isRequired }));
  return [...entries.slice(0, 1), manifest, ...entries.slice(1)];
}

/** @param leaveOut paths that are not to be inside; what has to be inside stays */
export async function pack(collection: Collection, leaveOut: readonly string[]): Promise<Uint8Array> {
  const left = new Set(leaveOut);
  const entries = collection.entries.filter(({ path, isRequired }) => isRequired || !left.has(path));
  const leftOut = collection.entries.filter((entry) => !entries.includes(entry)).map(({ path }) => path);
  const manifest = { path: manifestPath, bytes: manifestOf({ ...collection, entries }, leftOut) };
  return zipOf([...entries.slice(0, 1), manifest, ...entries.slice(1)], collection.at);
}

function manifestOf({ at, entries, missing }: Collection, leftOut: readonly string[]): Uint8Array {
  const inside = entries.map(({ path, size, bytes, about, redactions }) => ({
    path,
    size,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    about,
    redactions,
  }));
  const manifest = { version: 1, madeAt: new Date(at).toISOString(), computer: hostname(), entries: inside, leftOut, missing };
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}
