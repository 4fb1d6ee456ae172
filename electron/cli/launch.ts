/** How the program was started: with windows, or as one of its commands. Read before anything else happens. */

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Snapshot } from '../contract/models.ts';
import { isLink, type Link, readLink } from './deep-link.ts';

export type Launch =
  | { readonly kind: 'command'; readonly args: readonly string[]; readonly dataFolder: string | undefined }
  | {
      readonly kind: 'windows';
      readonly dataFolder: string | undefined;
      /** fills fields in, never submits */
      readonly prefill: Partial<Snapshot['prefill']>;
      /** files with root certificates to trust besides the system's */
      readonly trustFiles: readonly string[];
      /** in which to speak, before settings and system */
      readonly language: string | undefined;
      /** in the tray alone, without a window */
      readonly background: boolean;
      /** a link that was followed; `refused` where it is not as it should be */
      readonly link?: Link | 'refused';
      /** a certificate file to look at, by its absolute path */
      readonly file?: string;
    };

/** Everything after this belongs to the command line; what stands before may be Chromium's. */
const commandMark = '--cli';

/** Names under which the program is found on the PATH: started by one of them it is that command. */
const commandNames = ['cmenroll', 'ccmsetup', 'cmdiagnostics', 'cmuninstall', 'certcheck'];

/**
 * Reads the arguments of the process, program first. Chromium's own switches are let through: they are not ours to judge.
 * @param folder in which it was started
 */
export function readLaunch(argv: readonly string[], folder = process.cwd()): Launch {
  const mark = argv.indexOf(commandMark);
  const program =
    (argv[0] ?? '')
      .split(/[\\/]/u)
      .at(-1)
      ?.replace(/\.exe$/iu, '')
      .toLowerCase() ?? '';
  if (commandNames.includes(program)) return command([program, ...argv.slice(1)], firstOf(argv, 'user-data-dir'));
  const link = argv.slice(1, mark < 0 ? undefined : mark).find(isLink);
  if (link !== undefined) return followed(link);
  if (mark >= 0) return command(argv.slice(mark + 1), firstOf(argv, 'user-data-dir'));
  const prefill = { ...named('userName', firstOf(argv, 'user-name')), ...named('serverName', firstOf(argv, 'server-name')) };
  return {
    kind: 'windows',
    dataFolder: firstOf(argv, 'user-data-dir'),
    prefill,
    trustFiles: allOf(argv, 'trust-ca'),
    language: firstOf(argv, 'language'),
    background: argv.some((arg) => /^--?background$/u.test(arg)),
    ...named('file', openedFile(argv, folder)),
  };
}

/** Those of electron-builder.yml. */
const certificateFile = /^[^-].*\.(?:cer|crt|der|pem|p7b|p7c|p12|pfx)$/isu;

/** A file that a desktop hands over stands last, alone, as a path or a file: address; what stands behind a flag is its value. */
function openedFile(argv: readonly string[], folder: string): string | undefined {
  const [before = '', last = ''] = argv.slice(-2);
  if (argv.length < 2 || !certificateFile.test(last) || /^--?[a-z][a-z-]*$/u.test(before)) return undefined;
  try {
    return /^file:/iu.test(last) ? fileURLToPath(last) : resolve(folder, last);
  } catch {
    return undefined; // an address that is not of this computer
  }
}

/**
 * With a link nothing else counts: who wrote it may have found a way to add arguments, and among them are files to trust and folders to work in.
 */
function followed(text: string): Launch {
  const link = readLink(text) ?? 'refused';
  return { kind: 'windows', dataFolder: undefined, prefill: {}, trustFiles: [], language: undefined, background: false, link };
}

function command(args: readonly string[], dataFolder: string | undefined): Launch {
  return { kind: 'command', args, dataFolder };
}

function firstOf(argv: readonly string[], flag: string): string | undefined {
  return allOf(argv, flag).at(0);
}

/** `--flag VALUE` and `--flag=VALUE`, with one dash or two. */
function allOf(argv: readonly string[], flag: string): readonly string[] {
  return argv.flatMap((arg, at) => {
    const [, attached] = new RegExp(`^--?${flag}=(.*)$`, 'su').exec(arg) ?? [];
    if (attached !== undefined) return [attached];
    const next = argv[at + 1];
    return new RegExp(`^--?${flag}$`, 'u').test(arg) && next !== undefined ? [next] : [];
  });
}

function named<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: string });
}
