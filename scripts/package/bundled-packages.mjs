/** Which packages of node_modules end up in the bundles: asked of the bundler, which alone knows. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../set-up/places.mjs';

const notes = path.join(projectFolder, 'out', 'bundled');

/**
 * A plugin for the bundler that notes the packages whose code is in the bundle of one world.
 * @param {'main' | 'preload' | 'renderer'} world
 */
export function noteBundledPackages(world) {
  return {
    name: 'note-bundled-packages',
    /** @param {unknown} _options @param {Record<string, { type: string, modules?: Record<string, { renderedLength: number }> }>} bundle */
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => Object.entries(chunk.modules ?? {}));
      const used = modules.filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => packageFolderOf(id));
      mkdirSync(notes, { recursive: true });
      writeFileSync(path.join(notes, `${world}.json`), JSON.stringify([...new Set(used.filter(Boolean))].sort()));
    },
  };
}

/** The packages in the bundles as they were built last, by folder relative to the project. @returns {string[]} */
export function bundledPackages() {
  const all = readdirSync(notes).flatMap((name) => JSON.parse(readFileSync(path.join(notes, name), 'utf8')));
  return [...new Set(all)].sort();
}

/**
 * The package that a module belongs to: `node_modules/NAME` or `node_modules/@SCOPE/NAME`, as deep as it lies.
 * @param {string} id as bundlers name modules: a path, perhaps with a mark before it and a query behind it
 * @returns {string | undefined} undefined for the project's own
 */
export function packageFolderOf(id) {
  const clean = id.replace(/^\0/u, '').replace(/\?.*$/u, '').replaceAll('\\', '/');
  const [inside] = /(?<=^|\/)node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/u.exec(clean) ?? [];
  return inside;
}
