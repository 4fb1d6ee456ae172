import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { terminalOf } from '../../../electron/cli/terminal.ts';

function typing(...chunks: readonly (string | Buffer)[]) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const modes: boolean[] = [];
  const stderr = Object.assign(new PassThrough(), { isTTY: true });
  const terminal = terminalOf({
    stdin: Object.assign(stdin, { setRawMode: (raw: boolean) => modes.push(raw) }),
    stdout: new PassThrough(),
    stderr,
  });
  const handed = chunks.map((chunk) => Buffer.from(chunk));
  for (const chunk of handed) stdin.write(chunk);
  return { terminal, stdin, stderr, modes, handed };
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('a password that is asked for', () => {
  it('ends with Return, is not shown, and leaves no copy in the chunks it came in', async () => {
    const { terminal, stderr, handed, modes } = typing('sec', 'ret\rrest');
    expect(text(await terminal.askSecret('Password: '))).toBe('secret');
    expect(stderr.read()?.toString()).toBe('Password: \n');
    expect(modes).toEqual([true, false]);
    expect(handed.every((chunk) => !chunk.toString().includes('ecr'))).toBe(true);
  });

  it.each([
    ['back space takes back one letter of any script', 'gr\u00fc\u007f\u007f\u007fx\r', 'x'],
    ['back space on an empty line does nothing', '\u007fab\r', 'ab'],
    ['Ctrl-U begins anew', 'wrong\u0015right\n', 'right'],
    ['nothing but Return is empty', '\r', ''],
  ])('%s', async (_rule, typed, password) => {
    const { terminal } = typing(typed);
    expect(text(await terminal.askSecret(''))).toBe(password);
  });

  it.each([
    ['Ctrl-C', 'abc\u0003'],
    ['Ctrl-D on an empty line', '\u0004'],
  ])('%s cancels', async (_key, typed) => {
    const { terminal, modes } = typing(typed);
    await expect(terminal.askSecret('')).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
    expect(modes.at(-1)).toBe(false);
  });

  it('is cancelled when input ends', async () => {
    const { terminal, stdin } = typing('abc');
    stdin.end();
    await expect(terminal.askSecret('')).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
  });
});

describe('a question that is answered with a word in full', () => {
  it.each([
    ['yes\r', true],
    [' YES \r', true],
    ['yex\u007fs\n', true],
    ['no\u0015yes\n', true],
    ['y\r', false],
    ['\r', false],
    ['yes please\r', false],
  ])('%j is %s', async (typed, expected) => {
    expect(await typing(typed).terminal.confirm('', 'yes')).toBe(expected);
  });

  it('shows what is typed', async () => {
    const { terminal, stderr } = typing('yex\u007fs\r');
    await terminal.confirm('Type yes: ', 'yes');
    expect(stderr.read()?.toString()).toBe('Type yes: yex\b \bs\n');
  });

  it('is cancelled by Ctrl-C', async () => {
    await expect(typing('ye\u0003').terminal.confirm('', 'yes')).rejects.toMatchObject({ problem: { kind: 'cancelled' } });
  });
});

describe('a password from standard input', () => {
  it.each([
    ['secret\n', 'secret'],
    ['secret\r\nmore\n', 'secret'],
    ['secret', 'secret'],
    [' sp ace \n', ' sp ace '],
    ['', ''],
  ])('is the first line: %j', async (input, password) => {
    const { terminal, stdin } = typing(input);
    stdin.end();
    expect(text(await terminal.readSecretLine())).toBe(password);
  });
});
