/** The application, built from its sources into out/ when one of them has changed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { readIfThere, sha256, writeWhole } from './files.mjs';
import { projectFolder } from './places.mjs';
import { SetUpProblem, say } from './say.mjs';

const sources = ['electron', 'renderer', 'assets', 'scripts/package', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const builtNote = path.join(projectFolder, 'out', '.built-from');

/** Whether out/ was built from the sources as they are. */
export function buildInPlace() {
  return readIfThere(builtNote) === sourceMark() && existsSync(path.join(projectFolder, 'out', 'main', 'main.js'));
}

/** @throws SetUpProblem when the build does not succeed, or bundles a package whose licence nobody has allowed */
export async function provideBuild() {
  if (buildInPlace()) return;
  say('Building the application.');
  const mark = sourceMark(); // taken before, so that a change during the build leads to another
  rmSync(builtNote, { force: true });
  const done = spawnSync(
    process.execPath,
    [path.join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: projectFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  if (done.status !== 0) {
    const words = `${done.stdout}${done.stderr}`;
    throw new SetUpProblem(`The build did not succeed.\n${process.stderr.isTTY ? words : stripVTControlCharacters(words)}`);
  }
  await provideLicences();
  writeWhole(builtNote, mark);
}

/** Beside the bundles, for the About window. Loaded here, not above: it needs the node modules. */
async function provideLicences() {
  const { writeLicences } = await import('../package/licences.mjs');
  try {
    writeLicences();
  } catch (problem) {
    throw new SetUpProblem(`The build did not succeed. ${problem.message}`);
  }
}

/** Builds whatever the note says. */
export async function buildAnew() {
  rmSync(builtNote, { force: true });
  await provideBuild();
}

/** A mark that changes when a source is added, removed or written to. */
function sourceMark() {
  const lines = [];
  for (const source of sources) collect(path.join(projectFolder, source), lines);
  return sha256(lines.join('\n'));
}

/** @param {string} place a file or a folder @param {string[]} lines path, size and time of each file */
function collect(place, lines) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    for (const name of readdirSync(place).sort()) collect(path.join(place, name), lines);
  } else if (found) {
    lines.push(`${place} ${found.size} ${found.mtimeMs}`);
  }
}
