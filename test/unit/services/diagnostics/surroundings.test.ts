import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crashPlaces, crashReports } from '../../../../electron/services/diagnostics/crash-reports.ts';
import { archiveName, desktopFolder } from '../../../../electron/services/diagnostics/place.ts';
import { shown } from '../../../../electron/services/diagnostics/processes.ts';
import { operatingSystem } from '../../../../electron/services/operating-system.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('the Desktop', () => {
  const scene = () => {
    const home = temporaryFolder();
    const make = (name: string) => {
      mkdirSync(join(home, name), { recursive: true });
      return join(home, name);
    };
    const configure = (text: string, folder = '.config') => {
      make(folder);
      writeFileSync(join(home, folder, 'user-dirs.dirs'), text);
    };
    const desktop = (environment: Record<string, string> = {}, platform: NodeJS.Platform = 'linux') =>
      desktopFolder({ platform, environment, home });
    return { home, make, configure, desktop };
  };

  it('is the one that the desktop environment has named', () => {
    const { make, configure, desktop, home } = scene();
    make('Desktop');
    const german = make('Schreib\u201ctisch');
    configure('# made by a program\nXDG_DESKTOP_DIR="$HOME/Schreib\u201ctisch"\n');
    expect(desktop()).toBe(german);
    configure(`XDG_DESKTOP_DIR="${home}/Desktop"\n`, 'elsewhere');
    expect(desktop({ XDG_CONFIG_HOME: join(home, 'elsewhere') })).toBe(join(home, 'Desktop'));
    expect(desktop({ XDG_DESKTOP_DIR: german })).toBe(german);
  });

  it.each([
    ['is not there', 'XDG_DESKTOP_DIR="$HOME/gone"'],
    ['is not an absolute path', 'XDG_DESKTOP_DIR="Desktop2"'],
    ['is not named', ''],
  ])('is the usual one where the one named %s, and the home folder where there is none', (_, text) => {
    const { make, configure, desktop, home } = scene();
    configure(text);
    expect(desktop()).toBe(home);
    const usual = make('Desktop');
    expect(desktop()).toBe(usual);
    expect(desktop({}, 'darwin')).toBe(usual);
  });
});

describe('the name of the archive', () => {
  it('is the original\u2019s, with host, date and time of this computer', () => {
    const at = new Date(2026, 5, 5, 9, 8, 7).getTime();
    expect(archiveName(at, 'mac01.contoso.com')).toBe('cmdiag-mac01.contoso.com-2026-06-05-090807.zip');
  });

  it.each(['../../etc', 'a b/c', '', 'x'.repeat(400), 'r\u00e9seau'])('is the name of a file, whatever the host is called: %j', (host) => {
    expect(archiveName(0, host)).toMatch(/^cmdiag-[\w.-]{1,100}-\d{4}-\d\d-\d\d-\d{6}\.zip$/u);
  });
});

describe('a command line', () => {
  it.each([
    [['/usr/bin/curl', '-u', 'mnorth:secret', '--data=x', 'https://a/?t=1'], '/usr/bin/curl -u \u2026 --data=\u2026 \u2026'],
    [['/opt/tool', '-psecret', '--quiet', '/var/lib/x', 'plain'], '/opt/tool -p\u2026 --quiet /var/lib/x \u2026'],
    [['sshd: mnorth@pts/0'], 'sshd'],
    [['\u0001odd'], '\u2026'],
    [['java', '-Dkey=v', '--', '-'], 'java -D\u2026 \u2026 \u2026'],
  ])('of another program keeps program, names of flags and paths: %j', (args, expected) => {
    expect(shown(args, false)).toBe(expected);
  });

  it('of this program stays as it is', () => {
    expect(shown(['/opt/app', '--cli', 'CMEnroll', '-u', 'contoso\\mnorth', 'two words'], true)).toBe(
      '/opt/app --cli CMEnroll -u contoso\\mnorth "two words"',
    );
  });
});

describe('reports of crashes', () => {
  it('are looked for where each platform keeps them', () => {
    const wish = { home: '/home/m', dataFolder: '/data', environment: { LOCALAPPDATA: 'C:\\L' } };
    expect(crashPlaces({ ...wish, platform: 'darwin' }).reports).toEqual([
      '/home/m/Library/Logs/DiagnosticReports',
      '/Library/Logs/DiagnosticReports',
    ]);
    expect(crashPlaces({ ...wish, platform: 'win32' }).reports[0]).toBe('C:\\L\\Microsoft\\Windows\\WER\\ReportArchive');
    expect(crashPlaces({ ...wish, platform: 'linux' }).dumps).toContain('/var/lib/systemd/coredump');
  });

  it('of Windows stand in a folder each', async () => {
    const folder = temporaryFolder();
    const report = join(folder, 'AppCrash_Enrollment Assis_1');
    mkdirSync(report);
    mkdirSync(join(folder, 'AppCrash_Other_2'));
    writeFileSync(join(report, 'Report.wer'), 'EventType=APPCRASH\n');
    const { entries, missing } = await crashReports({ home: folder, dataFolder: folder, places: { reports: [folder], dumps: [] } });
    expect(entries.map(({ path }) => path)).toEqual(['crash-reports/AppCrash_Enrollment Assis_1/Report.wer']);
    expect(missing).toEqual([]);
  });
});

describe('the operating system', () => {
  it.each([
    ['PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n', /^Debian GNU\/Linux 12 \(bookworm\), Linux \d/u],
    ['NAME=x\nPRETTY_NAME=\'Plain "OS"\'\n', /^Plain "OS", Linux \d/u],
    ['NAME=x\n', /^Linux \d/u],
  ])('is called as its makers call it: %j', async (text, expected) => {
    const file = join(temporaryFolder(), 'os-release');
    writeFileSync(file, text);
    expect(await operatingSystem({ platform: 'linux', releaseFiles: ['/nonexistent/os-release', file] })).toMatch(expected);
  });

  it('is named with the version that a person knows', async () => {
    expect(await operatingSystem({ platform: 'darwin', systemVersion: '14.5' })).toMatch(/^macOS 14\.5, Darwin /u);
  });
});
