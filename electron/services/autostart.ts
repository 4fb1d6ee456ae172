/** The program at log-in on a Linux desktop. Source: Desktop Application Autostart Specification 0.5 */
import { readFile, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { errorCode, flushFolder, makeFolder, replaceDurably, storageProblem } from './durable-files.ts';

export interface Autostart {
  readonly name: string;
  /** program and arguments */
  readonly command: readonly string[];
}

/** `$XDG_CONFIG_HOME/autostart`, or below `~/.config` */
export function autostartFile(environment: NodeJS.ProcessEnv = process.env, home = homedir()): string {
  return join(environment.XDG_CONFIG_HOME || join(home, '.config'), 'autostart', 'enrollment-assistant.desktop');
}

/**
 * Writes the entry, or removes it where there is nothing to start. A file that already says so is left alone.
 * @throws ProblemError not-writable, disk-full
 */
export async function keepAutostart(file: string, wanted: Autostart | undefined): Promise<void> {
  const folder = dirname(file);
  try {
    if (!wanted) {
      await rm(file, { force: true });
      await flushFolder(folder).catch(unlessMissing);
      return;
    }
    const text = desktopEntry(wanted);
    if ((await readFile(file, 'utf8').catch(unlessMissing)) === text) return;
    await makeFolder(folder);
    await replaceDurably(file, Buffer.from(text));
  } catch (error) {
    throw storageProblem(error, file);
  }
}

function unlessMissing(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}

function desktopEntry({ name, command }: Autostart): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${name}`,
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'NoDisplay=true',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/**
 * An argument in double quotes, then once more as the value of a key. Source: Desktop Entry Specification 1.5, "The Exec key"
 */
function quoted(argument: string): string {
  const inQuotes = argument.replaceAll(/["`$\\]/gu, '\\$&');
  return `"${inQuotes.replaceAll('\\', '\\\\').replaceAll('%', '%%')}"`;
}
