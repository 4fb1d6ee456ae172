/** Facts of this computer and of the environment that the program goes by. */

import { statfs } from 'node:fs/promises';
import { cpus, freemem, hostname, totalmem, uptime, userInfo, version } from 'node:os';
import { say } from '../../contract/words/say.ts';
import type { FoundEntry } from './entry.ts';

/** Nothing else of the environment is taken along. */
const variables = [
  'LANG',
  'LANGUAGE',
  'LC_ALL',
  'LC_MESSAGES',
  'LC_TIME',
  'TZ',
  'PATH',
  'HOME',
  'USER',
  'SHELL',
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'DESKTOP_SESSION',
  'XDG_CURRENT_DESKTOP',
  'XDG_SESSION_TYPE',
  'XDG_CONFIG_HOME',
  'XDG_RUNTIME_DIR',
  'DBUS_SESSION_BUS_ADDRESS',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_EXTRA_CA_CERTS',
  'CCM_DATA_DIR',
  'CCM_SETTINGS_DIR',
  'CCM_LANGUAGE',
];

export function environmentEntry(environment: Readonly<Record<string, string | undefined>>): FoundEntry {
  const known = new Set(variables);
  const kept = Object.entries(environment).filter(([name, value]) => value !== undefined && known.has(name.toUpperCase()));
  return json('environment.json', say('archive.about.environment'), Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** @param now milliseconds since 1970 */
export async function systemEntry(system: string, dataFolder: string, now: number): Promise<FoundEntry> {
  const disk = await statfs(dataFolder).catch(() => undefined);
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const facts: readonly [string, string | number][] = [
    ['System', system],
    ['Kernel', version()],
    ['Host name', hostname()],
    ['Account', accountName()],
    ['Processors', `${cpus().length} ${cpus()[0]?.model ?? ''}`],
    ['Memory', `${mebibytes(freemem())} of ${mebibytes(totalmem())} MiB free`],
    [
      'Disk of the data folder',
      disk ? `${mebibytes(disk.bavail * disk.bsize)} of ${mebibytes(disk.blocks * disk.bsize)} MiB free` : 'not known',
    ],
    ['Running for', `${Math.round(uptime())} seconds`],
    ['Clock', new Date(now).toISOString()],
    ['Time zone', timeZone],
    ['Locale', locale],
    ...Object.entries(process.versions).map(([name, value]): [string, string] => [name, value ?? '']),
  ];
  const text = facts.map(([name, value]) => `${`${name}:`.padEnd(25)} ${value}`).join('\n');
  return { path: 'operating-system.txt', about: say('archive.about.system'), bytes: Buffer.from(`${text}\n`) };
}

export function json(path: string, about: string, value: unknown): FoundEntry {
  return { path, about, bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) };
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

/** An account that has gone from the directory has no name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'not known');
  }
}
