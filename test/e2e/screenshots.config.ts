import { defineConfig } from '@playwright/test';

/** Not a test: what is looked at are the pictures. */
export default defineConfig({
  testDir: '.',
  testMatch: 'screenshots.ts',
  outputDir: '../../test-results',
  workers: 1,
  retries: 0,
  reporter: [['list']],
});
