import { basename } from 'node:path';
import type { RequestOutput } from '../contract/channels.ts';
import type { OpenedFiles } from '../handlers.ts';
import { readNamedFile } from '../services/named-files.ts';

/** The certificate file that a person opened with this program: it waits here until the window for it asks. */
export class OpenedFile implements OpenedFiles {
  #path: string | undefined;

  /** @param path absolute */
  open(path: string): void {
    this.#path = path;
  }

  async take(): Promise<RequestOutput<'opened-file.take'>> {
    const path = this.#path;
    this.#path = undefined;
    if (path === undefined) return null;
    const { bytes } = await readNamedFile(path);
    return { name: basename(path), bytes: new Uint8Array(bytes) };
  }
}
