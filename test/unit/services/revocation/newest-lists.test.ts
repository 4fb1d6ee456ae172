import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day, makeList, minute, now, scope } from '../../../support/revocation-fixtures.ts';
import { fetches, fileOf, kept, setScene } from '../../../support/revocation-scene.ts';

describe('a list that is older than one seen before', () => {
  const older = { number: 6n, thisUpdate: now - 2 * minute };

  it.each(['by the same program', 'by another'])('is refused after a newer one, however well signed (%s)', async (who) => {
    const scene = await setScene();
    const first = scene.fresh();
    const lists = who === 'by another' ? scene.fresh() : first;
    await scene.problem(first);
    for (const file of kept(scene)) rmSync(file);
    scene.clock.set(now + day + 1);
    scene.point.publish('/root.crl', makeList(scene.root, { nextUpdate: now + 3 * day }));
    scene.point.publish('/issuer.crl', makeList(scene.issuer, { ...older, nextUpdate: now + 3 * day }));
    const why = 'is older than one that was seen before (number 6 after number 7)';
    expect(await scene.problem(lists)).toMatchObject({ kind: 'revocation-untrusted', why });
  });

  it('is refused where another program has seen the newer one meanwhile', async () => {
    const scene = await setScene();
    const first = scene.fresh();
    await scene.problem(first);
    for (const file of kept(scene)) rmSync(file);
    scene.point.publish('/issuer.crl', makeList(scene.issuer, { number: 8n }));
    await scene.problem(scene.fresh());
    for (const file of kept(scene)) rmSync(file);
    scene.point.publish('/issuer.crl', makeList(scene.issuer, { number: 7n }));
    expect(await scene.problem(scene.fresh())).toMatchObject({ kind: 'revocation-untrusted' });
    // The list that the first program still has in memory is no better.
    expect(await scene.problem(first)).toMatchObject({ kind: 'revocation-untrusted' });
  });

  it('is refused though what was seen can\u2019t be written down', async () => {
    const scene = await setScene();
    writeFileSync(join(scene.dataFolder, 'revocation'), 'in the way');
    const lists = scene.fresh();
    await scene.problem(lists);
    scene.clock.set(now + day + 1);
    scene.point.publish('/root.crl', makeList(scene.root, { nextUpdate: now + 3 * day }));
    scene.point.publish('/issuer.crl', makeList(scene.issuer, { ...older, nextUpdate: now + 3 * day }));
    expect(await scene.problem(lists)).toMatchObject({ kind: 'revocation-untrusted' });
  });

  it('is not taken from the cache either', async () => {
    const scene = await setScene();
    const der = makeList(scene.issuer);
    scene.point.publish('/issuer.crl', der);
    await scene.problem();
    writeFileSync(fileOf(scene, der), makeList(scene.issuer, older));
    expect(await scene.problem()).toBeUndefined();
    expect(fetches(scene)).toBe(2);
  });

  it('is told by its date where one of the two has no number', async () => {
    const scene = await setScene();
    scene.point.publish('/issuer.crl', makeList(scene.issuer, { number: null, thisUpdate: now - minute }));
    expect(await scene.problem()).toBeUndefined();
    for (const file of kept(scene)) rmSync(file);
    for (const number of [null, 99n]) {
      scene.point.publish('/issuer.crl', makeList(scene.issuer, { number, thisUpdate: now - 2 * minute }));
      expect(await scene.problem()).toMatchObject({ kind: 'revocation-untrusted', why: expect.stringContaining('older') });
    }
    scene.point.publish('/issuer.crl', makeList(scene.issuer, { number: 1n, thisUpdate: now }));
    expect(await scene.problem()).toBeUndefined();
  });

  it('may have the same number, or a greater one with an earlier date', async () => {
    const scene = await setScene();
    await scene.problem();
    for (const number of [7n, 8n]) {
      for (const file of kept(scene)) rmSync(file);
      scene.point.publish('/issuer.crl', makeList(scene.issuer, { number, thisUpdate: now - 2 * day }));
      expect(await scene.problem()).toBeUndefined();
    }
  });

  it('is told apart by scope, and by the key of the issuer', async () => {
    const scene = await setScene();
    await scene.problem();
    for (const file of kept(scene)) rmSync(file);
    scene.point.publish('/issuer.crl', makeList(scene.issuer, { number: 1n, extensions: [scope({ flags: [1] })] }));
    expect(await scene.problem()).toBeUndefined();
    expect(kept(scene, '.newest')).toHaveLength(3);
  });

  it('is not told by a note that was damaged: that is as if there were none', async () => {
    const scene = await setScene();
    await scene.problem();
    for (const file of kept(scene)) rmSync(file);
    for (const file of kept(scene, '.newest')) writeFileSync(file, readFileSync(file, 'utf8').replace('"7"', '"9"'));
    expect(await scene.problem()).toBeUndefined();
    expect(scene.notes).toContainEqual(expect.stringContaining('its content has changed'));
  });
});
