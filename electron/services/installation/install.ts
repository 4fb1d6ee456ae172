/**
 * Installing: plan, put everything in its place, leave a receipt. Done again, it changes what is different and nothing else; a newer version removes what
 * an older one put down and no longer needs. It is done wholly or not at all, also where it is killed: see journal.ts.
 */
import { chmod, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ProblemError } from '../../contract/problem.ts';
import type { Clock } from '../../enrollment/ports.ts';
import { errorCode, removeLeftovers, storageProblem } from '../durable-files.ts';
import { underLock } from '../file-lock.ts';
import { installationContents, type Part } from './contents.ts';
import { Disk, digestOf } from './disk.ts';
import { newJournalId } from './journal.ts';
import { filesIn, type Places } from './places.ts';
import { changesOf, type InstallationPlan, missingFolders, type PlannedPart, planInstallation } from './plan.ts';
import type { InstalledProgram } from './program.ts';
import { billOfMaterials, type Receipt, type ReceiptFile, readReceipt, receiptText } from './receipt.ts';
import { type Change, carryOut, finishInterrupted, removeEmpty } from './transaction.ts';

export interface InstallationWish {
  readonly places: Places;
  readonly program: InstalledProgram;
  readonly clock: Clock;
  /** whether the settings want the program to start at log-in */
  readonly startsAtLogin: boolean;
  /** a folder that stands for the whole disk; the paths in files and in the receipt are without it */
  readonly root?: string | undefined;
  /** told of what happens, in order */
  readonly tell?: (event: InstallationEvent) => void;
  /** done when everything is in its place and the receipt is not yet written; where it fails, nothing is installed */
  readonly configure?: () => Promise<void>;
}

export type InstallationEvent =
  | { readonly kind: 'interrupted-run-finished' }
  | { readonly kind: 'receipt-replaced'; readonly file: string }
  | { readonly kind: 'installing'; readonly plan: InstallationPlan; readonly older: string | undefined }
  | { readonly kind: 'configuring' };

export interface Installation {
  readonly plan: InstallationPlan;
  /** the version that was there before */
  readonly older: string | undefined;
  readonly receipt: string;
  readonly billOfMaterials: string;
}

/** What `install` would do. Nothing is written. @throws ProblemError as {@link install} */
export async function planOf(wish: InstallationWish): Promise<Installation> {
  const disk = new Disk(wish.root);
  const older = await olderReceipt(wish, disk);
  const plan = await planInstallation(await contents(wish), older, disk);
  return { plan, older: older?.version, ...filesIn(wish.places) };
}

/**
 * Installs, or brings an installation up to date.
 * @throws ProblemError file-in-the-way before anything is written; disk-full, not-writable, and what `configure` throws, after everything has been put back
 */
export async function install(wish: InstallationWish): Promise<Installation> {
  const { places } = wish;
  const disk = new Disk(wish.root);
  await planOf(wish); // what is in the way is found before a folder is made
  const outer = await missingFolders([places.records], disk);
  try {
    return await inTurn(places, disk, outer, () => installAlone(wish, disk, outer));
  } catch (error) {
    await removeEmpty([...outer, places.records], disk);
    throw error;
  }
}

/** Looks at a lock (20 milliseconds each) before it is taken from a process that still runs: a minute. */
const patience = 3000;

/** The lock is beside the folder of records, so that this can be removed while it is held. */
export async function inTurn<T>(places: Places, disk: Disk, outer: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    if (disk.root !== undefined) await mkdir(disk.root, { recursive: true });
    for (const folder of outer) await mkdir(disk.at(folder), { mode: places.scope === 'person' ? 0o700 : 0o755 }).catch(unlessThere);
    return await underLock(
      disk.at(places.records),
      async () => {
        await removeLeftovers(dirname(disk.at(places.records))); // of a process that was killed when it took the lock
        return work();
      },
      patience,
    );
  } catch (error) {
    throw storageProblem(error, dirname(places.records));
  }
}

function unlessThere(error: unknown): void {
  if (errorCode(error) !== 'EEXIST') throw error;
}

async function installAlone(wish: InstallationWish, disk: Disk, outer: readonly string[]): Promise<Installation> {
  const { places, tell = () => undefined } = wish;
  const ground = { disk, scope: places.scope, records: places.records };
  const interrupted = await finishInterrupted((await olderReceipt(wish, disk))?.transaction, ground);
  if (interrupted) tell({ kind: 'interrupted-run-finished' });
  const older = await olderReceipt(wish, disk, tell);
  const plan = await planInstallation(await contents(wish), older, disk);
  const done: Installation = { plan, older: older?.version, ...filesIn(places) };
  tell({ kind: 'installing', plan, older: older?.version });
  if (isUpToDate(wish, plan, older)) return done;
  const id = newJournalId();
  await makeRecords(places, disk);
  const before = await recordsBefore(places, disk);
  const settings = places.settings === undefined ? null : (await lookedAt(places.settings, disk)).before;
  const folders = [...new Set([...(older?.folders ?? []), ...outer, places.records, ...plan.folders])].sort((a, b) => a.length - b.length);
  await carryOut(
    {
      id,
      folders: [places.records, ...plan.folders],
      changes: changesOf(plan),
      records: before,
      conclude: async () => {
        if (wish.configure) tell({ kind: 'configuring' });
        await wish.configure?.();
        return conclusion({ wish, disk, id, folders, plan, older, before, settings });
      },
    },
    ground,
  );
  return done;
}

