/**
 * Uninstalling: what the receipt lists goes, nothing else, and the receipt last. So a run that was killed is completed by the next one, and one in which
 * something couldn't be removed can be repeated.
 */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flushFolder, removeLeftovers, storageProblem } from '../durable-files.ts';
import { lockOf } from '../file-lock.ts';
import { Disk } from './disk.ts';
import { inTurn } from './install.ts';
import { journalFile } from './journal.ts';
import { filesIn, type Places } from './places.ts';
import { isStillOurs } from './plan.ts';
import { type Receipt, type ReceiptFile, readReceipt } from './receipt.ts';
import { finishInterrupted, removeEmpty } from './transaction.ts';

/** What becomes of the files that a receipt lists. */
export interface UninstallationPlan {
  /** the version that is removed; undefined where nothing is installed */
  readonly version: string | undefined;
  readonly removed: readonly string[];
  /** changed since they were put down: they belong to whoever changed them */
  readonly kept: readonly string[];
  /** gone already */
  readonly missing: readonly string[];
  /** folders that were made for the installation, and are removed if nothing else is in them; the outermost first */
  readonly folders: readonly string[];
}

export interface UninstallationWish {
  readonly places: Places;
  /** as of an installation */
  readonly root?: string | undefined;
}

/** What `uninstall` would do. Nothing is changed. @throws ProblemError receipt-unreadable, not-writable */
export async function planOfRemoval({ places, root }: UninstallationWish): Promise<UninstallationPlan> {
  const disk = new Disk(root);
  return plan(places, await readReceipt(places, disk), disk);
}

/**
 * Removes what the receipt lists.
 * @throws ProblemError receipt-unreadable; not-writable after as much as possible was removed: what is left stays on the receipt
 */
export async function uninstall({ places, root }: UninstallationWish): Promise<UninstallationPlan> {
  const disk = new Disk(root);
  const isUntouched = !(await disk.isThere(places.records)) && !(await disk.isThere(lockOf(places.records)));
  if (isUntouched) {
    await removeLeftovers(dirname(disk.at(places.records)));
    return plan(places, undefined, disk);
  }
  return inTurn(places, disk, [], () => uninstallAlone(places, disk));
}

async function uninstallAlone(places: Places, disk: Disk): Promise<UninstallationPlan> {
  const { records, scope } = places;
  await finishInterrupted((await readReceipt(places, disk))?.transaction, { disk, records, scope });
  const planned = await plan(places, await readReceipt(places, disk), disk);
  const own = filesIn(places);
  await removeAll(
    planned.removed.filter((path) => path !== own.billOfMaterials && path !== own.receipt),
    disk,
  );
  await removeEmpty(
    planned.folders.filter((folder) => !isOn(folder, records)),
    disk,
  );
  await removeAll([own.billOfMaterials, `${journalFile(records)}.damaged`, own.receipt], disk);
  const outer = planned.folders.filter((folder) => isOn(folder, records) && folder !== records);
  await removeEmpty([...outer, records], disk);
  return planned;
}

/** Whether a folder is that of the records, or on the way to it. */
function isOn(folder: string, records: string): boolean {
  return records === folder || records.startsWith(`${folder}/`) || records.startsWith(`${folder}\\`);
}

async function plan(places: Places, receipt: Receipt | undefined, disk: Disk): Promise<UninstallationPlan> {
  const own = filesIn(places);
  const fates = await Promise.all(
    (receipt?.files ?? []).map(async (file) => ({ path: file.path, fate: await fateOf(file, own.billOfMaterials, disk) })),
  );
  const of = (wanted: string) => fates.filter(({ fate }) => fate === wanted).map(({ path }) => path);
  return {
    version: receipt?.version,
    removed: [...of('removed'), ...(receipt ? [own.receipt] : [])],
    kept: of('kept'),
    missing: of('missing'),
    folders: receipt?.folders ?? [],
  };
}

async function fateOf(file: ReceiptFile, bill: string, disk: Disk): Promise<'removed' | 'kept' | 'missing'> {
  try {
    const found = await disk.look(file.path);
    if (found.kind === 'nothing') return 'missing';
    return file.path === bill || isStillOurs(file, found) ? 'removed' : 'kept';
  } catch (error) {
    throw storageProblem(error, file.path);
  }
}

/** As many as can be removed; the first that can't is the problem. */
async function removeAll(paths: readonly string[], disk: Disk): Promise<void> {
  let first: unknown;
  for (const path of paths) {
    try {
      await rm(disk.at(path), { force: true });
    } catch (error) {
      first ??= storageProblem(error, path);
    }
  }
  if (first !== undefined) throw first;
  for (const folder of new Set(paths.map((path) => dirname(disk.at(path))))) await flushFolder(folder).catch(unlessGone);
}

function unlessGone(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
