/** Sends another runtime than this process's into the traps. */
import { spawn } from 'node:child_process';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './trap-collection-child.ts';
import type { Visit } from './trap-collection-visit.ts';

export interface Report {
  readonly runtime: Readonly<Record<string, string | undefined>>;
  /** one for each visit, in their order */
  readonly outcomes: readonly Outcome[];
}

/** @param executable of Node or of Electron, which then runs as Node with its own TLS stack */
export async function sendVisitor(executable: string, visits: readonly Visit[]): Promise<Report> {
  const args = ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL('trap-collection-child.ts', import.meta.url))];
  const child = spawn(executable, args, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  child.stdin.end(JSON.stringify(visits));
  const [report, code] = await Promise.all([json(child.stdout).catch(() => undefined), ended]);
  if (code !== 0 || report === undefined) throw new Error(`the visitor ended with ${code}`);
  return report as Report;
}
