/** Where settings are written, per platform. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** Who writes a file. The stronger first: a value in a file hides those in the files after it. */
export const levels = ['managed', 'computer', 'person'] as const;
export type Level = (typeof levels)[number];

/** The preferences domain. Source: deploy-clients-to-macs.md, "Renewing the Mac client certificate" */
export const domain = 'com.microsoft.ccmclient';
const fileName = `${domain}.plist`;

export interface SettingsFiles {
  readonly paths: Readonly<Record<Level, string>>;
  /** the file that `defaults` reads and writes where none is named */
  readonly own: Exclude<Level, 'managed'>;
  /** the program that must be asked to change the person's file: macOS keeps preferences in a process of its own */
  readonly keeper: string | undefined;
}

export interface Whereabouts {
  readonly platform?: NodeJS.Platform;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly home?: string;
  readonly isRoot?: boolean;
  readonly exists?: (path: string) => boolean;
}

/**
 * The three files of this computer and this person.
 *
 * `CCM_SETTINGS_DIR` names a folder to use instead, with the folders `managed`, `computer` and `person` in it: for tests and for a client that is
 * carried around. It counts only on a computer that has neither a managed nor a computer's file, because what an administrator
 * has settled is not to be left by setting a variable.
 *
 * For root, the own file is the computer's: an administrator who writes a setting means everybody. It is the person's where root has a
 * XDG_CONFIG_HOME and did not come by it through sudo, and on a Mac, where `defaults` itself decides.
 */
export function settingsFiles(whereabouts: Whereabouts = {}): SettingsFiles {
  const {
    platform = process.platform,
    environment = process.env,
    home = homedir(),
    isRoot = process.getuid?.() === 0,
    exists = existsSync,
  } = whereabouts;
  const usual = usualPaths(platform, environment, home);
  const elsewhere = environment.CCM_SETTINGS_DIR;
  if (elsewhere && !exists(usual.managed) && !exists(usual.computer)) {
    const { join, resolve } = platform === 'win32' ? win32 : posix;
    const path = (level: Level) => join(resolve(elsewhere), level, fileName);
    return { paths: { managed: path('managed'), computer: path('computer'), person: path('person') }, own: 'person', keeper: undefined };
  }
  const isForEverybody = platform === 'linux' && isRoot && (!configHome(environment) || environment.SUDO_UID !== undefined);
  return { paths: usual, own: isForEverybody ? 'computer' : 'person', keeper: platform === 'darwin' ? '/usr/bin/defaults' : undefined };
}

function usualPaths(platform: NodeJS.Platform, environment: NonNullable<Whereabouts['environment']>, home: string): SettingsFiles['paths'] {
  if (platform === 'darwin') {
    return {
      managed: posix.join('/Library/Managed Preferences', fileName),
      computer: posix.join('/Library/Preferences', fileName),
      person: posix.join(home, 'Library/Preferences', fileName),
    };
  }
  if (platform === 'win32') {
    const shared = win32.join(environment.ProgramData || 'C:\\ProgramData', 'CCMClient');
    const own = environment.APPDATA || win32.join(home, 'AppData', 'Roaming');
    return {
      managed: win32.join(shared, 'Managed', fileName),
      computer: win32.join(shared, fileName),
      person: win32.join(own, 'CCMClient', fileName),
    };
  }
  return {
    managed: posix.join('/etc/opt/ccmclient/managed', fileName),
    computer: posix.join('/etc/opt/ccmclient', fileName),
    person: posix.join(configHome(environment) ?? posix.join(home, '.config'), 'ccmclient', fileName),
  };
}

/** Only an absolute path counts. Source: XDG Base Directory Specification, "Basics" */
function configHome(environment: NonNullable<Whereabouts['environment']>): string | undefined {
  const folder = environment.XDG_CONFIG_HOME;
  return folder && posix.isAbsolute(folder) ? folder : undefined;
}
