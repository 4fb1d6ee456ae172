/** Entries as a zip file that is there whole or not at all. */
import { basename, dirname, extname, join } from 'node:path';
import { ProblemError } from '../../contract/problem.ts';
import { writeNamedFile } from '../named-files.ts';

export interface PackedEntry {
  /** with `/` */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Bytes of a zip file. @param at milliseconds since 1970: the time that entries carry */
export async function zipOf(entries: readonly PackedEntry[], at: number): Promise<Uint8Array> {
  const { ZipFile } = await import('yazl'); // no window waits for it to be read
  const zip = new ZipFile();
  for (const { path, bytes } of entries) {
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, { mtime: new Date(at), mode: 0o100600 });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const mostTries = 100;

/**
 * Writes a file of which its name is free: another one gets a number. It is readable for its owner only.
 * @returns its name
 * @throws ProblemError disk-full, not-writable; then there is no file
 */
export async function writeBeside(file: string, bytes: Uint8Array): Promise<string> {
  const ending = extname(file);
  for (let number = 1; number <= mostTries; number++) {
    const name = number === 1 ? file : join(dirname(file), `${basename(file, ending)}-${number}${ending}`);
    if (await writeNamedFile(name, bytes, false)) return name;
  }
  throw new ProblemError({ kind: 'not-writable', path: file, detail: `there are ${mostTries} files of that name` });
}
