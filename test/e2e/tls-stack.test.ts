/**
 * Servers are judged with the TLS stack of the runtime, and Electron's is another than Node's: what unit tests prove on one is proven here
 * on the other.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import executable from 'electron';
import { makeCollection } from '../support/trap-collection.ts';
import { startTrapSite } from '../support/trap-collection-site.ts';
import { visitOf } from '../support/trap-collection-visit.ts';
import { sendVisitor } from '../support/trap-collection-visitor.ts';

const project = path.resolve(import.meta.dirname, '../..');
const electron = executable as unknown as string; // outside of Electron the package is the path of its executable
let folder = '';

test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'e2e-tls-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Good chains that this stack refuses all the same, until it learns more. It knows no limits on addresses. */
const tooMuchToAsk = ['an address that its issuer may use'];

test('no chain of the trap collection gets a byte, and the good ones are accepted', async () => {
  const collection = await makeCollection();
  const site = await startTrapSite(collection);
  try {
    const visits = collection.map((trap) => visitOf(trap, site, folder));
    const { runtime, outcomes } = await sendVisitor(electron, visits);
    expect(runtime.electron, 'the visitor is Electron').toBeDefined();
    expect(outcomes).toHaveLength(collection.length);
    for (const [index, trap] of collection.entries()) {
      const kind = outcomes[index]?.problem?.kind;
      const sent = (await site.received(trap)) > 0;
      if (tooMuchToAsk.includes(trap.name) && kind === 'server-untrusted') expect.soft(sent, trap.name).toBe(false);
      else expect.soft({ kind, sent }, trap.name).toEqual({ kind: trap.refused?.kind, sent: trap.refused === undefined });
    }
  } finally {
    site.stop();
  }
});

test('the unit tests of all that is secured with TLS hold', async () => {
  test.setTimeout(180_000);
  const report = path.join(folder, 'report.json');
  const below = path.join('test', 'unit', 'services');
  const files = ['server-check', 'server-trust', 'https-transport', 'https-exchange', 'opening-a-server', 'trusted-roots', 'revocation/'];
  const args = ['run', '--config', 'test/vitest.config.ts', '--reporter=json', `--outputFile=${report}`];
  const runner = path.join(project, 'node_modules', 'vitest', 'vitest.mjs');
  const { FORCE_COLOR: _color, ...rest } = process.env; // set by this runner; the tests read what programs print
  const env = { ...rest, ELECTRON_RUN_AS_NODE: '1' };
  const runs = promisify(execFile)(electron, [runner, ...args, ...files.map((file) => path.join(below, file))], { cwd: project, env });
  const words = await runs.then(
    () => '',
    (error: { stderr?: string }) => error.stderr ?? String(error),
  );
  const found: UnitReport = JSON.parse(readFileSync(report, 'utf8'));
  const failed = found.testResults.flatMap((file) => file.assertionResults).filter(({ status }) => status === 'failed');
  expect(
    failed.map(({ fullName, failureMessages }) => [fullName, ...failureMessages]),
    words,
  ).toEqual([]);
  expect(found.success, words).toBe(true);
  expect(found.numPassedTests, 'the tests were found').toBeGreaterThan(200);
});

/** What the unit test runner leaves. */
interface UnitReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}
