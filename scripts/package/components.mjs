/** What the program is made of besides its own code: the packages in its bundles, and the runtime around them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readIfThere } from '../set-up/files.mjs';
import { projectFolder } from '../set-up/places.mjs';
import { standardText } from './standard-texts.mjs';

/**
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} license an SPDX expression
 * @property {string} text of the licence
 * @property {string} [integrity] of a package, as in package-lock.json
 * @property {string} [website]
 * @property {readonly string[]} [needs] names of the packages that it depends on
 */

/** @param {readonly string[]} folders of packages, relative to the project @returns {Shipped[]} */
export function componentsIn(folders) {
  const lock = JSON.parse(readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8')).packages;
  return folders.map((folder) => {
    const manifest = JSON.parse(readFileSync(path.join(projectFolder, folder, 'package.json'), 'utf8'));
    const { name, version, license, homepage, dependencies = {} } = manifest;
    if (typeof license !== 'string') throw new Error(`${folder} doesn\u2019t say under which licence it is`);
    return {
      name,
      version,
      license,
      text: licenceText(path.join(projectFolder, folder)) ?? standardText(license, manifest),
      ...(lock[folder]?.integrity && { integrity: lock[folder].integrity }),
      ...(homepage && { website: homepage }),
      needs: Object.keys(dependencies),
    };
  });
}

/** The texts that a package brings along, one after the other. @param {string} folder */
function licenceText(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/iu.test(name));
  return names.length === 0 ? undefined : names.map((name) => readFileSync(path.join(folder, name), 'utf8').trim()).join('\n\n');
}

/**
 * The runtime. Chromium's own parts are hundreds; their licences are in LICENSES.chromium.html, which lies beside the program.
 * @param {string} folder of the runtime @param {Record<string, string>} versions as `process.versions` has them
 * @returns {Shipped[]}
 */
export function runtimeComponents(folder, versions) {
  const seeChromium = 'The text is in LICENSES.chromium.html, in the folder of the program.';
  const electronText = readIfThere(path.join(folder, 'LICENSE.electron.txt')) ?? readIfThere(path.join(folder, 'LICENSE')) ?? '';
  const part = (name, key, license, website) => ({ name, version: versions[key] ?? '', license, text: seeChromium, website });
  return [
    {
      name: 'Electron',
      version: versions.electron ?? '',
      license: 'MIT',
      text: electronText.trim(),
      website: 'https://www.electronjs.org',
    },
    part('Chromium', 'chrome', 'BSD-3-Clause', 'https://www.chromium.org'),
    part('V8', 'v8', 'BSD-3-Clause', 'https://v8.dev'),
    part('Node.js', 'node', 'MIT', 'https://nodejs.org'),
    part('libuv', 'uv', 'MIT', 'https://libuv.org'),
    part('zlib', 'zlib', 'Zlib', 'https://zlib.net'),
    part('ICU', 'icu', 'Unicode-3.0', 'https://icu.unicode.org'),
    // Its own library file beside the program, as the LGPL asks: whoever wants another can put it in its place.
    { ...part('FFmpeg', 'chrome', 'LGPL-2.1-or-later', 'https://ffmpeg.org'), version: `as in Chromium ${versions.chrome ?? ''}` },
  ];
}

/** Licences of the runtime alone, each of which was read: none reaches over to the program. */
export const runtimeLicences = ['LGPL-2.1-or-later', 'Zlib'];

/** The projects inside Chromium, by name, from the list it comes with. @param {string} html LICENSES.chromium.html @returns {{ name: string, website?: string }[]} */
export function chromiumProjects(html) {
  const entry = /<span class="title">([^<]*)<\/span>(?:\s*<span class="homepage"><a href="([^"]*)">)?/gu;
  return [...html.matchAll(entry)].map(([, name = '', website]) => ({ name: plain(name), ...(website && { website: plain(website) }) }));
}

/** @param {string} text of an HTML file */
function plain(text) {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();
}
