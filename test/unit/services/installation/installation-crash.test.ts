/**
 * The promise that an installation is there wholly or not at all, and that what was there before is not lost, held against processes that are killed, or
 * whose disk fails, at system calls by which they change the disk. strace does the killing and failing (Linux).
 */
import { randomInt } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { install } from '../../../../electron/services/installation/install.ts';
import { uninstall } from '../../../../electron/services/installation/uninstall.ts';
import { everythingIn, freshRoot, personPlaces, put, wishFor } from '../../../support/installation-scene.ts';
import { bundle, type Call, changesOf, forEach, killAt, runInjected } from '../../../support/killed-process.ts';
import { suiteFolder } from '../../../support/temporary-folder.ts';

const time = 60_000;
const moments = 20;
/** The moments are others each time; one that fails is repeated with its seed. */
const seed = Number(process.env.SEED ?? randomInt(2 ** 31));

const shared = suiteFolder();
const child = join(shared, 'child.mjs');
const manuals = { '1.0.0': join(shared, 'manuals-1'), '1.1.0': join(shared, 'manuals-2') };
type Version = keyof typeof manuals;

const settings = '/home/mnorth/.config/ccmclient/com.microsoft.ccmclient.plist';
const mine = '/home/mnorth/.local/bin/mine';

/** A home in which nothing is installed, and one with version 1.0.0 and settings that somebody has written to. */
const before = { fresh: join(shared, 'fresh'), older: join(shared, 'older') };
/** The calls of installing 1.1.0 into each, and of uninstalling from the second. */
let calls: { fresh: Call[]; older: Call[]; removal: Call[] };

const installing = (root: string) => [child, 'install', root, '1.1.0', manuals['1.1.0']];
const removing = (root: string) => [child, 'uninstall', root];

function wish(root: string, version: Version = '1.1.0') {
  const program = {
    name: 'Enrollment Assistant',
    version,
    command: [`/opt/${version}/enrollment-assistant`] as const,
    manuals: manuals[version],
  };
  return wishFor(root, { places: personPlaces, program });
}

/** A copy to be worked on. */
function begin(from: string): string {
  const copy = mkdtempSync(join(shared, 'root-'));
  cpSync(from, copy, { recursive: true });
  return copy;
}

beforeAll(async () => {
  await bundle(join(import.meta.dirname, '../../../support/installation-child.ts'), child);
  for (const folder of Object.values(manuals)) mkdirSync(folder);
  for (const name of ['CMEnroll.1', 'CMAppUtil.1']) writeFileSync(join(manuals['1.0.0'], name), '.TH old\n');
  writeFileSync(join(manuals['1.1.0'], 'CMEnroll.1'), '.TH new\n');
  freshRoot(before.fresh);
  put(before.fresh, mine, 'of this person');
  cpSync(before.fresh, before.older, { recursive: true });
  await install(wish(before.older, '1.0.0'));
  put(before.older, settings, 'of an administrator');
  calls = {
    fresh: await changesOf(installing(begin(before.fresh)), join(shared, 'trace')),
    older: await changesOf(installing(begin(before.older)), join(shared, 'trace')),
    removal: await changesOf(removing(begin(before.older)), join(shared, 'trace')),
  };
}, time);

/** Some of many, by the seed (mulberry32). */
function some<T>(items: readonly T[], count: number): T[] {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(next() * left.length), 1)[0] as T);
}

/** What is there, but for the number and the date of the work that put it there. */
function outcome(root: string): Record<string, string> {
  const plain = (text: string) => text.replace(/(?<=<string>)[\da-f-]{36}(?=<)|(?<=<date>)[^<]+/gu, '');
  return Object.fromEntries(Object.entries(everythingIn(root)).map(([path, text]) => [path, plain(text)]));
}

/** What an uninterrupted run would have left. */
async function expected(from: string, work: (root: string) => Promise<unknown>): Promise<Record<string, string>> {
  const root = begin(from);
  await work(root);
  return outcome(root);
}

