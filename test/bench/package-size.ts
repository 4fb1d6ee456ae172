/**
 * How much has to be downloaded: the packaged application against a bare Electron of the same runtime around an empty page, both as archives made
 * with the same settings. What makes ours smaller is what is left out: languages that the program does not speak, and drawing without a GPU.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { armResult, type Figure, ratio } from './measure.ts';
import { project, type World } from './world.ts';

const run = promisify(execFile);
const mebibyte = 1024 * 1024;

export async function packageSize({ electron, freshFolder }: World): Promise<Figure[]> {
  if (process.platform !== 'linux') return [];
  const folder = await freshFolder();
  await run(process.execPath, ['scripts/run.mjs', 'package', '--quick', '--output', folder], { cwd: project });
  const bare = path.join(folder, 'bare');
  await makeBare(path.dirname(electron), bare);
  const ours = armResult('Enrollment Assistant', 'MiB', [await archived(path.join(folder, 'linux-unpacked'))]);
  const theirs = armResult('bare Electron with an empty page', 'MiB', [await archived(bare)]);
  return [
    ratio(
      'package-size',
      'size of the packaged application as tar.xz, against a bare packaged Electron of the same runtime',
      0.95,
      ours,
      theirs,
    ),
  ];
}

/** Everything that the runtime comes with, and the smallest application. */
async function makeBare(runtime: string, folder: string): Promise<void> {
  const app = path.join('resources', 'app');
  await cp(runtime, folder, { recursive: true, filter: (name) => path.relative(runtime, name) !== app });
  await mkdir(path.join(folder, app), { recursive: true });
  const source = path.join(project, 'test/bench/bare-page');
  for (const name of ['package.json', 'main.js', 'index.html']) await cp(path.join(source, name), path.join(folder, app, name));
}

/** Size in MiB of `tar | xz -1`. */
async function archived(folder: string): Promise<number> {
  const tar = spawn('tar', ['--create', '--sort=name', '--directory', folder, '.'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const xz = spawn('xz', ['-1', '--threads=0', '--stdout'], { stdio: ['pipe', 'pipe', 'inherit'] });
  tar.stdout.pipe(xz.stdin);
  let bytes = 0;
  xz.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  const codes = await Promise.all([tar, xz].map(async (child) => (await once(child, 'close'))[0]));
  if (codes.some((code) => code !== 0)) throw new Error(`tar and xz ended with ${codes.join(' and ')}`);
  return bytes / mebibyte;
}
