import { execFileSync } from 'node:child_process';
import { createPublicKey, createSign, createVerify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../../electron/contract/problem.ts';
import type { Identity } from '../../../../electron/enrollment/ports.ts';
import type { Certificate } from '../../../../electron/pki/certificate.ts';
import type { Sealer } from '../../../../electron/services/keychain/sealer.ts';
import { fixtureKey } from '../../../support/fixture-keys.ts';
import { add, certificates, chain, enrollment, open, plain, waiting } from '../../../support/keychain-scene.ts';
import { problemOf } from '../../../support/problem-of.ts';
import { MemorySealer, noSealer } from '../../../support/sealers.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('an identity', () => {
  test('comes back whole, in another process too', async () => {
    const [folder, sealer] = [join(temporaryFolder(), 'keychain'), new MemorySealer()];
    const added = await add(open(folder, sealer));
    const { identities, inUse, damaged } = await open(folder, sealer).read();
    expect(identities.map(plain)).toEqual([plain(added)]);
    expect(plain(inUse as Identity)).toEqual(plain(added));
    expect(inUse).toMatchObject({ generation: 1, enrollment, storedAt: '2026-06-15T12:00:00.000Z' });
    expect(damaged).toEqual([]);
  });

  test('gives its key back, which signs for its certificate', async () => {
    const [folder, sealer] = [temporaryFolder(), new MemorySealer()];
    const { id } = await add(open(folder, sealer));
    const key = await open(folder, sealer).openKey(id, 'check');
    const signature = createSign('sha256').update('proof').sign(key.privateKey);
    expect(
      createVerify('sha256')
        .update('proof')
        .verify(certificates[0]?.publicKey as never, signature),
    ).toBe(true);
  });

  test('agrees with openssl about which key belongs to the certificate it stored', async () => {
    const folder = temporaryFolder();
    const keychain = open(folder);
    const { id } = await add(keychain);
    const { privateKey } = await keychain.openKey(id, 'check');
    const fromKey = execFileSync('openssl', ['pkey', '-pubout'], { input: privateKey.export({ type: 'pkcs8', format: 'pem' }) });
    const fromCertificate = execFileSync('openssl', [
      'x509',
      '-noout',
      '-pubkey',
      '-in',
      join(folder, 'identities', id, 'certificate.pem'),
    ]);
    expect(fromKey.toString()).toBe(fromCertificate.toString());
  });

  test('with a key that does not belong to its certificate is refused, and nothing is left of it', async () => {
    const folder = temporaryFolder();
    const keychain = open(folder);
    const refused = keychain.add(fixtureKey(1), certificates[0] as Certificate, chain, enrollment);
    expect(await problemOf(refused)).toMatchObject({ kind: 'certificate-unfit', rule: 'other-key' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is the one in use once it is chosen, and only then', async () => {
    const folder = temporaryFolder();
    const keychain = open(folder);
    const first = await add(keychain);
    await keychain.use(first.id);
    const second = await add(keychain, 1);
    expect(second.generation).toBe(2);
    expect((await keychain.read()).inUse?.id).toBe(first.id);
    await keychain.use(second.id);
    expect((await open(folder).read()).inUse?.id).toBe(second.id);
    expect((await keychain.read()).identities.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  test('that was chosen for use is not removed; another one is', async () => {
    const keychain = open(temporaryFolder());
    const first = await add(keychain);
    const second = await add(keychain, 1);
    await keychain.use(second.id);
    await expect(keychain.remove(second.id)).rejects.toThrow(/chosen for use/u);
    await keychain.remove(first.id);
    expect((await keychain.read()).identities.map(({ id }) => id)).toEqual([second.id]);
    expect(await problemOf(keychain.openKey(first.id, 'check'))).toMatchObject({ kind: 'keychain-damaged' });
  });

  test('that is not there can\u2019t be chosen', async () => {
    expect(await problemOf(open(temporaryFolder()).use('4a7c2b6e-0000-4000-8000-000000000000'))).toMatchObject({
      kind: 'keychain-damaged',
    });
  });

  test.each(['..', '.', '', '../pending', 'identities'])('can\u2019t be asked for by a path (%j)', async (id) => {
    const keychain = open(temporaryFolder());
    await add(keychain);
    expect(await problemOf(keychain.openKey(id, 'check'))).toMatchObject({ kind: 'keychain-damaged' });
    await keychain.remove(id);
    await keychain.dropPending(id);
    expect((await keychain.read()).identities.length).toBe(1);
  });
});

test('the public half that is handed out belongs to the private one', async () => {
  const keychain = open(temporaryFolder());
  const { publicKey, privateKey } = await keychain.openKey((await add(keychain)).id, 'check');
  expect(publicKey.equals(createPublicKey(privateKey))).toBe(true);
});

describe('a pending request', () => {
  test('comes back with its key, and goes when it is dropped', async () => {
    const [folder, sealer] = [temporaryFolder(), new MemorySealer()];
    const kept = await open(folder, sealer).keepPending(fixtureKey(0), waiting);
    const again = open(folder, sealer);
    expect((await again.read()).pending).toEqual([kept]);
    expect(kept).toMatchObject({ ...waiting, since: '2026-06-15T12:00:00.000Z' });
    expect((await again.openPending(kept.id)).privateKey.equals(fixtureKey(0).privateKey)).toBe(true);
    await again.dropPending(kept.id);
    expect((await open(folder, sealer).read()).pending).toEqual([]);
  });
});

describe('what lies on the disk', () => {
  test('is for its owner only', async () => {
    const folder = join(temporaryFolder(), 'keychain');
    const keychain = open(folder);
    await keychain.use((await add(keychain)).id);
    await keychain.keepPending(fixtureKey(1), waiting);
    for (const file of filesBelow(folder)) expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600]);
    for (const name of ['', 'identities', 'pending']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o700);
  });

  test('holds no private key in the open', async () => {
    const folder = temporaryFolder();
    const keychain = open(folder);
    await add(keychain);
    await keychain.keepPending(fixtureKey(1), waiting);
    const secret = [0, 1].map((number) => fixtureKey(number).privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-64));
    for (const file of filesBelow(folder)) {
      const content = readFileSync(file);
      const decoded = [
        content,
        ...(content.toString('latin1').match(/[A-Za-z0-9+/=]{40,}/gu) ?? []).map((text) => Buffer.from(text, 'base64')),
      ];
      expect(decoded.some((bytes) => secret.some((part) => bytes.includes(part)))).toBe(false);
      expect(content.includes('PRIVATE KEY')).toBe(false);
    }
  });

  test('is nothing until something is stored', async () => {
    const folder = join(temporaryFolder(), 'keychain');
    expect(await open(folder).read()).toEqual({ identities: [], inUse: undefined, pending: [], damaged: [], discarded: [], keyless: [] });
    expect(existsSync(folder)).toBe(false);
  });
});

describe('protection', () => {
  test('is by the operating system where it can be', async () => {
    const [folder, sealer] = [temporaryFolder(), new MemorySealer('GNOME Keyring')];
    expect(await open(folder, sealer).protection()).toEqual({ kind: 'protected', by: 'GNOME Keyring' });
    await add(open(folder, sealer));
    expect(await open(folder, sealer).protection()).toEqual({ kind: 'protected', by: 'GNOME Keyring' });
  });

  test('is missed where there is none, and said so; keys are stored and found again', async () => {
    const folder = temporaryFolder();
    const { id } = await add(open(folder, noSealer));
    expect(await open(folder, noSealer).protection()).toEqual({ kind: 'unprotected', why: 'this test has no keyring' });
    expect((await open(folder, noSealer).openKey(id, 'check')).privateKey.equals(fixtureKey(0).privateKey)).toBe(true);
  });

  test('is not claimed for keys that were stored without, when a keyring turns up later', async () => {
    const folder = temporaryFolder();
    const { id } = await add(open(folder, noSealer));
    expect(await open(folder, new MemorySealer()).protection()).toMatchObject({ kind: 'unprotected' });
    expect(await open(folder, new MemorySealer()).openKey(id, 'check')).toBeDefined();
  });

  test('does not ask the operating system for anything when identities are only looked at', async () => {
    const [folder, sealer] = [temporaryFolder(), new MemorySealer()];
    await add(open(folder, sealer));
    const before = sealer.unsealed;
    const keychain = open(folder, sealer);
    await keychain.read();
    await keychain.protection();
    expect(sealer.unsealed).toBe(before);
  });

  test('asks the operating system once a process, however many keys are used', async () => {
    const [folder, sealer] = [temporaryFolder(), new MemorySealer()];
    const { id } = await add(open(folder, sealer));
    const before = sealer.unsealed;
    const keychain = open(folder, sealer);
    await keychain.openKey(id, 'check');
    await add(keychain, 1);
    await keychain.openKey(id, 'check');
    expect(sealer.unsealed).toBe(before + 1);
  });

  const trouble: readonly { what: string; now: (sealer: MemorySealer) => Sealer; problem: Partial<Problem> }[] = [
    { what: 'locked', now: (sealer) => Object.assign(sealer, { locked: true }), problem: { kind: 'keychain-locked' } },
    {
      what: 'another one',
      now: () => new MemorySealer('KWallet'),
      problem: { kind: 'keychain-changed', was: 'the test keyring', is: 'KWallet' },
    },
    { what: 'gone', now: () => noSealer, problem: { kind: 'keychain-changed', was: 'the test keyring', is: 'no keychain' } },
    {
      what: 'a new one of the same kind',
      now: (sealer) => Object.assign(sealer, { unused: sealer.forget() }),
      problem: { kind: 'keychain-changed', is: 'another the test keyring' },
    },
    {
      what: 'a new one of the same kind, and says that it can\u2019t open this',
      now: (sealer) => noticing(Object.assign(sealer, { unused: sealer.forget() })),
      problem: { kind: 'keychain-changed', is: 'another the test keyring' },
    },
    {
      what: 'of the same kind, and opens nothing at all',
      now: (sealer) => ({ ...noSealer, protection: () => sealer.protection() }),
      problem: { kind: 'keychain-locked' },
    },
  ];

  /** GNOME Keyring after a change: it takes new secrets and gives them back, and refuses those of the keyring before. */
  function noticing(sealer: MemorySealer): Sealer {
    const own = new Set<string>();
    const name = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    return {
      protection: () => sealer.protection(),
      async seal(bytes) {
        const sealed = await sealer.seal(bytes);
        own.add(name(sealed));
        return sealed;
      },
      async unseal(bytes) {
        if (!own.has(name(bytes))) throw new Error('Error while decrypting the ciphertext');
        return sealer.unseal(bytes);
      },
    };
  }

  test.each(trouble)('by a keyring that is $what: its own problem, identities still shown, nothing made anew', async ({ now, problem }) => {
    const [folder, sealer] = [temporaryFolder(), new MemorySealer()];
    const { id } = await add(open(folder, sealer));
    const dataKey = readFileSync(join(folder, 'data-key.json'));
    const keychain = open(folder, now(sealer));
    expect(await problemOf(keychain.openKey(id, 'check'))).toMatchObject(problem);
    expect(await problemOf(add(keychain, 1))).toMatchObject(problem);
    expect(await problemOf(keychain.keepPending(fixtureKey(1), waiting))).toMatchObject(problem);
    expect((await keychain.read()).identities.map((identity) => identity.id)).toEqual([id]);
    expect((await keychain.read()).damaged).toEqual([]);
    expect(readFileSync(join(folder, 'data-key.json'))).toEqual(dataKey);
  });

  test('can be begun anew after a change, and the old keys open again when the old keyring is back', async () => {
    const [folder, old, fresh] = [temporaryFolder(), new MemorySealer('old'), new MemorySealer('new')];
    const first = await add(open(folder, old));
    await open(folder, fresh).startAnew();
    const second = await add(open(folder, fresh), 1);
    expect(await open(folder, fresh).openKey(second.id, 'check')).toBeDefined();
    expect(await problemOf(open(folder, fresh).openKey(first.id, 'check'))).toMatchObject({
      kind: 'keychain-changed',
      was: 'old',
      is: 'new',
    });
    expect((await open(folder, old).openKey(first.id, 'check')).privateKey.equals(fixtureKey(0).privateKey)).toBe(true);
  });

  test('is refused to by a keyring that does not give back what it took, before anything depends on it', async () => {
    const folder = temporaryFolder();
    const sealer = new MemorySealer();
    const broken: Sealer = {
      protection: () => sealer.protection(),
      seal: (bytes) => sealer.seal(bytes),
      unseal: async () => new Uint8Array(48),
    };
    expect(await problemOf(add(open(folder, broken)))).toMatchObject({ kind: 'keychain-locked' });
    expect(existsSync(join(folder, 'data-key.json'))).toBe(false);
  });
});

describe('several at once', () => {
  test('agree on one data key, and all their identities work', async () => {
    const [folder, sealer] = [temporaryFolder(), new MemorySealer()];
    const added = await Promise.all([0, 1, 0, 1].map((number) => add(open(folder, sealer), number)));
    const { identities, damaged } = await open(folder, sealer).read();
    expect(identities.map(({ id }) => id).sort()).toEqual(added.map(({ id }) => id).sort());
    expect(damaged).toEqual([]);
    for (const { id } of added) expect(await open(folder, sealer).openKey(id, 'check')).toBeDefined();
  });

  test('in one process take turns: each identity is a generation of its own', async () => {
    const keychain = open(temporaryFolder());
    const added = await Promise.all([0, 1, 0].map((number) => add(keychain, number)));
    expect(added.map(({ generation }) => generation)).toEqual([1, 2, 3]);
  });
});
