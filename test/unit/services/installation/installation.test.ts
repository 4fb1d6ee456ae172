import { chmodSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../electron/contract/problem.ts';
import { type InstallationEvent, install, planOf } from '../../../../electron/services/installation/install.ts';
import { filesIn } from '../../../../electron/services/installation/places.ts';
import { planOfRemoval, uninstall } from '../../../../electron/services/installation/uninstall.ts';
import {
  at,
  computerPlaces,
  everythingIn,
  freshRoot,
  isThere,
  modeOf,
  personPlaces,
  program,
  put,
  wishFor,
} from '../../../support/installation-scene.ts';
import { problemOf } from '../../../support/problem-of.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const enroll = '/home/mnorth/.local/bin/CMEnroll';
const settings = '/home/mnorth/.config/ccmclient/com.microsoft.ccmclient.plist';
const loginStart = '/home/mnorth/.config/autostart/enrollment-assistant.desktop';
const { receipt, billOfMaterials: bill } = filesIn(personPlaces);

let root: string;
beforeEach(() => {
  root = freshRoot();
});

/** With two manual pages. */
function withManuals(...names: readonly string[]) {
  const manuals = temporaryFolder();
  for (const name of names) writeFileSync(join(manuals, name), `.TH ${name}\n`);
  return { ...program, manuals };
}

describe('installing', () => {
  it('puts down the commands, the manual pages, the entry for the log-in and empty settings, and lists them all', async () => {
    const before = Object.keys(everythingIn(root));
    await install(wishFor(root, { program: withManuals('CMEnroll.1', 'notes.txt') }));
    const files = Object.entries(everythingIn(root)).filter(([path, text]) => text !== '/' && !before.includes(path));
    const commands = ['CMDiagnostics', 'CMEnroll', 'CMUninstall', 'ccmsetup', 'certcheck'].map((name) => `/home/mnorth/.local/bin/${name}`);
    const manual = '/home/mnorth/.local/share/man/man1/CMEnroll.1';
    expect(files.map(([path]) => path).sort()).toEqual([...commands, manual, loginStart, settings, receipt, bill].sort());
    expect([enroll, settings, loginStart].map((path) => modeOf(root, path).toString(8))).toEqual(['755', '600', '644']);
    for (const [path] of files) expect(at(root, bill)).toContain(`${path}\t`);
  });

  it('for the computer makes everything readable for everybody, whatever the umask', async () => {
    const umask = process.umask(0o077);
    try {
      await install(wishFor(root, { places: computerPlaces }));
    } finally {
      process.umask(umask);
    }
    for (const path of ['/usr/local/bin', '/usr/local/bin/CMEnroll', '/var/lib/ccmclient']) expect(modeOf(root, path)).toBe(0o755);
    for (const path of ['/etc/xdg/autostart/enrollment-assistant.desktop', '/var/lib/ccmclient/receipt.plist'])
      expect(modeOf(root, path)).toBe(0o644);
  });

  it('a second time changes nothing, not even the receipt', async () => {
    await install(wishFor(root));
    const inodes = [enroll, settings, receipt].map((path) => statSync(join(root, path)).ino);
    const { plan } = await install(wishFor(root));
    expect(plan.parts.map(({ fate }) => fate)).toEqual([...Array(6).fill('unchanged'), 'left']);
    expect([enroll, settings, receipt].map((path) => statSync(join(root, path)).ino)).toEqual(inodes);
  });

  it('repairs what has been deleted, damaged or made unusable', async () => {
    await install(wishFor(root));
    const whole = everythingIn(root);
    rmSync(join(root, enroll));
    chmodSync(join(root, '/home/mnorth/.local/bin/ccmsetup'), 0o600);
    put(root, '/home/mnorth/.local/bin/certcheck', at(root, '/home/mnorth/.local/bin/certcheck').slice(0, 200));
    rmSync(join(root, bill));
    await install(wishFor(root));
    const after = everythingIn(root);
    expect(Object.keys(after)).toEqual(Object.keys(whole));
    expect(modeOf(root, '/home/mnorth/.local/bin/ccmsetup')).toBe(0o755);
    expect(after['/home/mnorth/.local/bin/certcheck']).toBe(whole['/home/mnorth/.local/bin/certcheck']);
  });

  it('upgrades in place: what is no longer part of it goes, what somebody has changed of that stays', async () => {
    await install(wishFor(root, { program: { ...withManuals('CMEnroll.1', 'CMAppUtil.1', 'CMOld.1') } }));
    put(root, '/home/mnorth/.local/share/man/man1/CMOld.1', 'my own notes');
    const newer = { ...withManuals('CMEnroll.1'), version: '1.1.0', command: ['/opt/newer/app'] as const };
    const { plan, older } = await install(wishFor(root, { program: newer }));
    expect(older).toBe('1.0.0');
    expect(plan.obsolete.map(({ path }) => path)).toEqual(['/home/mnorth/.local/share/man/man1/CMAppUtil.1']);
    expect(plan.givenUp.map(({ path }) => path)).toEqual(['/home/mnorth/.local/share/man/man1/CMOld.1']);
    expect(isThere(root, '/home/mnorth/.local/share/man/man1/CMAppUtil.1')).toBe(false);
    expect(at(root, '/home/mnorth/.local/share/man/man1/CMOld.1')).toBe('my own notes');
    expect(at(root, enroll)).toContain("program='/opt/newer/app'");
    expect(at(root, receipt)).toContain('<string>1.1.0</string>');
  });

  it('takes the entry for the log-in back where the settings do not want it any more', async () => {
    await install(wishFor(root));
    await install(wishFor(root, { startsAtLogin: false }));
    expect(isThere(root, loginStart)).toBe(false);
  });

  it.each([
    ['a file', () => put(root, enroll, '#!/bin/sh\necho mine\n')],
    ['a link', () => symlinkSync('/bin/true', join(root, enroll))],
    ['a folder', () => mkdirSync(join(root, enroll))],
  ])('does not replace %s of somebody else, names it, and puts nothing down', async (_what, make) => {
    mkdirSync(join(root, '/home/mnorth/.local/bin'));
    make();
    const before = everythingIn(root);
    expect(await problemOf(install(wishFor(root)))).toMatchObject({ kind: 'file-in-the-way', files: [enroll] });
    expect(everythingIn(root)).toEqual(before);
  });

  it('names all files that are in the way at once', async () => {
    for (const name of ['CMEnroll', 'certcheck']) put(root, `/home/mnorth/.local/bin/${name}`, 'mine');
    expect(await problemOf(install(wishFor(root)))).toMatchObject({ files: [enroll, '/home/mnorth/.local/bin/certcheck'] });
  });

  it('never touches settings that are there, and leaves them when it goes', async () => {
    put(root, settings, 'an administrator wrote this');
    const { plan } = await install(wishFor(root));
    expect(plan.parts.at(-1)?.fate).toBe('left');
    await uninstall(wishFor(root));
    expect(at(root, settings)).toBe('an administrator wrote this');
  });

  it.each([
    ['Hidden=true', '[Desktop Entry]\nName=Enrollment Assistant\nHidden=true\n'],
    ['a link to nowhere', undefined],
  ])('leaves the start at log-in off where a person has turned it off with %s', async (_what, text) => {
    mkdirSync(join(root, '/home/mnorth/.config/autostart'));
    if (text === undefined) symlinkSync('/dev/null', join(root, loginStart));
    else put(root, loginStart, text);
    const { plan } = await install(wishFor(root));
    expect(plan.parts.find(({ part }) => part.role === 'login-start')?.fate).toBe('left');
    if (text !== undefined) expect(at(root, loginStart)).toBe(text);
  });

  it('knows its own files by their mark where the receipt is damaged, and writes a new one', async () => {
    await install(wishFor(root));
    put(root, receipt, '<plist>');
    expect(await problemOf(uninstall(wishFor(root)))).toMatchObject({ kind: 'receipt-unreadable', file: receipt });
    const events: InstallationEvent[] = [];
    await install(wishFor(root, { program: { ...program, version: '1.0.1' }, tell: (event) => events.push(event) }));
    expect(events[0]).toEqual({ kind: 'receipt-replaced', file: receipt });
    expect((await uninstall(wishFor(root))).kept).toEqual([]);
  });

  it('puts everything back where what is done last fails, and keeps what was there before', async () => {
    const before = everythingIn(root);
    const fail = () => Promise.reject(new ProblemError({ kind: 'settings-locked', key: 'ManagementPoint' }));
    expect(await problemOf(install(wishFor(root, { configure: fail })))).toMatchObject({ kind: 'settings-locked' });
    expect(everythingIn(root)).toEqual(before);
    await install(wishFor(root));
    const installed = everythingIn(root);
    const newer = { ...program, version: '2.0.0', command: ['/opt/newer'] as const };
    expect(await problemOf(install(wishFor(root, { program: newer, configure: fail })))).toMatchObject({ kind: 'settings-locked' });
    expect(everythingIn(root)).toEqual(installed);
  });

  it('lists settings that it has written itself as its own, and not those that somebody has changed since', async () => {
    const write = (text: string) => async () => put(root, settings, text);
    await install(wishFor(root, { configure: write('first') }));
    await install(wishFor(root, { configure: write('second') }));
    expect((await planOfRemoval(wishFor(root))).removed).toContain(settings);
    put(root, settings, 'changed by hand');
    await install(wishFor(root, { configure: write('third') }));
    expect((await uninstall(wishFor(root))).kept).toEqual([settings]);
  });

  it('says beforehand exactly what it does', async () => {
    const before = everythingIn(root);
    const planned = await planOf(wishFor(root));
    expect(everythingIn(root)).toEqual(before);
    expect(await install(wishFor(root))).toEqual(planned);
  });
});

describe('uninstalling', () => {
  it('leaves everything as it was before', async () => {
    const before = everythingIn(root);
    await install(wishFor(root, { program: withManuals('CMEnroll.1') }));
    await uninstall(wishFor(root));
    expect(everythingIn(root)).toEqual(before);
  });

  it('says beforehand exactly what it does', async () => {
    await install(wishFor(root));
    rmSync(join(root, enroll));
    put(root, settings, 'changed');
    const before = everythingIn(root);
    const planned = await planOfRemoval(wishFor(root));
    expect(everythingIn(root)).toEqual(before);
    expect(planned).toMatchObject({ version: '1.0.0', missing: [enroll], kept: [settings] });
    const done = await uninstall(wishFor(root));
    expect(done).toEqual(planned);
    const gone = Object.keys(before).filter((path) => before[path] !== '/' && !isThere(root, path));
    expect(gone.sort()).toEqual([...planned.removed].sort());
  });

  it('removes nothing that the receipt does not list, nor a folder in which something else is', async () => {
    await install(wishFor(root));
    put(root, '/home/mnorth/.local/bin/mine', 'mine');
    await uninstall(wishFor(root));
    expect(at(root, '/home/mnorth/.local/bin/mine')).toBe('mine');
    expect(isThere(root, '/home/mnorth/.config/autostart')).toBe(false);
  });

  it('removes the entry for the log-in also where the program itself has rewritten it', async () => {
    await install(wishFor(root));
    put(root, loginStart, at(root, loginStart).replace('/opt/enrollment-assistant', '/opt/elsewhere'));
    expect((await uninstall(wishFor(root))).kept).toEqual([]);
    expect(isThere(root, loginStart)).toBe(false);
  });

  it('again, or where nothing is installed, has nothing to do', async () => {
    const before = everythingIn(root);
    expect(await uninstall(wishFor(root))).toMatchObject({ version: undefined, removed: [] });
    await install(wishFor(root));
    await uninstall(wishFor(root));
    expect(await uninstall(wishFor(root))).toMatchObject({ version: undefined, removed: [] });
    expect(everythingIn(root)).toEqual(before);
  });
});
