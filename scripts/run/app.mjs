/** The application from the tree: on the command line, or with its window. */
import { projectFolder } from '../set-up/places.mjs';
import { SetUpProblem } from '../set-up/say.mjs';
import { runProgram } from './program.mjs';

/** @typedef {import('../set-up/runtime.mjs').Runtime} Runtime */

/**
 * The command line. No display is needed and no window appears.
 * @param {Runtime} runtime @param {string[]} args @returns {Promise<number>} exit code
 */
export function cli(runtime, args) {
  const { program, args: all } = cliCommand(runtime, args);
  return runProgram(program, all, { env: withoutNodeMode() });
}

/** @param {Runtime} runtime @param {string[]} args everything after the command's name */
export function cliCommand(runtime, args) {
  // After "--" Chromium reads no switch, so the person's flags reach the command line interface alone.
  return { program: runtime.executable, args: [...headless, ...quiet, ...sandboxFlags(), '--', projectFolder, '--cli', ...args] };
}

/** The window. @param {Runtime} runtime @param {string[]} args @returns {Promise<number>} exit code */
export function start(runtime, args) {
  if (!hasDisplay()) {
    throw new SetUpProblem(
      'There is no display to show a window on. Start it from a desktop, or on a virtual one: xvfb-run -a npm start. Without a window: npm run cli.',
    );
  }
  const { program, args: all } = windowCommand(runtime, args);
  return runProgram(program, all, { env: withoutNodeMode() });
}

/** @param {Runtime} runtime @param {string[]} args of the application */
export function windowCommand(runtime, args) {
  const wayland = process.platform === 'linux' && !process.env.DISPLAY ? ['--ozone-platform=wayland'] : [];
  return { program: runtime.executable, args: [...quiet, ...wayland, ...sandboxFlags(), projectFolder, ...args] };
}

/** Whether a window could appear. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Chromium's sandbox can't start as root on Linux; there, and only there, it is left out. */
function sandboxFlags() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** For something of Electron's that shows nothing and needs no display. */
export function headlessFlags() {
  return [...headless, ...quiet, ...sandboxFlags()];
}

const headless = process.platform === 'linux' ? ['--ozone-platform=headless', '--disable-gpu'] : [];

/** Only what Chromium calls fatal; our own words don't pass through its log. */
const quiet = ['--log-level=3'];

/** ELECTRON_RUN_AS_NODE, left over from an editor's terminal, would turn the app into plain Node. */
export function withoutNodeMode() {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env;
  return rest;
}
