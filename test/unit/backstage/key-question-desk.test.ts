/** Questions for keys: one after another, each answered, given up or over in time. */
import { describe, expect, test } from 'vitest';
import { KeyQuestionDesk } from '../../../electron/backstage/key-question-desk.ts';
import type { KeyQuestion } from '../../../electron/contract/keychain-entries.ts';
import { summarize } from '../../../electron/pki/certificate.ts';
import type { Alarm } from '../../../electron/renewal/ports.ts';
import type { KeyWish } from '../../../electron/services/keychain/key-gate.ts';
import { HandSetClock } from '../../support/hand-set-clock.ts';
import { certificates } from '../../support/keychain-scene.ts';

/** Any number of alarms, each of which a test lets ring. */
class Alarms implements Alarm {
  readonly set: { readonly milliseconds: number; readonly wake: () => void }[] = [];

  after(milliseconds: number, wake: () => void): () => void {
    const alarm = { milliseconds, wake };
    this.set.push(alarm);
    return () => void this.set.splice(this.set.indexOf(alarm), 1);
  }
}

function scene() {
  const alarms = new Alarms();
  const [changes, asked]: [(string | null)[], KeyQuestion[]] = [[], []];
  const certificate = certificates[0];
  if (!certificate) throw new Error('there is no certificate');
  const desk = new KeyQuestionDesk({
    clock: new HandSetClock(),
    alarm: alarms,
    certificateOf: async (id) => {
      if (id === 'broken') throw new Error('the keychain can\u2019t be read');
      return id === 'gone' ? undefined : summarize(certificate);
    },
    changed: (oldest) => changes.push(oldest?.id ?? null),
    asked: (question) => asked.push(question),
  });
  return { desk, alarms, changes, asked };
}
const wish = (identity = 'one'): KeyWish => ({ identity, user: 'export', purpose: 'export' });
/** The question, once it is before the person. */
async function put(desk: KeyQuestionDesk, watch = {}): Promise<{ question: KeyQuestion; answer: Promise<string> }> {
  let answer: Promise<string> = Promise.resolve('');
  const question = await new Promise<KeyQuestion>((resolve) => {
    answer = desk.ask(wish(), { ...watch, asked: resolve });
  });
  return { question, answer };
}

describe('a question', () => {
  test('names program, purpose, certificate and the end of its time, a minute from now', async () => {
    const { desk, alarms, asked } = scene();
    const { question } = await put(desk);
    expect(question).toMatchObject({
      user: 'export',
      purpose: 'export',
      certificate: { commonName: 'mnorth', serialNumber: certificates[0]?.serialNumber },
      until: '2026-06-15T12:01:00.000Z',
    });
    expect([alarms.set.map(({ milliseconds }) => milliseconds), asked]).toEqual([[60_000], [question]]);
  });

  test.each(['deny', 'once', 'always'] as const)('is answered with %s, and is gone', async (given) => {
    const { desk, alarms, changes } = scene();
    const { question, answer } = await put(desk);
    await desk.answer(question.id, given);
    expect([await answer, desk.oldest(), alarms.set.length, changes]).toEqual([given, null, 0, [question.id, null]]);
  });

  test('that nobody answers ends as such, and an answer after that changes nothing', async () => {
    const { desk, alarms } = scene();
    const { question, answer } = await put(desk);
    alarms.set[0]?.wake();
    await desk.answer(question.id, 'always');
    expect([await answer, desk.oldest()]).toEqual(['not-answered', null]);
  });

  test('goes when the command does', async () => {
    const { desk } = scene();
    const gone = new AbortController();
    const { answer } = await put(desk, { signal: gone.signal });
    gone.abort();
    expect([await answer, desk.oldest()]).toEqual(['not-answered', null]);
  });

  test('of a command that is gone already is never asked', async () => {
    const { desk, asked } = scene();
    expect([await desk.ask(wish(), { signal: AbortSignal.abort() }), asked]).toEqual(['not-answered', []]);
  });

  test.each(['gone', 'broken'])('about an identity that can\u2019t be shown (%s) is never asked', async (identity) => {
    const { desk, asked } = scene();
    expect([await desk.ask(wish(identity)), asked]).toEqual(['not-answered', []]);
  });
});

describe('several questions', () => {
  test('come up one after another, the oldest first', async () => {
    const { desk, changes } = scene();
    const [first, second, third] = [await put(desk), await put(desk), await put(desk)];
    expect(desk.oldest()).toEqual(first.question);
    await desk.answer(second.question.id, 'once'); // out of turn: what is shown stays
    expect(desk.oldest()).toEqual(first.question);
    await desk.answer(first.question.id, 'deny');
    expect(desk.oldest()).toEqual(third.question);
    expect(changes).toEqual([first.question.id, third.question.id]);
  });

  test('are all denied when their window is closed', async () => {
    const { desk } = scene();
    const all = [await put(desk), await put(desk)];
    desk.dismiss();
    expect([await Promise.all(all.map(({ answer }) => answer)), desk.oldest()]).toEqual([['deny', 'deny'], null]);
  });

  test('beyond what a person can be asked at once are not asked', async () => {
    const { desk, asked } = scene();
    for (let i = 0; i < 8; i += 1) await put(desk);
    expect([await desk.ask(wish()), asked.length]).toEqual(['not-answered', 8]);
  });
});
