/** What ccmsetup and CMUninstall have in common: for whom, and where. */
import { isAbsolute } from 'node:path';
import { type Places, placesFor, type Scope, usualScope } from '../services/installation/places.ts';
import { type Arguments, type Flag, UsageError } from './arguments.ts';
import type { Stage } from './command-line.ts';

export const installationFlags: readonly Flag[] = [
  {
    names: ['scope'],
    value: 'person|computer',
    about: 'for this account, or for everybody; without it for everybody if you are an administrator',
  },
  { names: ['n', 'dry-run'], about: 'say what would be done, and change nothing' },
  { names: ['root'], value: 'DIR', about: 'for makers of packages: a folder that stands for the whole disk' },
  { names: ['prefix'], value: 'DIR', about: 'for makers of packages: instead of /usr/local' },
  { names: ['json'], about: 'print one JSON object on standard output' },
];

/** Where it is installed. @throws UsageError */
export function placesOf(args: Arguments, { settings }: Stage): { readonly places: Places; readonly root: string | undefined } {
  const root = folder(args, 'root');
  const prefix = folder(args, 'prefix');
  const scope = scopeOf(args);
  if (prefix !== undefined && scope === 'person') throw new UsageError('-prefix is for an installation for the computer.');
  return { places: placesFor({ scope, prefix, files: settings.files }), root };
}

function scopeOf(args: Arguments): Scope {
  const scope = args.one('scope') ?? usualScope();
  if (scope === 'person' || scope === 'computer') return scope;
  throw new UsageError(`-scope is person or computer; it was given \u201c${scope}\u201d.`);
}

function folder(args: Arguments, flag: string): string | undefined {
  const path = args.one(flag);
  if (path === undefined || isAbsolute(path)) return path;
  throw new UsageError(`-${flag} needs a path from the root of the disk; it was given \u201c${path}\u201d.`);
}

/** The original's tools for Windows have properties and switches with a slash, which are not for this program. @throws UsageError */
export function refuseWindowsProperties({ rest }: Arguments): void {
  const [first] = rest;
  if (first === undefined) return;
  const isProperty = /^(?:\/[a-z]+(?::.*)?|[A-Z]+=.*)$/iu.test(first);
  throw new UsageError(
    isProperty
      ? `${first} belongs to ccmsetup for Windows. Here the management point is -MP HOST and the certificate -SubjectName NAME; revocation is always checked.`
      : `\u201c${first}\u201d is one argument too many.`,
  );
}
