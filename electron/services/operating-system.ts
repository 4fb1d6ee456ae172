/** What this computer runs, as a person names it. */
import { readFile } from 'node:fs/promises';
import { arch, release, version } from 'node:os';

export interface SystemSources {
  readonly platform?: NodeJS.Platform;
  /** what macOS and Windows call their version, where it is known; otherwise the kernel's counts */
  readonly systemVersion?: string | undefined;
  /** Source: freedesktop.org, os-release(5) */
  readonly releaseFiles?: readonly string[];
}

/** Name and version, and the kernel's, such as `Debian GNU/Linux 12 (bookworm), Linux 6.1.0, x64`. */
export async function operatingSystem(sources: SystemSources = {}): Promise<string> {
  const { platform = process.platform, systemVersion, releaseFiles = ['/etc/os-release', '/usr/lib/os-release'] } = sources;
  if (platform === 'darwin') return `macOS ${systemVersion ?? ''}, Darwin ${release()}, ${arch()}`.replace(' ,', ',');
  if (platform === 'win32') return `${version()} ${systemVersion ?? release()}, ${arch()}`;
  const name = await releaseName(releaseFiles);
  return [...(name ? [name] : []), `Linux ${release()}`, arch()].join(', ');
}

async function releaseName(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => '');
    const quoted = /^PRETTY_NAME=(.*)$/mu.exec(text)?.[1]?.trim();
    const name = quoted?.replace(/^(["'])(.*)\1$/u, '$2').replace(/\\(["$`\\])/gu, '$1');
    if (name) return name;
  }
  return undefined;
}
