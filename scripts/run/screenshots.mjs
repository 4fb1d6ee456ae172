/** Pictures of every window in every state, light and dark, on a display of their own. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../set-up/places.mjs';
import { SetUpProblem, say } from '../set-up/say.mjs';
import { onOwnDisplay } from './display.mjs';
import { runNode } from './program.mjs';

/**
 * @param {import('../set-up/runtime.mjs').Runtime} runtime
 * @param {string[]} args `--language TAG` (English, unless given), `--out DIR` (screenshots/, unless given), and what the runner takes
 * @returns {Promise<number>} exit code
 */
export async function screenshots(runtime, args) {
  const { language, folder, rest } = wishes(args);
  const runner = path.join(projectFolder, 'node_modules', '@playwright', 'test', 'cli.js');
  const code = await onOwnDisplay((env) =>
    runNode(runner, ['test', '--config', 'test/e2e/screenshots.config.ts', ...rest], {
      cwd: projectFolder,
      env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: runtime.folder, SCREENSHOTS_LANGUAGE: language, SCREENSHOTS_FOLDER: folder },
    }),
  );
  say(`The pictures are in ${path.join(folder, language)}.`);
  return code;
}

/** @param {string[]} args @returns {{ language: string, folder: string, rest: string[] }} */
function wishes(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { language: { type: 'string', default: 'en' }, out: { type: 'string' } },
      allowPositionals: true,
    });
    return { language: values.language, folder: path.resolve(values.out ?? path.join(projectFolder, 'screenshots')), rest: positionals };
  } catch {
    throw new SetUpProblem('Usage: npm run screenshots [-- [--language TAG] [--out DIR]]');
  }
}
