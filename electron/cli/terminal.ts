/** What a command sees of the terminal it was started from; the real one, and tests with pipes. */
import type { Readable, Writable } from 'node:stream';
import { ProblemError } from '../contract/problem.ts';

export interface Terminal {
  /** results: one line */
  result(line: string): void;
  /** progress and problems: one line */
  tell(line: string): void;
  /** whether a person can answer prompts */
  readonly interactive: boolean;
  /**
   * Asks without showing what is typed. UTF-8; the caller overwrites it.
   * @throws ProblemError cancelled, on Ctrl-C, Ctrl-D or the end of input
   */
  askSecret(prompt: string): Promise<Uint8Array>;
  /**
   * Asks for a word in full, which is shown while it is typed. @returns whether it was `word`, in any case
   * @throws ProblemError cancelled, as {@link askSecret}
   */
  confirm(prompt: string, word: string): Promise<boolean>;
  /** The first line of standard input, without its line end. UTF-8; the caller overwrites it. */
  readSecretLine(): Promise<Uint8Array>;
}

/** Longer than any password; a pipe that sends more holds something else. */
const longestSecret = 4096;

const enter = 0x0d;
const newLine = 0x0a;
const backspaces = [0x7f, 0x08];
const controlC = 0x03;
const controlD = 0x04;
const controlU = 0x15;

export interface Streams {
  readonly stdin: Readable & { isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };
  readonly stdout: Writable;
  readonly stderr: Writable & { isTTY?: boolean };
}

/** A terminal over three streams, normally those of the process. */
export function terminalOf(streams: Streams): Terminal {
  // A reader that has seen enough (`| head`) closes the pipe; what is written after that is lost to nobody.
  for (const stream of [streams.stdout, streams.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  return {
    result: (line) => void streams.stdout.write(`${line}\n`),
    tell: (line) => void streams.stderr.write(`${line}\n`),
    interactive: streams.stdin.isTTY === true && streams.stderr.isTTY === true,
    askSecret: (prompt) => ask(streams, prompt, 'hidden'),
    confirm: async (prompt, word) => {
      const typed = Buffer.from(await ask(streams, prompt, 'shown')).toString();
      return typed.trim().toLowerCase() === word.toLowerCase();
    },
    readSecretLine: () => readSecretLine(streams.stdin),
  };
}

async function ask({ stdin, stderr }: Streams, prompt: string, appearance: 'hidden' | 'shown'): Promise<Uint8Array> {
  const show = (byte: number) => {
    if (appearance === 'hidden') return;
    if (backspaces.includes(byte)) stderr.write('\b \b');
    else if (byte > 0x1f) stderr.write(Buffer.of(byte));
  };
  const typed = new SecretLine();
  stderr.write(prompt);
  stdin.setRawMode?.(true);
  try {
    for await (const chunk of stdin.iterator({ destroyOnReturn: false })) {
      const bytes: Buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      try {
        for (const byte of bytes) {
          if (byte === controlC || (byte === controlD && typed.isEmpty)) throw new ProblemError({ kind: 'cancelled' });
          if (byte === enter || byte === newLine) return typed.finish();
          if (backspaces.includes(byte)) typed.dropLast();
          else if (byte === controlU) typed.dropAll();
          else typed.push(byte);
          show(byte);
        }
      } finally {
        bytes.fill(0);
      }
    }
    throw new ProblemError({ kind: 'cancelled' });
  } finally {
    typed.dropAll();
    stdin.setRawMode?.(false);
    stdin.pause();
    stderr.write('\n');
  }
}

async function readSecretLine(stdin: Readable): Promise<Uint8Array> {
  const line = new SecretLine();
  for await (const chunk of stdin.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const end = bytes.indexOf(newLine);
    for (const byte of end < 0 ? bytes : bytes.subarray(0, end)) line.push(byte);
    bytes.fill(0);
    if (end >= 0) break;
  }
  stdin.pause();
  if (line.endsWith(enter)) line.dropLast();
  return line.finish();
}

/** Bytes typed so far in one buffer that is never copied while it grows, so that one overwrite clears it. */
class SecretLine {
  readonly #bytes = Buffer.alloc(longestSecret);
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  push(byte: number): void {
    if (this.#length < longestSecret) this.#bytes[this.#length++] = byte;
  }

  endsWith(byte: number): boolean {
    return this.#length > 0 && this.#bytes[this.#length - 1] === byte;
  }

  /** Takes back one character: its continuation bytes (10xxxxxx) and its first byte. */
  dropLast(): void {
    while (this.#length > 0) {
      this.#length -= 1;
      const dropped = this.#bytes[this.#length] as number;
      this.#bytes[this.#length] = 0;
      if ((dropped & 0xc0) !== 0x80) return;
    }
  }

  dropAll(): void {
    this.#bytes.fill(0);
    this.#length = 0;
  }

  /** What was typed; the buffer behind is overwritten. */
  finish(): Uint8Array {
    const result = Uint8Array.from(this.#bytes.subarray(0, this.#length));
    this.dropAll();
    return result;
  }
}
