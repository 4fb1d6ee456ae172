/**
 * macOS's own `defaults`, which asks the process that keeps the preferences: what is written behind the back of that, it may overwrite.
 */
import { spawn } from 'node:child_process';
import { ProblemError } from '../../contract/problem.ts';
import { hexOf, type PropertyList } from './property-list.ts';
import { domain } from './settings-files.ts';

export interface Answer {
  /** 127 where there is no such program */
  readonly code: number;
  /** without the last line end */
  readonly output: string;
  readonly complaints: string;
}

/** Runs the program to its end. */
export async function askDefaults(program: string, args: readonly string[]): Promise<Answer> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, complaints, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number>((resolve) => {
      child.on('error', () => resolve(127));
      child.on('close', (exit) => resolve(exit ?? 1));
    }),
  ]);
  return { code, output, complaints };
}

/**
 * Writes a setting of the person, or removes it where there is no value; removing what is not there is no failure.
 * @throws ProblemError not-writable
 */
export async function askToWrite(program: string, path: string, key: string, value: PropertyList | undefined): Promise<void> {
  const args = value ? ['write', domain, key, ...typed(value)] : ['delete', domain, key];
  const { code, complaints } = await askDefaults(program, args);
  const isThere = value !== undefined || (await askDefaults(program, ['read', domain, key])).code === 0;
  if (code !== 0 && isThere) throw new ProblemError({ kind: 'not-writable', path, detail: `${program} ended with ${code}: ${complaints}` });
}

/** A value as the program takes it. No setting has another type than these. */
function typed(value: PropertyList): string[] {
  switch (value.type) {
    case 'boolean':
      return ['-bool', String(value.value)];
    case 'integer':
      return ['-int', String(value.value)];
    case 'real':
      return ['-float', String(value.value)];
    case 'data':
      return ['-data', hexOf(value.value)];
    case 'string':
      return ['-string', value.value];
    default:
      throw new Error(`no setting is written as ${value.type}`);
  }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString().replace(/\n$/u, '');
}
