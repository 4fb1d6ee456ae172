/** out/licenses.json: what the About window lists, with the texts that licences ask to be passed on. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../set-up/files.mjs';
import { projectFolder } from '../set-up/places.mjs';
import { bundledPackages } from './bundled-packages.mjs';
import { componentsIn, runtimeComponents, runtimeLicences } from './components.mjs';
import { allowedLicences, isAllowed } from './spdx.mjs';

const own = path.join(projectFolder, 'out', 'licenses.json');

/**
 * Writes it for the bundles as they are, and for the runtime if one is named; a build for development leaves the runtime to what runs it.
 * @param {{ folder: string, versions: Record<string, string> }} [runtime] @param {string} [file]
 * @throws Error naming every package whose licence is not on the list
 */
export function writeLicences(runtime, file = own) {
  const packages = componentsIn(bundledPackages());
  const around = runtime ? runtimeComponents(runtime.folder, runtime.versions) : [];
  refuseOthers(packages, allowedLicences);
  refuseOthers(around, [...allowedLicences, ...runtimeLicences]);
  const lines = [...around, ...packages].map(({ name, version, license, text }) => ({ name, version, license, text }));
  writeWhole(file, JSON.stringify(lines));
  return { packages, around };
}

/** @param {import('./components.mjs').Shipped[]} components @param {readonly string[]} allowed */
export function refuseOthers(components, allowed) {
  const others = components.filter(({ license }) => !isAllowed(license, allowed));
  if (others.length === 0) return;
  const list = others.map(({ name, version, license }) => `${name} ${version} (${license})`).join(', ');
  throw new Error(`Licences that nobody has allowed: ${list}. See scripts/package/spdx.mjs.`);
}

/** @returns {{ name: string, version: string, description: string, license: string }} */
export function manifest() {
  return JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
}