describe.runIf(process.platform === 'linux')(`killed at ${moments} random moments (SEED=${seed})`, () => {
  test('there are enough of them', () => {
    for (const found of Object.values(calls)) expect(found.length).toBeGreaterThan(moments);
  });

  test.each([
    ['ccmsetup where nothing is installed', 'fresh'],
    ['ccmsetup over an older version', 'older'],
  ] as const)(
    '%s: the next run completes it, or takes it back and goes on, and loses nothing',
    async (_what, where) => {
      const from = before[where];
      const [installed, removed] = [
        await expected(from, (root) => install(wish(root))),
        await expected(from, (root) => uninstall(wish(root))),
      ];
      const places = some(calls[where], moments / 2);
      await forEach(places, async (call) => {
        const killed = begin(from);
        await killAt(installing(killed), call);
        const other = begin(killed);
        await install(wish(killed));
        expect(outcome(killed), `install after ${call.name} ${call.number}`).toEqual(installed);
        await uninstall(wish(other));
        expect(outcome(other), `uninstall after ${call.name} ${call.number}`).toEqual(removed);
      });
    },
    time,
  );

  test(
    'CMUninstall: the next run completes it, and loses nothing',
    async () => {
      const removed = await expected(before.older, (root) => uninstall(wish(root)));
      expect(removed).toMatchObject({ [settings]: 'of an administrator', [mine]: 'of this person' });
      await forEach(some(calls.removal, moments), async (call) => {
        const root = begin(before.older);
        await killAt(removing(root), call);
        await uninstall(wish(root));
        expect(outcome(root), `after ${call.name} ${call.number}`).toEqual(removed);
      });
    },
    time,
  );
});

describe.runIf(process.platform === 'linux')('on a disk that fails', () => {
  const failures: readonly { call: string; error: string; problem: string }[] = [
    { call: 'pwrite64', error: 'ENOSPC', problem: 'disk-full' },
    { call: 'fsync', error: 'ENOSPC', problem: 'disk-full' },
    { call: 'mkdir', error: 'EROFS', problem: 'not-writable' },
    { call: 'rename', error: 'EACCES', problem: 'not-writable' },
  ];

  test.each(failures)(
    'with $error at any $call ccmsetup says $problem and leaves everything as it was',
    async ({ call, error, problem }) => {
      for (const from of [before.fresh, before.older]) {
        const found = calls[from === before.fresh ? 'fresh' : 'older'].filter(({ name }) => name === call);
        await forEach(some(found, from === before.fresh ? 1 : 2), async ({ number }) => {
          const root = begin(from);
          const printed = await runInjected(installing(root), `${call}:error=${error}:when=${number}`);
          // A folder that is there already needn't be made.
          expect(printed, `${call} ${number}`).toBe(printed === 'done' && call === 'mkdir' ? 'done' : problem);
          if (printed === 'done') expect(outcome(root)).toEqual(await expected(from, (other) => install(wish(other))));
          else expect(everythingIn(root)).toEqual(everythingIn(from));
        });
      }
    },
    time,
  );

  test(
    'that stays full from some moment on, everything is as it was all the same: undoing needs no space',
    async () => {
      const found = calls.older.filter(({ name }) => name === 'pwrite64');
      await forEach(some(found, 2), async ({ number }) => {
        const root = begin(before.older);
        expect(await runInjected(installing(root), `pwrite64:error=ENOSPC:when=${number}+`)).toBe('disk-full');
        expect(everythingIn(root)).toEqual(everythingIn(before.older));
      });
    },
    time,
  );

  test(
    'that becomes read-only halfway, the next run undoes what was begun',
    async () => {
      const [number = 0] = some(
        calls.older.filter(({ name }) => name === 'rename').map((_, index) => index + 2),
        1,
      );
      const root = begin(before.older);
      await runInjected(installing(root), `rename,unlink,link,rmdir:error=EROFS:when=${number}+`);
      await uninstall(wish(root));
      expect(outcome(root)).toEqual(await expected(before.older, (other) => uninstall(wish(other))));
    },
    time,
  );
});
