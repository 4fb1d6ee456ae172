/**
 * Entries of the keychain: folders whose files never change once they have their name. Each holds a manifest with the SHA-256 of every
 * other file, so that reading one for display shows damage without opening its envelope. What does change over time lies beside them,
 * guarded by itself and not in the manifest (`loose`).
 */

import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { ProblemError } from '../../contract/problem.ts';
import type { Phrase } from '../../contract/words/say.ts';
import {
  errorCode,
  flushFolder,
  makeFolder,
  moveDurably,
  namesIn,
  removeLeftovers,
  underTemporaryName,
  writeDurably,
} from '../durable-files.ts';
import { Damage } from './damage.ts';
import type { Quarantine, SetAside } from './quarantine.ts';
import { readRecord, sha256, writeRecord } from './record.ts';

const manifestName = 'manifest.json';
const entryName = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const commonSchema = v.object({ id: v.string(), files: v.record(v.string(), v.string()) });

export interface Entry<T> {
  readonly manifest: T;
  /** where it lies just now */
  readonly folder: string;
  /** content by name, each as its digest says */
  file(name: string): Buffer;
}

/** All entries of one kind. `M` is the schema of their manifests. */
export class Entries<M extends v.GenericSchema> {
  readonly #folder: string;
  readonly #manifest: M;
  readonly #quarantine: Quarantine;

  constructor(folder: string, manifest: M, quarantine: Quarantine) {
    this.#folder = folder;
    this.#manifest = manifest;
    this.#quarantine = quarantine;
  }

  async has(id: string): Promise<boolean> {
    return entryName.test(id) && (await exists(this.#path(id)));
  }

  /**
   * Opens every entry. One that is damaged is set aside, one that the disk does not give out stays where it is; both are named and
   * hide no other. What processes that were killed left behind is removed on the way.
   */
  async all<T>(open: (entry: Entry<v.InferOutput<M>>) => Promise<T>): Promise<{ readonly whole: T[]; readonly unread: SetAside[] }> {
    await removeLeftovers(this.#folder);
    const [whole, unread]: [T[], SetAside[]] = [[], []];
    for (const id of await this.ids()) {
      try {
        await removeLeftovers(this.#path(id));
        whole.push(await open(await this.#read(this.#path(id), id)));
      } catch (error) {
        if (!(await this.has(id))) continue; // removed meanwhile by another process
        const where = this.#path(id);
        if (error instanceof Damage) await this.#quarantine.take(where, error.why);
        const why = error instanceof Damage ? error.why : notReadNow(error);
        if (await this.has(id)) unread.push({ where, why });
      }
    }
    return { whole, unread };
  }

  /** Works with one entry. A damaged one is set aside. @throws ProblemError keychain-damaged; what `work` throws */
  async one<T>(id: string, work: (entry: Entry<v.InferOutput<M>>) => Promise<T> | T): Promise<T> {
    const where = this.#path(id);
    if (!(await this.has(id))) throw new ProblemError({ kind: 'keychain-damaged', where, why: { key: 'damage.gone' } });
    try {
      return await work(await this.#read(where, id));
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      throw new ProblemError({ kind: 'keychain-damaged', ...(await this.#quarantine.take(where, error.why)) }, error);
    }
  }

  /**
   * Stores an entry: all of it is written, flushed, read back and found good before it gets its name.
   * @param prove throws when what was read back is not good
   * @param loose files that may change later
   */
  async write(
    id: string,
    manifest: v.InferInput<M> & object,
    files: Readonly<Record<string, Uint8Array>>,
    prove: (entry: Entry<v.InferOutput<M>>) => unknown,
    loose: Readonly<Record<string, Uint8Array>> = {},
  ): Promise<void> {
    await makeFolder(this.#folder);
    await removeLeftovers(this.#folder);
    await underTemporaryName(this.#folder, async (temporary) => {
      await mkdir(temporary, { mode: 0o700 });
      for (const [name, content] of Object.entries({ ...files, ...loose })) await writeDurably(join(temporary, name), content);
      const digests = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, sha256(content)]));
      await writeDurably(join(temporary, manifestName), writeRecord({ ...manifest, files: digests }));
      await flushFolder(temporary);
      prove(await this.#read(temporary, id));
      await moveDurably(temporary, this.#path(id)).catch(async (error: unknown) => {
        // It may have its name already and yet not be safely on the disk: whoever is told of a failure must not find it later.
        await rm(this.#path(id), { recursive: true, force: true }).catch(() => undefined);
        throw error;
      });
    });
  }

  /**
   * Removes an entry in one step: without its name it is gone, whatever happens while its files are deleted. Its key is overwritten before
   * that, for disks that write in place.
   */
  async remove(id: string): Promise<void> {
    if (!(await this.has(id))) return;
    await underTemporaryName(this.#folder, async (temporary) => {
      await rename(this.#path(id), temporary);
      await flushFolder(this.#folder);
      // What can't be overwritten is still deleted, and was under the data key all the time.
      await overwrite(join(temporary, 'key.json')).catch(() => undefined);
    });
  }

  /** Gives an entry over to another kind of entries, in one step. @throws ProblemError keychain-damaged, where it is not there */
  async handOver(id: string, to: Entries<M>): Promise<void> {
    const where = this.#path(id);
    if (!(await this.has(id))) throw new ProblemError({ kind: 'keychain-damaged', where, why: { key: 'damage.gone' } });
    await makeFolder(to.#folder);
    await moveDurably(where, to.#path(id));
    await flushFolder(this.#folder);
  }

  /** The ids of all entries, without a look inside. */
  async ids(): Promise<string[]> {
    return (await namesIn(this.#folder)).filter((name) => entryName.test(name));
  }

  #path(id: string): string {
    return join(this.#folder, id);
  }

  /** @throws Damage; errors of the disk as they come */
  async #read(folder: string, id: string): Promise<Entry<v.InferOutput<M>>> {
    const text = await readPart(folder, manifestName);
    const manifest = readRecord(text, this.#manifest);
    const common = readRecord(text, commonSchema);
    if (common.id !== id) throw new Damage({ key: 'damage.copy' });
    const contents = new Map<string, Buffer>();
    for (const [name, digest] of Object.entries(common.files)) {
      const content = await readPart(folder, name);
      if (sha256(content) !== digest) throw new Damage({ key: 'damage.fileChanged', facts: { name } });
      contents.set(name, content);
    }
    return { manifest, folder, file: (name) => contents.get(name) ?? missing(name) };
  }
}

async function readPart(folder: string, name: string): Promise<Buffer> {
  if (name !== manifestName && !/^[a-z]+\.(?:json|pem)$/u.test(name)) throw new Damage({ key: 'damage.foreignFile' });
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && (await exists(folder))) return missing(name);
    throw error;
  }
}

/** A disk that fails says nothing of the entry. */
function notReadNow(error: unknown): Phrase {
  return { key: 'damage.notReadNow', facts: { code: errorCode(error) ?? String(error) } };
}

function missing(name: string): never {
  throw new Damage({ key: 'damage.fileMissing', facts: { name } });
}

/** Writes zeros over a file in place. */
async function overwrite(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    const { size } = await handle.stat();
    await handle.write(Buffer.alloc(size), 0, size, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
