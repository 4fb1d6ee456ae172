/** Enrolling where the operating system's keychain is another one than that which protected the keys. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attemptOf } from '../../../electron/enrollment/attempt.ts';
import { enroll } from '../../../electron/enrollment/enroll.ts';
import { enrollmentStage } from '../../support/enrollment-stage.ts';
import { fixtureKey } from '../../support/fixture-keys.ts';
import { add, enrollment, open } from '../../support/keychain-scene.ts';
import { problemOf } from '../../support/problem-of.ts';
import { MemorySealer } from '../../support/sealers.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const stage = enrollmentStage();

/** A keychain with an identity and a request that waits, both protected by `old`; now there is `fresh`. */
async function scene() {
  const [folder, old, fresh] = [join(temporaryFolder(), 'keychain'), new MemorySealer('old'), new MemorySealer('new')];
  const before = open(folder, old);
  const first = await add(before);
  await before.use(first.id);
  const { userName, serverName } = stage.wish();
  await before.keepPending(fixtureKey(1), { requestId: '1', address: serverName, enrollment: { ...enrollment, userName, serverName } });
  const keychain = open(folder, fresh);
  const again = (startAnew?: boolean) =>
    enroll(
      { ...stage.wish(), startAnew },
      { ...stage.ports, keychain },
      attemptOf(new AbortController().signal, () => undefined),
    );
  return { folder, old, fresh, first, keychain, again };
}

describe('another keychain', () => {
  test('is told before anything is sent, and nothing is changed', async () => {
    const { again, keychain, first, folder, old } = await scene();
    expect(await problemOf(again())).toMatchObject({ kind: 'keychain-changed', was: 'old' });
    expect([stage.site.requests, stage.site.connections]).toEqual([[], []]);
    expect((await keychain.read()).identities.map(({ id }) => id)).toEqual([first.id]);
    expect(await open(folder, old).openKey(first.id, 'check')).toBeDefined();
  });

  test('protects the new key where the person does without the old ones, which open again with the old keychain', async () => {
    const { again, folder, old, fresh, first } = await scene();
    const { identity } = await again(true);
    const now = open(folder, fresh);
    expect((await now.read()).inUse?.id).toBe(identity.id);
    expect(await now.openKey(identity.id, 'renew')).toBeDefined();
    expect((await now.read()).keyless).toEqual([first.id]);
    expect(await open(folder, old).openKey(first.id, 'check')).toBeDefined();
  });

  test('that is only locked is no reason to do without the keys', async () => {
    const { fresh, keychain, folder, old, first } = await scene();
    await keychain.startAnew();
    await keychain.keepPending(fixtureKey(1), { requestId: '2', address: 'https://x/', enrollment });
    fresh.locked = true;
    const locked = open(folder, fresh);
    const attempt = attemptOf(new AbortController().signal, () => undefined);
    const ports = { ...stage.ports, keychain: locked };
    expect(await problemOf(enroll({ ...stage.wish(), startAnew: true }, ports, attempt))).toMatchObject({ kind: 'keychain-locked' });
    fresh.locked = false;
    expect((await open(folder, fresh).read()).pending.map(({ requestId }) => requestId)).toEqual(['2']);
    expect(await open(folder, old).openKey(first.id, 'check')).toBeDefined();
  });
});
