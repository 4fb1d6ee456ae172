/** What an installation is going to do, decided by looking alone: nothing is changed here. */
import { dirname } from 'node:path';
import { ProblemError } from '../../contract/problem.ts';
import { storageProblem } from '../durable-files.ts';
import { carriesMark, isTurnedOff, type Part } from './contents.ts';
import { type Disk, digestOf, type Found } from './disk.ts';
import type { Receipt, ReceiptFile } from './receipt.ts';
import type { Change } from './transaction.ts';

/** What becomes of a part: `left` is a file of a person, which counts instead of ours. */
export type Fate = 'created' | 'replaced' | 'unchanged' | 'left';

export interface PlannedPart {
  readonly part: Part;
  readonly fate: Fate;
  /** digest of what is there; null where nothing is */
  readonly before: string | null;
}

export interface InstallationPlan {
  readonly parts: readonly PlannedPart[];
  /** files of the older installation that are no longer part of it */
  readonly obsolete: readonly ReceiptFile[];
  /** such files that somebody has changed: they stay, and are nobody's from now on */
  readonly givenUp: readonly ReceiptFile[];
  /** folders that are missing, the outermost first */
  readonly folders: readonly string[];
}

/**
 * Compares what is to be there with what is.
 * @param older the receipt of the installation that is there
 * @throws ProblemError file-in-the-way, naming every file that another program or a person has put where ours belong
 */
export async function planInstallation(parts: readonly Part[], older: Receipt | undefined, disk: Disk): Promise<InstallationPlan> {
  const planned: PlannedPart[] = [];
  const inTheWay: string[] = [];
  for (const part of parts) {
    const fate = fateOf(part, listedIn(older, part.path), await looked(part.path, disk));
    if (fate) planned.push(fate);
    else inTheWay.push(part.path);
  }
  if (inTheWay.length > 0) throw new ProblemError({ kind: 'file-in-the-way', files: inTheWay });
  const { removed, changed } = await leftOver(parts, older, disk);
  const folders = await missingFolders(
    planned.filter(({ fate }) => fate === 'created').map(({ part }) => part.path),
    disk,
  );
  return { parts: planned, obsolete: removed, givenUp: changed, folders };
}

async function looked(path: string, disk: Disk): Promise<Found> {
  return disk.look(path).catch((error) => {
    throw storageProblem(error, path);
  });
}

function listedIn(receipt: Receipt | undefined, path: string): ReceiptFile | undefined {
  return receipt?.files.find((file) => file.path === path);
}

/** Undefined where another's file is in the way. */
function fateOf(part: Part, listed: ReceiptFile | undefined, found: Found): PlannedPart | undefined {
  if (found.kind === 'nothing') return { part, fate: 'created', before: null };
  if (part.role === 'settings') return { part, fate: 'left', before: null };
  if (found.kind === 'other') return part.role === 'login-start' ? { part, fate: 'left', before: null } : undefined;
  if (part.role === 'login-start' && isTurnedOff(found.bytes)) return { part, fate: 'left', before: null };
  const before = digestOf(found.bytes);
  if (before === digestOf(part.bytes)) return { part, fate: found.mode === part.mode ? 'unchanged' : 'replaced', before };
  const isOurs = before === listed?.sha256 || carriesMark(part.role, found.bytes);
  return isOurs ? { part, fate: 'replaced', before } : undefined;
}

/** Settings that an older receipt lists stay where they are: they are removed with the program, not with its next version. */
async function leftOver(parts: readonly Part[], older: Receipt | undefined, disk: Disk) {
  const removed: ReceiptFile[] = [];
  const changed: ReceiptFile[] = [];
  for (const file of older?.files ?? []) {
    if (file.role === 'settings' || file.role === 'bill-of-materials' || parts.some(({ path }) => path === file.path)) continue;
    const found = await looked(file.path, disk);
    if (found.kind === 'nothing') continue;
    if (isStillOurs(file, found)) removed.push(file);
    else changed.push(file);
  }
  return { removed, changed };
}

/** Whether a file that a receipt lists is as it was put down, or carries our mark. */
export function isStillOurs(file: ReceiptFile, found: Found): boolean {
  return found.kind === 'file' && (digestOf(found.bytes) === file.sha256 || carriesMark(file.role, found.bytes));
}

/** Every folder on the way to a file that isn't there yet. */
export async function missingFolders(paths: readonly string[], disk: Disk): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const path of paths) {
    const chain: string[] = [];
    for (let folder = dirname(path); folder !== dirname(folder) && !missing.includes(folder); folder = dirname(folder)) {
      if (await disk.isThere(folder)) break;
      chain.unshift(folder);
    }
    missing.push(...chain);
  }
  return missing;
}

/** The plan as changes of files. */
export function changesOf({ parts, obsolete }: InstallationPlan): readonly Change[] {
  const written = parts
    .filter(({ fate }) => fate === 'created' || fate === 'replaced')
    .map(({ part: { path, mode, bytes }, before }): Change => ({ path, before, content: { bytes, mode } }));
  return [...written, ...obsolete.map(({ path, sha256 }): Change => ({ path, before: sha256, content: undefined }))];
}
