/** Who may use a key, who is asked, and what is written down of it. */
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type KeyAccess, type KeyUse, type KeyUser, keyUsers, usuallyAllowed } from '../../../../electron/contract/keychain-entries.ts';
import { ProblemError } from '../../../../electron/contract/problem.ts';
import { type AskedAnswer, KeyGate, type KeyWish } from '../../../../electron/services/keychain/key-gate.ts';
import { sha256, writeRecord } from '../../../../electron/services/keychain/record.ts';
import { fixtureKey } from '../../../support/fixture-keys.ts';
import { HandSetClock } from '../../../support/hand-set-clock.ts';
import { add, certificates, chain, enrollment, open, waiting } from '../../../support/keychain-scene.ts';
import { problemOf } from '../../../support/problem-of.ts';
import { MemorySealer } from '../../../support/sealers.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A keychain with one identity, opened by programs of any name; a person answers `answer`. */
async function scene() {
  const [folder, sealer] = [temporaryFolder(), new MemorySealer()];
  const { id } = await add(open(folder, sealer));
  const asked: KeyWish[] = [];
  const notes: string[] = [];
  const answering = (answer: AskedAnswer) => ({
    ask: async (wish: KeyWish) => {
      asked.push(wish);
      return answer;
    },
  });
  const as = (user: KeyUser | undefined, answer?: AskedAnswer) =>
    open(folder, sealer, {
      user,
      note: (event) => notes.push(event),
      ...(answer ? { asker: answering(answer) } : {}),
    });
  const file = (name: string) => join(folder, 'identities', id, name);
  return { folder, sealer, id, as, asked, notes, file };
}

describe('a key that nobody has decided on', () => {
  test.each(usuallyAllowed)('is given to this client\u2019s own %s, unasked', async (user) => {
    const { as, id, asked } = await scene();
    expect((await as(user, 'deny').openKey(id, 'renew')).privateKey.equals(fixtureKey(0).privateKey)).toBe(true);
    expect(asked).toEqual([]);
  });

  test('is not given to export: a person is asked, by the program\u2019s name and purpose', async () => {
    const { as, id, asked } = await scene();
    const problem = await problemOf(as('export', 'deny').openKey(id, 'export'));
    expect(problem).toEqual({ kind: 'key-access-denied', program: 'export', why: 'denied' });
    expect(asked).toEqual([{ identity: id, user: 'export', purpose: 'export' }]);
  });

  test('is given to no program that has no name for it', async () => {
    const { as, id } = await scene();
    expect(await problemOf(as(undefined, 'always').openKey(id, 'export'))).toMatchObject({ kind: 'key-access-denied' });
  });

  test('is verified, and that of a request that waits is gone on with, without asking', async () => {
    const { as, id, asked } = await scene();
    const keychain = as('export', 'deny');
    await keychain.verify(id);
    const pending = await keychain.keepPending(fixtureKey(1), waiting);
    expect((await keychain.openPending(pending.id)).privateKey.equals(fixtureKey(1).privateKey)).toBe(true);
    expect([asked, await keychain.usesOf(id)]).toEqual([[], []]);
  });
});

