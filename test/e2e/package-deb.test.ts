/** The Debian package: what dpkg makes of it, what its commands do, and what is left when it has gone. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { emptyRoot, expect, issuedBy, makePackages, type Root, test } from './package-stage.ts';
import { person } from './stage.ts';

const run = promisify(execFile);

/** Runs a command of the installed package as a shell finds it. */
function command(root: Root, name: string, args: readonly string[], input = '', environment: NodeJS.ProcessEnv = {}) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env; // a server has none
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      name,
      args,
      { env: { ...rest, PATH: `${root.at('usr/bin')}:${process.env.PATH}`, ...environment } },
      (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

/** Every file and folder, with what it is, but for dpkg's own records. */
function everythingIn(root: Root): string[] {
  return readdirSync(root.folder, { recursive: true, withFileTypes: true })
    .map((entry) => path.join(path.relative(root.folder, entry.parentPath), entry.name))
    .filter((name) => !/^(?:var\/lib\/dpkg(?:\/|$)|dpkg\.log)/u.test(name))
    .sort();
}

test('installs, enrolls on a computer without a display, and leaves nothing when it is removed', async ({ packages, lab, folder }) => {
  const root = emptyRoot(path.join(folder, 'root'));
  const before = everythingIn(root);
  await root.dpkg('--install', packages.deb);
  const status = await run('dpkg-query', ['--admindir', root.at('var/lib/dpkg'), '--status', 'enrollment-assistant']);
  expect(status.stdout).toContain('Status: install ok installed');

  const issuedBefore = issuedBy(lab);
  const data = path.join(folder, 'data');
  const server = lab.addresses.serverName;
  const flags = ['-s', server, '-u', person.userName, '-ca', lab.addresses.caFile, '-password-stdin', '--user-data-dir', data];
  const enrolled = await command(root, 'CMEnroll', flags, `${person.password}\n`);
  expect(enrolled, enrolled.stderr).toMatchObject({ code: 0 });
  expect(enrolled.stdout).toContain('Successfully enrolled');
  expect(enrolled.stderr).not.toMatch(/ERR|ERROR|Gtk|ANGLE/u);
  expect(issuedBy(lab)).toBe(issuedBefore + 1);
  const wrong = await command(root, 'CMEnroll', flags, 'wrong\n');
  expect(wrong).toMatchObject({ code: 10, stdout: '' });
  const other = await command(root, 'enrollment-assistant', ['--cli', 'schedule', '--user-data-dir', data]);
  expect(other, other.stderr).toMatchObject({ code: 0 });

  await root.dpkg('--purge', 'enrollment-assistant');
  expect(everythingIn(root)).toEqual(before);
  expect(readdirSync(data), 'what belongs to the person stays').toContain('keychain');
});

test('what ccmsetup has put down for the computer goes with the package', async ({ packages, folder }) => {
  const root = emptyRoot(path.join(folder, 'root'));
  const before = everythingIn(root);
  await root.dpkg('--install', packages.deb);
  const home = { HOME: path.join(folder, 'home') };
  mkdirSync(home.HOME);
  const set = await command(
    root,
    'ccmsetup',
    ['-root', root.folder, '-scope', 'computer', '--user-data-dir', path.join(folder, 'data')],
    '',
    home,
  );
  expect(set, set.stderr).toMatchObject({ code: 0 });
  expect(set.stdout).toContain('Completed installation');
  await root.dpkg('--purge', 'enrollment-assistant');
  const left = everythingIn(root).filter((name) => !before.includes(name));
  expect(left.filter((name) => !/ccmclient\.plist$/u.test(name) && lstatSync(root.at(name)).isFile())).toEqual([]);
});

test('belongs to root, is on the PATH, has manual pages, a menu entry and icons', async ({ root, packages }) => {
  const owners = (await run('dpkg-deb', ['--contents', packages.deb])).stdout.trim().split('\n');
  expect(owners.filter((line) => !/^\S+ root\/root /u.test(line))).toEqual([]);
  expect(owners.filter((line) => /^-..s/u.test(line)).map((line) => line.split(' ./')[1])).toEqual([
    'opt/enrollment-assistant/chrome-sandbox',
  ]);
  expect(readdirSync(root.at('usr/bin')).sort()).toEqual([
    'CMDiagnostics',
    'CMEnroll',
    'CMUninstall',
    'ccmsetup',
    'certcheck',
    'enrollment-assistant',
  ]);
  for (const name of readdirSync(root.at('usr/share/man/man1'))) {
    expect(gunzipSync(readFileSync(root.at(`usr/share/man/man1/${name}`))).toString(), name).toMatch(/^\.TH "/mu);
  }
  const entry = readFileSync(root.at('usr/share/applications/enrollment-assistant.desktop'), 'utf8');
  expect(entry).toContain('x-scheme-handler/enrollment-assistant;');
  expect(entry).toContain('Exec=/usr/bin/enrollment-assistant %u');
  const icons = readdirSync(root.at('usr/share/icons/hicolor'));
  expect(icons).toEqual(expect.arrayContaining(['16x16', '48x48', '256x256', 'scalable']));
});

test('depends on a package for every library that its programs are linked to', async ({ root, packages }) => {
  const depends = (await run('dpkg-deb', ['--field', packages.deb, 'Depends'])).stdout;
  const named = new Set([...depends.matchAll(/(?:^|[,|]\s*)([a-z0-9.+-]+)/gu)].map(([, name]) => name));
  const home = root.at('opt/enrollment-assistant');
  const programs = readdirSync(home).filter((name) => /^(?:enrollment-assistant|chrome-sandbox|.*\.so)$/u.test(name));
  const own = new Set(readdirSync(home));
  const asked = new Set(programs.flatMap((name) => needed(readFileSync(path.join(home, name)))).filter((name) => !own.has(name)));
  expect(asked).toContain('libgtk-3.so.0');
  const { stdout } = await run('dpkg-query', ['--search', ...[...asked].map((name) => `*/${name}`)]);
  const owners = new Set(
    stdout
      .trim()
      .split('\n')
      .filter((line) => !/\.debug$|\/(?:gconv|guile)/u.test(line))
      .map((line) => line.split(':')[0] ?? ''),
  );
  expect([...owners].filter((owner) => !named.has(owner) && !named.has(owner.replace(/t64$/u, '')))).toEqual([]);
});

/** The names in DT_NEEDED of a 64-bit ELF file. Source: ELF-64 Object File Format 1.5, "Dynamic Linking" */
function needed(elf: Buffer): string[] {
  const at = Number(elf.readBigUInt64LE(32)); // program headers
  const [size, count] = [elf.readUInt16LE(54), elf.readUInt16LE(56)];
  const headers = Array.from({ length: count }, (_, index) => elf.subarray(at + index * size, at + (index + 1) * size));
  const of = (header: Buffer, place: number) => Number(header.readBigUInt64LE(place));
  const loads = headers.filter((header) => header.readUInt32LE(0) === 1);
  const inFile = (address: number) => {
    const load = loads.find((header) => address >= of(header, 16) && address < of(header, 16) + of(header, 32));
    return load ? address - of(load, 16) + of(load, 8) : 0;
  };
  const dynamic = headers.find((header) => header.readUInt32LE(0) === 2);
  if (!dynamic) return [];
  const tags: [number, number][] = [];
  for (let place = of(dynamic, 8); place < of(dynamic, 8) + of(dynamic, 32); place += 16) {
    tags.push([Number(elf.readBigUInt64LE(place)), Number(elf.readBigUInt64LE(place + 8))]);
  }
  const names = inFile(tags.find(([tag]) => tag === 5)?.[1] ?? 0);
  return tags.filter(([tag]) => tag === 1).map(([, offset]) => elf.toString('latin1', names + offset, elf.indexOf(0, names + offset)));
}

test('is the same to the last byte when it is made again', async ({ packages, folder }) => {
  const again = await makePackages(folder);
  const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  expect(digest(again.deb)).toBe(digest(packages.deb));
  expect(digest(again.bill)).toBe(digest(packages.bill));
});
