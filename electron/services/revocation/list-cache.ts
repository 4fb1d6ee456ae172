/**
 * Revocation lists on disk, so that one is fetched again only when the next is due, and a few in memory. A file is the list as its issuer
 * signed it, in DER, and nothing else: whoever takes one out judges it like one from the network, and so a damaged or exchanged file
 * is no more than a miss. For the same reason files are not flushed. What can't be written is fetched again the next time.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, removeLeftovers } from '../durable-files.ts';
import { keepFile, makeRoom, type Note, wordsOf } from './kept-files.ts';

const onDisk = { files: 32, bytes: 256 * 1024 * 1024 };
const mostBytesInMemory = 16 * 1024 * 1024;

export class ListCache {
  readonly #folder: string;
  readonly #note: Note;
  /** the one used last comes last */
  readonly #memory = new Map<string, Uint8Array>();

  constructor(folder: string, note: Note) {
    this.#folder = folder;
    this.#note = note;
  }

  /** The list that was stored last for an address, not judged; undefined if there is none. @param mostBytes larger files are passed over */
  async load(address: string, mostBytes: number): Promise<Uint8Array | undefined> {
    const kept = this.#memory.get(address);
    if (kept) {
      this.#keep(address, kept);
      return kept;
    }
    try {
      const file = join(this.#folder, this.#nameOf(address));
      if ((await stat(file)).size > mostBytes) return undefined;
      const der = await readFile(file);
      this.#keep(address, der);
      return der;
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') this.#note('revocation-list-not-readable', { address, why: wordsOf(error) });
      return undefined;
    }
  }

  /** Stores a list that was judged. Never fails: a full or read-only disk is noted. */
  async store(address: string, der: Uint8Array): Promise<void> {
    if (this.#memory.get(address) === der) return;
    this.#keep(address, der);
    try {
      await removeLeftovers(this.#folder);
      await keepFile(this.#folder, this.#nameOf(address), der);
      await makeRoom(this.#folder, '.crl', onDisk);
    } catch (error) {
      this.#note('revocation-list-not-stored', { address, why: wordsOf(error) });
    }
  }

  #nameOf(address: string): string {
    return `${createHash('sha256').update(address).digest('hex')}.crl`;
  }

  #keep(address: string, der: Uint8Array): void {
    this.#memory.delete(address);
    this.#memory.set(address, der);
    let bytes = [...this.#memory.values()].reduce((sum, list) => sum + list.length, 0);
    for (const [oldest, list] of this.#memory) {
      if (bytes <= mostBytesInMemory) return;
      this.#memory.delete(oldest);
      bytes -= list.length;
    }
  }
}
