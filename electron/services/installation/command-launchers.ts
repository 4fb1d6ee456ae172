/**
 * The files by which commands are found on the PATH. Each names the program and the command itself, so that it does the same under any name
 * and through any link.
 */
import type { InstalledProgram } from './program.ts';

/** Stands in every file that this program writes for itself: by it the file is known again, even where a receipt is lost. */
export const mark = 'Written by ccmsetup of Enrollment Assistant, which replaces it; CMUninstall removes it.';

export interface Launcher {
  readonly fileName: string;
  readonly text: string;
}

export function launcherFor(command: string, program: InstalledProgram, platform: NodeJS.Platform): Launcher {
  return platform === 'win32'
    ? { fileName: `${command}.cmd`, text: batchFile(command, program) }
    : { fileName: command, text: shellScript(command, program, platform) };
}

/**
 * After `--` Chromium reads no switch, so the person's flags reach the command alone. On Linux no display is needed. Chromium's sandbox
 * can't start as root there, and Electron refuses to go on without it unless it is told to.
 */
function shellScript(command: string, { name, command: [executable, ...first] }: InstalledProgram, platform: NodeJS.Platform): string {
  const isLinux = platform === 'linux';
  const switches = [...(isLinux ? ['--ozone-platform=headless', '--disable-gpu'] : []), '--log-level=3'].join(' ');
  const args = ['--', ...first.map(quoted), '--cli', command].join(' ');
  return [
    '#!/bin/sh',
    `# ${command}. ${mark}`,
    `program=${quoted(executable)}`,
    'if [ ! -x "$program" ]; then',
    `  echo "${name} is no longer at $program. Install it again." >&2`,
    '  exit 127',
    'fi',
    'unset ELECTRON_RUN_AS_NODE',
    ...(isLinux ? ['sandbox=', 'if [ "$(id -u)" = 0 ]; then sandbox=--no-sandbox; fi'] : []),
    `exec "$program" ${switches}${isLinux ? ` \${sandbox:+"$sandbox"}` : ''} ${args} "$@"`,
    '',
  ].join('\n');
}

/** A word for the shell (POSIX 1003.1, 2.2.2): nothing has a meaning between single quotes but the end of them. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

function batchFile(command: string, { name, command: [executable, ...first] }: InstalledProgram): string {
  const program = inBatch(executable);
  return [
    '@echo off',
    `rem ${command}. ${mark}`,
    `if not exist ${program} (`,
    `  echo ${name} is no longer where it was. Install it again. 1>&2`,
    '  exit /b 127',
    ')',
    'set ELECTRON_RUN_AS_NODE=',
    `${program} --log-level=3 -- ${[...first.map(inBatch), '--cli', command].join(' ')} %*`,
    '',
  ].join('\r\n');
}

/** No name of a file holds a quotation mark on Windows. */
function inBatch(word: string): string {
  return `"${word.replaceAll('%', '%%')}"`;
}
