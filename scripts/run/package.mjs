/**
 * `npm run package [-- --output DIR] [--quick] [-- electron-builder's arguments]`: the application as people install it.
 *
 * On Linux: the unpacked application and a Debian package of it, made offline. Elsewhere, or with arguments after a second `--`, whatever
 * electron-builder makes of electron-builder.yml, for which it downloads tools.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageApplication, packageWith } from '../package/application.mjs';
import { projectFolder } from '../set-up/places.mjs';
import { say } from '../set-up/say.mjs';

/** @param {import('../set-up/runtime.mjs').Runtime} runtime @param {string[]} args @returns {Promise<number>} exit code */
export async function pack(runtime, args) {
  const { values, positionals } = parseArgs({
    args,
    options: { output: { type: 'string', default: path.join(projectFolder, 'dist') }, quick: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const output = path.resolve(values.output);
  mkdirSync(output, { recursive: true });
  const workshop = path.join(output, '.work');
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop);
  try {
    const wish = { runtime, output, workshop, quick: values.quick };
    const made =
      positionals.length > 0 || process.platform !== 'linux' ? await packageWith(positionals, wish) : await packageApplication(wish);
    for (const file of made) say(`Made ${path.relative(process.cwd(), file) || file}.`);
    return 0;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
