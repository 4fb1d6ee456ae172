/** Running a tool whose words matter only when it fails. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { withoutNodeMode } from '../run/app.mjs';
import { SetUpProblem } from '../set-up/say.mjs';

const run = promisify(execFile);
const mostWords = 16 * 1024 * 1024; // bytes

/**
 * @param {string} program @param {readonly string[]} args @param {import('node:child_process').ExecFileOptions} [options]
 * @returns {Promise<string>} its standard output @throws SetUpProblem with its words
 */
export async function runTool(program, args, options = {}) {
  try {
    const { stdout } = await run(program, args, { env: withoutNodeMode(), maxBuffer: mostWords, ...options });
    return String(stdout);
  } catch (problem) {
    const words = [problem.stdout, problem.stderr].filter(Boolean).join('\n').trim();
    throw new SetUpProblem(`${program} ${args[0] ?? ''} did not succeed: ${words || problem.message}`);
  }
}
