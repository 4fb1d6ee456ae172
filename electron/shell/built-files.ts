import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the windows live. A scheme of our own instead of file://, so that nothing else on this computer is within reach. */
export const uiScheme = 'app';
export const uiHost = 'ui';

/** One file of the built user interface. */
export interface BuiltFile {
  readonly contentType: string;
  readonly bytes: Buffer;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Every file under `folder` of a kind that windows use, by the path under which it may be asked for ('/index.html').
 * The list is made once, so no path is ever joined with text from outside.
 */
export function readBuiltFiles(folder: string): ReadonlyMap<string, BuiltFile> {
  const files = new Map<string, BuiltFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypes[path.extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const location = path.join(entry.parentPath, entry.name);
    const name = `/${path.relative(folder, location).split(path.sep).join('/')}`;
    files.set(name, { contentType, bytes: readFileSync(location) });
  }
  return files;
}

/** The file that `url` names, if it is exactly one of `files` on our own host. A query is for the page itself and is ignored. */
export function builtFileAt(url: string, files: ReadonlyMap<string, BuiltFile>): BuiltFile | undefined {
  if (!isUiAddress(url)) return undefined;
  return files.get(new URL(url).pathname);
}

/** Whether `url` belongs to our own user interface: scheme and host, no user name, no port. */
export function isUiAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${uiScheme}:` && host === uiHost && username === '' && password === '';
}
