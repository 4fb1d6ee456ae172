/**
 * Which Electron runs the app in development: the one the person names, the one the npm package holds, the official download, and only then the fallback.
 * Works after the node modules are there.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fallbackFits, fallbackFolder, fallbackIsReady, fetchFallback } from './fallback-runtime.mjs';
import { readIfThere, writeWhole } from './files.mjs';
import { cacheFolder, notesFolder, projectFolder } from './places.mjs';
import { SetUpProblem, say } from './say.mjs';

/** @typedef {{ folder: string, executable: string }} Runtime */

const packageFolder = path.join(projectFolder, 'node_modules', 'electron');
const downloadLimit = 5 * 60_000; // milliseconds; a server that can't be reached is given up after ten seconds by fetch itself
const adoptedNote = path.join(notesFolder, 'runtime');

/** The runtime if it is in place already, without touching the network. @returns {Runtime | undefined} */
export function runtimeInPlace() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return runtimeNamed(named);
  return (
    officialRuntime() ?? (fallbackIsReady() && readIfThere(adoptedNote) === fallbackFolder() ? runtimeIn(fallbackFolder()) : undefined)
  );
}

/** Puts a runtime in place. @returns {Promise<Runtime>} @throws SetUpProblem when there is none for this machine */
export async function provideRuntime() {
  const there = runtimeInPlace();
  if (there) return there;
  if (!(fallbackFits() && downloadFailedBefore())) {
    const reason = await downloadOfficial();
    const official = officialRuntime();
    if (official) return official;
    if (!fallbackFits()) throw new SetUpProblem(`Electron ${version()} could not be downloaded (${reason}). ${remedy}`);
    writeWhole(failureNote(), JSON.stringify({ from: mirror(), reason }));
  }
  const folder = await fetchFallback();
  writeWhole(adoptedNote, folder);
  say(`The official Electron ${version()} can't be downloaded here; using ${path.basename(folder)} for development and tests. ${remedy}`);
  return runtimeIn(folder);
}

const remedy =
  'To have the official one: set ELECTRON_MIRROR to a reachable mirror and run "node node_modules/electron/install.js", or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.';

/** @param {string} folder @returns {Runtime} */
function runtimeNamed(folder) {
  const runtime = runtimeIn(path.resolve(folder));
  if (!existsSync(runtime.executable)) throw new SetUpProblem(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron.`);
  return runtime;
}

/** @returns {Runtime | undefined} what the npm package holds, if it is of the package's own version */
function officialRuntime() {
  const folder = path.join(packageFolder, 'dist');
  const found = readIfThere(path.join(folder, 'version'))?.trim().replace(/^v/, '');
  const runtime = runtimeIn(folder);
  return found !== undefined && found === version() && existsSync(runtime.executable) ? runtime : undefined;
}

/** @param {string} folder @returns {Runtime} */
function runtimeIn(folder) {
  const inside = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';
  return { folder, executable: path.join(folder, inside) };
}

/** The Electron the project is pinned to. */
function version() {
  return JSON.parse(readIfThere(path.join(packageFolder, 'package.json')) ?? '{}').version;
}

/** @returns {Promise<string>} why it did not work, or '' */
function downloadOfficial() {
  say(`Downloading Electron ${version()}.`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(packageFolder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: downloadLimit,
    });
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      words += text;
    });
    child.on('close', (code, signal) => resolve(code === 0 ? '' : signal ? 'no answer in time' : lastCause(words)));
  });
}

/** The innermost cause in a printed stack. @param {string} words */
function lastCause(words) {
  const causes = words.match(/^\s*(?:\[cause\]: )?(?:\w*Error|.*Exception): .*$/gm) ?? [];
  return (causes.at(-1) ?? words.trim().split('\n')[0] ?? '').replace(/^\s*(?:\[cause\]: )?/, '').trim();
}

function failureNote() {
  return path.join(cacheFolder, `electron-${version()}-download-failed.json`);
}

/** A download that failed is not tried again on every run, unless the person names another place to download from. */
function downloadFailedBefore() {
  const note = readIfThere(failureNote());
  return note !== undefined && JSON.parse(note).from === mirror();
}

function mirror() {
  return process.env.npm_config_electron_mirror || process.env.ELECTRON_MIRROR || 'default';
}
