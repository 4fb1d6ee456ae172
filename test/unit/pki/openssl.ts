import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for one openssl run: files are named inside, and gone afterwards. */
export interface Bench {
  file(name: string, content?: string | Uint8Array): string;
  read(name: string): Buffer;
  run(...args: readonly string[]): Buffer;
}

/** Runs openssl, the judge of what is written and the maker of what is read, in a temporary folder of its own. */
export function withOpenssl<T>(work: (bench: Bench) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'pki-'));
  const file = (name: string, content?: string | Uint8Array) => {
    const full = path.join(folder, name);
    if (content !== undefined) writeFileSync(full, content);
    return full;
  };
  const bench: Bench = {
    file,
    read: (name) => readFileSync(file(name)),
    run: (...args) => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }),
  };
  try {
    return work(bench);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
