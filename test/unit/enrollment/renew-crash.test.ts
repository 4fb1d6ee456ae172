/**
 * The promise that a renewal can't lose the old certificate, held against a process that is killed, or whose disk fails, at each single system
 * call by which it changes the disk, from the first to the last. The site is real, and so is the keychain.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attemptOf } from '../../../electron/enrollment/attempt.ts';
import { enroll } from '../../../electron/enrollment/enroll.ts';
import { readCertificates } from '../../../electron/pki/certificates.ts';
import { systemClock } from '../../../electron/services/clock.ts';
import { HttpsTransport } from '../../../electron/services/https-transport.ts';
import { TrustedRoots } from '../../../electron/services/trusted-roots.ts';
import { type LabSite, startLabSite } from '../../site/lab-site.ts';
import { fixedDevice } from '../../support/fixed-device.ts';
import { FixtureKeys, fixtureKey } from '../../support/fixture-keys.ts';
import { InMemoryAgreedRoots } from '../../support/in-memory-agreed-roots.ts';
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
import { openUnprotected } from '../../support/unprotected-keychain.ts';

const time = 60_000;
const folder = suiteFolder();
const [child, newKey, enrolled] = ['child.mjs', 'key.pem', 'enrolled'].map((name) => join(folder, name)) as [string, string, string];
let site: LabSite;
let old: string;
let changes: readonly Call[];

beforeAll(async () => {
  site = await startLabSite({ dataFolder: join(folder, 'lab') });
  await bundle(join(import.meta.dirname, '../../support/renewal-child.ts'), child);
  writeFileSync(newKey, fixtureKey(1).privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await site.scenario(['certificate-last-days']);
  old = await enrollInto(enrolled);
  await site.reset();
  changes = await changesOf(renewing(begin(join(folder, 'traced'))), join(folder, 'trace'));
}, time);
afterAll(() => site.stop());

async function enrollInto(keychain: string): Promise<string> {
  const roots = new TrustedRoots({ environment: {} });
  const { caFile, serverName } = site.addresses;
  const trust = { roots: readCertificates(readFileSync(caFile)).map(({ der }) => der), ignoreChain: false };
  const wish = { userName: 'contoso\\mnorth', serverName, password: Buffer.from('Northwind-42'), trust, allowedHosts: [] };
  const ports = {
    roots,
    agreedRoots: new InMemoryAgreedRoots(),
    transport: new HttpsTransport({ roots, clock: systemClock, findProxy: async () => undefined, checkRevocation: async () => {} }),
    keys: new FixtureKeys(1),
    keychain: openUnprotected(keychain),
    clock: systemClock,
    device: fixedDevice,
  };
  const { identity } = await enroll(
    wish,
    ports,
    attemptOf(new AbortController().signal, () => {}),
  );
  return identity.id;
}

/** By which the new entry gets its name, is chosen, and the old one loses its name. */
const renames = () => changes.filter(({ name }) => name === 'rename');

/** The flush behind the choice: the choice is made, but whether it would outlive a power cut is not known. */
const choiceIsFlushed = () => changes[changes.indexOf(renames()[1] as Call) + 1] as Call;

/** A copy of the keychain as it was before, to be worked on. */
function begin(copy = join(temporaryFolder(), 'keychain')): string {
  cpSync(enrolled, copy, { recursive: true });
  return copy;
}

const renewing = (keychain: string, proof = 'certificate') => [child, keychain, site.addresses.caFile, newKey, proof];

describe.runIf(process.platform === 'linux')('a renewal', () => {
  test('changes the disk in the calls that are looked at here: storing, choosing, and removing the old key', () => {
    const count = (name: string) => changes.filter((call) => call.name === name).length;
    expect(count('fsync')).toBeGreaterThan(8);
    expect(renames().length).toBe(3);
    expect(count('unlink')).toBeGreaterThan(3);
  });

  test(
    'killed at any of them leaves an identity in use that works: the old one, or the new one once it is complete',
    async () => {
      const ends = new Set<string>();
      await forEach(changes, async (call) => {
        const keychain = begin();
        await killAt(renewing(keychain), call);
        const { identities, inUse } = await wholeIdentities(keychain);
        const others = identities.filter(({ id }) => id !== old);
        expect(others.length, `${call.name} ${call.number}`).toBeLessThanOrEqual(1);
        expect(identities.map(({ id }) => id)).toContain(inUse?.id);
        if (others.length === 0) expect(inUse?.id).toBe(old);
        ends.add(`${inUse?.id === old ? 'old' : 'new'} of ${identities.length}`);
      });
      expect(ends).toEqual(new Set(['old of 1', 'old of 2', 'new of 2', 'new of 1']));
    },
    time,
  );

  test(
    'that was killed does not hinder the next one, which removes what the first has left',
    async () => {
      // While it stores, and when all is stored and only the choice is left.
      const storing = changes.find(({ name }) => name === 'fsync');
      for (const call of [storing, renames()[1]] as Call[]) {
        const keychain = begin();
        await killAt(renewing(keychain), call);
        const id = await runChild(renewing(keychain, 'Northwind-42'));
        const { identities, inUse } = await wholeIdentities(keychain);
        expect([inUse?.id, identities.map((identity) => identity.id)]).toEqual([id, [id]]);
      }
    },
    time,
  );

  test.each([
    ['pwrite64', 'ENOSPC', 'disk-full'],
    ['fsync', 'ENOSPC', 'disk-full'],
    ['rename', 'EACCES', 'not-writable'],
  ])(
    'on a disk that fails from any %s on with %s leaves an identity in use that works, and nothing half-done',
    async (name, error, problem) => {
      await forEach(
        changes.filter((call) => call.name === name),
        async ({ number }) => {
          const keychain = begin();
          const printed = await runInjected(renewing(keychain), `${name}:error=${error}:when=${number}+`);
          expect(unfinished(keychain)).toEqual([]);
          const { inUse } = await wholeIdentities(keychain);
          // Once the new one is in use, what fails is only the removal of the old key. A choice that can't be flushed can't be undone either.
          if (printed !== problem) expect(inUse?.id).toBe(printed);
          else if (!(name === 'fsync' && number === choiceIsFlushed().number)) expect(inUse?.id).toBe(old);
        },
      );
    },
    time,
  );

  test('on a disk that fails once, just when the new one is chosen, undoes the choice', async () => {
    const keychain = begin();
    const { name, number } = choiceIsFlushed();
    expect(name).toBe('fsync');
    expect(await runInjected(renewing(keychain), `fsync:error=EIO:when=${number}`)).toBe('not-writable');
    const { identities } = await wholeIdentities(keychain);
    expect(identities.map(({ id }) => id)).toEqual([old]);
  });
});
