/** `import`: puts an identity that was obtained apart from enrollment into the keychain. */
import type { Protection } from '../contract/models.ts';
import { english, say } from '../contract/words/say.ts';
import { identitySummary } from '../enrollment/identity-summary.ts';
import { type ImportOutcome, importIdentity } from '../enrollment/import-identity.ts';
import { noteOf } from '../enrollment/record-outcome.ts';
import { readNamedFile } from '../services/named-files.ts';
import { type Arguments, UsageError } from './arguments.ts';
import type { Command, Stage } from './command-line.ts';
import { passphraseFlag, passphrasesOf } from './passphrase.ts';
import { factsOf, printFacts } from './print-facts.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE [KEYFILE] [-password-stdin] [-json]',
  about: 'Put a certificate and its private key into the keychain: PKCS#12, or PEM in one file or two.',
  flags: [passphraseFlag, { names: ['json'], about: 'print one JSON object on standard output' }],
  longestRest: 2,
  examples: ['import client.p12', 'import client.pem client-key.pem', 'import client.p12 -password-stdin < passphrase.txt'],
  run: runImport,
};

async function runImport(args: Arguments, stage: Stage): Promise<number> {
  if (args.rest.length === 0) throw new UsageError('FILE is missing: a PKCS#12 file, or a certificate in PEM and its key.');
  const files = await Promise.all(args.rest.map(readNamedFile));
  const passphrases = passphrasesOf(args, stage.terminal);
  try {
    const outcome = await importIdentity({ files, askPassphrase: (file) => passphrases.of(file) }, stage.ports);
    await stage.ports.history?.note(noteOf(outcome.known ? 'chosen' : 'imported', outcome.identity.certificate));
    return print(outcome, args, stage);
  } finally {
    passphrases.forget();
    for (const { bytes } of files) bytes.fill(0);
  }
}

function print({ identity, known, warnings, protection }: ImportOutcome, args: Arguments, { terminal }: Stage): number {
  const { id, certificate } = identitySummary(identity, true);
  const { subject, issuer, serialNumber, notBefore, notAfter } = certificate;
  if (args.has('json')) {
    const told = warnings.map(({ text }) => text);
    const facts = { id, subject, issuer, serialNumber, notBefore, notAfter, protection: protectionForPrograms(protection) };
    terminal.result(JSON.stringify({ result: known ? 'known' : 'imported', ...facts, warnings: told }));
    return 0;
  }
  for (const { text } of warnings) terminal.tell(say('command.note', { text }));
  if (protection.kind === 'unprotected') terminal.tell(say('command.note', { text: say('command.unprotected', { why: protection.why }) }));
  terminal.result(say(known ? 'command.known' : 'command.imported'));
  printFacts([...factsOf(certificate), [say('command.identity'), id]], terminal);
  return 0;
}

/** In English, as everything is that programs read. */
function protectionForPrograms(protection: Protection): object {
  return protection.kind === 'protected' ? { ...protection, by: english(protection.by) } : { ...protection, why: english(protection.why) };
}
