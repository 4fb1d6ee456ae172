/** The settings and the keychain agree on the identity in use, whoever changes which. */
import { createPublicKey } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../../electron/contract/problem.ts';
import type { Identity, Keychain } from '../../../electron/enrollment/ports.ts';
import { readCertificate } from '../../../electron/pki/certificate.ts';
import { chooseInSettings, chosenKeychain } from '../../../electron/services/chosen-keychain.ts';
import type { PropertyList } from '../../../electron/services/settings/property-list.ts';
import type { Settings } from '../../../electron/services/settings/settings.ts';
import { type IssuedCertificate, purposes, TestAuthority } from '../../support/certificate-authority.ts';
import { HandSetClock } from '../../support/hand-set-clock.ts';
import { InMemoryKeychain } from '../../support/in-memory-keychain.ts';
import { SettingsScene, string } from '../../support/settings-scene.ts';

let issued: readonly IssuedCertificate[];
beforeAll(async () => {
  const authority = await TestAuthority.root();
  issued = await Promise.all(
    ['mnorth', 'mnorth', 'mac12'].map((name) => authority.issue({ name, names: [], purposes: [purposes.client] })),
  );
});

let scene: SettingsScene;
let settings: Settings;
let keychain: Keychain;
let inner: InMemoryKeychain;
let first: Identity;
let second: Identity;
let other: Identity;

beforeEach(async () => {
  scene = new SettingsScene();
  settings = await scene.started();
  inner = new InMemoryKeychain(new HandSetClock());
  keychain = chosenKeychain(inner, settings);
  const origin = { serverName: 'server02', userName: 'contoso\\mnorth', profile: 'mde2', service: 'https://server02/' } as const;
  const added: Identity[] = [];
  for (const { der, privateKey } of issued) {
    added.push(await keychain.add({ privateKey, publicKey: createPublicKey(privateKey) }, readCertificate(der), [], origin));
  }
  [first, second, other] = added as [Identity, Identity, Identity];
  await keychain.use(first.id);
});

const serial = ({ certificate }: Identity): PropertyList => ({ type: 'data', value: Buffer.from(certificate.serialNumber, 'hex') });
const inUse = async () => (await keychain.read()).inUse?.id;
/** As an administrator or a person writes them, while the program runs. */
const write = (entries: Record<string, PropertyList>, level: 'person' | 'managed' = 'person') => scene.put(level, entries);
const written = async () => (await scene.started()).contents().flatMap(({ entries }) => [...entries.entries()]);

describe('without settings', () => {
  it('what was put into use last is in use, and no setting is written', async () => {
    await keychain.use(second.id);
    expect([await inUse(), await written()]).toEqual([second.id, []]);
  });
});

describe('with settings', () => {
  it('what they name is in use, from the moment at which they are written', async () => {
    await write({ SubjectName: string('mac12') });
    expect(await inUse()).toBe(other.id);
    await write({ SubjectName: string('mnorth'), SerialNumber: serial(second) });
    expect(await inUse()).toBe(second.id);
  });

  it('none is in use where they name two, or none; why is said, and the rest of the keychain is there', async () => {
    await write({ SubjectName: string('mnorth') });
    expect(await keychain.read()).toMatchObject({
      inUse: undefined,
      identityProblem: { kind: 'certificate-ambiguous' },
      identities: { length: 3 },
    });
    await write({ SubjectName: string('Mac12') });
    expect((await keychain.read()).identityProblem).toMatchObject({ kind: 'certificate-not-found', nearly: 'mac12' });
  });

  it('a serial number that is written as a string is not read, as the original does not', async () => {
    await write({ SubjectName: string('mnorth'), SerialNumber: string(second.certificate.serialNumber) });
    expect((await keychain.read()).identityProblem?.kind).toBe('certificate-ambiguous');
  });
});

describe('an identity that is put into use', () => {
  it('takes the settings with it: the serial number follows a renewal', async () => {
    await write({ SubjectName: string('mnorth'), SerialNumber: serial(first), UserName: string('contoso\\mnorth') });
    await keychain.use(second.id);
    expect(await inUse()).toBe(second.id);
    const entries = new Map(await written());
    expect([...entries.keys()]).toEqual(['SubjectName', 'SerialNumber', 'UserName']);
    expect(
      Buffer.from((entries.get('SerialNumber') as { value: Uint8Array }).value)
        .toString('hex')
        .toUpperCase(),
    ).toBe(second.certificate.serialNumber);
  });

  it('takes a wrong name back, and a serial number that says nothing any more', async () => {
    await write({ SubjectName: string('nobody'), SerialNumber: serial(first) });
    await keychain.use(other.id);
    expect([await inUse(), await written()]).toEqual([other.id, [['SubjectName', string('mac12')]]]);
  });

  it('stays unused where an administrator names another, and nothing is written', async () => {
    await write({ SubjectName: string('mac12') }, 'managed');
    await keychain.use(second.id);
    expect([await inUse(), await written()]).toEqual([other.id, [['SubjectName', string('mac12')]]]);
  });

  it('only gets the serial number where an administrator has given the name', async () => {
    await write({ SubjectName: string('mnorth') }, 'managed');
    await keychain.use(second.id);
    expect([await inUse(), (await scene.started()).contents().at(-1)?.entries.has('SubjectName')]).toEqual([second.id, false]);
  });

  it('can\u2019t be removed while it is, but what was in use before can', async () => {
    await write({ SubjectName: string('mac12') });
    await expect(keychain.remove(other.id)).rejects.toThrow('in use');
    await keychain.remove(first.id);
    expect((await keychain.read()).identities.map(({ id }) => id)).toEqual([other.id, second.id]);
  });
});

describe('a choice in the pane', () => {
  const choose = async (identity: Identity) => chooseInSettings(identity, (await keychain.read()).identities, settings);

  it('writes the name, and the serial number as data only where it is needed', async () => {
    await choose(second);
    expect([await inUse(), new Map(await written()).get('SerialNumber')?.type]).toEqual([second.id, 'data']);
    await choose(other);
    expect([await inUse(), await written()]).toEqual([other.id, [['SubjectName', string('mac12')]]]);
  });

  it.each([
    ['the name', { SubjectName: string('mac12') }, 'SubjectName'],
    ['the serial number', { SerialNumber: { type: 'data', value: Buffer.from('05', 'hex') } }, 'SerialNumber'],
  ] as const)('is refused where an administrator has written %s, and nothing is changed', async (_what, entries, key) => {
    await write(entries, 'managed');
    expect(await choose(second).catch(problemOf)).toEqual({ kind: 'settings-locked', key });
    expect((await scene.started()).contents()).toHaveLength(1);
  });
});
