import { defineConfig } from '@playwright/test';

const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

/** One app at a time: each test starts its own on the one display, and its own lab site. */
export default defineConfig({
  testDir: '.',
  // Notification daemon and tray are those of a Linux desktop, which the test brings along.
  testIgnore: process.platform === 'linux' ? [] : ['renewal*.test.ts'],
  outputDir: '../../test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
});
