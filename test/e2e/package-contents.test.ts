/** What is inside the package: nothing that is not needed, and a true account of what it is made of. */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Component } from '../../electron/contract/about.ts';
import { expect, test } from './package-stage.ts';

const project = path.resolve(import.meta.dirname, '../..');

interface Archive {
  listPackage(file: string): string[];
  extractFile(file: string, name: string): Buffer;
}

interface Part {
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly components?: readonly Part[];
}

/** electron-builder's own reader of archives. */
const asar: Archive = createRequire(createRequire(import.meta.url).resolve('electron-builder'))('@electron/asar');

test('the archive holds the bundles, the list of licences and the manifest, and no way to debug them', ({ packages }) => {
  const archive = path.join(packages.application, 'resources/app.asar');
  const files = asar.listPackage(archive).map((name) => name.replaceAll('\\', '/').slice(1));
  expect(files).toEqual(
    expect.arrayContaining(['package.json', 'out/licenses.json', 'out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']),
  );
  const fits =
    /^(?:package\.json|out(?:\/(?:main|preload|renderer|renderer\/assets))?|out\/licenses\.json|out\/(?:main|renderer)\/.+\.(?:js|css|svg|png|html|json)|out\/preload\/preload\.cjs)$/u;
  expect(files.filter((name) => !fits.test(name) || /\.map$|node_modules|test/u.test(name))).toEqual([]);
  const manifest = JSON.parse(asar.extractFile(archive, 'package.json').toString());
  expect(Object.keys(manifest)).not.toContain('devDependencies');
  for (const name of files.filter((one) => /\.c?js$/u.test(one)))
    expect(asar.extractFile(archive, name).toString(), name).not.toContain('sourceMappingURL');
});

test('beside it lies what the runtime needs, in the languages of the program', ({ packages }) => {
  const names = readdirSync(packages.application);
  expect(names).toEqual(
    expect.arrayContaining(['enrollment-assistant', 'chrome-sandbox', 'icudtl.dat', 'resources.pak', 'LICENSES.chromium.html']),
  );
  expect(names.filter((name) => /vulkan|swiftshader|crashpad|default_app|\.node$/u.test(name))).toEqual([]);
  expect(readdirSync(path.join(packages.application, 'resources')).sort()).toEqual(['app.asar', 'man']);
  expect(readdirSync(path.join(packages.application, 'locales')).sort()).toEqual([
    'ar.pak',
    'de.pak',
    'en-GB.pak',
    'en-US.pak',
    'fr.pak',
    'ja.pak',
  ]);
  expect(readdirSync(path.join(packages.application, 'resources/man')).sort()).toEqual(
    readdirSync(path.join(project, 'assets/man')).sort(),
  );
});

test('licences and bill of materials name the same parts, each with its version, and Chromium with all of its own', ({ packages }) => {
  const archive = path.join(packages.application, 'resources/app.asar');
  const licences: Component[] = JSON.parse(asar.extractFile(archive, 'out/licenses.json').toString());
  for (const { name, version, license, text } of licences) {
    expect(
      [name, version, license].every((one) => one !== ''),
      name,
    ).toBe(true);
    expect(text?.length, name).toBeGreaterThan(50);
  }
  const bill: { specVersion: string; components: Part[] } = JSON.parse(readFileSync(packages.bill, 'utf8'));
  expect(bill.specVersion).toBe('1.6');
  const named = bill.components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name} ${version}`);
  expect(named.sort()).toEqual(licences.map(({ name, version }) => `${name} ${version}`).sort());
  const bundled = readdirSync(path.join(project, 'out/bundled')).flatMap((world): string[] =>
    JSON.parse(readFileSync(path.join(project, 'out/bundled', world), 'utf8')),
  );
  expect(new Set(bundled.map((folder) => folder.replace(/^.*node_modules\//u, '')))).toEqual(
    new Set(licences.map(({ name }) => name).filter((name) => !/^(?:Electron|Chromium|V8|Node\.js|libuv|zlib|ICU|FFmpeg)$/u.test(name))),
  );
  const projects = bill.components.find(({ name }) => name === 'Chromium')?.components ?? [];
  expect(projects.length).toBeGreaterThan(300);
  expect(projects.map(({ name }) => name)).toEqual(expect.arrayContaining(['BoringSSL', 'Skia', 'zlib']));
});
