/** What this computer knows of revoked certificates without asking anybody. */
import { expect, test } from 'vitest';
import { makeList } from '../../../support/revocation-fixtures.ts';
import { fetches, revoking, type Scene, setScene } from '../../../support/revocation-scene.ts';

const known = async (current: Scene, lists = current.fresh()) => [...(await lists.knownRevoked([current.path]))];

test('nothing where no list was ever fetched, and nothing is fetched for it', async () => {
  const current = await setScene();
  expect([await known(current), fetches(current)]).toEqual([[], 0]);
});

test('what the list says that an earlier check has left, in this run and the next', async () => {
  const current = await setScene();
  const lists = current.fresh();
  expect(await current.problem(lists)).toBeUndefined();
  expect(await known(current, lists)).toEqual([]);
  current.clock.advance(30 * 24 * 3600 * 1000);
  current.point.publish(
    '/issuer.crl',
    revoking(current, undefined, { thisUpdate: current.clock.now(), nextUpdate: current.clock.now() + 1000 }),
  );
  current.point.publish('/root.crl', makeList(current.root, { thisUpdate: current.clock.now(), nextUpdate: current.clock.now() + 1000 }));
  expect(await current.problem(lists)).toMatchObject({ kind: 'server-revoked' });
  const sofar = fetches(current);
  const [server] = current.path;
  expect([await known(current, lists), await known(current)]).toEqual([[server?.sha256], [server?.sha256]]);
  expect(fetches(current)).toBe(sofar);
});

test('nothing of a certificate whose issuer is not known', async () => {
  const current = await setScene();
  current.point.publish('/issuer.crl', revoking(current));
  expect(await current.problem()).toMatchObject({ kind: 'server-revoked' });
  expect([...(await current.fresh().knownRevoked([current.path.slice(0, 1), []]))]).toEqual([]);
});
