/** The disk as an installation sees it: a file as it is found, and the names under which one is prepared. */
import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../durable-files.ts';

/** What is at a path. `other` is a folder, a link, a pipe: nothing that an installation makes. */
export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly mode: number }
  | { readonly kind: 'other' };

/** Larger than anything an installation puts down; what is larger is somebody else's. Bytes. */
const largest = 4 * 1024 * 1024;

/** The disk, or a folder that stands for it (`-root`): paths are those of the finished system. */
export class Disk {
  readonly root: string | undefined;

  constructor(root?: string) {
    this.root = root;
  }

  /** Where a path really is. */
  at(path: string): string {
    return this.root === undefined ? path : join(this.root, path);
  }

  /** @throws what the operating system says where it can't be looked at */
  async look(path: string): Promise<Found> {
    try {
      const found = await lstat(this.at(path));
      if (!found.isFile() || found.size > largest) return { kind: 'other' };
      return { kind: 'file', bytes: await readFile(this.at(path)), mode: found.mode & 0o777 };
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return { kind: 'nothing' };
      throw error;
    }
  }

  async isThere(path: string): Promise<boolean> {
    return lstat(this.at(path)).then(
      () => true,
      (error) => {
        if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return false;
        throw error;
      },
    );
  }
}

/** SHA-256, lower-case hex. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
