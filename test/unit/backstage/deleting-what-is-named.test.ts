/** Deleting the identity in use where the settings have a say in which that is: no other one slips into its place. */
import { expect, test } from 'vitest';
import { LiveKeychainDesk } from '../../../electron/backstage/keychain-desk.ts';
import { chosenKeychain, nameNoneInSettings } from '../../../electron/services/chosen-keychain.ts';
import { HandSetClock } from '../../support/hand-set-clock.ts';
import { add, open } from '../../support/keychain-scene.ts';
import { SettingsScene, string } from '../../support/settings-scene.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Two identities of the same name. The keychain's own record has the first, the settings name the second. */
async function scene(level: 'person' | 'managed' = 'person') {
  const files = new SettingsScene();
  const settings = await files.started();
  const inner = open(temporaryFolder());
  const keychain = chosenKeychain(inner, settings);
  const [first, second] = [await add(inner), await add(inner, 1)];
  await inner.use(first.id);
  const number = { type: 'data', value: Buffer.from(second.certificate.serialNumber, 'hex') } as const;
  await files.put(level, { SubjectName: string('mnorth'), SerialNumber: number });
  const desk = new LiveKeychainDesk({
    ports: { keychain, clock: new HandSetClock(), roots: { namedAsIssuer: () => [] } },
    choose: ({ id }) => keychain.use(id),
    letGo: () => nameNoneInSettings(settings),
    askWhere: async () => undefined,
    changed: () => undefined,
    report: (error) => {
      throw error;
    },
  });
  const inUse = async () => (await keychain.read()).inUse?.id;
  return { desk, first, second, inUse, settings };
}

test('what the settings name is deleted: none is in use, at once and for good', async () => {
  const { desk, second, inUse, settings } = await scene();
  expect(await inUse()).toBe(second.id);
  await desk.remove(second.id, 1);
  expect([await inUse(), settings.values().SubjectName, settings.values().SerialNumber]).toEqual([undefined, undefined, undefined]);
  await desk.windowClosed(1);
  expect(await inUse()).toBeUndefined();
});

test('and brought back, it is in use again', async () => {
  const { desk, second, inUse } = await scene();
  await desk.remove(second.id, 1);
  await desk.restore(second.id);
  expect(await inUse()).toBe(second.id);
});

test('another one is deleted: the settings stay, and so does what they name', async () => {
  const { desk, first, second, inUse, settings } = await scene();
  await desk.remove(first.id, 1);
  expect([await inUse(), settings.values().SubjectName]).toEqual([second.id, 'mnorth']);
});

test('what an administrator names stays named: then the name decides among those that are left', async () => {
  const { desk, first, second, inUse, settings } = await scene('managed');
  await desk.remove(second.id, 1);
  expect([await inUse(), settings.values().SubjectName]).toEqual([first.id, 'mnorth']);
});
