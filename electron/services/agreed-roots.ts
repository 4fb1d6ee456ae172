/** The roots that a person has agreed to by their fingerprints, each for one host, in one file. Only public facts are in it. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { AgreedRoot, AgreedRoots, Clock } from '../enrollment/ports.ts';
import { readCertificate } from '../pki/certificate.ts';
import { errorCode, makeFolder, replaceDurably, storageProblem } from './durable-files.ts';

const schema = v.array(v.object({ host: v.string(), der: v.pipe(v.string(), v.base64()), since: v.string() }));
type Row = v.InferOutput<typeof schema>[number];

export class AgreedRootsFile implements AgreedRoots {
  readonly #file: string;
  readonly #clock: Clock;

  constructor({ dataFolder, clock }: { dataFolder: string; clock: Clock }) {
    this.#file = join(dataFolder, 'agreed-roots.json');
    this.#clock = clock;
  }

  async of(host: string): Promise<readonly Uint8Array[]> {
    const rows = await this.#rows();
    return rows.filter((row) => row.host === host).map(({ der }) => Buffer.from(der, 'base64'));
  }

  async list(): Promise<readonly AgreedRoot[]> {
    const rows = await this.#rows();
    return rows.map(({ host, der, since }) => ({ host, since, certificate: readCertificate(Buffer.from(der, 'base64')) }));
  }

  async keep(host: string, root: Uint8Array): Promise<void> {
    const der = Buffer.from(root).toString('base64');
    const others = (await this.#rows()).filter((row) => row.host !== host || row.der !== der);
    await this.#write([...others, { host, der, since: new Date(this.#clock.now()).toISOString() }]);
  }

  async remove(host: string, sha256: string): Promise<void> {
    const rows = await this.#rows();
    const isMeant = (row: Row) => row.host === host && readCertificate(Buffer.from(row.der, 'base64')).sha256 === sha256;
    await this.#write(rows.filter((row) => !isMeant(row)));
  }

  /** A file that is damaged trusts nobody: the person is asked for the fingerprint again, and the next `keep` writes it anew. */
  async #rows(): Promise<readonly Row[]> {
    try {
      const rows = v.parse(schema, JSON.parse(await readFile(this.#file, 'utf8')));
      return rows.filter((row) => isReadable(row.der));
    } catch (error) {
      const code = errorCode(error);
      if (code !== undefined && code !== 'ENOENT') throw storageProblem(error, this.#file);
      return [];
    }
  }

  async #write(rows: readonly Row[]): Promise<void> {
    try {
      await makeFolder(dirname(this.#file));
      await replaceDurably(this.#file, Buffer.from(`${JSON.stringify(rows, null, 2)}\n`));
    } catch (error) {
      throw storageProblem(error, this.#file);
    }
  }
}

function isReadable(der: string): boolean {
  try {
    readCertificate(Buffer.from(der, 'base64'));
    return true;
  } catch {
    return false;
  }
}
