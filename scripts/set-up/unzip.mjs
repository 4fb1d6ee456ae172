/** Unpacks a zip archive with yauzl, which is among the node modules by the time it is needed. */
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetUpProblem } from './say.mjs';

const symbolicLink = 0o120000;

/**
 * @param {string} zip the archive
 * @param {string} folder where its files go; must not exist yet
 * @param {(name: string) => string | undefined} place from the name in the archive to the path inside `folder`; undefined leaves the entry out
 */
export async function unzip(zip, folder, place) {
  const yauzl = await import('yauzl');
  const archive = await yauzl.openPromise(zip);
  try {
    for await (const entry of archive.eachEntry()) {
      const name = place(entry.fileName);
      if (!name || name.endsWith('/')) continue;
      const mode = entry.externalFileAttributes >>> 16;
      if ((mode & 0o170000) === symbolicLink) throw new SetUpProblem(`${zip} holds a symbolic link (${entry.fileName}).`);
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file, { mode: mode & 0o777 || 0o644 }));
    }
  } finally {
    archive.close();
  }
}
