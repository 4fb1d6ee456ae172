/** `CMDiagnostics`: one file for the help desk. Source: deploy-clients-to-macs.md, the tip about CMDiagnostics */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { say } from '../contract/words/say.ts';
import { runChecks } from '../enrollment/run-checks.ts';
import { writeBeside } from '../services/diagnostics/archive-file.ts';
import type { CheckAddress } from '../services/diagnostics/check-addresses.ts';
import { type Collection, collectDiagnostics } from '../services/diagnostics/collect.ts';
import { entriesOf, pack } from '../services/diagnostics/pack.ts';
import { desktopFolder } from '../services/diagnostics/place.ts';
import { HistoryFile } from '../services/history/history-file.ts';
import { isTaken, writeNamedFile } from '../services/named-files.ts';
import { type Arguments, UsageError } from './arguments.ts';
import type { Command, Stage } from './command-line.ts';

export const cmdiagnostics: Command = {
  name: 'CMDiagnostics',
  usage: 'CMDiagnostics [-out DIR|FILE] [-include NAME]\u2026 [-exclude NAME]\u2026 [-no-network] [-ca FILE] [-json]',
  about: 'Collect what a help desk needs into one zip file on the Desktop: no passwords, no keys. Prints its path.',
  flags: [
    { names: ['out'], value: 'DIR|FILE', about: 'write into this folder, or this file, instead of the Desktop' },
    {
      names: ['include'],
      value: 'NAME',
      repeatable: true,
      about: 'put in nothing but this file or folder of the archive, besides the summary; * stands for any text',
    },
    { names: ['exclude'], value: 'NAME', repeatable: true, about: 'leave out this file or folder of the archive' },
    { names: ['no-network'], about: 'connect to nothing; without it every known address of the site is tried' },
    { names: ['ca'], value: 'FILE', repeatable: true, about: 'trust the root certificates in this file (PEM or DER) as well' },
    { names: ['json'], about: 'print one JSON object on standard output' },
  ],
  examples: [
    'CMDiagnostics',
    'CMDiagnostics -out /tmp -no-network -exclude processes.txt',
    'CMDiagnostics -include logs -include "*.json"',
  ],
  run: runDiagnostics,
};

async function runDiagnostics(args: Arguments, stage: Stage): Promise<number> {
  const { terminal, signal } = stage;
  const place = await placeFor(args.one('out'));
  const checkAddress = args.has('no-network') ? undefined : await checksOf(args, stage);
  if (!args.has('json')) terminal.tell(say('archive.collecting'));
  const collection = await collectDiagnostics(
    {
      clock: stage.ports.clock,
      keychain: stage.ports.keychain,
      settings: stage.settings,
      history: new HistoryFile({ dataFolder: stage.dataFolder, clock: stage.ports.clock }),
      dataFolder: stage.dataFolder,
      version: stage.version,
      checkAddress,
    },
    signal,
  );
  const leftOut = leftOutOf(collection, args.all('include'), args.all('exclude'));
  const bytes = await pack(collection, leftOut);
  const file = await write(place, collection.fileName, bytes);
  print({ file, size: bytes.length, collection, leftOut }, args, stage);
  return 0;
}

type Place = { readonly folder: string } | { readonly file: string };

/** Looked at before anything is collected: nobody should wait in vain. @throws UsageError */
async function placeFor(out: string | undefined): Promise<Place> {
  if (out === undefined) return { folder: desktopFolder() };
  const path = resolve(out);
  const isFolder = /[\\/]$/u.test(out) || (await stat(path).catch(() => undefined))?.isDirectory();
  if (isFolder) return { folder: path };
  if (await isTaken(path)) throw taken(out);
  return { file: path };
}

const taken = (file: string) => new UsageError(`There is a file ${file} already. Give another name.`);

/** @throws ProblemError disk-full, not-writable; UsageError where somebody else was quicker */
async function write(place: Place, name: string, bytes: Uint8Array): Promise<string> {
  if ('folder' in place) return writeBeside(join(place.folder, name), bytes);
  if (!(await writeNamedFile(place.file, bytes, false))) throw taken(place.file);
  return place.file;
}

async function checksOf(args: Arguments, { checks, readRoots }: Stage): Promise<CheckAddress> {
  const roots = (await Promise.all(args.all('ca').map((file) => readRoots(file)))).flat();
  return (wish, progress, signal) => runChecks({ ...wish, trust: { roots, ignoreChain: false } }, checks, progress, signal);
}

/** @throws UsageError for a name that fits nothing */
function leftOutOf({ entries }: Collection, include: readonly string[], exclude: readonly string[]): string[] {
  const fits = (name: string) => entries.map(({ path }) => path).filter(patternOf(name));
  for (const name of [...include, ...exclude]) {
    if (fits(name).length > 0) continue;
    const known = [...new Set(entries.map(({ path }) => path.split('/')[0]))].join(', ');
    throw new UsageError(`Nothing that was found is called ${name}. There are ${known}.`);
  }
  const excluded = new Set(exclude.flatMap(fits));
  const included = include.length === 0 ? undefined : new Set(include.flatMap(fits));
  return entries
    .filter(({ path, isRequired }) => !isRequired && (excluded.has(path) || included?.has(path) === false))
    .map(({ path }) => path);
}

/** A file, or everything in a folder. */
function patternOf(name: string): (path: string) => boolean {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const pattern = new RegExp(`^${name.replace(/\/+$/u, '').split('*').map(literal).join('.*')}(?:/.*)?$`, 'u');
  return (path) => pattern.test(path);
}

interface Written {
  readonly file: string;
  readonly size: number;
  readonly collection: Collection;
  readonly leftOut: readonly string[];
}

function print({ file, size, collection, leftOut }: Written, args: Arguments, { terminal }: Stage): void {
  const entries = entriesOf(collection).filter(({ path }) => !leftOut.includes(path));
  if (args.has('json')) {
    const inside = entries.map(({ path, size: bytes, about }) => ({ path, size: bytes, about }));
    terminal.result(JSON.stringify({ result: 'written', file, size, entries: inside, leftOut, missing: collection.missing }));
    return;
  }
  for (const { path, why } of collection.missing) terminal.tell(say('archive.missing', { path, why }));
  terminal.tell(say('archive.written', { count: entries.length }));
  terminal.result(file);
}
