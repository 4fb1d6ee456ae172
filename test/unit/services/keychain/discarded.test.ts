/** Identities that a person has deleted: restorable, then gone; and what is in use meanwhile. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FolderKeychain } from '../../../../electron/services/keychain/folder-keychain.ts';
import { add, open, plain } from '../../../support/keychain-scene.ts';
import { problemOf } from '../../../support/problem-of.ts';
import { MemorySealer } from '../../../support/sealers.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Two identities, of which the second is in use. */
async function scene() {
  const [folder, sealer] = [temporaryFolder(), new MemorySealer()];
  const keychain = open(folder, sealer);
  const spare = await add(keychain);
  const used = await add(keychain, 1);
  await keychain.use(used.id);
  return { folder, keychain, spare, used, again: () => open(folder, sealer) };
}

async function state(keychain: FolderKeychain) {
  const { identities, inUse, discarded, damaged } = await keychain.read();
  expect(damaged).toEqual([]);
  return { stored: identities.map(({ id }) => id), inUse: inUse?.id, discarded: discarded.map(({ id }) => id) };
}

describe('a deleted identity', () => {
  test('is out of sight and its key does not open, and comes back as it was', async () => {
    const { keychain, spare, used, again } = await scene();
    await keychain.discard(spare.id);
    expect(await state(again())).toEqual({ stored: [used.id], inUse: used.id, discarded: [spare.id] });
    expect(await problemOf(again().openKey(spare.id, 'check'))).toMatchObject({ kind: 'keychain-damaged' });
    await again().restore(spare.id);
    expect((await again().read()).identities.map(plain)).toEqual([used, spare].map(plain));
    expect(await again().openKey(spare.id, 'check')).toBeDefined();
  });

  test('is gone with all its files once it is erased, and can\u2019t be restored', async () => {
    const { folder, keychain, spare, used } = await scene();
    await keychain.discard(spare.id);
    await keychain.erase(spare.id);
    expect(await state(keychain)).toEqual({ stored: [used.id], inUse: used.id, discarded: [] });
    expect(readdirSync(join(folder, 'discarded'))).toEqual([]);
    expect(await problemOf(keychain.restore(spare.id))).toMatchObject({ kind: 'keychain-damaged' });
    await keychain.erase(spare.id);
  });

  test('can only be erased after it was deleted', async () => {
    const { keychain, spare, used } = await scene();
    await keychain.erase(spare.id);
    await keychain.erase(used.id);
    expect((await state(keychain)).stored).toEqual([used.id, spare.id]);
  });

  test('still counts when the next one is numbered', async () => {
    const { keychain, used, again } = await scene();
    await keychain.discard(used.id);
    const third = await add(again());
    await keychain.restore(used.id);
    expect([used.generation, third.generation]).toEqual([2, 3]);
  });

  test.each(['..', '', '../identities', 'x'])('can\u2019t be asked for by a path (%j)', async (id) => {
    const { keychain, used, spare } = await scene();
    expect(await problemOf(keychain.discard(id))).toMatchObject({ kind: 'keychain-damaged' });
    expect(await problemOf(keychain.restore(id))).toMatchObject({ kind: 'keychain-damaged' });
    await keychain.erase(id);
    expect((await state(keychain)).stored).toEqual([used.id, spare.id]);
  });

  test('comes back by itself after a run that did not come to its end', async () => {
    const { keychain, spare, used, again } = await scene();
    await keychain.discard(spare.id);
    await keychain.discard(used.id);
    await again().restoreAll();
    expect(await state(again())).toEqual({ stored: [used.id, spare.id], inUse: used.id, discarded: [] });
  });

  test('is nothing that a keychain without any would be made for', async () => {
    const folder = join(temporaryFolder(), 'keychain');
    await open(folder).restoreAll();
    expect(existsSync(folder)).toBe(false);
  });
});

describe('the identity in use, deleted', () => {
  test('leaves none in use, neither at once nor when it is gone', async () => {
    const { keychain, spare, used, again } = await scene();
    await keychain.discard(used.id);
    expect(await state(again())).toEqual({ stored: [spare.id], inUse: undefined, discarded: [used.id] });
    await keychain.erase(used.id);
    expect(await state(again())).toEqual({ stored: [spare.id], inUse: undefined, discarded: [] });
  });

  test('is in use again when it comes back', async () => {
    const { keychain, used, again } = await scene();
    await keychain.discard(used.id);
    await again().restore(used.id);
    expect((await state(again())).inUse).toBe(used.id);
  });

  test('and comes back after another one was chosen, is a spare', async () => {
    const { keychain, spare, used } = await scene();
    await keychain.discard(used.id);
    await keychain.use(spare.id);
    await keychain.restore(used.id);
    expect((await state(keychain)).inUse).toBe(spare.id);
  });

  test('makes room for one that a person chooses, or enrolls', async () => {
    const { keychain, spare, used } = await scene();
    await keychain.discard(used.id);
    await keychain.erase(used.id);
    await keychain.use(spare.id);
    expect((await state(keychain)).inUse).toBe(spare.id);
    const fresh = await add(keychain, 1);
    await keychain.use(fresh.id);
    expect((await state(keychain)).inUse).toBe(fresh.id);
  });
});

describe('an identity whose key can\u2019t be opened', () => {
  test('is named, once it is known or a new beginning was made', async () => {
    const [folder, old, fresh] = [temporaryFolder(), new MemorySealer('old'), new MemorySealer('new')];
    const { id } = await add(open(folder, old));
    const keychain = open(folder, fresh);
    expect((await keychain.read()).keyless).toEqual([]);
    await problemOf(keychain.openKey(id, 'check'));
    expect((await keychain.read()).keyless).toEqual([id]);
    await keychain.startAnew();
    const second = await add(keychain, 1);
    expect((await open(folder, fresh).read()).keyless).toEqual([id]);
    expect((await open(folder, fresh).read()).identities.map((identity) => identity.id)).toEqual([second.id, id]);
  });
});
