/** An installation below a folder that stands for the whole disk, and what is there afterwards. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { InstallationWish } from '../../electron/services/installation/install.ts';
import { type PlacesWish, placesFor } from '../../electron/services/installation/places.ts';
import type { InstalledProgram } from '../../electron/services/installation/program.ts';
import { HandSetClock } from './hand-set-clock.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const program: InstalledProgram = {
  name: 'Enrollment Assistant',
  version: '1.0.0',
  command: ['/opt/enrollment-assistant/enrollment-assistant'],
  manuals: '/nonexistent',
};

/** Linux, of a person whose home is `/home/mnorth`, unless told otherwise. */
export function placesOn(wish: PlacesWish = {}) {
  return placesFor({ platform: 'linux', environment: {}, home: '/home/mnorth', isRoot: false, exists: () => false, ...wish });
}

export const personPlaces = placesOn({ scope: 'person' });
export const computerPlaces = placesOn({ scope: 'computer' });

/** The folders that every home has. */
export function freshRoot(root = temporaryFolder()): string {
  for (const folder of ['home/mnorth/.config', 'home/mnorth/.local/share', 'usr/local', 'etc', 'var/lib']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  return root;
}

export function wishFor(root: string, wish: Partial<InstallationWish> = {}): InstallationWish {
  return { places: personPlaces, program, clock: new HandSetClock(), startsAtLogin: true, root, ...wish };
}

/** Everything below a folder by its path: the text of a file, `/` for a folder, and nothing of the time. */
export function everythingIn(root: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    found[`/${relative(root, path)}`] = entry.isFile() ? readFileSync(path, 'utf8') : entry.isDirectory() ? '/' : 'other';
  }
  return found;
}

export function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

export const at = (root: string, path: string) => readFileSync(join(root, path), 'utf8');
export const modeOf = (root: string, path: string) => lstatSync(join(root, path)).mode & 0o777;
export const isThere = (root: string, path: string) => existsSync(join(root, path));
