/** Where the passphrases of files come from: the person at the terminal, or the first line of standard input. */
import { say } from '../contract/words/say.ts';
import { type Arguments, type Flag, UsageError } from './arguments.ts';
import type { Terminal } from './terminal.ts';

export const passphraseFlag: Flag = { names: ['password-stdin'], about: 'read the passphrase from the first line of standard input' };

export interface Passphrases {
  /** The passphrase of a file that is read. The receiver overwrites it. @throws UsageError where there is nobody to ask; ProblemError cancelled */
  of(file: string): Promise<Uint8Array>;
  /** A new one for a file to be written, typed twice. The receiver overwrites it. @throws UsageError also where it is empty or was typed in two ways */
  newFor(file: string): Promise<Uint8Array>;
  /** Overwrites what was read from standard input. */
  forget(): void;
}

/** Standard input has one line, so one passphrase serves for all files of a command. */
export function passphrasesOf(args: Arguments, terminal: Terminal): Passphrases {
  let line: Promise<Uint8Array> | undefined;
  const fromInput = async (): Promise<Uint8Array> => {
    line ??= terminal.readSecretLine();
    return Uint8Array.from(await line);
  };
  const ask = (prompt: string): Promise<Uint8Array> => {
    if (!terminal.interactive) throw new UsageError('There is no terminal to ask for the passphrase on. Give it with -password-stdin.');
    return terminal.askSecret(prompt);
  };
  return {
    of: async (file) => (args.has('password-stdin') ? fromInput() : ask(say('command.passphrase', { file }))),
    newFor: async (file) => notEmpty(args.has('password-stdin') ? await fromInput() : await typedTwice(file, ask)),
    forget: () => void line?.then((bytes) => bytes.fill(0)).catch(() => undefined), // a failure reaches whoever asked
  };
}

async function typedTwice(file: string, ask: (prompt: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  const first = await ask(say('command.newPassphrase', { file }));
  const second = await ask(say('command.passphraseAgain'));
  const same = Buffer.compare(first, second) === 0;
  second.fill(0);
  if (same) return first;
  first.fill(0);
  throw new UsageError('The two passphrases are not the same.');
}

function notEmpty(passphrase: Uint8Array): Uint8Array {
  if (passphrase.length > 0) return passphrase;
  throw new UsageError('A private key is exported under a passphrase only, and this one is empty.');
}
