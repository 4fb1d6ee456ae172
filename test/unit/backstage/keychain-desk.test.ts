/** What a person does with identities in the pane, over a keychain on a disk. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LiveKeychainDesk } from '../../../electron/backstage/keychain-desk.ts';
import type { HistoryNote } from '../../../electron/contract/history.ts';
import { ProblemError } from '../../../electron/contract/problem.ts';
import { toPem } from '../../../electron/pki/certificate.ts';
import { readPkcs12 } from '../../../electron/pki/pkcs12.ts';
import { writePkcs12 } from '../../../electron/pki/pkcs12-writer.ts';
import type { ChosenFile } from '../../../electron/services/named-files.ts';
import { fixtureKey } from '../../support/fixture-keys.ts';
import { HandSetClock } from '../../support/hand-set-clock.ts';
import { add, certificates, chain, open } from '../../support/keychain-scene.ts';
import { problemOf } from '../../support/problem-of.ts';
import { MemorySealer } from '../../support/sealers.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const [pane, other] = [7, 8];

/** Two identities, of which the second is in use, and a desk to work on them. */
async function scene() {
  const [folder, sealer] = [temporaryFolder(), new MemorySealer()];
  const keychain = open(join(folder, 'keychain'), sealer);
  const spare = await add(keychain);
  const used = await add(keychain, 1);
  await keychain.use(used.id);
  const notes: HistoryNote[] = [];
  const suggested: string[] = [];
  const reported: unknown[] = [];
  const person: { place: ChosenFile | undefined; changes: number; lettingGo: number } = { place: undefined, changes: 0, lettingGo: 0 };
  const desk = new LiveKeychainDesk({
    ports: {
      keychain,
      clock: new HandSetClock(certificates[0]?.notBefore),
      roots: { namedAsIssuer: () => [] },
      history: { note: async (event) => void notes.push(event) },
    },
    choose: ({ id }) => keychain.use(id),
    letGo: async () => {
      person.lettingGo += 1;
    },
    askWhere: async (name) => {
      suggested.push(name);
      return person.place;
    },
    changed: () => {
      person.changes += 1;
    },
    report: (error) => reported.push(error),
  });
  const state = async () => {
    const { identities, inUse, discarded } = await keychain.read();
    return { stored: identities.map(({ id }) => id), inUse: inUse?.id, discarded: discarded.map(({ id }) => id) };
  };
  return { folder, keychain, spare, used, desk, notes, suggested, reported, person, state };
}

describe('deleting', () => {
  test('can be taken back until the window that did it closes', async () => {
    const { desk, used, spare, state, person } = await scene();
    await desk.remove(spare.id, pane);
    expect(await state()).toEqual({ stored: [used.id], inUse: used.id, discarded: [spare.id] });
    await desk.windowClosed(other);
    await desk.restore(spare.id);
    await desk.windowClosed(pane);
    expect(await state()).toEqual({ stored: [used.id, spare.id], inUse: used.id, discarded: [] });
    expect([person.changes, desk.hasDeleted]).toEqual([2, false]);
  });

  test('is for good when that window closes, and is noted then', async () => {
    const { desk, used, spare, state, notes } = await scene();
    await desk.remove(spare.id, pane);
    expect([notes, desk.hasDeleted]).toEqual([[], true]);
    await desk.windowClosed(pane);
    expect(await state()).toEqual({ stored: [used.id], inUse: used.id, discarded: [] });
    expect(notes).toMatchObject([{ kind: 'deleted', certificate: { subject: 'CN=mnorth' } }]);
    expect(await problemOf(desk.restore(spare.id))).toMatchObject({ kind: 'keychain-damaged' });
  });

  test('the one in use leaves none in use, and takes it out of the settings', async () => {
    const { desk, used, spare, state, person } = await scene();
    await desk.remove(spare.id, pane);
    await desk.restore(spare.id);
    expect(person.lettingGo).toBe(0);
    await desk.remove(used.id, pane);
    expect(person.lettingGo).toBe(1);
    await desk.windowClosed(pane);
    expect(await state()).toEqual({ stored: [spare.id], inUse: undefined, discarded: [] });
    await desk.choose(spare.id);
    expect((await state()).inUse).toBe(spare.id);
  });

  test('is for good when the program ends', async () => {
    const { desk, used, spare, state } = await scene();
    await desk.remove(spare.id, pane);
    await desk.remove(used.id, other);
    await desk.end();
    expect([await state(), desk.hasDeleted]).toEqual([{ stored: [], inUse: undefined, discarded: [] }, false]);
  });

  test('that fails in the end is reported, and keeps nobody from quitting', async () => {
    const { desk, spare, keychain, reported } = await scene();
    await desk.remove(spare.id, pane);
    keychain.erase = () => Promise.reject(new ProblemError({ kind: 'not-writable', path: '/data' }));
    await desk.end();
    expect([reported.length, desk.hasDeleted]).toEqual([1, false]);
  });
});

