/** Where keychain, settings and logs of one client are kept. Several clients on one machine each have a folder of their own. */
import { chmod, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { makeFolder, storageProblem } from './durable-files.ts';

export interface DataFolderWish {
  /** the value of `--user-data-dir`, if it was given */
  readonly argument?: string | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** the platform's own place, for instance what Electron calls userData */
  readonly fallback: string;
}

/** `--user-data-dir` before `CCM_DATA_DIR` before the platform's place; always an absolute path. */
export function resolveDataFolder({ argument, environment = process.env, fallback }: DataFolderWish): string {
  return resolve(argument || environment.CCM_DATA_DIR || fallback);
}

/**
 * Makes the folder if there is none, and keeps other accounts of the computer out of it.
 * @throws ProblemError not-writable, disk-full
 */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    const others = 0o077;
    if (process.platform !== 'win32' && ((await stat(folder)).mode & others) !== 0) await chmod(folder, 0o700);
  } catch (error) {
    throw storageProblem(error, folder);
  }
}
