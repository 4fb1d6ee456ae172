/** All the tests: form and types, the suites `unit` and `site` in Node, and what a person does on the real Electron. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFolder } from '../set-up/places.mjs';
import { programsFor } from '../set-up/programs.mjs';
import { SetUpProblem, say } from '../set-up/say.mjs';
import { setUp } from '../set-up.mjs';
import { check } from './check.mjs';
import { onOwnDisplays } from './display.mjs';
import { runNode, wasStopped } from './program.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @type {Record<string, (report: string, args: string[]) => Promise<Counts>>} in the order in which they run */
const suites = {
  unit: (report, args) => inNode('unit', report, args),
  site: (report, args) => inNode('site', report, args),
  e2e: endToEnd,
};

/**
 * @param {string[]} args `unit`, `site` or `e2e` for one suite alone, then what its runner takes (file names, `-t`)
 * @returns {Promise<number>} exit code; the last line on stdout holds the counts
 */
export async function test(args) {
  const [only, ...rest] = Object.hasOwn(suites, args[0] ?? '') ? args : [undefined, ...args];
  const folder = mkdtempSync(path.join(tmpdir(), 'enrollment-assistant-test-'));
  const counts = [];
  try {
    if (only === undefined) counts.push({ ...nothing, failed: await check() });
    for (const [name, suite] of Object.entries(suites)) {
      if ((only ?? name) !== name || wasStopped()) continue;
      counts.push(await orOneFailure(suite(path.join(folder, `${name}.json`), rest)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const sum = counts.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    nothing,
  );
  console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
  return sum.failed > 0 ? 1 : 0;
}

/** @param {'unit' | 'site'} suite @param {string} report @param {string[]} args @returns {Promise<Counts>} */
async function inNode(suite, report, args) {
  await setUp({ programs: programsFor[suite] });
  const which = ['run', '--config', 'test/vitest.config.ts', '--project', suite];
  const flags = [...which, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode(moduleFile('vitest', 'vitest.mjs'), [...flags, ...args], { cwd: projectFolder });
  return counted(code, report, (found) => ({
    passed: found.numPassedTests,
    // A file that could not be loaded has no tests to count, and is one that failed.
    failed:
      found.numFailedTests + found.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
    skipped: found.numPendingTests + found.numTodoTests,
  }));
}

/** Walks at a time: an app waits more often than it works. */
const sideBySide = 2;

/** @param {string} report @param {string[]} args @returns {Promise<Counts>} */
async function endToEnd(report, args) {
  const runtime = await setUp({ runtime: true, build: true, programs: programsFor.e2e });
  const code = await onOwnDisplays(sideBySide, (env) =>
    runNode(moduleFile('@playwright/test', 'cli.js'), ['test', '--config', 'test/e2e/playwright.config.ts', ...args], {
      cwd: projectFolder,
      env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: runtime.folder, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
  );
  return counted(code, report, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }));
}

/** A suite that can't be set up is one failure, and the others run all the same. @param {Promise<Counts>} suite @returns {Promise<Counts>} */
async function orOneFailure(suite) {
  try {
    return await suite;
  } catch (problem) {
    if (!(problem instanceof SetUpProblem)) throw problem;
    say(problem.message);
    return { ...nothing, failed: 1 };
  }
}

/** @param {number} code the runner's exit code @param {string} report its JSON file @param {(found: any) => Counts} read @returns {Counts} */
function counted(code, report, read) {
  let counts = nothing;
  try {
    counts = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch (problem) {
    say(`The test runner left no readable report: ${problem.message}`);
    return { ...nothing, failed: 1 };
  }
  // A runner may fail outside any test, in a hook or at its end: that counts too.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {string} name @param {string} file */
function moduleFile(name, file) {
  return path.join(projectFolder, 'node_modules', ...name.split('/'), file);
}
