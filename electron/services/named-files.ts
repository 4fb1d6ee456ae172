/** Files that a person names: certificates to read, identities to write. */
import { lstat, open } from 'node:fs/promises';
import { ProblemError } from '../contract/problem.ts';
import type { NamedFile } from '../enrollment/named-file.ts';
import { createDurably, errorCode, replaceDurably, storageProblem } from './durable-files.ts';

/** Octets. Certificates and keys need a hundredth of it; whoever reads them says so where there is more. */
const mostRead = 1024 * 1024 + 1;

/**
 * The contents of a file, a pipe or a device, cut off after one octet more than 1 MiB.
 * @throws ProblemError certificate-unfit `unreadable`, with the file and why
 */
export async function readNamedFile(name: string): Promise<NamedFile> {
  try {
    const handle = await open(name, 'r');
    const bytes = Buffer.alloc(mostRead);
    let length = 0;
    try {
      for (let more = true; more && length < mostRead; ) {
        const { bytesRead } = await handle.read(bytes, length, mostRead - length, null);
        length += bytesRead;
        more = bytesRead > 0;
      }
    } finally {
      await handle.close();
    }
    return { name, bytes: bytes.subarray(0, length) };
  } catch (error) {
    const found = whyUnread[errorCode(error) ?? ''];
    if (found === undefined) throw error;
    throw new ProblemError({ kind: 'certificate-unfit', subject: '', rule: 'unreadable', found, file: name }, error);
  }
}

const whyUnread: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this account may not read it',
  EPERM: 'this account may not read it',
};

/** Whether a name is taken, by whatever kind of file. */
export async function isTaken(name: string): Promise<boolean> {
  return (await kindOf(name)) !== 'none';
}

async function kindOf(name: string): Promise<'none' | 'file' | 'other'> {
  try {
    return (await lstat(name)).isFile() ? 'file' : 'other';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'none';
    throw storageProblem(error, name);
  }
}

/**
 * Writes a file that only its owner can read, whole or not at all. A file that is there already is replaced only on demand; a folder, a
 * device or a link never is.
 * @returns false where there is one and it was not to be replaced
 * @throws ProblemError not-writable, disk-full
 */
export async function writeNamedFile(name: string, bytes: Uint8Array, replace: boolean): Promise<boolean> {
  const refuse = (detail: string, cause?: unknown) => new ProblemError({ kind: 'not-writable', path: name, detail }, cause);
  if (replace && (await kindOf(name)) === 'other') throw refuse('it is not a regular file');
  try {
    if (!replace) return await createDurably(name, bytes);
    await replaceDurably(name, bytes);
    return true;
  } catch (error) {
    throw errorCode(error) === 'ENOENT' ? refuse('there is no such folder', error) : storageProblem(error, name);
  }
}

/** A place for a file that a person chose in a dialog of the platform. */
export interface ChosenFile {
  readonly path: string;
  /** there was a file of this name, and the person agreed to lose it */
  readonly replace: boolean;
}

/** The same where a person chose. @throws ProblemError not-writable, also where a file of this name has come since; disk-full */
export async function writeChosenFile({ path, replace }: ChosenFile, bytes: Uint8Array): Promise<string> {
  if (await writeNamedFile(path, bytes, replace)) return path;
  throw new ProblemError({ kind: 'not-writable', path, detail: 'there is a file of this name by now, and it was not replaced' });
}
