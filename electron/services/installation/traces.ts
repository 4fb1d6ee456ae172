/** What the program leaves behind when it runs: log files and crash reports. They go with `CMUninstall -c`. */
import { access, constants, lstat, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { crashPlaces } from '../diagnostics/crash-reports.ts';
import { errorCode, flushFolder, namesIn, storageProblem } from '../durable-files.ts';
import { Disk } from './disk.ts';
import { removeEmpty } from './transaction.ts';

export interface TracesWish {
  readonly dataFolder: string;
  readonly home?: string;
}

/** As electron/services/log.ts names them. */
const logFile = /^enrollment-assistant\.log(?:\.\d+)?$/u;
/** Source: deploy-clients-to-macs.md, the tip about CMDiagnostics, and step 2 of "Uninstalling the Mac client"; the others are those of this program. */
const crashReport = /^(?:CCM.*\.crash|Enrollment[ _-]Assistant.*\.(?:crash|ips|diag)|AppCrash_Enrollment.*)$/iu;

/** Log files and crash reports that are there and can be removed; the path of a folder stands for all that is in it. */
export async function tracesOf({ dataFolder, home = homedir() }: TracesWish): Promise<readonly string[]> {
  const logs = await namedIn(join(dataFolder, 'logs'), logFile);
  // Chromium's own, whose only content are dumps of this program.
  const dumps = join(dataFolder, 'Crashpad');
  const reports = await Promise.all(crashPlaces({ home, dataFolder }).reports.map((folder) => namedIn(folder, crashReport)));
  return [...logs, ...((await isThere(dumps)) ? [dumps] : []), ...reports.flat()];
}

/** Removes them. @throws ProblemError not-writable */
export async function removeTraces(wish: TracesWish): Promise<readonly string[]> {
  const traces = await tracesOf(wish);
  for (const path of traces) {
    await rm(path, { recursive: true, force: true }).catch((error) => {
      throw storageProblem(error, path);
    });
  }
  await removeEmpty([join(wish.dataFolder, 'logs')], new Disk());
  if (traces.length > 0) await flushFolder(wish.dataFolder);
  return traces;
}

/** Nothing where the folder isn't there, or isn't this account's to change. */
async function namedIn(folder: string, pattern: RegExp): Promise<readonly string[]> {
  try {
    await access(folder, constants.R_OK | constants.W_OK);
    return (await namesIn(folder)).filter((name) => pattern.test(name)).map((name) => join(folder, name));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return [];
    throw storageProblem(error, folder);
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false, // what can't be looked at is not there to be removed
  );
}
