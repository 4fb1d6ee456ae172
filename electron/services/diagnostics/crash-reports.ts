/**
 * Reports that the operating system writes when a program ends against its will. Dumps of memory are never taken along, because a password may be
 * in them: they are named, with their size and time.
 * Sources: behaviour of the original, `CCM*.crash` and `System Preference.crash`; core(5), systemd-coredump(8); Windows Error Reporting
 */
import { stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { say } from '../../contract/words/say.ts';
import type { Found, FoundEntry, Missing } from './entry.ts';
import { namesInside, readBounded, whyUnread } from './read-bounded.ts';

export interface CrashPlaces {
  /** folders with reports in text */
  readonly reports: readonly string[];
  /** folders with dumps of memory, which are only named */
  readonly dumps: readonly string[];
}

export interface CrashWish {
  readonly platform?: NodeJS.Platform | undefined;
  readonly home: string;
  readonly dataFolder: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** instead of the usual ones */
  readonly places?: CrashPlaces | undefined;
}

/** Bytes of one report. */
const most = 1024 * 1024;
const mostReports = 20;

const ofClient = /^(?:CCM.*|System Preferences?|Enrollment[ _-]Assistant.*|AppCrash_Enrollment.*)/iu;
const isReport = /\.(?:crash|ips|diag|txt)$/iu;
/** Windows makes a folder for each, with this file in it. */
const isReportFolder = /^AppCrash_/iu;
const reportInFolder = 'Report.wer';
const isDump = /(?:^core(?:\.|$)|\.(?:dmp|core|hprof)(?:\.\w+)?$)/iu;
const isOurDump = /enrollment[ _-]?ass/iu;

/** Where each platform keeps them. */
export function crashPlaces({ platform = process.platform, home, dataFolder, environment = process.env }: CrashWish): CrashPlaces {
  if (platform === 'darwin') {
    const folders = [posix.join(home, 'Library/Logs/DiagnosticReports'), '/Library/Logs/DiagnosticReports'];
    return { reports: folders, dumps: ['/cores'] };
  }
  if (platform === 'win32') {
    const local = environment.LOCALAPPDATA || win32.join(home, 'AppData', 'Local');
    const reports = ['ReportArchive', 'ReportQueue'].map((folder) => win32.join(local, 'Microsoft', 'Windows', 'WER', folder));
    return { reports, dumps: [win32.join(local, 'CrashDumps')] };
  }
  return { reports: ['/var/crash'], dumps: ['/var/lib/systemd/coredump', '/var/lib/apport/coredump', posix.join(dataFolder, 'Crashpad')] };
}

export async function crashReports(wish: CrashWish): Promise<Found> {
  const { join } = (wish.platform ?? process.platform) === 'win32' ? win32 : posix;
  const places = wish.places ?? crashPlaces(wish);
  const entries: FoundEntry[] = [];
  const missing: Missing[] = [];
  for (const folder of places.reports) {
    const all = await namesInside(folder).catch(noted(folder, missing));
    const names = all.filter((name) => ofClient.test(name) && (isReport.test(name) || isReportFolder.test(name))).map(fileOf);
    for (const name of names.slice(-mostReports)) {
      try {
        const bytes = withoutDump(await readBounded(join(folder, name), { most, keep: 'beginning' }));
        entries.push({ path: `crash-reports/${name}`, about: say('archive.about.crash'), bytes });
      } catch (error) {
        missing.push({ path: join(folder, name), why: whyUnread(error) });
      }
    }
    if (names.length > mostReports) missing.push({ path: folder, why: `${names.length - mostReports} older reports` });
  }
  for (const folder of places.dumps) missing.push(...(await dumpsIn(folder, join, missing)));
  return { entries, missing };
}

/** A folder that may not be read is named like a file that may not. */
function noted(folder: string, missing: Missing[]): (error: unknown) => readonly string[] {
  return (error) => {
    missing.push({ path: folder, why: whyUnread(error) });
    return [];
  };
}

function fileOf(name: string): string {
  return isReportFolder.test(name) ? `${name}/${reportInFolder}` : name;
}

async function dumpsIn(folder: string, join: (...parts: string[]) => string, missing: Missing[]): Promise<Missing[]> {
  const names = await namesInside(folder).catch(noted(folder, missing));
  const dumps = names.filter((name) => isDump.test(name) && (isOurDump.test(name) || folder.endsWith('Crashpad')));
  const described = dumps.slice(-mostReports).map(async (name) => {
    const status = await stat(join(folder, name)).catch(() => undefined);
    const facts = status ? `${status.size} bytes, ${status.mtime.toISOString()}` : 'its size is not known';
    return { path: join(folder, name), why: `it is a dump of memory (${facts}); those are never taken along` };
  });
  return Promise.all(described);
}

/** Reports of Ubuntu carry the dump inside them, as a field whose lines are indented. Source: Apport, "Problem report format" */
function withoutDump(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const field = /^(?:CoreDump|VmCore|ProcEnviron|ProcCmdline):.*(?:\n[ \t].*)*/gmu;
  return field.test(text) ? Buffer.from(text.replace(field, ''), 'latin1') : bytes;
}
