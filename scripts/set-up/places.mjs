/** Where set-up finds the tree and keeps what it fetches. */
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this project. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Things fetched once a machine; follows the XDG base directory specification. */
export const cacheFolder = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'enrollment-assistant');

/** Notes about this tree's set-up. They live and die with the node modules. */
export const notesFolder = path.join(projectFolder, 'node_modules', '.set-up');

/** A lock name of its own for each clone on the machine. @param {string} what */
export function lockNameForTree(what) {
  return `${what}-${createHash('sha256').update(projectFolder).digest('hex').slice(0, 12)}`;
}
