import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'plist';
import { beforeAll, describe, expect, it } from 'vitest';
import { launcherFor } from '../../../../electron/services/installation/command-launchers.ts';
import { Disk } from '../../../../electron/services/installation/disk.ts';
import { install } from '../../../../electron/services/installation/install.ts';
import { allInstallationFiles, filesIn, usualScope } from '../../../../electron/services/installation/places.ts';
import { backgroundFlag, commandNames } from '../../../../electron/services/installation/program.ts';
import { type Receipt, readReceipt, receiptText } from '../../../../electron/services/installation/receipt.ts';
import { at, freshRoot, personPlaces, placesOn, program, put, wishFor } from '../../../support/installation-scene.ts';
import { problemOf } from '../../../support/problem-of.ts';
import { suiteFolder } from '../../../support/temporary-folder.ts';

const { receipt: receiptPath, billOfMaterials: billPath } = filesIn(personPlaces);

interface ReceiptAsOthersSeeIt {
  readonly PackageVersion: string;
  readonly InstallDate: Date;
  readonly Scope: string;
  readonly Directories: readonly string[];
  readonly Files: readonly { Path: string; Role: string; Mode: string; Size: number; SHA256: string }[];
}

describe('the receipt', () => {
  it('is a property list for others, which names every file by its true size and digest', async () => {
    const root = freshRoot();
    const wish = wishFor(root);
    await install(wish);
    const read = parse(at(root, receiptPath)) as unknown as ReceiptAsOthersSeeIt;
    expect(read.InstallDate).toEqual(new Date(wish.clock.now()));
    expect(read).toMatchObject({
      PackageVersion: '1.0.0',
      Scope: 'person',
      Directories: expect.arrayContaining(['/home/mnorth/.local/bin']),
    });
    expect(read.Files.map(({ Role }) => Role)).toEqual([...Array(5).fill('command'), 'login-start', 'settings', 'bill-of-materials']);
    for (const { Path, Mode, Size, SHA256 } of read.Files) {
      const bytes = Buffer.from(at(root, Path));
      expect({ Path, Size, SHA256 }).toEqual({ Path, Size: bytes.length, SHA256: createHash('sha256').update(bytes).digest('hex') });
      expect(Number.parseInt(Mode, 8)).toBe(lstatSync(join(root, Path)).mode & 0o777);
    }
  });

  it('read back is what was written, whatever a path is made of', async () => {
    const root = freshRoot();
    const text = fc.string({ unit: fc.constantFrom('a', '/', ' ', '&', '<', '"', '\\', '\t', '\n', 'ü', '日'), maxLength: 12 });
    const file = fc.record({
      path: text,
      role: fc.constantFrom('command' as const, 'settings' as const),
      mode: fc.nat(0o777),
      size: fc.nat(),
      sha256: text,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 3 }), fc.array(text, { maxLength: 3 }), async (files, folders) => {
        const receipt: Receipt = {
          ...{ version: '1', installedAt: 1_781_524_800_000, scope: 'person', program: ['/app'], transaction: 'x' },
          ...{ files, folders },
        };
        put(root, receiptPath, Buffer.from(await receiptText(receipt)).toString());
        expect(await readReceipt(personPlaces, new Disk(root))).toEqual(receipt);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['is empty', ''],
    ['is another property list', '<plist version="1.0"><dict><key>Files</key><string>no</string></dict></plist>'],
    ['lists a file without a digest', '<plist version="1.0"><dict><key>Files</key><array><dict/></array></dict></plist>'],
  ])('that %s is none', async (_what, text) => {
    const root = freshRoot();
    put(root, receiptPath, text);
    expect(await problemOf(readReceipt(personPlaces, new Disk(root)))).toMatchObject({ kind: 'receipt-unreadable', file: receiptPath });
  });

  it('of another account is not followed: whatever it lists would be removed', async () => {
    const root = freshRoot();
    await install(wishFor(root));
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chownSync(join(root, receiptPath), 65_534, 65_534);
    const own = isRoot ? 0 : 65_534;
    expect(await problemOf(readReceipt(personPlaces, new Disk(root), own))).toMatchObject({ kind: 'not-writable', path: receiptPath });
  });
});

describe('the bill of materials', () => {
  it('has a line for every file and folder, with path, mode, size and digest', async () => {
    const root = freshRoot();
    await install(wishFor(root));
    const lines = at(root, billPath).split('\n');
    const enroll = Buffer.from(at(root, '/home/mnorth/.local/bin/CMEnroll'));
    const digest = createHash('sha256').update(enroll).digest('hex');
    expect(lines).toContain(`/home/mnorth/.local/bin/CMEnroll\t0755\t${enroll.length}\t${digest}`);
    expect(lines).toContain('/home/mnorth/.local/bin\t-\t-\t-');
    expect(lines).toContain(`${receiptPath}\t0644\t-\t-`);
    expect(lines.filter((line) => line !== '' && !line.startsWith('#')).every((line) => line.split('\t').length === 4)).toBe(true);
  });
});

describe('a command on the PATH', () => {
  const folder = suiteFolder();
  const teller = join(folder, "the 'program' of $HOME");
  beforeAll(() => {
    // Stands for the program: it tells how it was started.
    writeFileSync(teller, '#!/bin/sh\nprintf "%s\\n" "$@"\nenv | grep ^ELECTRON_RUN_AS_NODE= || echo not as Node\n');
    chmodSync(teller, 0o755);
  });

  /** Runs the launcher and returns what the program was told. */
  function started(command: readonly [string, ...string[]], args: readonly string[]): string[] {
    const { text } = launcherFor('CMEnroll', { ...program, command }, 'linux');
    const file = join(folder, 'CMEnroll');
    writeFileSync(file, text);
    return execFileSync('sh', [file, ...args], { encoding: 'utf8', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
      .trimEnd()
      .split('\n');
  }
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const switches = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3', ...sandbox, '--'];

  it('starts the program without a display, and passes every argument on as it is', () => {
    const args = ['-u', 'contoso\\mnorth', '--cli', '', "it's", '$(id)', '*'];
    expect(started([teller], args)).toEqual([...switches, '--cli', 'CMEnroll', ...args, 'not as Node']);
  });

  it('of a program that is run from its sources names their folder', () => {
    expect(started([teller, "/opt/it's here"], [])).toEqual([...switches, "/opt/it's here", '--cli', 'CMEnroll', 'not as Node']);
  });

  it('says so where the program is gone', () => {
    const { text } = launcherFor('CMEnroll', { ...program, command: ['/nonexistent/app'] }, 'linux');
    const run = () => execFileSync('sh', ['-c', text], { encoding: 'utf8', stdio: 'pipe' });
    expect(run).toThrow(
      expect.objectContaining({ status: 127, stderr: 'Enrollment Assistant is no longer at /nonexistent/app. Install it again.\n' }),
    );
  });

  it('needs no sandbox switch outside of Linux, and is a batch file on Windows', () => {
    expect(launcherFor('CMEnroll', program, 'darwin').text).not.toMatch(/sandbox|ozone/u);
    const { fileName, text } = launcherFor('CMEnroll', { ...program, command: ['C:\\Program Files\\100%\\app.exe'] }, 'win32');
    expect(fileName).toBe('CMEnroll.cmd');
    expect(text).toContain('"C:\\Program Files\\100%%\\app.exe" --log-level=3 -- --cli CMEnroll %*\r\n');
  });
});

describe('where things go', () => {
  it.each([
    ['a person', placesOn({ scope: 'person' }), '/home/mnorth/.local/bin', '/home/mnorth/.local/share/ccmclient'],
    [
      'a person with folders of their own',
      placesOn({ scope: 'person', environment: { XDG_DATA_HOME: '/data' } }),
      '/home/mnorth/.local/bin',
      '/data/ccmclient',
    ],
    ['the computer', placesOn({ scope: 'computer' }), '/usr/local/bin', '/var/lib/ccmclient'],
    ['a package', placesOn({ scope: 'computer', prefix: '/usr' }), '/usr/bin', '/var/lib/ccmclient'],
    [
      'the computer, a Mac',
      placesOn({ scope: 'computer', platform: 'darwin' }),
      '/usr/local/bin',
      '/Library/Application Support/CCMClient',
    ],
    [
      'the computer, Windows',
      placesOn({ scope: 'computer', platform: 'win32' }),
      'C:\\ProgramData\\CCMClient\\bin',
      'C:\\ProgramData\\CCMClient',
    ],
  ])('for %s', (_who, { commands, records }, expectedCommands, expectedRecords) => {
    expect({ commands, records }).toEqual({ commands: expectedCommands, records: expectedRecords });
  });

  it('is decided by who installs', () => {
    expect([usualScope({ isRoot: true }), usualScope({ isRoot: false })]).toEqual(['computer', 'person']);
  });

  it('is told of both scopes, the person\u2019s first', () => {
    const files = allInstallationFiles({ platform: 'linux', environment: {}, home: '/home/mnorth' });
    expect(files.map(({ scope, receipt }) => [scope, receipt])).toEqual([
      ['person', '/home/mnorth/.local/share/ccmclient/receipt.plist'],
      ['computer', '/var/lib/ccmclient/receipt.plist'],
    ]);
  });

  it('the preferences of a person on a Mac are left to the program that keeps them', () => {
    expect(placesOn({ scope: 'person', platform: 'darwin' }).settings).toBeUndefined();
    expect(placesOn({ scope: 'computer', platform: 'darwin' }).settings).toBe('/Library/Preferences/com.microsoft.ccmclient.plist');
  });

  it('at log-in a Mac starts the program in the background by a property list', async () => {
    const root = freshRoot();
    await install(wishFor(root, { places: placesOn({ scope: 'computer', platform: 'darwin' }) }));
    const agent = parse(at(root, '/Library/LaunchAgents/org.enrollment-assistant.app.plist'));
    expect(agent).toEqual({
      Label: 'org.enrollment-assistant.app',
      ProgramArguments: [...program.command, backgroundFlag],
      RunAtLoad: true,
    });
  });

  it('every tool of the original that this program has is a command', () => {
    expect(commandNames).toEqual(['CMEnroll', 'ccmsetup', 'CMDiagnostics', 'CMUninstall', 'certcheck']);
  });
});
