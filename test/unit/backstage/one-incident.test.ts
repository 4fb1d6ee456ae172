import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BackstageOptions, LiveBackstage } from '../../../electron/backstage/live-backstage.ts';
import { windowFacts } from '../../../electron/backstage/window-facts.ts';
import { ProblemError } from '../../../electron/contract/problem.ts';
import type { Handlers } from '../../../electron/handlers.ts';
import { pack } from '../../../electron/services/diagnostics/pack.ts';
import { answer } from '../../../electron/shell/answer.ts';
import { DiagnosticsScene } from '../../support/diagnostics-scene.ts';
import { fixedDevice } from '../../support/fixed-device.ts';
import { FixtureKeys } from '../../support/fixture-keys.ts';
import { InMemoryAgreedRoots } from '../../support/in-memory-agreed-roots.ts';
import { unpacked } from '../../support/unpacked.ts';

/** A program whose network always fails in the same way. */
function scene(failure: Error) {
  const computer = new DiagnosticsScene();
  const { clock, keychain, history, settings, dataFolder, log } = computer;
  const report = (error: unknown) => log.reportThrown(error);
  const backstage = new LiveBackstage({
    ports: {
      clock,
      keychain,
      history,
      keys: new FixtureKeys(),
      device: fixedDevice,
      roots: { namedAsIssuer: () => [] },
      agreedRoots: new InMemoryAgreedRoots(),
      transport: { open: () => Promise.reject(failure) },
    },
    report,
    facts: windowFacts({ history, settings, version: '0.1.0', dataFolder }),
    front: {
      rememberAttempt: () => undefined,
      progress: () => undefined,
      snapshotChanged: () => undefined,
      lastAttempt: async () => ({ userName: '', serverName: '' }),
    },
    roots: async () => [],
    prefill: {},
    suggested: () => ({}),
    watch: { outlook: () => undefined },
  } as unknown as BackstageOptions);
  const handlers = { 'enrollment.start': (wish: Parameters<LiveBackstage['enroll']>[0]) => backstage.enroll(wish) } as unknown as Handlers;
  const enroll = () => {
    const input = { userName: 'contoso\\mnorth', serverName: 'server02', password: Buffer.from('secret'), allowedHosts: [] };
    return answer('enrollment.start', input, 1, handlers, report);
  };
  return { ...computer, computer, backstage, enroll };
}

describe('one problem has one number', () => {
  it.each([
    ['foreseen', new ProblemError({ kind: 'server-not-found', host: 'server02' }), 'server-not-found'],
    ['unforeseen', new TypeError('no such thing'), 'unexpected'],
  ])('in the window, the log, the history and the archive: %s', async (_, failure, kind) => {
    const { computer, enroll, dataFolder } = scene(failure);
    const result = await enroll();
    if (result.ok) throw new Error('it did not fail');
    const { incident } = result.report;
    const log = readFileSync(join(dataFolder, 'logs', 'enrollment-assistant.log'), 'utf8');
    expect(log.match(/"incident":"[^"]+"/gu)).toEqual([`"incident":"${incident}"`]);
    if (kind === 'unexpected') expect(log).toContain('TypeError: no such thing\\n    at');
    expect(await computer.history.recent()).toMatchObject([{ kind: 'enrollment-failed', problem: kind, incident }]);
    const contents = await unpacked(await pack(await computer.collect(), []));
    for (const path of ['summary.txt', 'history.csv', 'logs/enrollment-assistant.log'])
      expect(contents.get(path)?.toString(), path).toContain(incident);
  });

  it('in what windows are pushed: history, settings and whom to turn to', async () => {
    const { computer, enroll } = scene(new ProblemError({ kind: 'server-not-found', host: 'server02' }));
    computer.writeSettings('<key>HelpContact</key><string>4711</string>');
    await computer.settings.refresh();
    await enroll();
    const facts = await windowFacts({ history: computer.history, settings: computer.settings, version: '0.1.0', dataFolder: '/data' })();
    expect(facts.history).toMatchObject([{ kind: 'enrollment-failed' }]);
    expect(facts.help).toMatchObject({ contact: '4711', version: '0.1.0', dataFolder: '/data', computerName: expect.any(String) });
    expect(facts.settings.inForce.find(({ key }) => key === 'HelpContact')).toMatchObject({ effective: '4711', source: 'person' });
  });
});
