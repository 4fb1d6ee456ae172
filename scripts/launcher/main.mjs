/**
 * Makes a packaged Electron runtime understand `electron [flags] DIR [arguments]`, as the runtime of the npm package does: it has no `default_app` of its own.
 * Placed in `resources/app/` of the development runtime; never part of what is shipped.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
const preloaded = [];
let directory;
for (let index = 0; index < args.length && directory === undefined; index += 1) {
  const arg = args[index];
  if (arg === '-r' || arg === '--require') preloaded.push(args[++index]);
  else if (!arg.startsWith('-')) directory = path.resolve(arg);
}

if (directory === undefined) {
  console.error('Usage: electron [flags] DIR [arguments]');
  app.exit(2);
} else {
  const manifest = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8'));
  const name = manifest.productName ?? manifest.name;
  process.defaultApp = true;
  app.setAppPath(directory);
  app.setName(name);
  app.setVersion(manifest.version);
  app.setPath('userData', path.join(app.getPath('appData'), name));
  const require = createRequire(import.meta.url);
  for (const module of preloaded) require(module);
  try {
    await import(pathToFileURL(path.resolve(directory, manifest.main)).href);
  } catch (problem) {
    console.error(problem);
    app.exit(1);
  }
}
