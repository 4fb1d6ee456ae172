/** The program at log-in on a Linux desktop. Source: Desktop Application Autostart Specification 0.5 */
import { access, readFile, rm } from 'node:fs/promises';
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

/** That of an installation for everybody who uses the computer. A person's file of the same name counts instead. */
export const sharedAutostartFile = '/etc/xdg/autostart/enrollment-assistant.desktop';

/** An entry that starts nothing, and hides the shared one. Source: Desktop Application Autostart Specification 0.5, "Hidden" */
const hidden = ['[Desktop Entry]', 'Type=Application', 'Name=Enrollment Assistant', 'Hidden=true', ''].join('\n');

/**
 * Writes the entry. Where there is nothing to start, it is removed, or hides the `shared` one if there is such a file. A file that already says so is left
 * alone.
 * @throws ProblemError not-writable, disk-full
 */
export async function keepAutostart(file: string, wanted: Autostart | undefined, shared?: string): Promise<void> {
  const folder = dirname(file);
  try {
    const text = wanted ? desktopEntry(wanted) : shared !== undefined && (await isThere(shared)) ? hidden : undefined;
    if (text === undefined) {
      await rm(file, { force: true });
      await flushFolder(folder).catch(unlessMissing);
      return;
    }
    if ((await readFile(file, 'utf8').catch(unlessMissing)) === text) return;
    await makeFolder(folder);
    await replaceDurably(file, Buffer.from(text));
  } catch (error) {
    throw storageProblem(error, file);
  }
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false, // one that can't be reached starts nothing either
  );
}

function unlessMissing(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}

/** The text of an entry. Source: Desktop Application Autostart Specification 0.5 */
export function desktopEntry({ name, command }: Autostart): string {
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
