import { EventEmitter, once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ListCache } from '../../../../electron/services/revocation/list-cache.ts';
import { answers } from '../../../support/publication-point.ts';
import { day, makeList, newKey, now, pemOf } from '../../../support/revocation-fixtures.ts';
import { fetches, fileOf, kept, problemOf, revoking, setScene } from '../../../support/revocation-scene.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('a list that was fetched', () => {
  it('is not fetched again before the next is due, by the same program or another', async () => {
    const scene = await setScene();
    const lists = scene.fresh();
    for (const each of [lists, lists, scene.fresh()]) expect(await scene.problem(each)).toBeUndefined();
    scene.clock.set(now + day);
    expect(await scene.problem()).toBeUndefined();
    expect(scene.point.asked.toSorted()).toEqual(['/issuer.crl', '/root.crl']);
  });

  it('is fetched again once it has expired', async () => {
    const scene = await setScene();
    const lists = scene.fresh();
    await scene.problem(lists);
    scene.clock.set(now + day + 1);
    expect(await scene.problem(lists)).toMatchObject({ kind: 'revocation-expired' });
    for (const [path, issuer] of [
      ['/issuer.crl', scene.issuer],
      ['/root.crl', scene.root],
    ] as const) {
      scene.point.publish(path, makeList(issuer, { number: 8n, nextUpdate: now + 3 * day }));
    }
    expect(await scene.problem(lists)).toBeUndefined();
    expect(fetches(scene)).toBe(3);
  });

  it('is of no more use offline than until it expires', async () => {
    const scene = await setScene();
    await scene.problem();
    for (const path of ['/issuer.crl', '/root.crl']) scene.point.publish(path, answers.status(503));
    expect(await scene.problem()).toBeUndefined();
    scene.clock.set(now + day + 1);
    expect(await scene.problem()).toMatchObject({ kind: 'revocation-unavailable' });
  });

  it('is kept when it names the server as revoked, and goes on doing so', async () => {
    const scene = await setScene();
    scene.point.publish('/issuer.crl', revoking(scene, 1));
    for (const _ of [1, 2]) expect(await scene.problem()).toMatchObject({ kind: 'server-revoked' });
    expect(fetches(scene)).toBe(1);
  });

  it('is kept in DER, for its owner only, under a name that says nothing of its address', async () => {
    const scene = await setScene();
    const der = makeList(scene.issuer);
    scene.point.publish('/issuer.crl', pemOf(der));
    await scene.problem();
    const file = fileOf(scene, der);
    expect(file).toMatch(/[0-9a-f]{64}\.crl$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(scene.dataFolder, 'revocation')).mode & 0o777).toBe(0o700);
    expect(kept(scene, '')).toHaveLength(4);
  });

  it('is not kept when it was refused', async () => {
    const scene = await setScene();
    scene.point.publish('/issuer.crl', makeList({ ...scene.issuer, key: newKey() }));
    await scene.problem();
    expect(kept(scene)).toHaveLength(1);
  });

  it('is a miss when it was damaged, at whatever octet', async () => {
    const scene = await setScene();
    const der = makeList(scene.issuer);
    scene.point.publish('/issuer.crl', der);
    await scene.problem();
    const file = fileOf(scene, der);
    const places = Array.from({ length: 24 }, (_, i) => Math.floor((i * (der.length - 1)) / 23));
    for (const [i, at] of places.entries()) {
      const damaged = Uint8Array.from(der);
      damaged[at] = (damaged[at] ?? 0) ^ 0x80;
      writeFileSync(file, damaged);
      expect(await scene.problem(), `octet ${at}`).toBeUndefined();
      expect(fetches(scene), `octet ${at}`).toBe(i + 2);
      expect(readFileSync(file).equals(der), `octet ${at}`).toBe(true);
    }
    expect(scene.notes.filter((note) => note.startsWith('kept-revocation-list-not-used'))).toHaveLength(places.length);
  });

  it.each([
    ['cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 60))],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['a folder', (file: string) => [rmSync(file), mkdirSync(file)]],
    ['larger than allowed', (file: string) => writeFileSync(file, new Uint8Array(70_000))],
    ['gone', (file: string) => rmSync(file)],
  ])('is a miss when its file is %s', async (_, harm) => {
    const scene = await setScene();
    const limits = { listBytes: 65_536 };
    await scene.problem();
    for (const file of kept(scene)) harm(file);
    expect(await scene.problem(scene.fresh({ limits }))).toBeUndefined();
    expect(fetches(scene)).toBe(2);
  });

  it('is a miss when another list, a genuine one, was put in its place', async () => {
    const scene = await setScene();
    await scene.problem();
    const [one = '', other = ''] = kept(scene);
    const [first, second] = [readFileSync(one), readFileSync(other)];
    writeFileSync(one, second);
    writeFileSync(other, first);
    expect(await scene.problem()).toBeUndefined();
    expect(scene.point.asked).toHaveLength(4);
  });

  it('is used though it can\u2019t be stored, and fetched again by the next program', async () => {
    const scene = await setScene();
    writeFileSync(join(scene.dataFolder, 'revocation'), 'in the way');
    const lists = scene.fresh();
    for (const each of [lists, lists, scene.fresh()]) expect(await scene.problem(each)).toBeUndefined();
    expect(fetches(scene)).toBe(2);
    expect(scene.notes).toContainEqual(expect.stringContaining('revocation-list-not-stored'));
  });

  it('is fetched once for checks that go on at the same time, and for the last of them when the others are cancelled', async () => {
    const scene = await setScene();
    const moments = new EventEmitter();
    scene.point.publish('/issuer.crl', (_, response) => void moments.emit('asked', response));
    const asked = once(moments, 'asked');
    const lists = scene.fresh();
    const stop = new AbortController();
    const check = (signal: AbortSignal) => problemOf(lists.check(scene.path, '127.0.0.1', signal));
    const cancelled = check(stop.signal);
    const others = [check(new AbortController().signal), check(new AbortController().signal)];
    const [response] = await asked;
    // A whole other check takes longer than the others need to join.
    expect(await scene.problem(scene.fresh(), scene.path.slice(1))).toBeUndefined();
    stop.abort();
    expect(await cancelled).toEqual({ kind: 'cancelled' });
    response.end(makeList(scene.issuer));
    expect(await Promise.all(others)).toEqual([undefined, undefined]);
    expect(fetches(scene)).toBe(1);
  });
});

describe('the folder of lists', () => {
  it('keeps the newest files when there are too many', async () => {
    const folder = join(temporaryFolder(), 'revocation');
    const cache = new ListCache(folder, () => undefined);
    for (let i = 0; i < 40; i += 1) await cache.store(`http://a/${i}`, Buffer.from(`${i}`));
    expect(readdirSync(folder).length).toBe(32);
    const other = new ListCache(folder, () => undefined);
    expect(await other.load('http://a/39', 100)).toEqual(Buffer.from('39'));
  });

  it('is cleared of what an interrupted program left there', async () => {
    const scene = await setScene();
    await scene.problem();
    const leftover = join(scene.dataFolder, 'revocation', '.unfinished-999999999-a');
    writeFileSync(leftover, 'half a list');
    scene.clock.set(now + day + 1);
    scene.point.publish('/issuer.crl', makeList(scene.issuer, { number: 9n, nextUpdate: now + 3 * day }));
    await scene.problem();
    expect(existsSync(leftover)).toBe(false);
  });
});
