/** `export` from end to end: the command, the socket, the app's question, and the answer of a person. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { KeyQuestionDesk } from '../../../electron/backstage/key-question-desk.ts';
import { keyUserOf } from '../../../electron/cli/key-user.ts';
import type { KeyAnswer, KeyQuestion } from '../../../electron/contract/keychain-entries.ts';
import { summarize } from '../../../electron/pki/certificate.ts';
import { systemAlarm } from '../../../electron/services/alarm.ts';
import { QuestionServer } from '../../../electron/services/key-questions/question-server.ts';
import { RunningApp } from '../../../electron/services/key-questions/running-app.ts';
import { CommandStage } from '../../support/command-stage.ts';
import { HandSetClock } from '../../support/hand-set-clock.ts';
import { add, open } from '../../support/keychain-scene.ts';
import { MemorySealer } from '../../support/sealers.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A computer with one identity. @param answer of the person before the app; without it the app does not run */
async function computer(answer?: KeyAnswer) {
  const [dataFolder, sealer] = [temporaryFolder(), new MemorySealer()];
  const folder = join(dataFolder, 'keychain');
  const app = open(folder, sealer);
  const { id } = await add(app);
  await app.use(id);
  const questions: KeyQuestion[] = [];
  if (answer) {
    const desk = new KeyQuestionDesk({
      clock: new HandSetClock(),
      alarm: systemAlarm,
      certificateOf: async (wanted) => {
        const found = (await app.read()).identities.find((identity) => identity.id === wanted);
        return found && summarize(found.certificate);
      },
      changed: () => undefined,
      asked(question) {
        questions.push(question);
        void desk.answer(question.id, answer);
      },
    });
    const server = new QuestionServer({ dataFolder, alarm: systemAlarm, ask: (wish, watch) => desk.ask(wish, watch) });
    await server.start();
    onTestFinished(() => server.stop());
  }
  const out = join(dataFolder, 'client.p12');
  const run = async () => {
    const told: string[] = [];
    const asker = new RunningApp({
      dataFolder,
      alarm: systemAlarm,
      signal: new AbortController().signal,
      waiting: (until) => told.push(until),
    });
    const stage = new CommandStage();
    stage.ports = { keychain: open(folder, sealer, { user: keyUserOf('export'), asker }) };
    const ended = await stage.run(['export', '-out', out, '-legacy', '-password-stdin'], 'secret');
    return { ...ended, waiting: told };
  };
  return { run, app, id, questions, out };
}

describe('export asks the running app', () => {
  test('and writes the file once a person allows it, each time anew', async () => {
    const { run, questions, out, app, id } = await computer('once');
    const { code, waiting } = await run();
    expect([code, existsSync(out), waiting]).toEqual([0, true, ['2026-06-15T12:01:00.000Z']]);
    expect(questions).toMatchObject([{ user: 'export', purpose: 'export', certificate: { commonName: 'mnorth' } }]);
    expect(await app.usesOf(id)).toMatchObject([{ user: 'export', purpose: 'export', decision: 'allowed-once' }]);
  });

  test('and not a second time where it is always allowed', async () => {
    const { run, questions } = await computer('always');
    expect([(await run()).code, (await run()).code, questions.length]).toEqual([0, 2, 1]); // 2: the file is there by now
  });

  test('and writes nothing where it is denied', async () => {
    const { run, out, app, id } = await computer('deny');
    const { code, told } = await run();
    expect([code, existsSync(out), told]).toEqual([15, false, expect.stringContaining('The key was not given out')]);
    expect(await app.usesOf(id)).toMatchObject([{ decision: 'denied' }]);
  });

  test('which does not run: nothing is written, and what to do is said', async () => {
    const { run, out, app, id } = await computer();
    const { code, told } = await run();
    expect([code, existsSync(out), told]).toEqual([15, false, expect.stringContaining('Start Enrollment Assistant and try again')]);
    expect(await app.usesOf(id)).toMatchObject([{ decision: 'not-answered' }]);
  });
});

test.each([
  ['export', 'export'],
  ['cmenroll', 'CMEnroll'],
  ['CCMSETUP', 'ccmsetup'],
  ['app', undefined],
  ['schedule', undefined],
  [undefined, undefined],
])('the command %s uses keys as %s', (command, user) => {
  expect(keyUserOf(command)).toBe(user);
});
