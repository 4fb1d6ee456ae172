/** `export`: writes an identity of the keychain into a file for another program or computer. */
import { say } from '../contract/words/say.ts';
import { chooseIdentity, identityInUse } from '../enrollment/choose-identity.ts';
import { certificateOf, exportIdentity } from '../enrollment/export-identity.ts';
import type { Identity } from '../enrollment/ports.ts';
import { isTaken, writeNamedFile } from '../services/named-files.ts';
import { type Arguments, type Flag, UsageError } from './arguments.ts';
import type { Command, Stage } from './command-line.ts';
import { passphraseFlag, passphrasesOf } from './passphrase.ts';

const flags: readonly Flag[] = [
  { names: ['out'], value: 'FILE', about: 'the file to write; only your account can read it' },
  { names: ['serial'], value: 'HEX', about: 'the serial number, where several certificates have the name' },
  { names: ['certificate-only'], about: 'write the certificate without its key, as PEM' },
  {
    names: ['legacy'],
    about: 'Triple DES and SHA-1 instead of AES-256 and SHA-256: for readers that know nothing newer, and easier to break',
  },
  { names: ['force'], about: 'replace the file if there is one' },
  passphraseFlag,
  { names: ['json'], about: 'print one JSON object on standard output' },
];

export const exportCommand: Command = {
  name: 'export',
  usage: 'export [NAME|ID] [-serial HEX] -out FILE [-certificate-only | -legacy] [-force] [-password-stdin] [-json]',
  about: 'Write an identity into a PKCS#12 file under a passphrase, or its certificate into a PEM file.',
  flags,
  longestRest: 1,
  examples: ['export -out identity.p12', 'export mnorth -serial 17D4391A00000003DB -certificate-only -out mnorth.pem'],
  run: runExport,
};

async function runExport(args: Arguments, stage: Stage): Promise<number> {
  const file = args.one('out');
  if (file === undefined) throw new UsageError('-out FILE is missing: the file to write.');
  if (args.has('certificate-only') && args.has('legacy'))
    throw new UsageError('-legacy is about the key; with -certificate-only there is none.');
  const taken = () => new UsageError(`There is a file ${file} already. Give another name, or -force to replace it.`);
  // Asked before the passphrase, so that nobody types it in vain; what counts is the writing itself.
  if (!args.has('force') && (await isTaken(file))) throw taken();
  const contents = await stage.ports.keychain.read();
  const choice = { name: args.rest[0], serialNumber: args.one('serial') };
  const isNamed = (choice.name ?? choice.serialNumber) !== undefined && contents.identities.length > 0;
  const identity = isNamed ? chooseIdentity(contents.identities, choice) : identityInUse(contents);
  if (!identity) throw new UsageError('There is no identity in the keychain to export. Enroll this computer or import one first.');
  const bytes = args.has('certificate-only') ? certificateOf(identity) : await withKey(identity, file, args, stage);
  if (!(await writeNamedFile(file, bytes, args.has('force')))) throw taken();
  return print(identity, file, args, stage);
}

async function withKey(identity: Identity, file: string, args: Arguments, { terminal, ports }: Stage): Promise<Uint8Array> {
  const passphrases = passphrasesOf(args, terminal);
  try {
    const passphrase = await passphrases.newFor(file);
    try {
      return await exportIdentity(identity, passphrase, args.has('legacy') ? 'legacy' : 'modern', ports);
    } finally {
      passphrase.fill(0);
    }
  } finally {
    passphrases.forget();
  }
}

function print({ id, certificate }: Identity, file: string, args: Arguments, { terminal }: Stage): number {
  const form = args.has('certificate-only') ? 'pem' : 'pkcs12';
  const { subject, serialNumber } = certificate;
  if (args.has('json')) terminal.result(JSON.stringify({ result: 'exported', file, form, id, subject, serialNumber }));
  else terminal.result(say('command.exported', { subject, serialNumber, file }));
  return 0;
}
