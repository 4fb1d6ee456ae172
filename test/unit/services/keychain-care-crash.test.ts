/**
 * Deleting, restoring and deciding who may use a key, by a process that is killed at each single system call by which it changes the disk:
 * nothing is lost that was not to be, nothing comes half, and no other identity slips into use. strace does the killing (Linux).
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { usuallyAllowed } from '../../../electron/contract/keychain-entries.ts';
import type { Identity } from '../../../electron/enrollment/ports.ts';
import { fixtureKey } from '../../support/fixture-keys.ts';
import { certificates, chain, enrollment } from '../../support/keychain-scene.ts';
import { bundle, changesOf, forEach, killAt, unfinished } from '../../support/killed-process.ts';
import { suiteFolder, temporaryFolder } from '../../support/temporary-folder.ts';
import { openUnprotected } from '../../support/unprotected-keychain.ts';

const time = 60_000;
const shared = suiteFolder();
const child = join(shared, 'child.mjs');
/** a keychain with a spare and an identity in use; the same with the one in use deleted */
const before = { whole: join(shared, 'whole'), deleted: join(shared, 'deleted') };
let [spare, used]: string[] = [];

beforeAll(async () => {
  await bundle(join(import.meta.dirname, '../../support/keychain-care-child.ts'), child);
  const keychain = openUnprotected(before.whole);
  const store = (number: number): Promise<Identity> => keychain.add(fixtureKey(number), certificates[number] as never, chain, enrollment);
  [spare, used] = [(await store(0)).id, (await store(1)).id];
  await keychain.use(used ?? '');
  cpSync(before.whole, before.deleted, { recursive: true });
  await openUnprotected(before.deleted).discard(used ?? '');
}, time);

interface Found {
  readonly stored: readonly string[];
  readonly discarded: readonly string[];
  readonly inUse: string | undefined;
}

/** What is found in a keychain, in which everything must be whole. */
async function look(folder: string): Promise<Found> {
  const keychain = openUnprotected(folder);
  const { identities, inUse, discarded, damaged, keyless } = await keychain.read();
  expect([damaged, keyless]).toEqual([[], []]);
  for (const { id } of identities) await keychain.verify(id);
  expect(unfinished(folder)).toEqual([]);
  return { stored: identities.map(({ id }) => id), discarded: discarded.map(({ id }) => id), inUse: inUse?.id };
}

/** Does `deed` on a copy for each moment at which it can be killed, and looks at what is left. @param then before the look */
async function killedAtEachChange(
  folder: string,
  deed: string,
  id: string,
  judge: (copy: string) => Promise<string>,
): Promise<{ readonly moments: number; readonly ends: ReadonlySet<string> }> {
  const begin = () => {
    const copy = join(temporaryFolder(), 'keychain');
    cpSync(folder, copy, { recursive: true });
    return copy;
  };
  const moments = await changesOf([child, begin(), deed, id], join(shared, 'trace'));
  const ends = new Set<string>();
  await forEach(moments, async (call) => {
    const copy = begin();
    await killAt([child, copy, deed, id], call);
    ends.add(await judge(copy));
  });
  return { moments: moments.length, ends };
}

describe.runIf(process.platform === 'linux')('killed at each change of the disk', () => {
  test(
    'deleting the identity in use: it is there or in the bin, and nothing else is in use; the next start brings it back',
    async () => {
      const { moments, ends } = await killedAtEachChange(before.whole, 'discard', used ?? '', async (copy) => {
        const found = await look(copy);
        expect([[used, spare].join(), [spare].join()]).toContain(found.stored.join());
        expect([used, undefined]).toContain(found.inUse);
        await openUnprotected(copy).restoreAll();
        expect(await look(copy)).toEqual({ stored: [used, spare], discarded: [], inUse: used });
        return found.discarded.join();
      });
      expect([moments > 3, ends]).toEqual([true, new Set(['', used])]);
    },
    time,
  );

  test(
    'bringing it back: the same, and it is in use again at the end',
    async () => {
      const { moments, ends } = await killedAtEachChange(before.deleted, 'restore', used ?? '', async (copy) => {
        const found = await look(copy);
        expect(found.inUse).toBe(found.discarded.length > 0 ? undefined : used);
        await openUnprotected(copy).restoreAll();
        expect(await look(copy)).toEqual({ stored: [used, spare], discarded: [], inUse: used });
        return found.discarded.join();
      });
      expect([moments > 1, ends]).toEqual([true, new Set(['', used])]);
    },
    time,
  );

  test(
    'removing it for good: it is whole in the bin or gone, and the spare never slips into use',
    async () => {
      const { moments, ends } = await killedAtEachChange(before.deleted, 'erase', used ?? '', async (copy) => {
        const found = await look(copy);
        expect([found.stored, found.inUse]).toEqual([[spare], undefined]);
        await openUnprotected(copy).restoreAll();
        const back = await look(copy);
        expect(back.inUse).toBe(found.discarded.length > 0 ? used : undefined);
        return found.discarded.join();
      });
      expect([moments > 5, ends]).toEqual([true, new Set(['', used])]);
    },
    time,
  );

  test(
    'changing who may use a key: the old list or the new one, and never a damaged one',
    async () => {
      const { moments, ends } = await killedAtEachChange(before.whole, 'access', used ?? '', async (copy) => {
        await look(copy);
        const access = await openUnprotected(copy).accessOf(used ?? '');
        return JSON.stringify(access);
      });
      const [old, anew] = [
        { confirm: true, allowed: usuallyAllowed },
        { confirm: false, allowed: ['export'] },
      ];
      expect([moments > 3, ends]).toEqual([true, new Set([JSON.stringify(old), JSON.stringify(anew)])]);
    },
    time,
  );

  test(
    'using a key: what was recorded so far is whole, and the next use is recorded behind it',
    async () => {
      const { moments } = await killedAtEachChange(before.whole, 'use', used ?? '', async (copy) => {
        await look(copy);
        const keychain = openUnprotected(copy);
        const sofar = await keychain.usesOf(used ?? '');
        await keychain.openKey(used ?? '', 'check');
        expect((await keychain.usesOf(used ?? '')).map(({ purpose }) => purpose)).toEqual([
          'check',
          ...sofar.map(({ purpose }) => purpose),
        ]);
        return '';
      });
      expect(moments).toBeGreaterThan(1);
    },
    time,
  );
});
