import { describe, expect, it } from 'vitest';
import { type RequestName, requestNames } from '../../../electron/contract/channels.ts';
import { explain } from '../../../electron/contract/explain.ts';
import type { Enrolled, Snapshot } from '../../../electron/contract/models.ts';
import { ProblemError, problemOf } from '../../../electron/contract/problem.ts';
import { type Backstage, handlersFor } from '../../../electron/handlers.ts';
import { answer } from '../../../electron/shell/answer.ts';

const snapshot = { state: 'not-enrolled' } as Snapshot;
const enrolled = { warnings: [] } as unknown as Enrolled;

/** A backstage that writes down what reaches it. */
function recordingBackstage(overrides: Partial<Backstage> = {}) {
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    (...args: unknown[]) => {
      calls.push([name, ...args]);
    };
  const backstage: Backstage = {
    snapshot: async () => snapshot,
    prepareKey: note('prepareKey'),
    enroll: async (wish) => {
      calls.push(['enroll', new TextDecoder().decode(wish.password)]);
      return enrolled;
    },
    cancel: note('cancel'),
    checkCertificate: async () => ({ kind: 'passphrase-needed' }),
    forgetRoot: async () => {},
    renew: async () => enrolled as never,
    remindLater: async () => null,
    openWindow: note('openWindow'),
    closeWindow: note('closeWindow'),
    copyText: note('copyText'),
    ...overrides,
  };
  return { calls, backstage };
}

const report = (error: unknown) => ({ problem: problemOf(error), explanation: explain(problemOf(error)), incident: '7F3A-21C9' });
const ask = (name: RequestName, input: unknown, backstage: Backstage) => answer(name, input, 3, handlersFor(backstage), report);
const wish = (password: Uint8Array) => ({ userName: 'contoso\\mnorth', serverName: 'server02', password, allowedHosts: [] });
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a request reaches whom it is for', () => {
  it.each<[RequestName, unknown, unknown[][]]>([
    ['enrollment.prepare', undefined, [['prepareKey']]],
    ['enrollment.cancel', undefined, [['cancel']]],
    ['window.open', 'preference-pane', [['openWindow', 'preference-pane']]],
    ['window.close', undefined, [['closeWindow', 3]]],
    ['text.copy', 'text', [['copyText', 'text']]],
  ])('%s', async (name, input, expected) => {
    const { calls, backstage } = recordingBackstage();
    expect(await ask(name, input, backstage)).toEqual({ ok: true, value: null });
    expect(calls).toEqual(expected);
  });

  it('snapshot.read and enrollment.start give back what they found', async () => {
    const { calls, backstage } = recordingBackstage();
    expect(await ask('snapshot.read', undefined, backstage)).toEqual({ ok: true, value: snapshot });
    expect(await ask('enrollment.start', wish(bytes('secret')), backstage)).toEqual({ ok: true, value: enrolled });
    expect(calls).toEqual([['enroll', 'secret']]);
  });
});

describe('input that is not as agreed is refused before its handler sees it', () => {
  const inputs: readonly [RequestName, unknown][] = [
    ['snapshot.read', {}],
    ['window.open', 'https://example.com'],
    ['text.copy', 'x'.repeat(65_537)],
    ['text.copy', { toString: 1 }],
    ['enrollment.start', undefined],
    ['enrollment.start', { ...wish(bytes('x')), password: 'secret-as-text' }],
    ['enrollment.start', wish(new Uint8Array(4097))],
    ['enrollment.start', { ...wish(bytes('x')), userName: 'u'.repeat(2049) }],
    ['enrollment.start', { ...wish(bytes('x')), allowedHosts: ['1', '2', '3', '4', '5'] }],
    ['enrollment.start', { ...wish(bytes('x')), more: true }],
  ];
  it.each(inputs)('%s %#', async (name, input) => {
    const { calls, backstage } = recordingBackstage();
    expect(await ask(name, input, backstage)).toMatchObject({
      ok: false,
      report: { problem: { kind: 'unexpected' }, incident: '7F3A-21C9' },
    });
    expect(calls).toEqual([]);
  });

  it('and what was wrong is told without the value', async () => {
    const result = await ask('enrollment.start', { ...wish(bytes('x')), password: 'secret-as-text' }, recordingBackstage().backstage);
    expect(JSON.stringify(result)).toContain('password');
    expect(JSON.stringify(result)).not.toContain('secret-as-text');
  });
});

describe('the password is overwritten when the answer is there', () => {
  it.each<[string, Partial<Backstage>, (password: Uint8Array) => unknown]>([
    ['after success', {}, wish],
    ['after a failure', { enroll: () => Promise.reject(new ProblemError({ kind: 'cancelled' })) }, wish],
    ['after input that was refused', {}, (password) => ({ ...wish(password), userName: 1 })],
  ])('%s', async (_when, overrides, inputOf) => {
    const password = bytes('secret');
    await ask('enrollment.start', inputOf(password), recordingBackstage(overrides).backstage);
    expect([...password]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('and not before', async () => {
    const password = bytes('secret');
    const seen: string[] = [];
    const enroll: Backstage['enroll'] = async (given) => {
      await new Promise(setImmediate);
      seen.push(new TextDecoder().decode(given.password));
      return enrolled;
    };
    await ask('enrollment.start', wish(password), recordingBackstage({ enroll }).backstage);
    expect(seen).toEqual(['secret']);
  });
});

it.each<[string, unknown, string]>([
  ['a problem', new ProblemError({ kind: 'offline', host: 'server02' }), 'offline'],
  ['an abort', Object.assign(new Error('aborted'), { name: 'AbortError' }), 'cancelled'],
  ['anything else', new TypeError('x is not a function'), 'unexpected'],
])('%s that a handler throws becomes a report, never an exception', async (_what, thrown, kind) => {
  const { backstage } = recordingBackstage({ snapshot: () => Promise.reject(thrown) });
  expect(await ask('snapshot.read', undefined, backstage)).toMatchObject({ ok: false, report: { problem: { kind } } });
});

it('every channel of the contract has a handler', () => {
  expect(Object.keys(handlersFor(recordingBackstage().backstage)).sort()).toEqual([...requestNames].sort());
});
