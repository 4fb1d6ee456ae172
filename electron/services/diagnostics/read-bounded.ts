/** Files of others, read with care: regular ones alone, never through a link, and never more than was asked for. */
import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { errorCode } from '../durable-files.ts';

export interface ReadWish {
  /** bytes */
  readonly most: number;
  /** which part of a longer file: crash reports begin with what matters, logs end with it */
  readonly keep: 'beginning' | 'end';
}

/**
 * The bytes of a file; of a longer one the beginning or the end, cut between lines.
 * @throws what the operating system says; Error where it is not a regular file
 */
export async function readBounded(file: string, { most, keep }: ReadWish): Promise<Uint8Array> {
  // Without O_NONBLOCK, a named pipe would keep the program waiting for somebody to write into it.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw new Error('it is not a regular file');
    const from = keep === 'end' ? Math.max(0, status.size - most) : 0;
    const buffer = Buffer.alloc(Math.min(most, status.size));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
    const bytes = buffer.subarray(0, bytesRead);
    if (status.size <= most) return bytes;
    return keep === 'end' ? bytes.subarray(bytes.indexOf(newLine) + 1) : bytes.subarray(0, bytes.lastIndexOf(newLine) + 1 || bytes.length);
  } finally {
    await handle.close();
  }
}

const newLine = 10;

/** Why a file could not be read, as part of a sentence. */
export function whyUnread(error: unknown): string {
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'this account may not read it';
    case 'ELOOP':
      return 'it is a link, and links are not followed';
    case 'ENOENT':
      return 'it is gone by now';
    case 'ENXIO':
      return 'it is not a regular file';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** The names in a folder that is really one, in order; none where there is none. @throws what the operating system says otherwise */
export async function namesInside(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}