/** A receipt that can't be read hides nothing: what this program puts down carries its mark. */
async function olderReceipt({ places }: InstallationWish, disk: Disk, tell?: InstallationWish['tell']): Promise<Receipt | undefined> {
  try {
    return await readReceipt(places, disk);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.kind !== 'receipt-unreadable') throw error;
    tell?.({ kind: 'receipt-replaced', file: error.problem.file });
    return undefined;
  }
}

function contents({ places, program, startsAtLogin }: InstallationWish): Promise<readonly Part[]> {
  return installationContents(places, program, startsAtLogin);
}

function isUpToDate(
  { program, configure }: InstallationWish,
  { parts, obsolete, givenUp }: InstallationPlan,
  older: Receipt | undefined,
): boolean {
  const isSame = older?.version === program.version && older.program.join('\0') === program.command.join('\0');
  const isInPlace = parts.every(({ fate }) => fate === 'unchanged' || fate === 'left');
  return configure === undefined && isSame && isInPlace && obsolete.length === 0 && givenUp.length === 0;
}

async function makeRecords({ records, scope }: Places, disk: Disk): Promise<void> {
  try {
    await mkdir(disk.at(records), { mode: 0o700 }).catch(unlessThere);
    if (scope === 'computer') await chmod(disk.at(records), 0o755);
  } catch (error) {
    throw storageProblem(error, records);
  }
}

type Before = Omit<Change, 'content'>;

/** What is there of the two records, the receipt last. */
async function recordsBefore(places: Places, disk: Disk): Promise<readonly [Before, Before]> {
  const { billOfMaterials: bill, receipt } = filesIn(places);
  const [first, last] = await Promise.all([lookedAt(bill, disk), lookedAt(receipt, disk)]);
  return [first, last];
}

async function lookedAt(path: string, disk: Disk): Promise<Before> {
  const found = await disk.look(path);
  if (found.kind === 'other') throw new ProblemError({ kind: 'file-in-the-way', files: [path] });
  return { path, before: found.kind === 'nothing' ? null : digestOf(found.bytes) };
}

interface Conclusion {
  readonly wish: InstallationWish;
  readonly disk: Disk;
  readonly id: string;
  readonly folders: readonly string[];
  readonly plan: InstallationPlan;
  readonly older: Receipt | undefined;
  readonly before: readonly [Before, Before];
  /** digest of the settings before they were configured; null where there were none */
  readonly settings: string | null;
}

/** The records of what is there now. */
async function conclusion({ wish, disk, id, folders, plan, older, before, settings }: Conclusion): Promise<readonly Change[]> {
  const { places, program, clock } = wish;
  const files = await Promise.all(plan.parts.map((planned) => recorded(planned, older, settings, disk)));
  const listed = files.filter((file) => file !== undefined);
  const { version } = program;
  const bill = billOfMaterials({ version, files: listed, folders: [...folders] }, places);
  const [billBefore, receiptBefore] = before;
  const entry: ReceiptFile = { path: billBefore.path, role: 'bill-of-materials', mode: 0o644, size: bill.length, sha256: digestOf(bill) };
  const receipt: Receipt = {
    version,
    installedAt: clock.now(),
    scope: places.scope,
    program: [...program.command],
    transaction: id,
    files: [...listed, entry],
    folders: [...folders],
  };
  return [
    { ...billBefore, content: { bytes: bill, mode: 0o644 } },
    { ...receiptBefore, content: { bytes: await receiptText(receipt), mode: 0o644 } },
  ];
}

/**
 * How a part stands in the receipt: as it was put down. Settings that nobody but this program has written to so far are listed as they are now; those that
 * somebody has changed stay listed as they were, so that they are known as changed.
 */
async function recorded(
  { part: { path, role, mode, bytes }, fate }: PlannedPart,
  older: Receipt | undefined,
  settings: string | null,
  disk: Disk,
): Promise<ReceiptFile | undefined> {
  const listed = older?.files.find((file) => file.path === path);
  const isOurs = role === 'settings' && (fate === 'created' || (listed !== undefined && listed.sha256 === settings));
  if (fate === 'left' && !isOurs) return listed;
  const found = role === 'settings' ? await disk.look(path) : undefined;
  const now = found?.kind === 'file' ? found.bytes : bytes;
  return { path, role, mode, size: now.length, sha256: digestOf(now) };
}
