/** The system libraries Electron needs on Linux. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installPackages, missingWords } from './apt.mjs';
import { readIfThere, writeWhole } from './files.mjs';
import { notesFolder } from './places.mjs';
import { SetUpProblem } from './say.mjs';

const packages = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libdrm2',
  'xauth',
  'xvfb',
];

/** What the last look found: the libraries the executable was linked to, by full path. */
const seenNote = path.join(notesFolder, 'libraries.json');

/** Cheap: nothing is started, only the files seen last time are looked for. @param {string} executable the Electron to run */
export function librariesInPlace(executable) {
  if (process.platform !== 'linux') return true;
  const note = readIfThere(seenNote);
  if (note === undefined) return false;
  const seen = JSON.parse(note);
  return seen.executable === executable && seen.libraries.every((library) => existsSync(library));
}

/** @param {string} executable the Electron to run @throws SetUpProblem with the command to run, when we may not install what is missing */
export function provideLibraries(executable) {
  if (librariesInPlace(executable)) return;
  let found = linked(executable);
  if (found.missing.length > 0) {
    installPackages(packages, found.missing);
    found = linked(executable);
    if (found.missing.length > 0) throw new SetUpProblem(missingWords(packages, found.missing));
  }
  writeWhole(seenNote, JSON.stringify({ executable, libraries: found.libraries }));
}

/** What the dynamic linker says. @param {string} executable */
function linked(executable) {
  const words = spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? '';
  const missing = [...words.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1]);
  const libraries = [...words.matchAll(/ => (\/\S+) \(0x/g)].map((match) => match[1]);
  return { missing: [...new Set(missing)], libraries };
}
