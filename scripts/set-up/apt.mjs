/** System packages: installed where we may (Debian and its kin, as root); otherwise the person gets the one command. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { SetUpProblem, say } from './say.mjs';

/**
 * @param {string[]} packages by their Debian names
 * @param {string[]} missing what was looked for and not found, for the message
 * @throws SetUpProblem with the command to run, when we may not install or apt fails
 */
export function installPackages(packages, missing) {
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) throw new SetUpProblem(missingWords(packages, missing));
  say(`Installing system packages: ${packages.join(' ')}.`);
  apt(['update'], packages);
  apt(['install', '--yes', '--no-install-recommends', ...packages.map(nameHere)], packages);
}

/** @param {string[]} packages @param {string[]} missing */
export function missingWords(packages, missing) {
  return `Things of the system are needed that are not here (${missing.join(', ')}). On Debian or Ubuntu: ${command(packages)}`;
}

/** @param {string} program */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @param {string[]} packages */
function command(packages) {
  return `sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${packages.map(nameHere).join(' ')}`;
}

/** Newer releases carry some of them under a name that ends in t64. @param {string} name */
function nameHere(name) {
  return [name, `${name}t64`].find(isInstallable) ?? name;
}

/** @param {string} name */
function isInstallable(name) {
  const words = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout ?? '';
  return /Candidate: (?!\(none\))\S/.test(words);
}

/** @param {string[]} args @param {string[]} packages */
function apt(args, packages) {
  const done = spawnSync('apt-get', ['-qq', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
  });
  if (done.status === 0) return;
  const why = done.stderr?.trim() || done.error?.message;
  throw new SetUpProblem(`apt-get ${args[0]} did not succeed: ${why}. To do it yourself: ${command(packages)}`);
}
