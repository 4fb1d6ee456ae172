/** Commands that ask the running app for a key: over a real socket, with whoever else might find it. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { KeyQuestion } from '../../../electron/contract/keychain-entries.ts';
import { systemAlarm } from '../../../electron/services/alarm.ts';
import { QuestionServer } from '../../../electron/services/key-questions/question-server.ts';
import { RunningApp } from '../../../electron/services/key-questions/running-app.ts';
import type { AskedAnswer, KeyWish } from '../../../electron/services/keychain/key-gate.ts';
import { problemOf } from '../../support/problem-of.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const wish: KeyWish = { identity: '4a7c2b6e-1111-4111-8111-000000000000', user: 'export', purpose: 'export' };
const until = '2026-06-15T12:01:00.000Z';
const line = (message: object = {}) => `${JSON.stringify({ version: 1, ...wish, ...message })}\n`;

/** An app of this data folder; a person's answer is what `answer` makes of it. */
async function app(answer: (signal: AbortSignal) => Promise<AskedAnswer> | AskedAnswer, dataFolder = temporaryFolder()) {
  const [wishes, given, alarms]: [KeyWish[], AbortSignal[], (() => void)[]] = [[], [], []];
  const server = new QuestionServer({
    dataFolder,
    alarm: {
      after(_, wake) {
        alarms.push(wake);
        return () => undefined;
      },
    },
    ask: async (wanted, { signal, asked }) => {
      wishes.push(wanted);
      given.push(signal);
      asked({ until } as KeyQuestion);
      return answer(signal);
    },
  });
  await server.start();
  onTestFinished(() => server.stop());
  const { address } = JSON.parse(readFileSync(join(dataFolder, 'key-questions/address.json'), 'utf8'));
  return { dataFolder, server, wishes, given, alarms, address: String(address) };
}

function command(dataFolder: string, signal = new AbortController().signal) {
  const waiting: string[] = [];
  const running = new RunningApp({ dataFolder, alarm: systemAlarm, signal, waiting: (time) => waiting.push(time) });
  return { waiting, ask: () => running.ask(wish) };
}

/** What a connection that says `bytes` is told until it ends. */
function told(address: string, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(address, () => socket.write(bytes));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined); // the other side may hang up while it is spoken to
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

describe('a command asks the app', () => {
  test.each(['deny', 'once', 'always', 'not-answered'] as const)('and is told %s', async (answer) => {
    const { dataFolder, wishes } = await app(() => answer);
    const { ask, waiting } = command(dataFolder);
    expect([await ask(), waiting, wishes]).toEqual([answer, [until], [wish]]);
  });

  test('of a folder whose name is longer than any socket\u2019s', async () => {
    const long = join(temporaryFolder(), 'a'.repeat(60), 'b'.repeat(60));
    const { dataFolder, server, address } = await app(() => 'once', long);
    expect([await command(dataFolder).ask(), Buffer.byteLength(address) <= 100]).toEqual(['once', true]);
    await server.stop();
    expect(existsSync(join(address, '..'))).toBe(false);
  });

  test('which does not run: there is nobody to ask', async () => {
    expect(await command(temporaryFolder()).ask()).toBe('nobody-to-ask');
    const { dataFolder, server } = await app(() => 'once');
    await server.stop();
    expect(await command(dataFolder).ask()).toBe('nobody-to-ask');
  });

  test('which ends while it waits: there is no answer', async () => {
    const { dataFolder, server } = await app(async () => {
      void server.stop();
      return new Promise<never>(() => undefined);
    });
    expect(await command(dataFolder).ask()).toBe('not-answered');
  });

  test('and is stopped while it waits: the question goes, too', async () => {
    const stop = new AbortController();
    const gone = promised<void>();
    const { dataFolder } = await app((signal) => {
      signal.addEventListener('abort', () => gone.resolve());
      stop.abort();
      return new Promise<never>(() => undefined);
    });
    expect(await problemOf(command(dataFolder, stop.signal).ask())).toEqual({ kind: 'cancelled' });
    await gone.promise;
  });
});