describe('the answer', () => {
  const ends: readonly [AskedAnswer | undefined, string][] = [
    ['deny', 'denied'],
    ['not-answered', 'not-answered'],
    ['nobody-to-ask', 'nobody-to-ask'],
    [undefined, 'nobody-to-ask'],
  ];
  test.each(ends)('%s is a no', async (answer, why) => {
    const { as, id } = await scene();
    expect(await problemOf(as('export', answer).openKey(id, 'export'))).toMatchObject({ kind: 'key-access-denied', why });
  });

  test('\u201conce\u201d gives the key, and the next time asks again', async () => {
    const { as, id, asked } = await scene();
    await as('export', 'once').openKey(id, 'export');
    await as('export', 'once').openKey(id, 'export');
    expect([asked.length, (await as('app').accessOf(id)).allowed]).toEqual([2, usuallyAllowed]);
  });

  test('\u201calways\u201d gives the key and puts the program on the list', async () => {
    const { as, id, asked } = await scene();
    await as('export', 'always').openKey(id, 'export');
    await as('export', 'deny').openKey(id, 'export');
    expect([asked.length, await as('app').accessOf(id)]).toEqual([1, { confirm: true, allowed: keyUsers }]);
  });

  test('\u201calways\u201d that can\u2019t be written down counts once, and the use goes on', async () => {
    const [recorded, notes]: [KeyUse[], string[]] = [[], []];
    const gate = new KeyGate({
      user: 'export',
      clock: new HandSetClock(),
      asker: { ask: async () => 'always' },
      note: (event) => notes.push(event),
    });
    await gate.admit('id', 'export', {
      access: async () => ({ confirm: true, allowed: [] }),
      allow: () => Promise.reject(new Error('ENOSPC')),
      record: async (use) => void recorded.push(use),
    });
    expect(recorded.map(({ decision }) => decision)).toEqual(['allowed-once']);
    expect(notes).toEqual(['key-access-list-not-written', 'key-use']);
  });

  test('that comes when the identity is gone opens nothing', async () => {
    const { as, id, folder, sealer } = await scene();
    const ask = async (): Promise<AskedAnswer> => {
      await as('app').discard(id);
      return 'once';
    };
    expect(await problemOf(open(folder, sealer, { user: 'export', asker: { ask } }).openKey(id, 'export'))).toMatchObject({
      kind: 'keychain-damaged',
      why: 'it is no longer there',
    });
  });

  test('that never comes, because the command is stopped, is its own end', async () => {
    const { folder, sealer, id } = await scene();
    const ask = () => Promise.reject(new ProblemError({ kind: 'cancelled' }));
    expect(await problemOf(open(folder, sealer, { user: 'export', asker: { ask } }).openKey(id, 'export'))).toEqual({ kind: 'cancelled' });
  });
});

describe('the list', () => {
  test('can be changed by a person: nobody on it, or nobody asked', async () => {
    const { as, id, asked } = await scene();
    await as('app').changeAccess(id, { confirm: true, allowed: [] });
    expect(await problemOf(as('app', 'deny').openKey(id, 'renew'))).toMatchObject({ program: 'app' });
    await as('app').changeAccess(id, { confirm: false, allowed: [] });
    await as('export', 'deny').openKey(id, 'export');
    expect(asked.length).toBe(1);
  });

  test('is for its owner only, and can be read', async () => {
    const { file } = await scene();
    expect(statSync(file('access.json')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file('access.json'), 'utf8'))).toMatchObject({ confirm: true, allowed: usuallyAllowed });
  });

  test('goes on with the successor of an identity, and not to another one', async () => {
    const { as, id, folder, sealer } = await scene();
    const access: KeyAccess = { confirm: true, allowed: ['renew'] };
    const keychain = as('app');
    await keychain.changeAccess(id, access);
    const [, certificate] = certificates;
    if (!certificate) throw new Error('there is no second certificate');
    const successor = await keychain.add(fixtureKey(1), certificate, chain, enrollment, id);
    expect(await keychain.accessOf(successor.id)).toEqual(access);
    expect((await keychain.accessOf((await add(open(folder, sealer), 1)).id)).allowed).toEqual(usuallyAllowed);
  });

  const nobody = { confirm: true, allowed: [], trouble: 'damaged' };
  const everybody: KeyAccess = { confirm: false, allowed: keyUsers };
  type Tampering = (at: { file: (name: string) => string; folder: string; other: string }) => void;
  const tampering: readonly [string, Tampering][] = [
    ['edited', ({ file }) => rewrite(file('access.json'), everybody, false)],
    ['edited with a digest to fit', ({ file }) => rewrite(file('access.json'), everybody, true)],
    ['taken from another identity', ({ file, other }) => copyFileSync(other, file('access.json'))],
    ['taken away', ({ file }) => rmSync(file('access.json'))],
    ['emptied', ({ file }) => writeFileSync(file('access.json'), '')],
    ['grown', ({ file }) => appendFileSync(file('access.json'), 'x')],
  ];
  test.each(tampering)('that was %s counts as one with nobody on it, and that is said', async (_how, tamper) => {
    const { as, id, file, folder, sealer, notes } = await scene();
    const second = await add(open(folder, sealer), 1);
    await as('app').changeAccess(second.id, everybody);
    tamper({ file, folder, other: join(folder, 'identities', second.id, 'access.json') });
    expect(await as('app').accessOf(id)).toEqual(nobody);
    expect(await problemOf(as('app', 'deny').openKey(id, 'renew'))).toMatchObject({ kind: 'key-access-denied', why: 'denied' });
    expect(notes).toContain('key-access-list-not-used');
    // What a person then says makes it whole again.
    await as('app', 'always').openKey(id, 'renew');
    expect(await as('app').accessOf(id)).toEqual({ confirm: true, allowed: ['app'] });
  });

  test('can\u2019t be done away with by making the key\u2019s envelope look older', async () => {
    const { as, id, file } = await scene();
    rmSync(file('access.json'));
    const { digest: _digest, ...envelope } = JSON.parse(readFileSync(file('key.json'), 'utf8'));
    writeFileSync(file('key.json'), writeRecord({ ...envelope, version: 1 }));
    const { digest: _other, ...manifest } = JSON.parse(readFileSync(file('manifest.json'), 'utf8'));
    const files = { ...manifest.files, 'key.json': sha256(readFileSync(file('key.json'))) };
    writeFileSync(file('manifest.json'), writeRecord({ ...manifest, files }));
    expect(await problemOf(as('app').openKey(id, 'renew'))).toMatchObject({ kind: 'keychain-damaged' });
  });

  test('that the disk does not give out opens nothing', async () => {
    const { as, id, file } = await scene();
    rmSync(file('access.json'));
    mkdirSync(file('access.json'));
    expect(await problemOf(as('app', 'always').openKey(id, 'renew'))).toMatchObject({ kind: 'not-writable' });
  });

  test('that can\u2019t be judged, because the keyring is locked, is told as such', async () => {
    const { folder, id } = await scene();
    const locked = Object.assign(new MemorySealer(), { locked: true });
    expect(await open(folder, locked).accessOf(id)).toEqual({ confirm: true, allowed: [], trouble: 'unread' });
  });
});

