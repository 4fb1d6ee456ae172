/** Where the archive goes, and what it is called. Sources: behaviour of the original; XDG user directories, user-dirs.dirs(5) */
import { existsSync, readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { posix, win32 } from 'node:path';

export interface Surroundings {
  readonly platform?: NodeJS.Platform | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  readonly home?: string | undefined;
}

/** The Desktop; where there is none, the home folder. */
export function desktopFolder({ platform = process.platform, environment = process.env, home = homedir() }: Surroundings = {}): string {
  const { join, isAbsolute } = platform === 'win32' ? win32 : posix;
  const candidates = platform === 'win32' ? [environment.OneDrive && join(environment.OneDrive, 'Desktop')] : [];
  if (platform === 'linux') candidates.push(environment.XDG_DESKTOP_DIR, namedDesktop(environment, home));
  candidates.push(join(home, 'Desktop'));
  return candidates.find((folder) => folder && isAbsolute(folder) && existsSync(folder)) ?? home;
}

/** As desktops write it: `XDG_DESKTOP_DIR="$HOME/Schreibtisch"`. */
function namedDesktop(environment: NonNullable<Surroundings['environment']>, home: string): string | undefined {
  const config =
    environment.XDG_CONFIG_HOME && posix.isAbsolute(environment.XDG_CONFIG_HOME)
      ? environment.XDG_CONFIG_HOME
      : posix.join(home, '.config');
  const file = posix.join(config, 'user-dirs.dirs');
  if (!existsSync(file)) return undefined;
  const value = /^\s*XDG_DESKTOP_DIR="((?:[^"\\]|\\.)*)"/mu.exec(textOf(file))?.[1]?.replace(/\\(.)/gu, '$1');
  return value?.replace(/^\$HOME(?=\/|$)/u, home);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // as good as absent: there is a usual place
  }
}

/** `cmdiag-<hostname>-<date and time>.zip`, in the time of this computer. @param now milliseconds since 1970 */
export function archiveName(now: number, host = hostname()): string {
  const at = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  const time = [two(at.getHours()), two(at.getMinutes()), two(at.getSeconds())].join('');
  return `cmdiag-${host.replace(/[^\w.-]/gu, '_').slice(0, 100) || 'computer'}-${date}-${time}.zip`;
}
