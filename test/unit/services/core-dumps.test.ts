import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../support/killed-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');

/** Prints the filter of a child started before, of itself, and of a child started after. Source: core(5): a mask, 0 is nothing */
const program = `
import { spawn, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { leaveMemoryOutOfCoreDumps } from './core-dumps.mjs';
const before = spawn('cat', { stdio: ['pipe', 'ignore', 'ignore'] });
before.on('spawn', () => {
  const filter = (id) => readFileSync('/proc/' + id + '/coredump_filter', 'utf8').trim();
  const usual = filter('self');
  leaveMemoryOutOfCoreDumps();
  console.log([usual, filter(before.pid), filter('self'), execFileSync('cat', ['/proc/self/coredump_filter']).toString().trim()].join(' '));
  before.stdin.end();
});`;

describe.runIf(process.platform === 'linux')('what is left in a core dump', () => {
  it('is no memory: of this process, of those there are, and of those to come', async () => {
    const folder = temporaryFolder();
    await bundle('electron/services/core-dumps.ts', join(folder, 'core-dumps.mjs'));
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: folder });
    const [usual, ...others] = stdout.trim().split(' ');
    expect(usual).not.toBe('00000000');
    expect(others).toEqual(['00000000', '00000000', '00000000']);
  });
});

describe('crashes', () => {
  const sources = readdirSync(join(root, 'electron'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

  it('are reported to nobody: nothing starts Electron\u2019s crash reporter', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((text) => /\bcrashReporter\b/u.test(text))).toEqual([]);
  });

  it('leave no memory from the first line of the program on', () => {
    const main = readFileSync(join(root, 'electron/main.ts'), 'utf8');
    const first = main.split('\n').find((line) => line !== '' && !/^(?:import|\/\/|\/\*| \*)/u.test(line));
    expect(first).toBe('leaveMemoryOutOfCoreDumps();');
  });
});
