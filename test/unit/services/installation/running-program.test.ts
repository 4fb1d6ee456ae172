import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askToEnd, runningProgram } from '../../../../electron/services/installation/running-program.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A process of this same executable that waits until it is asked to end. */
async function started(...args: readonly string[]): Promise<ChildProcess & { pid: number }> {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume(); console.log("on")', '--', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child as ChildProcess & { pid: number };
}

/** A data folder in which Chromium has noted who works with it. */
function folderOf(pid: number, computer = hostname()): string {
  const folder = temporaryFolder();
  symlinkSync(`${computer}-${pid}`, join(folder, 'SingletonLock'));
  return folder;
}

describe.runIf(process.platform === 'linux')('the program in the background', () => {
  it('is found by its data folder, and ends when it is asked to', async () => {
    const child = await started('--background');
    const running = await runningProgram(folderOf(child.pid), process.execPath);
    expect(running).toEqual({ pid: child.pid, isInBackground: true });
    const gone = once(child, 'exit');
    expect(await askToEnd({ pid: child.pid, isInBackground: true })).toBe(true);
    expect(await gone).toEqual([null, 'SIGTERM']);
  });

  it('is told from one that has windows', async () => {
    const child = await started();
    expect(await runningProgram(folderOf(child.pid), process.execPath)).toEqual({ pid: child.pid, isInBackground: false });
  });

  it('is none where the number belongs to another program by now, or to another computer', async () => {
    const child = await started('--background');
    expect(await runningProgram(folderOf(child.pid), '/opt/another/program')).toBeUndefined();
    expect(await runningProgram(folderOf(child.pid, 'elsewhere'), process.execPath)).toBeUndefined();
  });

  it('is none where nothing is noted, and has ended where it is gone', async () => {
    expect(await runningProgram(temporaryFolder(), process.execPath)).toBeUndefined();
    const child = await started();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await runningProgram(folderOf(child.pid), process.execPath)).toBeUndefined();
    expect(await askToEnd({ pid: child.pid, isInBackground: true })).toBe(true);
  });
});
