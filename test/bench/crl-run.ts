/** One measured run of `crl.ts`, in a process of its own: `file FOLDER COUNT` or `check FOLDER PORT`. Prints a `CrlRun` as JSON. */
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type Certificate, readCertificate } from '../../electron/pki/certificate.ts';
import { judgeList } from '../../electron/services/revocation/judge-list.ts';
import { RevocationLists } from '../../electron/services/revocation/revocation-lists.ts';
import type { CrlRun } from './crl.ts';
import { peak, resetPeak } from './peak-memory.ts';

const [what = '', folder = '', argument = ''] = process.argv.slice(2);
const [certificate, issuer] = ['server', 'root'].map((name) => readCertificate(readFileSync(path.join(folder, name)))) as [
  Certificate,
  Certificate,
];
const now = Date.now();
const { signal } = new AbortController();

async function judgeFile(file: string): Promise<void> {
  const { revoked } = await judgeList(await readFile(path.join(folder, file)), { certificate, issuer, host: 'bench', now, signal }, file);
  if (revoked) throw new Error('the certificate is not on this list');
}

/** The certificate names a port that was not known when it was made. */
async function check(port: string): Promise<void> {
  const dataFolder = await mkdtemp(path.join(folder, 'data-'));
  const lists = new RevocationLists({ dataFolder, clock: { now: () => now }, findProxy: async () => undefined });
  const server = { ...certificate, crlDistributionPoints: [`http://127.0.0.1:${port}/list`] };
  await lists.check([server, issuer], '127.0.0.1', signal);
  await rm(dataFolder, { recursive: true });
}

async function measured(work: () => Promise<void>): Promise<CrlRun> {
  await judgeFile('10.crl'); // what is loaded once, whatever the list
  globalThis.gc?.();
  await pause(50);
  const resolution = 1;
  const delay = monitorEventLoopDelay({ resolution });
  const before = resetPeak();
  delay.enable();
  const began = performance.now();
  await work();
  const milliseconds = performance.now() - began;
  await pause(5); // so that the end of the work is seen as well
  delay.disable();
  return { milliseconds, mebibytes: (peak() - before) / 1024, stall: delay.max / 1e6 - resolution };
}

const run = await measured(() => (what === 'file' ? judgeFile(`${argument}.crl`) : check(argument)));
process.stdout.write(JSON.stringify(run));
