/**
 * Brings a fresh clone to where the app runs: node modules, an Electron, the system's libraries, the built application.
 * Each step looks first and does nothing when nothing is to do; each thing done is one line on stderr.
 */
import { buildInPlace, provideBuild } from './set-up/build.mjs';
import { librariesInPlace, provideLibraries } from './set-up/libraries.mjs';
import { alone } from './set-up/lock.mjs';
import { modulesInPlace, provideModules } from './set-up/modules.mjs';
import { lockNameForTree } from './set-up/places.mjs';
import { programsInPlace, providePrograms } from './set-up/programs.mjs';
import { provideRuntime, runtimeInPlace } from './set-up/runtime.mjs';

/**
 * @typedef {{ runtime?: boolean, build?: boolean, programs?: string[] }} Needs
 *   runtime: Electron and its libraries; build: the application in out/; programs: of the system, by name
 */

/**
 * @param {Needs} needs
 * @returns {Promise<import('./set-up/runtime.mjs').Runtime | undefined>} the Electron to run, if one was asked for
 * @throws SetUpProblem
 */
export async function setUp(needs) {
  return inPlace(needs) ? (needs.runtime ? runtimeInPlace() : undefined) : alone(lockNameForTree('set-up'), () => provide(needs));
}

/** @param {Needs} needs */
function inPlace(needs) {
  if (!modulesInPlace() || !programsInPlace(needs.programs ?? [])) return false;
  if (needs.runtime) {
    const runtime = runtimeInPlace();
    if (runtime === undefined || !librariesInPlace(runtime.executable)) return false;
  }
  return !needs.build || buildInPlace();
}

/** @param {Needs} needs */
async function provide(needs) {
  provideModules();
  providePrograms(needs.programs ?? []);
  let runtime;
  if (needs.runtime) {
    runtime = await provideRuntime();
    provideLibraries(runtime.executable);
  }
  if (needs.build) await provideBuild();
  return runtime;
}
