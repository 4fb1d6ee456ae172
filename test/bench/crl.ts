/**
 * Revocation lists of 100,000 and of a million entries: how long it takes to prove one and to look a certificate up, against `openssl crl`
 * that only proves it; how much memory it takes; and how long nothing else gets a turn. Each run is a new process, so nothing is warmed up.
 */
import { execFile } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { toPem } from '../../electron/pki/certificate.ts';
import { day, entryDer, makeAuthority, makeCertificate, makeList } from '../support/revocation-fixtures.ts';
import { type ArmResult, armResult, type Figure, interleaved, plain, ratio } from './measure.ts';

const run = promisify(execFile);
const many = 100_000;
const most = 1_000_000;

/** What `crl-run.ts` measured. */
export interface CrlRun {
  readonly milliseconds: number;
  /** more memory at the highest than before */
  readonly mebibytes: number;
  /** milliseconds, the longest time that nothing else got a turn */
  readonly stall: number;
}

export async function crl({ rounds }: { readonly rounds: number }): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'crl-bench-'));
  try {
    await publish(folder);
    const figures = await proveAndSearch(folder, rounds);
    return [...figures, ...(await wholeCheck(folder, Math.min(rounds, 5)))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Certificates, a list of a few entries, one of many and one of a million; the server's certificate is on none of them. */
async function publish(folder: string): Promise<void> {
  const root = makeAuthority({ notBefore: Date.UTC(2000, 0, 1), notAfter: Date.UTC(2049, 0, 1) });
  const lists = ['http://127.0.0.1:1/list'];
  const server = makeCertificate({ issuer: root, lists });
  await writeFile(path.join(folder, 'root'), root.certificate.der);
  await writeFile(path.join(folder, 'root.pem'), toPem(root.certificate));
  await writeFile(path.join(folder, 'server'), server.certificate.der);
  const dates = { thisUpdate: Date.now() - day, nextUpdate: Date.now() + day };
  for (const count of [10, many, most])
    await writeFile(path.join(folder, `${count}.crl`), makeList(root, { rawEntries: entries(count), ...dates }));
}

/** Entries with random serial numbers of 16 octets and a reason, as authorities of Windows write them. */
function entries(count: number): Uint8Array {
  const template = entryDer({ serial: 1n << 120n, reason: 4 });
  const serialAt = 4;
  const all = Buffer.alloc(count * template.length);
  for (let i = 0; i < count; i += 1) {
    all.set(template, i * template.length);
    randomFillSync(all, i * template.length + serialAt + 1, 15);
  }
  return all;
}

async function proveAndSearch(folder: string, rounds: number): Promise<Figure[]> {
  const file = path.join(folder, `${many}.crl`);
  const memory: number[] = [];
  const stalls: number[] = [];
  const samples = await interleaved(
    {
      ours: async () => {
        const { milliseconds, mebibytes, stall } = await crlRun(['file', folder, String(many)]);
        memory.push(mebibytes);
        stalls.push(stall);
        return milliseconds;
      },
      theirs: async () => {
        const began = performance.now();
        const { stderr } = await run('openssl', ['crl', '-inform', 'DER', '-in', file, '-CAfile', path.join(folder, 'root.pem'), '-noout']);
        if (!stderr.includes('verify OK')) throw new Error(`openssl: ${stderr}`);
        return performance.now() - began;
      },
    },
    rounds,
  );
  const ours = armResult('read from disk, proven, searched', 'ms', samples.ours);
  const theirs = armResult('openssl crl: read and proven, with the start of the program', 'ms', samples.theirs);
  return [
    plain('list of 100,000', 'read from disk, proven and searched', 60, ours),
    ratio('list of 100,000 over openssl', 'the same over openssl crl, which only proves the same file', 1 / 3, ours, theirs),
    plain('list of 100,000, memory', 'more memory at the highest, the list itself included', 16, of('memory', 'MiB', memory)),
    plain('list of 100,000, longest stall', 'the longest time that nothing else got a turn', 50, of('stall', 'ms', stalls)),
  ];
}

/** The whole way of a list of a million: fetched over HTTP, proven, searched, stored. */
async function wholeCheck(folder: string, rounds: number): Promise<Figure[]> {
  const list = await readFile(path.join(folder, `${most}.crl`));
  const site = createServer((_, response) => response.end(list)).listen(0, '127.0.0.1');
  await once(site, 'listening');
  const stalls: number[] = [];
  try {
    const { port } = site.address() as AddressInfo;
    const check = async () => {
      const { milliseconds, stall } = await crlRun(['check', folder, String(port)]);
      stalls.push(stall);
      return milliseconds;
    };
    const { check: samples } = await interleaved({ check }, rounds);
    return [
      plain('list of a million', 'fetched, proven, searched and stored', 1000, armResult('check', 'ms', samples)),
      plain('list of a million, longest stall', 'the longest time that nothing else got a turn', 50, of('stall', 'ms', stalls)),
    ];
  } finally {
    site.close();
  }
}

/** Without the first, which isn't counted. */
function of(name: string, unit: ArmResult['unit'], samples: readonly number[]): ArmResult {
  return armResult(name, unit, samples.slice(1));
}

async function crlRun(args: readonly string[]): Promise<CrlRun> {
  const typeScript = ['--import', import.meta.resolve('tsx'), path.join(import.meta.dirname, 'crl-run.ts')];
  const { stdout } = await run(process.execPath, ['--expose-gc', ...typeScript, ...args]);
  return JSON.parse(stdout);
}
