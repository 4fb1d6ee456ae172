import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** In memory where there is such a disk: a keychain flushes a dozen times for each entry. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder of its own for a test, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(place, 'enrollment-assistant-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder that a whole test file shares, removed after its last test. To be called at the top of the file. */
export function suiteFolder(): string {
  const folder = mkdtempSync(join(place, 'enrollment-assistant-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
