/** What an installation puts down: every file with its content, before anything is written. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { desktopEntry } from '../autostart.ts';
import { errorCode, namesIn } from '../durable-files.ts';
import { emptyDictionary, type PropertyList } from '../settings/property-list.ts';
import { writePropertyList } from '../settings/property-list-formats.ts';
import { launcherFor, mark } from './command-launchers.ts';
import { type Places, pathsOf } from './places.ts';
import { backgroundFlag, commandNames, type InstalledProgram } from './program.ts';

export const roles = ['command', 'manual', 'login-start', 'settings', 'bill-of-materials'] as const;
export type Role = (typeof roles)[number];

/** A file to be put down. */
export interface Part {
  readonly role: Role;
  readonly path: string;
  /** permission bits */
  readonly mode: number;
  readonly bytes: Uint8Array;
}

/**
 * The parts of an installation.
 * @param startsAtLogin whether the settings want the program to start with the session
 */
export async function installationContents(places: Places, program: InstalledProgram, startsAtLogin: boolean): Promise<readonly Part[]> {
  const { join: joined } = pathsOf(places.platform);
  const commands = commandNames.map((command): Part => {
    const { fileName, text } = launcherFor(command, program, places.platform);
    return { role: 'command', path: joined(places.commands, fileName), mode: 0o755, bytes: Buffer.from(text) };
  });
  return [
    ...commands,
    ...(await manuals(places, program)),
    ...(await loginStart(places, program, startsAtLogin)),
    ...(await settings(places)),
  ];
}

async function manuals(places: Places, { manuals: source }: InstalledProgram): Promise<Part[]> {
  const { manuals: folder } = places;
  if (folder === undefined) return [];
  const names = (await namesIn(source).catch(unlessNoFolder)).filter((name) => /^[\w-]+\.1$/u.test(name));
  return Promise.all(
    names.map(async (name): Promise<Part> => {
      const text = (await readFile(join(source, name), 'utf8')).trimEnd();
      const bytes = Buffer.from(`${text}\n.\\" ${mark}\n`);
      return { role: 'manual', path: pathsOf(places.platform).join(folder, name), mode: 0o644, bytes };
    }),
  );
}

function unlessNoFolder(error: unknown): string[] {
  if (errorCode(error) !== 'ENOTDIR') throw error;
  return [];
}

async function loginStart({ loginStart: path, platform }: Places, program: InstalledProgram, isWanted: boolean): Promise<Part[]> {
  if (path === undefined || !isWanted) return [];
  const command = [...program.command, backgroundFlag];
  const bytes = platform === 'darwin' ? await launchAgent(path, command) : Buffer.from(desktopEntry({ name: program.name, command }));
  return [{ role: 'login-start', path, mode: 0o644, bytes }];
}

/** Source: launchd.plist(5) */
function launchAgent(path: string, command: readonly string[]): Promise<Uint8Array> {
  const entries = new Map<string, PropertyList>([
    ['Label', { type: 'string', value: basename(path, '.plist') }],
    ['ProgramArguments', { type: 'array', items: command.map((value) => ({ type: 'string', value })) }],
    ['RunAtLoad', { type: 'boolean', value: true }],
  ]);
  return writePropertyList({ type: 'dictionary', entries }, 'xml');
}

/** An empty file, to be written to. */
async function settings({ settings: path, scope }: Places): Promise<Part[]> {
  if (path === undefined) return [];
  const bytes = await writePropertyList(emptyDictionary, 'xml');
  return [{ role: 'settings', path, mode: scope === 'person' ? 0o600 : 0o644, bytes }];
}

/** Whether a file can be known as one of this program by what is in it. Settings never can: they belong to whoever wrote them. */
export function carriesMark(role: Role, bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString();
  if (role === 'settings') return false;
  if (role === 'login-start')
    return /^Name=Enrollment Assistant$/mu.test(text) || text.includes('<string>org.enrollment-assistant.app</string>');
  return text.includes(mark);
}

/** Whether a person has turned an entry at log-in off. Source: Desktop Application Autostart Specification 0.5, "Hidden" */
export function isTurnedOff(bytes: Uint8Array): boolean {
  return /^(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/mu.test(Buffer.from(bytes).toString());
}
