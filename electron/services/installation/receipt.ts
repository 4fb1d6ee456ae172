/**
 * What an installation leaves in writing: a property list for programs, with the keys of the receipts that macOS writes and some of our own, and a
 * list for people, a line a file.
 */
import { lstat } from 'node:fs/promises';
import * as v from 'valibot';
import { ProblemError } from '../../contract/problem.ts';
import { instantOf, type PropertyList, PropertyListError, secondsSince2001 } from '../settings/property-list.ts';
import { writePropertyList } from '../settings/property-list-formats.ts';
import { readDictionary, readSettingsFile } from '../settings/settings-file.ts';
import { roles } from './contents.ts';
import type { Disk } from './disk.ts';
import { filesIn, type Places } from './places.ts';

const packageIdentifier = 'org.enrollment-assistant.app';

const receiptFile = v.object({
  path: v.string(),
  role: v.picklist(roles),
  /** permission bits */
  mode: v.number(),
  /** bytes */
  size: v.number(),
  /** lower-case hex */
  sha256: v.string(),
});
const receiptSchema = v.object({
  version: v.string(),
  /** UTC, milliseconds since 1970 */
  installedAt: v.number(),
  scope: v.picklist(['person', 'computer']),
  /** what is started: executable and what comes before any argument */
  program: v.array(v.string()),
  /** of the work that wrote it; it is done once this file says so */
  transaction: v.string(),
  files: v.array(receiptFile),
  /** folders that were made for it, the outermost first */
  folders: v.array(v.string()),
});
export type ReceiptFile = v.InferOutput<typeof receiptFile>;
export type Receipt = v.InferOutput<typeof receiptSchema>;

/** XML. */
export function receiptText(receipt: Receipt): Promise<Uint8Array> {
  const files = receipt.files.map(({ path, role, mode, size, sha256 }) =>
    dictionary({ Path: text(path), Role: text(role), Mode: text(octal(mode)), Size: integer(size), SHA256: text(sha256) }),
  );
  const root = dictionary({
    PackageIdentifier: text(packageIdentifier),
    PackageVersion: text(receipt.version),
    InstallDate: { type: 'date', value: secondsSince2001(receipt.installedAt) },
    InstallProcessName: text('ccmsetup'),
    Scope: text(receipt.scope),
    Program: list(receipt.program.map(text)),
    Transaction: text(receipt.transaction),
    Files: list(files),
    Directories: list(receipt.folders.map(text)),
  });
  return writePropertyList(root, 'xml');
}

/**
 * The receipt of an installation; undefined where nothing is installed.
 * @param own the number of this account
 * @throws ProblemError receipt-unreadable for one that is damaged; not-writable for one of another account, because what it lists is removed in the end
 */
export async function readReceipt(places: Places, disk: Disk, own = process.getuid?.()): Promise<Receipt | undefined> {
  const { receipt: path } = filesIn(places);
  try {
    const bytes = await readSettingsFile(disk.at(path));
    if (bytes === undefined) return undefined;
    await mustBeOurs(path, disk, own);
    const { root } = await readDictionary(bytes);
    return v.parse(receiptSchema, receiptIn(root));
  } catch (error) {
    if (!(error instanceof PropertyListError || error instanceof v.ValiError)) throw error;
    throw new ProblemError({ kind: 'receipt-unreadable', file: path, why: error.message }, error);
  }
}

async function mustBeOurs(path: string, disk: Disk, own: number | undefined): Promise<void> {
  if (own === undefined) return;
  const { uid } = await lstat(disk.at(path));
  if (uid !== own && uid !== 0) throw new ProblemError({ kind: 'not-writable', path, detail: 'it belongs to another account' });
}

/** What stands in the property list under our names; what is of another kind is found out by the schema. */
function receiptIn(root: PropertyList): unknown {
  return {
    version: plain(root, 'PackageVersion'),
    installedAt: plain(root, 'InstallDate'),
    scope: plain(root, 'Scope'),
    program: itemsOf(root, 'Program').map((item) => plainValue(item)),
    transaction: plain(root, 'Transaction'),
    folders: itemsOf(root, 'Directories').map((item) => plainValue(item)),
    files: itemsOf(root, 'Files').map((file) => ({
      path: plain(file, 'Path'),
      role: plain(file, 'Role'),
      mode: Number.parseInt(String(plain(file, 'Mode')), 8),
      size: plain(file, 'Size'),
      sha256: plain(file, 'SHA256'),
    })),
  };
}

function plain(from: PropertyList, key: string): unknown {
  return plainValue(from.type === 'dictionary' ? from.entries.get(key) : undefined);
}

function plainValue(value: PropertyList | undefined): unknown {
  if (value?.type === 'integer') return Number(value.value);
  if (value?.type === 'date') return instantOf(value.value).getTime();
  return value?.type === 'string' ? value.value : undefined;
}

function itemsOf(from: PropertyList, key: string): readonly PropertyList[] {
  const value = from.type === 'dictionary' ? from.entries.get(key) : undefined;
  return value?.type === 'array' ? value.items : [];
}

const text = (value: string): PropertyList => ({ type: 'string', value });
const integer = (value: number): PropertyList => ({ type: 'integer', value: BigInt(value) });
const list = (items: readonly PropertyList[]): PropertyList => ({ type: 'array', items });
const dictionary = (entries: Readonly<Record<string, PropertyList>>): PropertyList => ({
  type: 'dictionary',
  entries: new Map(Object.entries(entries)),
});
const octal = (mode: number) => mode.toString(8).padStart(4, '0');

/**
 * The list for people. Columns are divided by tabs; a dash stands where there is nothing to say, such as the size of a folder, and for the receipt, which
 * in turn names the size and digest of this list.
 */
export function billOfMaterials({ version, files, folders }: Pick<Receipt, 'version' | 'files' | 'folders'>, places: Places): Uint8Array {
  const own = filesIn(places);
  const lines = [
    `# Enrollment Assistant ${version}: what ccmsetup put down`,
    '# path\tmode\tsize in bytes\tSHA-256',
    ...folders.map((folder) => line(folder, '-', '-', '-')),
    ...files.map(({ path, mode, size, sha256 }) => line(path, octal(mode), String(size), sha256)),
    line(own.billOfMaterials, octal(0o644), '-', '-'),
    line(own.receipt, octal(0o644), '-', '-'),
  ];
  return Buffer.from(`${lines.join('\n')}\n`);
}

/** A path may hold a tab or a line end; then they are written as in C. */
function line(path: string, ...columns: readonly string[]): string {
  const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
  return [path.replaceAll(/[\\\t\n\r]/gu, (character) => escapes[character] ?? ''), ...columns].join('\t');
}
