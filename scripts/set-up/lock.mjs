/** One set-up at a time: two terminals may start the app in the same second. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheFolder } from './places.mjs';
import { say } from './say.mjs';

const lookAgainAfter = 200; // milliseconds
const writingTime = 10_000; // milliseconds; more than anyone needs between creating such a file and the next step

/**
 * Runs `work` while holding the lock `name` (a file with the holder's process id). A lock whose holder has died is taken over.
 * @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function alone(name, work) {
  const folder = path.join(cacheFolder, 'locks');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.lock`);
  let told = false;
  while (!take(file)) {
    if (dropAbandoned(file)) continue;
    const by = holder(file);
    if (!told && by !== undefined) {
      say(`Waiting for another set-up (process ${by}; if there is none, delete ${file}).`);
      told = true;
    }
    await pause(lookAgainAfter);
  }
  const letGo = () => rmSync(file, { force: true });
  process.once('exit', letGo);
  try {
    return await work();
  } finally {
    process.off('exit', letGo);
    letGo();
  }
}

/** @param {string} file @returns whether the file is ours now */
function take(file) {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (problem) {
    if (problem.code !== 'EEXIST') throw problem;
    return false;
  }
}

/** Removes a lock whose holder has died. One waiter at a time, or the second would remove what the first has just taken. @param {string} file */
function dropAbandoned(file) {
  if (!isAbandoned(file)) return false;
  const permit = `${file}.dropping`;
  if (!take(permit)) {
    if (isOlderThan(permit, writingTime)) rmSync(permit, { force: true });
    return false;
  }
  const dropped = isAbandoned(file);
  if (dropped) rmSync(file, { force: true });
  rmSync(permit, { force: true });
  return dropped;
}

/** @param {string} file */
function isAbandoned(file) {
  const id = holder(file);
  if (id === undefined) return isOlderThan(file, writingTime);
  try {
    process.kill(id, 0);
    return false;
  } catch (problem) {
    return problem.code === 'ESRCH';
  }
}

/** @param {string} file @returns {number | undefined} */
function holder(file) {
  try {
    const id = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(id) && id > 0 ? id : undefined;
  } catch {
    return undefined; // let go in the meantime
  }
}

/** @param {string} file @param {number} age milliseconds */
function isOlderThan(file, age) {
  try {
    return Date.now() - statSync(file).mtimeMs > age;
  } catch {
    return false; // let go in the meantime
  }
}
