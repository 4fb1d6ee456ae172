import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

/**
 * What makes a test one of the suite `site`: it starts the lab site, servers or other programs, or kills some. A test belongs there by what it
 * imports, wherever it lies.
 */
const conversation =
  /\/(?:lab-site|enrollment-stage|renewal-stage|site-stage|counting-server|raw-server|server-visit|transport-scene|publication-point|revocation-scene|trap-collection|killed-process|openssl)\.ts'|'node:child_process'/u;

const unit = (readdirSync(join(root, 'test/unit'), { recursive: true }) as string[])
  .filter((file) => /\.test\.tsx?$/u.test(file))
  .map((file) => `test/unit/${file.replaceAll('\\', '/')}`);
const conversations = unit.filter((file) => conversation.test(readFileSync(join(root, file), 'utf8')));

export default defineConfig({
  test: {
    projects: [
      // Loading everything anew for each file takes longer than its tests: files share what they import, and leave it as it was.
      {
        test: {
          name: 'unit',
          root,
          include: ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx'],
          exclude: conversations,
          isolate: false,
        },
      },
      { test: { name: 'site', root, include: [...conversations, 'test/site/**/*.test.ts', 'test/faults/**/*.test.ts'] } },
    ],
    restoreMocks: true,
  },
});