describe('the socket', () => {
  test('is for its owner only, in a folder of its owner only', async () => {
    const { dataFolder, address } = await app(() => 'deny');
    const mode = (path: string) => statSync(path).mode & 0o777;
    expect([mode(address), mode(join(address, '..')), mode(join(dataFolder, 'key-questions/address.json'))]).toEqual([0o600, 0o700, 0o600]);
  });

  test('that an app left behind when it was killed is found dead, and replaced', async () => {
    const { dataFolder, address } = await app(() => 'once');
    const dead = temporaryFolder();
    mkdirSync(join(dead, 'key-questions'), { mode: 0o700 });
    const socket = join(dead, 'key-questions/socket');
    leaveBehind(socket);
    writeFileSync(join(dead, 'key-questions/address.json'), JSON.stringify({ address: socket }));
    expect(await command(dead).ask()).toBe('nobody-to-ask');
    const { dataFolder: again } = await app(() => 'always', dead);
    expect([await command(again).ask(), await command(dataFolder).ask()]).toEqual(['always', 'once']);
    expect(existsSync(address)).toBe(true);
  });

  test.each([
    ['a file', (path: string) => writeFileSync(path, 'precious')],
    ['a link to another place', (path: string) => symlinkSync('/etc/hostname', path)],
  ])('is not made, and nothing removed, where %s has its name', async (_what, make) => {
    const dataFolder = temporaryFolder();
    mkdirSync(join(dataFolder, 'key-questions'));
    make(join(dataFolder, 'key-questions/socket'));
    await expect(app(() => 'once', dataFolder)).rejects.toThrow(/EADDRINUSE/u);
    expect(existsSync(join(dataFolder, 'key-questions/socket'))).toBe(true);
    expect(await command(dataFolder).ask()).toBe('nobody-to-ask');
  });

  test.each([
    ['in a folder that others can enter', 0o755],
    ['in a folder that others can look into', 0o740],
  ])('%s is not asked', async (_what, mode) => {
    const { dataFolder, address } = await app(() => 'always');
    chmodSync(join(address, '..'), mode);
    expect(await command(dataFolder).ask()).toBe('nobody-to-ask');
  });

  test.each(['not JSON', '{}', '{"address":5}', '[]'])('whose address is not one (%s) is not asked', async (text) => {
    const { dataFolder } = await app(() => 'always');
    writeFileSync(join(dataFolder, 'key-questions/address.json'), text);
    expect(await command(dataFolder).ask()).toBe('nobody-to-ask');
  });
});

describe('whoever says something else to the app', () => {
  const hostile: readonly [string, string | Buffer][] = [
    ['nothing that is JSON', 'hello\n'],
    ['an empty line', '\n'],
    ['another protocol', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['random bytes', Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 37) % 256))],
    ['a line without end', 'x'.repeat(100_000)],
    ['a long line', line({ user: 'x'.repeat(4000) })],
    ['a program that there is not', line({ user: 'curl' })],
    ['a purpose that there is not', line({ purpose: 'sell' })],
    ['an identity that is a path', line({ identity: '../../etc/passwd' })],
    ['another version', line({ version: 2 })],
    ['more than is meant', line({ answer: 'always' })],
    ['a prototype', `{"__proto__":{"version":1},"identity":"${wish.identity}","user":"export","purpose":"export"}\n`],
    ['a list', '[1]\n'],
  ];
  test.each(hostile)('(%s) is told nothing, and no person is asked', async (_what, bytes) => {
    const { address, wishes, dataFolder } = await app(() => 'once');
    expect([await told(address, bytes), wishes]).toEqual(['', []]);
    expect(await command(dataFolder).ask()).toBe('once'); // the app still listens
  });

  test('after the question has taken it back', async () => {
    const gone = promised<AskedAnswer>();
    const { address } = await app((signal) => {
      signal.addEventListener('abort', () => gone.resolve('not-answered'));
      return gone.promise;
    });
    expect(await told(address, `${line()}${line()}`)).toContain('not-answered');
  });

  test('and says nothing at all is hung up on after five seconds', async () => {
    const { address, alarms, wishes } = await app(() => 'once');
    const ended = told(address, '{');
    await come(() => alarms.length === 1);
    alarms[0]?.();
    expect([await ended, wishes]).toEqual(['', []]);
  });
});

describe('an app that answers something else', () => {
  const replies: readonly [string, string][] = [
    ['nonsense', 'yes\n'],
    ['an answer that there is not', '{"state":"answered","answer":"allow"}\n'],
    ['a line without end', 'y'.repeat(100_000)],
    ['nothing', ''],
  ];
  test.each(replies)('(%s) gives no key', async (_what, reply) => {
    const dataFolder = temporaryFolder();
    mkdirSync(join(dataFolder, 'key-questions'), { mode: 0o700 });
    const address = join(dataFolder, 'key-questions/socket');
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.end(reply);
    });
    await new Promise<void>((resolve) => server.listen(address, resolve));
    onTestFinished(() => void server.close());
    writeFileSync(join(dataFolder, 'key-questions/address.json'), JSON.stringify({ address }));
    expect(await command(dataFolder).ask()).toBe('not-answered');
  });
});

/** A promise that a test resolves itself. */
function promised<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Lets others go on until something has happened. */
async function come(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setImmediate(resolve));
}

/** A socket whose process is gone. */
function leaveBehind(path: string): void {
  const script = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
  expect(() => execFileSync(process.execPath, ['-e', script], { stdio: 'ignore' })).toThrow();
  expect(existsSync(path)).toBe(true);
}
