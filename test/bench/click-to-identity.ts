/** What a person waits for in the window: from the click on Next to the identity stored; and how long the main process ever stood still meanwhile. */
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Bridge } from '../../electron/contract/channels.ts';
import { armResult, type Figure, interleaved, plain } from './measure.ts';
import { project, type World } from './world.ts';

const holdReady = path.join(project, 'test/support/hold-ready.cjs');
const typing = 2000; // milliseconds a person needs at least for name and password; the key is made meanwhile

export async function clickToIdentity(world: World): Promise<Figure[]> {
  const stalls: number[] = [];
  const samples = await interleaved(
    {
      click: async () => {
        const { waited, stall } = await enrollOnce(world);
        stalls.push(stall);
        return waited;
      },
    },
    world.rounds,
  );
  return [
    plain(
      'click to identity',
      'click on Next to identity stored, the key made beforehand',
      60,
      armResult('application', 'ms', samples.click),
    ),
    plain('longest stall', 'main process not answering, from that click to the end', 50, armResult('application', 'ms', stalls.slice(1))),
  ];
}

interface Outcome {
  /** milliseconds from click to identity stored */
  readonly waited: number;
  /** milliseconds, the longest of this run */
  readonly stall: number;
}

async function enrollOnce(world: World): Promise<Outcome> {
  const app = await _electron.launch({
    executablePath: world.electron,
    args: [...world.flags, '-r', holdReady, project, '--user-data-dir', await world.freshFolder(), '--trust-ca', world.lab.caFile],
  });
  try {
    const page = await app.firstWindow();
    await fillIn(page, world);
    await pause(typing);
    await watchStalls(app);
    await watchClick(page);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Done' }).waitFor();
    return { waited: await timeWaited(page), stall: await longestStall(app) };
  } finally {
    await app.close();
  }
}

async function fillIn(page: Page, { lab }: World): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('User name').fill(lab.user);
  await page.getByLabel('Password').fill(lab.password);
  await page.getByLabel('Server name').fill(lab.serverName);
}

/** Notes in the page when the click happened and when main said that the identity is stored and verified. */
function watchClick(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times = { clicked: 0, stored: 0 };
    Object.assign(window, { times });
    addEventListener('click', (event) => (times.clicked = event.timeStamp), { capture: true, once: true });
    const { bridge } = window as unknown as { bridge: Bridge };
    bridge.on('enrollment.progress', ({ step, state }) => {
      if (step === 'verifying' && state === 'done') times.stored = performance.now();
    });
  });
}

async function timeWaited(page: Page): Promise<number> {
  const { clicked, stored } = await page.evaluate(() => (window as unknown as { times: { clicked: number; stored: number } }).times);
  if (!(clicked > 0 && stored > clicked)) throw new Error('the click or the stored identity was not seen');
  return stored - clicked;
}

/** Begins to watch the event loop of the main process, looking every millisecond. */
function watchStalls(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => {
    const histogram = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 1 });
    histogram.enable();
    Object.assign(globalThis, { histogram });
  });
}

/** @returns milliseconds */
function longestStall(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => {
    const { histogram } = globalThis as unknown as { histogram: { max: number; disable(): void } };
    histogram.disable();
    return histogram.max / 1e6;
  });
}
