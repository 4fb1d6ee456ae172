/** The benchmarks, on a display of their own. */
import { onOwnDisplay } from './display.mjs';
import { runTypeScript } from './typescript.mjs';

/** @param {import('../set-up/runtime.mjs').Runtime} runtime @param {string[]} args @returns {Promise<number>} exit code */
export function bench(runtime, args) {
  return onOwnDisplay((env) => runTypeScript('test/bench/main.ts', args, { ...env, ELECTRON_OVERRIDE_DIST_PATH: runtime.folder }));
}
