/**
 * The running processes. Of other programs, the arguments may hold anything: what is kept of them is the program, the names of flags and absolute
 * paths. Only this program's own arguments are kept whole; secrets are taken out of both like out of everything else.
 */
import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { say } from '../../contract/words/say.ts';
import type { Found } from './entry.ts';

const run = promisify(execFile);
/** Milliseconds */
const patience = 10_000;
const mostBytes = 8 * 1024 * 1024;
const mostProcesses = 5000;
/** Ticks a second in /proc, whatever the kernel itself counts in. Source: proc_pid_stat(5) */
const ticks = 100;

export interface ProcessesWish {
  readonly platform?: NodeJS.Platform | undefined;
  /** executables whose arguments are kept whole */
  readonly own?: readonly string[];
}

export async function processes({ platform = process.platform, own = [process.execPath] }: ProcessesWish = {}): Promise<Found> {
  const text = platform === 'linux' ? await ofLinux(own) : platform === 'win32' ? await ofWindows() : await ofUnix();
  return { entries: [{ path: 'processes.txt', about: say('archive.about.processes'), bytes: Buffer.from(text) }], missing: [] };
}

async function ofUnix(): Promise<string> {
  const columns = ['-axww', '-o', 'pid,ppid,user,state,lstart,comm'];
  return (await run('/bin/ps', columns, { timeout: patience, maxBuffer: mostBytes })).stdout;
}

async function ofWindows(): Promise<string> {
  return (await run('tasklist.exe', ['/FO', 'CSV'], { timeout: patience, maxBuffer: mostBytes, windowsHide: true })).stdout;
}

/** From /proc, which tells arguments apart, as `ps` does not, and is there where `ps` is not. */
async function ofLinux(own: readonly string[]): Promise<string> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name)).map(Number);
  const [names, started] = await Promise.all([accountNames(), bootTime()]);
  const rows: string[] = [];
  for (const id of ids.sort((a, b) => a - b).slice(0, mostProcesses)) {
    const row = await rowOf(id, own, names, started).catch(() => undefined); // it has ended meanwhile
    if (row !== undefined) rows.push(row);
  }
  const head = [pad('PID', 8), pad('PPID', 8), pad('USER', 16), 'S ', pad('STARTED', 21), 'COMMAND'].join('');
  return `${[head, ...rows].join('\n')}\n`;
}

async function rowOf(id: number, own: readonly string[], names: ReadonlyMap<number, string>, boot: number): Promise<string> {
  const folder = `/proc/${id}`;
  const [status, line, { uid }, program] = await Promise.all([
    readFile(`${folder}/stat`, 'utf8'),
    readFile(`${folder}/cmdline`, 'utf8'),
    stat(folder),
    readlink(`${folder}/exe`).catch(() => ''),
  ]);
  // The name stands in brackets and may hold blanks and brackets itself.
  const name = status.slice(status.indexOf('(') + 1, status.lastIndexOf(')'));
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  const [state = '?', parent = '?'] = fields;
  const since = new Date((boot + Number(fields[19]) / ticks) * 1000);
  const args = line.split('\0').filter((arg) => arg !== '');
  const command = args.length === 0 ? `[${name}]` : shown(args, own.includes(program));
  const when = Number.isNaN(since.getTime()) ? '?' : `${since.toISOString().slice(0, 19)}Z`;
  return [pad(String(id), 8), pad(parent, 8), pad(names.get(uid) ?? String(uid), 16), `${state} `, pad(when, 21), command].join('');
}

/** A command line with what may be kept of it. */
export function shown(args: readonly string[], isOwn: boolean): string {
  const [program = '', ...rest] = args;
  // Some programs write a line of their own into the place of their name: `sshd: mnorth@pts/0`.
  const first = isOwn || /^[\w./+-]+$/u.test(program) ? program : (/^[\w./+-]+/u.exec(program)?.[0] ?? '\u2026');
  return [first, ...rest.map(isOwn ? quoted : kept)].join(' ');
}

function quoted(arg: string): string {
  return /^[\w./:=@,+\\-]+$/u.test(arg) ? arg : JSON.stringify(arg);
}

function kept(arg: string): string {
  if (/^(?:-[A-Za-z0-9?]|--[A-Za-z][\w-]*)$/u.test(arg) || /^\/[\w./+-]*$/u.test(arg)) return arg;
  const flag = /^(?:--[A-Za-z][\w-]*(?==)|-[A-Za-z])/u.exec(arg)?.[0];
  return flag === undefined ? '\u2026' : `${flag}${flag.startsWith('--') ? '=' : ''}\u2026`;
}

function pad(text: string, width: number): string {
  return `${text.slice(0, width - 1)}`.padEnd(width);
}

async function accountNames(): Promise<ReadonlyMap<number, string>> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').filter((line) => line.includes(':'));
  return new Map(lines.map((line) => line.split(':')).map(([name = '', , id = '']) => [Number(id), name]));
}

/** Seconds since 1970 */
async function bootTime(): Promise<number> {
  return Number(/^btime (\d+)$/mu.exec(await readFile('/proc/stat', 'utf8'))?.[1]);
}
