/** What can be said about the sources without running them: form, import rules, types. */
import path from 'node:path';
import { projectFolder } from '../set-up/places.mjs';
import { say } from '../set-up/say.mjs';
import { runNode, wasStopped } from './program.mjs';

const worlds = ['electron/tsconfig.json', 'electron/tsconfig.preload.json', 'renderer/tsconfig.json', 'test/tsconfig.json'];

/** @returns {Promise<number>} how many checks did not pass */
export async function check() {
  let failed = 0;
  const each = async (name, file, args) => {
    if (wasStopped()) return;
    const code = await runNode(path.join(projectFolder, 'node_modules', ...file), args, { cwd: projectFolder });
    if (code !== 0) {
      failed += 1;
      say(`Check failed: ${name}.`);
    }
  };
  await each('biome', ['@biomejs', 'biome', 'bin', 'biome'], ['check', '--error-on-warnings']);
  for (const world of worlds) await each(`tsc -p ${world}`, ['typescript', 'bin', 'tsc'], ['-p', world]);
  return failed;
}
