import { describe, expect, it } from 'vitest';
import { type RequestName, requestNames } from '../../../electron/contract/channels.ts';
import { explain } from '../../../electron/contract/explain.ts';
import type { Enrolled, Snapshot } from '../../../electron/contract/models.ts';
import { ProblemError, problemOf } from '../../../electron/contract/problem.ts';
import { type Answerers, type Backstage, handlersFor } from '../../../electron/handlers.ts';
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
  return { calls, backstage, answerers: { ...others(note), backstage } };
}

/** The other desks, which write down what reaches them in the same way. */
function others(note: (name: string) => (...args: unknown[]) => void): Omit<Answerers, 'backstage'> {
  const noted =
    <T>(name: string, answer: T) =>
    async (...args: unknown[]) => {
      note(name)(...args);
      return answer;
    };
  return {
    site: { connect: noted('connect', null as never) },
    keychain: {
      details: noted('details', null as never),
      choose: noted('choose', undefined),
      importFile: noted('importFile', null as never),
      exportFile: noted('exportFile', null),
      remove: noted('remove', undefined),
      restore: noted('restore', undefined),
      changeAccess: noted('changeAccess', undefined),
    },
    opened: { take: noted('take', null) },
    questions: { oldest: () => null, answer: noted('answer', undefined) },
    helpDesk: {
      exportHistory: noted('exportHistory', null),
      previewDiagnostics: noted('previewDiagnostics', null as never),
      writeDiagnostics: noted('writeDiagnostics', null as never),
      showDiagnostics: noted('showDiagnostics', undefined),
      runChecks: noted('runChecks', null as never),
      about: noted('about', null as never),
    },
  };
}

const report = (error: unknown) => ({ problem: problemOf(error), explanation: explain(problemOf(error)), incident: '7F3A-21C9' });
const ask = (name: RequestName, input: unknown, { answerers }: ReturnType<typeof recordingBackstage>) =>
  answer(name, input, 3, handlersFor(answerers), report);
const id = '2f1b4d0a-6a3f-4f0e-9a53-1c6d2f0b7e11';
const wish = (password: Uint8Array) => ({ userName: 'contoso\\mnorth', serverName: 'server02', password, allowedHosts: [] });
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a request reaches whom it is for', () => {
  it.each<[RequestName, unknown, unknown[][]]>([
    ['enrollment.prepare', undefined, [['prepareKey']]],
    ['enrollment.cancel', undefined, [['cancel']]],
    ['window.open', 'preference-pane', [['openWindow', 'preference-pane']]],
    ['window.close', undefined, [['closeWindow', 3]]],
    ['text.copy', 'text', [['copyText', 'text']]],
    ['site.connect', undefined, [['connect']]],
    ['opened-file.take', undefined, [['take']]],
    ['identity.details', { id }, [['details', id]]],
    ['identity.choose', { id }, [['choose', id]]],
    ['identity.export', { id, form: 'pem' }, [['exportFile', { id, form: 'pem' }, 3]]],
    ['identity.delete', { id }, [['remove', id, 3]]],
    ['identity.restore', { id }, [['restore', id]]],
    ['identity.access', { id, confirm: true, allowed: ['app'] }, [['changeAccess', { id, confirm: true, allowed: ['app'] }]]],
    ['key-question.read', undefined, []],
    ['key-question.answer', { id, answer: 'once' }, [['answer', id, 'once']]],
    ['history.export', undefined, [['exportHistory', 3]]],
    ['diagnostics.preview', undefined, [['previewDiagnostics', 3]]],
    ['diagnostics.write', { id, leaveOut: ['logs/a.log'] }, [['writeDiagnostics', id, ['logs/a.log']]]],
    ['diagnostics.show', { id }, [['showDiagnostics', id]]],
    ['checks.run', { userName: '', serverName: 's' }, [['runChecks', { userName: '', serverName: 's' }]]],
    ['about.read', undefined, [['about']]],
  ])('%s', async (name, input, expected) => {
    const recording = recordingBackstage();
    expect(await ask(name, input, recording)).toEqual({ ok: true, value: null });
    expect(recording.calls).toEqual(expected);
  });

  it('snapshot.read and enrollment.start give back what they found', async () => {
    const recording = recordingBackstage();
    expect(await ask('snapshot.read', undefined, recording)).toEqual({ ok: true, value: snapshot });
    expect(await ask('enrollment.start', wish(bytes('secret')), recording)).toEqual({ ok: true, value: enrolled });
    expect(recording.calls).toEqual([['enroll', 'secret']]);
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
    ['identity.details', { id: '../keychain' }],
    ['identity.export', { id, form: 'pkcs12', passphrase: 'as text' }],
    ['identity.access', { id, confirm: false, allowed: ['anything'] }],
    ['key-question.answer', { id, answer: 'yes' }],
    ['diagnostics.write', { id, leaveOut: 'all' }],
    ['checks.run', { userName: 'u', serverName: 's', password: bytes('x') }],
    ['window.open', 'key-question'],
  ];
  it.each(inputs)('%s %#', async (name, input) => {
    const recording = recordingBackstage();
    expect(await ask(name, input, recording)).toMatchObject({
      ok: false,
      report: { problem: { kind: 'unexpected' }, incident: '7F3A-21C9' },
    });
    expect(recording.calls).toEqual([]);
  });

  it('and what was wrong is told without the value', async () => {
    const result = await ask('enrollment.start', { ...wish(bytes('x')), password: 'secret-as-text' }, recordingBackstage());
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
    await ask('enrollment.start', inputOf(password), recordingBackstage(overrides));
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
    await ask('enrollment.start', wish(password), recordingBackstage({ enroll }));
    expect(seen).toEqual(['secret']);
  });
});

it.each<[string, unknown, string]>([
  ['a problem', new ProblemError({ kind: 'offline', host: 'server02' }), 'offline'],
  ['an abort', Object.assign(new Error('aborted'), { name: 'AbortError' }), 'cancelled'],
  ['anything else', new TypeError('x is not a function'), 'unexpected'],
])('%s that a handler throws becomes a report, never an exception', async (_what, thrown, kind) => {
  const recording = recordingBackstage({ snapshot: () => Promise.reject(thrown) });
  expect(await ask('snapshot.read', undefined, recording)).toMatchObject({ ok: false, report: { problem: { kind } } });
});

it('every channel of the contract has a handler', () => {
  expect(Object.keys(handlersFor(recordingBackstage().answerers)).sort()).toEqual([...requestNames].sort());
});
