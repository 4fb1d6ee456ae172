import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemError } from '../../../../electron/contract/problem.ts';
import { readRecord, sha256, writeRecord } from '../../../../electron/services/keychain/record.ts';
import { fixtureKey } from '../../../support/fixture-keys.ts';
import { add, certificates, enrollment, open, plain, waiting } from '../../../support/keychain-scene.ts';
import { problemOf } from '../../../support/problem-of.ts';
import { MemorySealer } from '../../../support/sealers.ts';
import { suiteFolder, temporaryFolder } from '../../../support/temporary-folder.ts';

/** Puts the envelope of one identity into another and corrects the digests, so that only the tag can tell. */
function swapKeys(folder: string, from: string, to: string): void {
  const path = (id: string, name: string) => join(folder, 'identities', id, name);
  const key = readFileSync(path(from, 'key.json'));
  writeFileSync(path(to, 'key.json'), key);
  const manifest = readRecord(readFileSync(path(to, 'manifest.json')), v.looseObject({ files: v.record(v.string(), v.string()) }));
  writeFileSync(path(to, 'manifest.json'), writeRecord({ ...manifest, files: { ...manifest.files, 'key.json': sha256(key) } }));
}

describe('damage', () => {
  /** Two identities, the first in use, one pending request; made once, copied for each case. */
  let original: { folder: string; first: string; second: string; pending: string };
  const sealer = new MemorySealer();
  const shared = suiteFolder();
  beforeAll(async () => {
    const folder = join(shared, 'original');
    const keychain = open(folder, sealer);
    const first = await add(keychain);
    await keychain.use(first.id);
    const second = await add(keychain, 1);
    const pending = await keychain.keepPending(fixtureKey(1), waiting);
    original = { folder, first: first.id, second: second.id, pending: pending.id };
  });

  function copy(): string {
    const folder = join(temporaryFolder(), 'keychain');
    cpSync(original.folder, folder, { recursive: true });
    return folder;
  }

  const entries = { identity: ['key.json', 'certificate.pem', 'chain.pem', 'manifest.json'], pending: ['key.json', 'manifest.json'] };

  /** Each is done to each file of an entry. */
  const harms: Readonly<Record<string, (file: string) => void>> = {
    missing: (file) => rmSync(file),
    empty: (file) => writeFileSync(file, ''),
    'cut in half': (file) => writeFileSync(file, readFileSync(file).subarray(0, Math.floor(statSync(file).size / 2))),
    'another kind of file': (file) => writeFileSync(file, '{"hello":"world"}'),
    'full of zeros': (file) => writeFileSync(file, Buffer.alloc(statSync(file).size)),
  };

  test.each(entries.identity.flatMap((name) => Object.keys(harms).map((harm) => ({ name, harm }))))(
    'of an identity whose $name is $harm: it is set aside and named, the other one works',
    async ({ name, harm }) => {
      const folder = copy();
      const entry = join(folder, 'identities', original.second);
      harms[harm]?.(join(entry, name));
      const { identities, inUse, pending, damaged } = await open(folder, sealer).read();
      expect(identities.map(({ id }) => id)).toEqual([original.first]);
      expect(inUse?.id).toBe(original.first);
      expect(pending.length).toBe(1);
      expect(damaged).toEqual([
        {
          where: expect.stringContaining(join('quarantine', original.second)),
          why: expect.objectContaining({ key: expect.stringMatching(/^damage\./u) }),
        },
      ]);
      expect(existsSync(damaged[0]?.where ?? '')).toBe(true);
      expect(existsSync(entry)).toBe(false);
      expect(await open(folder, sealer).openKey(original.first, 'check')).toBeDefined();
    },
  );

  test('is still named after it was set aside, in a later process too', async () => {
    const folder = copy();
    rmSync(join(folder, 'identities', original.second, 'key.json'));
    const first = (await open(folder, sealer).read()).damaged;
    expect(first).toEqual([expect.objectContaining({ why: { key: 'damage.fileMissing', facts: { name: 'key.json' } } })]);
    expect((await open(folder, sealer).read()).damaged).toEqual(first);
  });

  test('of one bit anywhere in an identity is noticed, or does no harm', async () => {
    const folder = copy();
    const keychain = open(folder, sealer);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...entries.identity), fc.nat(), fc.nat(7), async (name, offset, bit) => {
        const entry = join(folder, 'identities', original.second);
        const file = join(entry, name);
        const content = readFileSync(file);
        const changed = Buffer.from(content);
        changed[offset % content.length] = (changed[offset % content.length] as number) ^ (1 << bit);
        writeFileSync(file, changed);
        const { identities, damaged } = await keychain.read();
        const found = identities.find(({ id }) => id === original.second);
        if (found) {
          expect(plain(found)).toEqual({ ...plain(found), sha256: certificates[1]?.sha256, enrollment });
          expect((await keychain.openKey(found.id, 'check')).privateKey.equals(fixtureKey(1).privateKey)).toBe(true);
        } else {
          expect(damaged.length).toBe(1);
          rmSync(entry, { recursive: true, force: true });
          rmSync(join(folder, 'quarantine'), { recursive: true, force: true });
          cpSync(join(original.folder, 'identities', original.second), entry, { recursive: true });
        }
        writeFileSync(file, content);
      }),
      { numRuns: 60 },
    );
  });

  test('of one bit anywhere in the data key is noticed, and never gives a wrong key', async () => {
    const folder = copy();
    const file = join(folder, 'data-key.json');
    const content = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(content.length - 1), fc.nat(7), async (offset, bit) => {
        rmSync(join(folder, 'quarantine'), { recursive: true, force: true });
        const changed = Buffer.from(content);
        changed[offset] = (changed[offset] as number) ^ (1 << bit);
        writeFileSync(file, changed);
        const opened = await open(folder, sealer)
          .openKey(original.first, 'check')
          .catch((error: unknown) => (error as ProblemError).problem.kind);
        if (typeof opened === 'string') expect(opened).toBe('keychain-damaged');
        else expect(opened.privateKey.equals(fixtureKey(0).privateKey)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('of the data key sets it aside; new entries get a new one, and the identities are still shown', async () => {
    const folder = copy();
    writeFileSync(join(folder, 'data-key.json'), 'nonsense');
    const keychain = open(folder, sealer);
    expect(await problemOf(keychain.openKey(original.first, 'check'))).toMatchObject({
      kind: 'keychain-damaged',
      where: expect.stringContaining('quarantine'),
    });
    const third = await add(keychain, 1);
    expect(await keychain.openKey(third.id, 'check')).toBeDefined();
    expect((await keychain.read()).identities.length).toBe(3);
    expect(await problemOf(keychain.openKey(original.first, 'check'))).toMatchObject({ kind: 'keychain-damaged' });
  });

  test.each(Object.keys(harms))('of the note which identity is in use (%s): the newest whole one is taken', async (harm) => {
    const folder = copy();
    harms[harm]?.(join(folder, 'current.json'));
    const { inUse, damaged } = await open(folder, sealer).read();
    expect(inUse?.id).toBe(original.second);
    expect(damaged.length).toBe(harm === 'missing' ? 0 : 1);
  });

  test('of the identity in use: the newest whole one is taken', async () => {
    const folder = copy();
    rmSync(join(folder, 'identities', original.first, 'certificate.pem'));
    expect((await open(folder, sealer).read()).inUse?.id).toBe(original.second);
  });

  test.each(entries.pending)('of a pending request (%s) does not hide the identities', async (name) => {
    const folder = copy();
    harms['cut in half']?.(join(folder, 'pending', original.pending, name));
    const { identities, pending, damaged } = await open(folder, sealer).read();
    expect([identities.length, pending.length, damaged.length]).toEqual([2, 0, 1]);
  });

  test('that an identity is a copy of another is noticed', async () => {
    const folder = copy();
    const path = (id: string) => join(folder, 'identities', id);
    rmSync(path(original.second), { recursive: true });
    cpSync(path(original.first), path(original.second), { recursive: true });
    const { identities, damaged } = await open(folder, sealer).read();
    expect(identities.map(({ id }) => id)).toEqual([original.first]);
    expect(damaged).toEqual([expect.objectContaining({ why: { key: 'damage.copy' } })]);
  });

  test('by an envelope of another entry is shown by opening it', async () => {
    const folder = copy();
    swapKeys(folder, original.first, original.second);
    expect(await problemOf(open(folder, sealer).openKey(original.second, 'check'))).toMatchObject({
      kind: 'keychain-damaged',
      why: expect.stringMatching(/key has changed/u),
    });
  });

  test('that only the tag shows is shown by looking, once the data key is open', async () => {
    const folder = copy();
    swapKeys(folder, original.first, original.second);
    const keychain = open(folder, sealer);
    expect((await keychain.read()).identities.length).toBe(2);
    await keychain.openKey(original.first, 'check');
    expect((await keychain.read()).identities.map(({ id }) => id)).toEqual([original.first]);
  });

  test('that is none: files of others in the folder are left alone', async () => {
    const folder = copy();
    writeFileSync(join(folder, 'identities', '.DS_Store'), 'x');
    mkdirSync(join(folder, 'identities', 'notes'));
    expect((await open(folder, sealer).read()).identities.length).toBe(2);
    expect(readdirSync(join(folder, 'identities'))).toEqual(expect.arrayContaining(['.DS_Store', 'notes']));
  });
});
