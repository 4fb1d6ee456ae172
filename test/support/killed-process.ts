/** Processes that are killed, or whose disk fails, at any single system call by which they change the disk. strace does it (Linux). */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { expect } from 'vitest';
import type { Identity, KeychainContents } from '../../electron/enrollment/ports.ts';
import { openUnprotected } from './unprotected-keychain.ts';

const run = promisify(execFile);
const traced = 'trace=mkdir,pwrite64,fsync,chmod,link,rename,unlink,rmdir';

export interface Call {
  readonly name: string;
  /** the how-many-th of this name, from 1 */
  readonly number: number;
}

/** Makes one file of a module and everything it imports, which starts quicker than the sources. */
export async function bundle(module: string, file: string): Promise<void> {
  const output = { entryFileNames: basename(file) };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: module, outDir: dirname(file), emptyOutDir: false, target: 'node20', rolldownOptions: { output } },
    ssr: { noExternal: true },
  });
}

/** Runs a bundled module; what it printed. One thread for all files, so that calls can be counted. */
export async function runChild(args: readonly string[], strace: readonly string[] = []): Promise<string> {
  const [program = '', ...rest] = [...strace, process.execPath, ...args];
  const { stdout } = await run(program, rest, { env: { ...process.env, UV_THREADPOOL_SIZE: '1' } });
  return stdout.trim();
}

/** The calls by which a bundled module changes the disk, in order. `log` is a file to be written. */
export async function changesOf(args: readonly string[], log: string): Promise<Call[]> {
  await runChild(args, ['strace', '-f', '-qq', '-o', log, '-e', traced]);
  const names = [...readFileSync(log, 'utf8').matchAll(/^\d+ +([a-z0-9]+)\(/gmu)].map((match) => match[1] ?? '');
  return names.map((name, index) => ({ name, number: names.slice(0, index + 1).filter((other) => other === name).length }));
}

/** Runs a bundled module with something happening to its calls. @param injection as strace has it: `fsync:error=EIO:when=2` */
export function runInjected(args: readonly string[], injection: string): Promise<string> {
  return runChild(args, ['strace', '-f', '-qq', '-o', '/dev/null', '-e', traced, '-e', `inject=${injection}`]);
}

/** Runs a bundled module and kills it at a call; it must have come to that. */
export async function killAt(args: readonly string[], { name, number }: Call): Promise<void> {
  await expect(runInjected(args, `${name}:signal=KILL:when=${number}`)).rejects.toThrow();
}

/** Does something for each of many, two at a time: as many as the smallest machines have processors. */
export async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all([worker(), worker()]);
}

export function unfinished(folder: string): string[] {
  return existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.includes('unfinished')) : [];
}

/** Everything that is there is whole: no entry is damaged, each key opens and fits its certificate, leftovers are gone. */
export async function wholeIdentities(
  folder: string,
): Promise<{ readonly identities: readonly Identity[]; readonly inUse: KeychainContents['inUse'] }> {
  const keychain = openUnprotected(folder);
  const { identities, inUse, damaged } = await keychain.read();
  expect(damaged).toEqual([]);
  for (const { id } of identities) expect(await keychain.openKey(id, 'check')).toBeDefined();
  expect(unfinished(folder)).toEqual([]);
  return { identities, inUse };
}
