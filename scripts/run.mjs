/**
 * The one way in: `node scripts/run.mjs WHAT [arguments]`, behind every npm script. Sets up what WHAT needs, then runs it in its place.
 * Imports nothing but Node's own modules and files of scripts/ until the node modules exist.
 */
import { cli, start } from './run/app.mjs';
import { programsFor } from './set-up/programs.mjs';
import { SetUpProblem, say } from './set-up/say.mjs';
import { setUp } from './set-up.mjs';

/** @type {Record<string, (args: string[]) => Promise<number>>} each returns the exit code */
const commands = {
  cli: async (args) => cli(await setUp({ runtime: true, build: true }), args),
  start: async (args) => start(await setUp({ runtime: true, build: true }), args),
  async lab(args) {
    await setUp({});
    const { runTypeScript } = await import('./run/typescript.mjs');
    return runTypeScript('test/site/main.ts', args);
  },
  async demo(args) {
    const runtime = await setUp({ runtime: true, build: true });
    const { demo } = await import('./demo.mjs');
    return demo(runtime, args);
  },
  async build() {
    await setUp({});
    const { buildAnew } = await import('./set-up/build.mjs');
    await buildAnew();
    return 0;
  },
  async package(args) {
    const runtime = await setUp({ runtime: true, build: true, programs: programsFor.package });
    const { pack } = await import('./run/package.mjs');
    return pack(runtime, args);
  },
  async documents() {
    await setUp({});
    const { runTypeScript } = await import('./run/typescript.mjs');
    return runTypeScript('scripts/documents/main.ts', []);
  },
  async check() {
    await setUp({});
    const { check } = await import('./run/check.mjs');
    return (await check()) > 0 ? 1 : 0;
  },
  async test(args) {
    await setUp({});
    const { test } = await import('./run/test.mjs');
    return test(args);
  },
  async screenshots(args) {
    const runtime = await setUp({ runtime: true, build: true, programs: programsFor.e2e });
    const { screenshots } = await import('./run/screenshots.mjs');
    return screenshots(runtime, args);
  },
  async bench(args) {
    const runtime = await setUp({ runtime: true, build: true, programs: programsFor.bench });
    const { bench } = await import('./run/bench.mjs');
    return bench(runtime, args);
  },
};

const [what = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, what) ? commands[what] : undefined;
if (command === undefined) {
  say(`Usage: node scripts/run.mjs ${Object.keys(commands).join('|')} [arguments]`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await command(args);
  } catch (problem) {
    if (!(problem instanceof SetUpProblem)) throw problem;
    say(problem.message);
    process.exitCode = 1;
  }
}
