/**
 * The promise that nothing half-done is ever left, held against a process that is killed, or whose disk fails, at each single
 * system call by which it changes the disk. strace does the killing and failing (Linux).
 */
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { purposes, TestAuthority } from '../../support/certificate-authority.ts';
import { fixtureKey } from '../../support/fixture-keys.ts';
import {
  bundle,
  type Call,
  changesOf,
  forEach,
  killAt,
  runChild,
  runInjected,
  unfinished,
  wholeIdentities,
} from '../../support/killed-process.ts';
import { suiteFolder, temporaryFolder } from '../../support/temporary-folder.ts';
import { openUnprotected as open } from '../../support/unprotected-keychain.ts';

const time = 60_000;

const shared = suiteFolder();
let files: { child: string; key: string; certificate: string };
/** an empty keychain; one in which an identity is in use */
let before: { readonly first: string; readonly second: string };
let changes: { first: Call[]; second: Call[] };

beforeAll(async () => {
  const folder = shared;
  files = { child: join(folder, 'child.mjs'), key: join(folder, 'key.pem'), certificate: join(folder, 'certificate.pem') };
  await bundle(join(import.meta.dirname, '../../support/keychain-child.ts'), files.child);
  const authority = await TestAuthority.root();
  const { pem } = await authority.issue({ name: 'mnorth', names: [], purposes: [purposes.client], key: fixtureKey() });
  writeFileSync(files.key, fixtureKey().privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(files.certificate, pem + authority.certificate.pem);
  before = { first: join(folder, 'first'), second: join(folder, 'second') };
  await store(before.second);
  changes = { first: await changesFrom(before.first), second: await changesFrom(before.second) };
}, time);

/** What the process that stores an identity is told. */
const storing = (folder: string) => [files.child, folder, files.key, files.certificate];
const store = (folder: string) => runChild(storing(folder));

/** A copy of the keychain as it was before, to be worked on. */
function begin(folder: string): string {
  const copy = join(temporaryFolder(), 'keychain');
  if (existsSync(folder)) cpSync(folder, copy, { recursive: true });
  return copy;
}

/** The calls by which storing an identity changes the disk, in order. */
async function changesFrom(folder: string): Promise<Call[]> {
  const copy = `${folder}-traced`;
  if (existsSync(folder)) cpSync(folder, copy, { recursive: true });
  return changesOf(storing(copy), join(shared, 'trace'));
}

describe.runIf(process.platform === 'linux')('storing an identity, killed at each change of the disk', () => {
  test('changes the disk in the calls that are looked at here, and there are enough of them', () => {
    expect(changes.first.length).toBeGreaterThan(20);
    expect(changes.second.length).toBeGreaterThan(12);
  });

  test(
    'leaves nothing or exactly one complete identity',
    async () => {
      const found: number[] = [];
      await forEach(changes.first, async (call) => {
        const folder = begin(before.first);
        await killAt(storing(folder), call);
        const { identities, inUse } = await wholeIdentities(folder);
        expect(identities.length).toBeLessThanOrEqual(1);
        expect(inUse).toBe(identities[0]);
        found.push(identities.length);
      });
      expect(new Set(found)).toEqual(new Set([0, 1]));
    },
    time,
  );

  test(
    'leaves the old identity working, and in use unless the new one is complete',
    async () => {
      const old = (await open(before.second).read()).inUse;
      const chosen = new Set<boolean>();
      await forEach(changes.second, async (call) => {
        const folder = begin(before.second);
        await killAt(storing(folder), call);
        const { identities, inUse } = await wholeIdentities(folder);
        expect(identities.map(({ id }) => id)).toContain(old?.id);
        expect(identities.length).toBeLessThanOrEqual(2);
        if (identities.length === 1) expect(inUse?.id).toBe(old?.id);
        chosen.add(inUse?.id === old?.id);
      });
      expect(chosen).toEqual(new Set([true, false]));
    },
    time,
  );

  test(
    'does not hinder the next attempt',
    async () => {
      const last = changes.first.findLast(({ name }) => name === 'pwrite64') as Call;
      const folder = begin(before.first);
      await killAt(storing(folder), last);
      expect(unfinished(folder).length).toBeGreaterThan(0);
      const id = await store(folder);
      const { identities, inUse } = await wholeIdentities(folder);
      expect(identities.length).toBe(2);
      expect(inUse?.id).toBe(id);
    },
    time,
  );
});

describe.runIf(process.platform === 'linux')('storing an identity on a disk that fails', () => {
  const failures: readonly { call: string; error: string; problem: string }[] = [
    { call: 'pwrite64', error: 'ENOSPC', problem: 'disk-full' },
    { call: 'fsync', error: 'ENOSPC', problem: 'disk-full' },
    { call: 'mkdir', error: 'EROFS', problem: 'not-writable' },
    { call: 'rename', error: 'EACCES', problem: 'not-writable' },
  ];

  test.each(failures)(
    'at any $call with $error: $problem, the old identity in use, nothing half-done left',
    async ({ call, error, problem }) => {
      const old = (await open(before.second).read()).inUse;
      const moments = changes.second.filter(({ name }) => name === call);
      expect(moments.length).toBeGreaterThan(0);
      await forEach(moments, async ({ number }) => {
        const folder = begin(before.second);
        const printed = await runInjected(storing(folder), `${call}:error=${error}:when=${number}+`);
        expect(printed).toBe(problem);
        expect(unfinished(folder)).toEqual([]);
        const { identities, inUse } = await wholeIdentities(folder);
        const isLastFlush = call === 'fsync' && number === moments.at(-1)?.number;
        if (!isLastFlush) expect(inUse?.id).toBe(old?.id);
        expect(identities.map(({ id }) => id)).toContain(old?.id);
      });
    },
    time,
  );

  test(
    'and lies about what it wrote: found out before the entry has its name',
    async () => {
      const folder = begin(before.second);
      // strace makes the call return a number without letting it write anything.
      const printed = await runInjected(storing(folder), 'pwrite64:retval=10:when=1');
      expect(printed).toBe('keychain-damaged');
      expect((await wholeIdentities(folder)).identities.length).toBe(1);
    },
    time,
  );
});
