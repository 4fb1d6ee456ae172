import { defineConfig } from '@playwright/test';

const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

/** Each worker has a display to itself, and reads this file when it starts. */
const displays = process.env.TEST_DISPLAYS?.split(' ').filter((name) => name !== '') ?? [];
const display = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
if (display !== undefined) process.env.DISPLAY = display;

/** Each test starts an app of its own, with a data folder and a lab site of its own. */
export default defineConfig({
  testDir: '.',
  // Notification daemon and tray are those of a Linux desktop, which the test brings along; packages are made offline for Linux alone.
  testIgnore: process.platform === 'linux' ? [] : ['renewal*.test.ts', 'package-*.test.ts'],
  outputDir: '../../test-results',
  workers: Math.max(1, displays.length),
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
});
