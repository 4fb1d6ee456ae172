/** The node modules: installed with `npm ci` when they are missing or package-lock.json has changed. No package's install script runs. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { readIfThere, sha256, writeWhole } from './files.mjs';
import { notesFolder, projectFolder } from './places.mjs';
import { SetUpProblem, say } from './say.mjs';

const lockFile = path.join(projectFolder, 'package-lock.json');
const installedNote = path.join(notesFolder, 'modules');
/** npm's own record of what it put in place. */
const installedList = path.join(projectFolder, 'node_modules', '.package-lock.json');

/** Whether what is installed is what package-lock.json asks for. */
export function modulesInPlace() {
  const wanted = lockText();
  if (readIfThere(installedNote) === sha256(wanted)) return true;
  if (!sameAsInstalled(JSON.parse(wanted))) return false;
  writeWhole(installedNote, sha256(wanted)); // installed by hand, and complete
  return true;
}

/** @throws SetUpProblem when npm does not succeed */
export function provideModules() {
  if (modulesInPlace()) return;
  say('Installing node modules (npm ci).');
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32', // npm is a script there
  });
  if (done.status !== 0) throw new SetUpProblem('npm could not install the node modules. Its own words are above.');
  writeWhole(installedNote, sha256(lockText()));
}

function lockText() {
  const text = readIfThere(lockFile);
  if (text === undefined) throw new SetUpProblem('package-lock.json is missing. Is this a whole copy of the project?');
  return text;
}

/** @param {{ packages: Record<string, { integrity?: string, optional?: boolean }> }} wanted */
function sameAsInstalled(wanted) {
  const text = readIfThere(installedList);
  if (text === undefined) return false;
  const installed = JSON.parse(text).packages;
  return Object.entries(wanted.packages).every(
    ([place, one]) => place === '' || (installed[place] ? installed[place].integrity === one.integrity : one.optional === true),
  );
}
