/** Runs a TypeScript file of test/ in plain Node. */
import path from 'node:path';
import { projectFolder } from '../set-up/places.mjs';
import { runProgram } from './program.mjs';

/** @param {string} file relative to the project @param {string[]} args @param {NodeJS.ProcessEnv} [env] @returns {Promise<number>} exit code */
export function runTypeScript(file, args, env = process.env) {
  const { program, args: all } = typeScriptCommand(file, args);
  return runProgram(program, all, { env: { ...env, TSX_TSCONFIG_PATH: path.join(projectFolder, 'test', 'tsconfig.json') } });
}

/** @param {string} file relative to the project @param {string[]} args */
export function typeScriptCommand(file, args) {
  // Resolved from here: the working directory is the person's and may be anywhere.
  return { program: process.execPath, args: ['--import', import.meta.resolve('tsx'), path.join(projectFolder, file), ...args] };
}