function rewrite(file: string, change: KeyAccess, fits: boolean): void {
  const { digest, ...content } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, fits ? writeRecord({ ...content, ...change }) : JSON.stringify({ ...content, ...change, digest }));
}

describe('the record', () => {
  test('holds every use and every refusal, the newest first', async () => {
    const { as, id } = await scene();
    await as('app').openKey(id, 'prove-to-site');
    await as('export', 'once').openKey(id, 'export');
    await problemOf(as('export', 'deny').openKey(id, 'export'));
    await problemOf(as('export').openKey(id, 'export'));
    await as('export', 'always').openKey(id, 'export');
    const at = '2026-06-15T12:00:00.000Z';
    expect(await as('app').usesOf(id)).toEqual([
      { at, user: 'export', purpose: 'export', decision: 'always-allowed' },
      { at, user: 'export', purpose: 'export', decision: 'not-answered' },
      { at, user: 'export', purpose: 'export', decision: 'denied' },
      { at, user: 'export', purpose: 'export', decision: 'allowed-once' },
      { at, user: 'app', purpose: 'prove-to-site', decision: 'allowed' },
    ]);
  });

  test('that can\u2019t be written stops no use, and no refusal', async () => {
    const { as, id, file, notes } = await scene();
    mkdirSync(file('uses.jsonl'));
    expect(await as('renew').openKey(id, 'renew')).toBeDefined();
    expect(await problemOf(as('export', 'deny').openKey(id, 'export'))).toMatchObject({ why: 'denied' });
    expect(notes).toEqual(['key-use', 'key-use-not-recorded', 'key-use', 'key-use-not-recorded']);
  });

  test('keeps the last 500, and passes over lines that can\u2019t be read', async () => {
    const { as, id, file } = await scene();
    const line = (n: number) =>
      JSON.stringify({ at: new Date(n * 1000).toISOString(), user: 'app', purpose: 'renew', decision: 'allowed' });
    const lines = Array.from({ length: 1000 }, (_, n) => line(n));
    writeFileSync(file('uses.jsonl'), `${lines.join('\n')}\n{"at":"yesterday"}\n{"at":"2026-0`);
    await as('app').openKey(id, 'check');
    const uses = await as('app').usesOf(id);
    expect([uses.length, uses[0]?.purpose, uses[1]?.at]).toEqual([498, 'check', new Date(999_000).toISOString()]);
    expect(readFileSync(file('uses.jsonl'), 'utf8').split('\n').length).toBe(501);
  });

  test('goes with its identity into the bin, and back', async () => {
    const { as, id } = await scene();
    const keychain = as('app');
    await keychain.openKey(id, 'check');
    await keychain.changeAccess(id, { confirm: true, allowed: ['app'] });
    await keychain.discard(id);
    expect([(await keychain.usesOf(id)).length, (await keychain.accessOf(id)).allowed]).toEqual([1, ['app']]);
    await keychain.restore(id);
    expect([(await keychain.usesOf(id)).length, (await keychain.accessOf(id)).allowed]).toEqual([1, ['app']]);
  });
});
