/**
 * Where an installation puts things, per platform, for one person or for the computer.
 * Sources: XDG Base Directory Specification 0.8; Filesystem Hierarchy Standard 3.0; Desktop Application Autostart Specification 0.5
 */
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { autostartFile, sharedAutostartFile } from '../autostart.ts';
import { type SettingsFiles, settingsFiles, type Whereabouts } from '../settings/settings-files.ts';

/** For whom it is installed: the person who runs it, or everybody who uses the computer. */
export type Scope = 'person' | 'computer';

export interface Places {
  readonly platform: NodeJS.Platform;
  readonly scope: Scope;
  /** a folder that is on the PATH, or is to be put there */
  readonly commands: string;
  /** of the first section; nothing where there is no `man` */
  readonly manuals: string | undefined;
  /** the file by which the program starts at log-in; nothing where it sees to that by itself */
  readonly loginStart: string | undefined;
  /** nothing where another program keeps the settings */
  readonly settings: string | undefined;
  /** the folder of the receipt */
  readonly records: string;
}

export interface PlacesWish extends Whereabouts {
  readonly scope?: Scope | undefined;
  /** instead of `/usr/local`, for an installation for the computer */
  readonly prefix?: string | undefined;
  /** the settings files, where they are known */
  readonly files?: SettingsFiles | undefined;
}

/** What an installation says of itself afterwards. */
export interface InstallationFiles {
  /** property list: version, date, scope, files, folders */
  readonly receipt: string;
  /** text: a path, mode, size and digest a line */
  readonly billOfMaterials: string;
}

/** The two files of an installation, whether or not they are there; of the usual scope, unless told otherwise. */
export function installationFiles(wish: PlacesWish = {}): InstallationFiles {
  return filesIn(placesFor(wish));
}

/** Those of this person and those of the computer, the person's first: a program may be installed for both. */
export function allInstallationFiles(wish: Omit<PlacesWish, 'scope'> = {}): readonly (InstallationFiles & { readonly scope: Scope })[] {
  return (['person', 'computer'] as const).map((scope) => ({ scope, ...installationFiles({ ...wish, scope }) }));
}

export function filesIn({ platform, records }: Places): InstallationFiles {
  const { join } = pathsOf(platform);
  return { receipt: join(records, 'receipt.plist'), billOfMaterials: join(records, 'bill-of-materials.txt') };
}

/** The computer's for root and administrators, the person's for everybody else. */
export function usualScope({ platform = process.platform, isRoot = isAdministrator(platform) }: Whereabouts = {}): Scope {
  return isRoot ? 'computer' : 'person';
}

/** On Windows only an elevated administrator can read the folder of the registry. */
function isAdministrator(platform: NodeJS.Platform): boolean {
  if (platform !== 'win32') return process.getuid?.() === 0;
  try {
    accessSync(win32.join(process.env.SystemRoot || 'C:\\Windows', 'System32', 'config'), constants.R_OK);
    return true;
  } catch {
    return false; // what can't be read is what was asked
  }
}

export function placesFor(wish: PlacesWish = {}): Places {
  const { platform = process.platform, environment = process.env, home = homedir(), scope = usualScope(wish) } = wish;
  const { files = settingsFiles(wish) } = wish;
  // The keeper of preferences on a Mac overwrites what is written behind its back.
  const settings = files.keeper !== undefined && scope === 'person' ? undefined : files.paths[scope];
  const common = { platform, scope, settings };
  const prefix = wish.prefix ?? '/usr/local';
  if (platform === 'win32') return { ...common, ...onWindows(scope, environment, home) };
  if (platform === 'darwin') return { ...common, ...onMac(scope, prefix, home) };
  return { ...common, ...onLinux(scope, prefix, environment, home) };
}

type Own = Pick<Places, 'commands' | 'manuals' | 'loginStart' | 'records'>;
type Environment = NonNullable<Whereabouts['environment']>;

function onLinux(scope: Scope, prefix: string, environment: Environment, home: string): Own {
  if (scope === 'computer') {
    return {
      commands: posix.join(prefix, 'bin'),
      manuals: posix.join(prefix, 'share/man/man1'),
      loginStart: sharedAutostartFile,
      records: '/var/lib/ccmclient',
    };
  }
  const given = environment.XDG_DATA_HOME;
  const data = given && posix.isAbsolute(given) ? given : posix.join(home, '.local/share');
  return {
    commands: posix.join(home, '.local/bin'),
    manuals: posix.join(data, 'man/man1'),
    loginStart: autostartFile(environment, home),
    records: posix.join(data, 'ccmclient'),
  };
}

/** At the log-in of one person a Mac starts what the program itself has registered with the system. */
function onMac(scope: Scope, prefix: string, home: string): Own {
  if (scope === 'computer') {
    return {
      commands: posix.join(prefix, 'bin'),
      manuals: posix.join(prefix, 'share/man/man1'),
      loginStart: '/Library/LaunchAgents/org.enrollment-assistant.app.plist',
      records: '/Library/Application Support/CCMClient',
    };
  }
  return {
    commands: posix.join(home, '.local/bin'),
    manuals: posix.join(home, '.local/share/man/man1'),
    loginStart: undefined,
    records: posix.join(home, 'Library/Application Support/CCMClient'),
  };
}

/** The folder of a person is on the PATH of every account; there is none like it for the computer. */
function onWindows(scope: Scope, environment: Environment, home: string): Own {
  const shared = win32.join(environment.ProgramData || 'C:\\ProgramData', 'CCMClient');
  const own = environment.LOCALAPPDATA || win32.join(home, 'AppData', 'Local');
  return scope === 'computer'
    ? { commands: win32.join(shared, 'bin'), manuals: undefined, loginStart: undefined, records: shared }
    : {
        commands: win32.join(own, 'Microsoft', 'WindowsApps'),
        manuals: undefined,
        loginStart: undefined,
        records: win32.join(own, 'CCMClient'),
      };
}

/** Paths as a platform writes them. */
export function pathsOf(platform: NodeJS.Platform): typeof posix {
  return platform === 'win32' ? win32 : posix;
}