describe('importing', () => {
  const file = async (passphrase: string) => {
    const identity = { privateKey: fixtureKey(0).privateKey, certificate: certificates[0] as never, chain };
    return Uint8Array.from(await writePkcs12(identity, Buffer.from(passphrase), 'legacy'));
  };
  const passphrase = () => Buffer.from('secret');

  test('asks for the passphrase, and puts nothing else into use', async () => {
    const { desk, spare, used, state, notes, keychain } = await scene();
    await keychain.remove(spare.id);
    const bytes = await file('secret');
    expect(await desk.importFile({ name: 'a.p12', bytes: Uint8Array.from(bytes) })).toEqual({ kind: 'passphrase-needed' });
    expect(await problemOf(desk.importFile({ name: 'a.p12', bytes: Uint8Array.from(bytes), passphrase: Buffer.from('no') }))).toMatchObject(
      {
        kind: 'certificate-unfit',
        file: 'a.p12',
      },
    );
    const imported = await desk.importFile({ name: 'a.p12', bytes, passphrase: passphrase() });
    if (imported.kind !== 'imported') throw new Error('it was not imported');
    expect(await state()).toEqual({ stored: [imported.id, used.id], inUse: used.id, discarded: [] });
    expect(notes).toMatchObject([{ kind: 'imported' }]);
  });

  test('what is there already adds nothing', async () => {
    const { desk, spare, used, state, notes } = await scene();
    const imported = await desk.importFile({ name: 'a.p12', bytes: await file('secret'), passphrase: passphrase() });
    expect([imported, (await state()).stored, notes]).toEqual([{ kind: 'imported', id: spare.id }, [used.id, spare.id], []]);
  });

  test('where none is in use puts it into use', async () => {
    const { desk, spare, used, state } = await scene();
    await desk.remove(used.id, pane);
    await desk.importFile({ name: 'a.p12', bytes: await file('secret'), passphrase: passphrase() });
    expect((await state()).inUse).toBe(spare.id);
  });
});

describe('exporting', () => {
  test('of certificate and key writes PKCS#12 for its owner only, and is recorded', async () => {
    const { desk, used, folder, person, suggested, keychain } = await scene();
    person.place = { path: join(folder, 'mine.p12'), replace: false };
    expect(await desk.exportFile({ id: used.id, form: 'pkcs12', passphrase: Buffer.from('secret') }, pane)).toBe(person.place.path);
    const { keys } = await readPkcs12(readFileSync(person.place.path), Buffer.from('secret'));
    expect([keys.length, statSync(person.place.path).mode & 0o777, suggested]).toEqual([1, 0o600, ['mnorth.p12']]);
    expect(await keychain.usesOf(used.id)).toMatchObject([{ user: 'app', purpose: 'export', decision: 'allowed' }]);
  });

  test('of the certificate alone uses no key', async () => {
    const { desk, used, folder, person, suggested, keychain } = await scene();
    person.place = { path: join(folder, 'mine.pem'), replace: false };
    await desk.exportFile({ id: used.id, form: 'pem' }, pane);
    expect([readFileSync(person.place.path, 'utf8'), suggested]).toEqual([toPem(used.certificate), ['mnorth.pem']]);
    expect(await keychain.usesOf(used.id)).toEqual([]);
  });

  test('is nothing where the person gives up', async () => {
    const { desk, used } = await scene();
    expect(await desk.exportFile({ id: used.id, form: 'pem' }, pane)).toBe(null);
  });

  test.each([undefined, new Uint8Array()])(
    'of a key without a passphrase is refused, before anyone is asked where to',
    async (passphrase) => {
      const { desk, used, suggested } = await scene();
      const wish = { id: used.id, form: 'pkcs12', ...(passphrase ? { passphrase } : {}) } as const;
      expect([await problemOf(desk.exportFile(wish, pane)), suggested]).toMatchObject([{ kind: 'unexpected' }, []]);
    },
  );

  test('replaces a file only where the person agreed to that', async () => {
    const { desk, used, folder, person } = await scene();
    const path = join(folder, 'mine.pem');
    writeFileSync(path, 'precious');
    person.place = { path, replace: false };
    expect(await problemOf(desk.exportFile({ id: used.id, form: 'pem' }, pane))).toMatchObject({ kind: 'not-writable', path });
    expect(readFileSync(path, 'utf8')).toBe('precious');
    person.place = { path, replace: true };
    await desk.exportFile({ id: used.id, form: 'pem' }, pane);
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual([toPem(used.certificate), 0o600]);
  });
});

describe('details', () => {
  test('hold fields, extensions, chain, fingerprints, PEM, access and uses', async () => {
    const { desk, used, keychain } = await scene();
    await keychain.openKey(used.id, 'check');
    const details = await desk.details(used.id);
    expect(details.fields.map(({ name }) => name)).toContain('Serial Number');
    expect(details.extensions.map(({ name }) => name)).toContain('Extended Key Usage');
    expect(details.chain.map(({ commonName }) => commonName)).toEqual(['mnorth', 'Test Root CA']);
    expect(details).toMatchObject({ pem: toPem(used.certificate), access: { confirm: true }, uses: [{ purpose: 'check' }] });
    expect(details.accessTrouble).toBeUndefined();
  });

  test('of a deleted identity are still there, until it is gone', async () => {
    const { desk, used } = await scene();
    await desk.remove(used.id, pane);
    expect((await desk.details(used.id)).id).toBe(used.id);
    await desk.windowClosed(pane);
    expect(await problemOf(desk.details(used.id))).toMatchObject({ kind: 'keychain-damaged' });
  });

  test('tell of a list of programs that was changed by something else', async () => {
    const { desk, used, folder } = await scene();
    writeFileSync(join(folder, 'keychain/identities', used.id, 'access.json'), '{}');
    expect(await desk.details(used.id)).toMatchObject({ access: { confirm: true, allowed: [] }, accessTrouble: 'damaged' });
    await desk.changeAccess({ id: used.id, confirm: false, allowed: [] });
    expect(await desk.details(used.id)).toMatchObject({ access: { confirm: false, allowed: [] } });
  });
});
