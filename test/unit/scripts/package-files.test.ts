import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkScheme } from '../../../electron/cli/deep-link.ts';
import { commandNames as onPath } from '../../../electron/services/installation/program.ts';
import { commandNames, commandScript, control, desktopEntry, prerm, programScript } from '../../../scripts/package/deb-files.mjs';
import { icns, ico } from '../../../scripts/package/icon-files.mjs';
import { credentialsFrom } from '../../../scripts/package/notarize.mjs';

const project = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(project, file), 'utf8');

describe('the Debian package', () => {
  it('puts the commands on the PATH that ccmsetup does, each with a manual page', () => {
    expect(new Set(commandNames)).toEqual(new Set(onPath));
    const pages = readdirSync(path.join(project, 'assets/man'));
    for (const name of ['enrollment-assistant', ...commandNames]) expect(pages).toContain(`${name}.1`);
  });

  it('starts a command without a display, and leaves Chromium none of its arguments', () => {
    for (const name of commandNames) {
      const script = commandScript(name);
      expect(script).toMatch(/^#!\/bin\/sh\n/u);
      expect(script).toContain(`-- --cli ${name} "$@"`);
      expect(script).toContain('--ozone-platform=headless');
      expect(script).toContain('unset ELECTRON_RUN_AS_NODE');
    }
    expect(programScript.trimEnd()).toMatch(/-- "\$@"$/u);
  });

  it('gives up the sandbox for root alone, whom it would not start for', () => {
    for (const script of [programScript, commandScript('CMEnroll')])
      expect(script.match(/^.*no-sandbox.*$/gmu)).toEqual(['if [ "$(id -u)" = 0 ]; then sandbox=--no-sandbox; fi']);
  });

  it('says what it is in the fields that Debian asks for', () => {
    const text = control({ name: 'x', version: '1.2.3', architecture: 'amd64', kibibytes: 7 });
    for (const field of [
      'Package: x',
      'Version: 1.2.3',
      'Architecture: amd64',
      'Installed-Size: 7',
      'Section: admin',
      'Priority: optional',
    ])
      expect(text).toContain(`${field}\n`);
    expect(text).toMatch(/^Maintainer: .+ <.+@.+>$/mu);
    expect(text.split('\n').filter((line) => line !== '' && !/^(?:[A-Z][\w-]+: \S| \S)/u.test(line))).toEqual([]);
  });

  it('removes with itself what names it, and nothing on an upgrade', () => {
    expect(prerm).toContain('[ "$1" = remove ]');
    expect(prerm).toContain('CMUninstall" -scope computer');
  });

  it('hands links and files over as one argument', () => {
    const entry = desktopEntry({ schemes: ['a'], mimeTypes: ['x/y', 'x/y'] });
    expect(entry).toContain('Exec=/usr/bin/enrollment-assistant %u\n');
    expect(entry).toContain('MimeType=x-scheme-handler/a;x/y;\n');
  });
});

describe('what electron-builder is told', () => {
  const configuration = read('electron-builder.yml');

  it('names the Electron that the project is pinned to', () => {
    expect(configuration).toContain(`electronVersion: ${JSON.parse(read('package.json')).devDependencies.electron}\n`);
  });

  it('associates the scheme that the program reads', () => {
    expect(configuration).toContain(`schemes: [${linkScheme}]`);
  });

  it('names files that are there', () => {
    for (const [, file = ''] of configuration.matchAll(/(?:entitlements\w*|after\w+): (\S+\.\w+)/gu))
      expect(() => read(file), file).not.toThrow();
  });

  it('loosens the hardened runtime by what V8 needs and nothing else', () => {
    for (const file of ['assets/entitlements.mac.plist', 'assets/entitlements.mac.inherit.plist']) {
      expect([...read(file).matchAll(/<key>([^<]+)<\/key>/gu)].map(([, key]) => key)).toEqual(['com.apple.security.cs.allow-jit']);
    }
  });
});

describe('dependencies', () => {
  it('that ship have their reason in CONTRIBUTING', () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(read('package.json'));
    const reasons = read('CONTRIBUTING.md').split('## Dependencies that ship')[1] ?? '';
    const named = [...reasons.matchAll(/^\| ([^|]+) \|/gmu)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
    expect(Object.keys(dependencies).filter((name) => !named.includes(name))).toEqual([]);
  });
});

describe('icons', () => {
  const drawings = new Map([256, 16, 32].map((pixels) => [pixels, Buffer.from(`PNG${pixels}`)]));

  it('for Windows list every drawing with its place and length', () => {
    const file = ico(drawings);
    expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 3]);
    const entries = [0, 1, 2].map((index) => file.subarray(6 + 16 * index, 22 + 16 * index));
    expect(entries.map((entry) => entry.readUInt8(0))).toEqual([16, 32, 0]);
    expect(entries.map((entry) => file.toString('latin1', entry.readUInt32LE(12), entry.readUInt32LE(12) + entry.readUInt32LE(8)))).toEqual(
      ['PNG16', 'PNG32', 'PNG256'],
    );
  });

  it('for macOS hold every drawing under each of its types, in a file that knows its length', () => {
    const file = icns(drawings);
    expect(file.toString('latin1', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    expect(file.toString('latin1').match(/ic\w\d(?=\0)/gu)).toEqual(['icp4', 'icp5', 'ic08', 'ic11', 'ic13']);
  });
});

describe('notarization', () => {
  it.each([
    [{}, undefined],
    [{ APPLE_API_KEY: 'k.p8', APPLE_API_KEY_ID: 'id' }, undefined],
    [{ APPLE_API_KEY: 'k.p8', APPLE_API_KEY_ID: 'id', APPLE_API_ISSUER: 'is' }, ['--key', 'k.p8', '--key-id', 'id', '--issuer', 'is']],
    [{ APPLE_KEYCHAIN_PROFILE: 'p' }, ['--keychain-profile', 'p']],
    [{ APPLE_ID: 'a', APPLE_APP_SPECIFIC_PASSWORD: 'secret' }, undefined],
  ])('takes from %o no secret as an argument', (environment, expected) => {
    expect(credentialsFrom(environment)).toEqual(expected);
  });
});
