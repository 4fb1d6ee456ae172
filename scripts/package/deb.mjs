/** A Debian package of the unpacked application, made with dpkg-deb alone. The same input gives the same bytes. */
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from '../set-up/places.mjs';
import { commandNames, commandScript, control, copyright, desktopEntry, home, prerm, programScript } from './deb-files.mjs';
import { themeSizes } from './icons.mjs';
import { runTool } from './tool.mjs';

/** Debian's names of what Node calls `process.arch`. */
const architectures = { x64: 'amd64', arm64: 'arm64' };

/**
 * @typedef {object} DebWish
 * @property {string} application the unpacked application
 * @property {string} icons @property {string} manuals folders
 * @property {string} bill the software bill of materials, a file
 * @property {{ schemes: readonly string[], mimeTypes: readonly string[] }} opens what the program can be asked to open
 * @property {{ name: string, version: string }} manifest
 * @property {string} workshop a folder that is made and removed
 * @property {string} output the folder of the package
 * @property {number} epoch seconds since 1970 that every file is dated
 * @property {boolean} quick less time and a larger file, with the same content
 */

/** @param {DebWish} wish @returns {Promise<string>} the package */
export async function makeDeb(wish) {
  const { manifest, workshop, output, epoch } = wish;
  const architecture = architectures[process.arch] ?? process.arch;
  const root = path.join(workshop, 'deb');
  rmSync(root, { recursive: true, force: true });
  layOut(root, wish);
  const { name, version } = manifest;
  write(root, 'DEBIAN/control', control({ name, version, architecture, kibibytes: kibibytesIn(root) }));
  write(root, 'DEBIAN/prerm', prerm, 0o755);
  settleModes(root, epoch);
  const file = path.join(output, `${name}_${version}_${architecture}.deb`);
  const compression = wish.quick ? ['-Zgzip', '-z1'] : ['-Zxz'];
  await runTool('dpkg-deb', ['--root-owner-group', ...compression, '--build', root, file], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(epoch) },
  });
  rmSync(root, { recursive: true });
  return file;
}

/** @param {string} root @param {DebWish} wish */
function layOut(root, { application, icons, manuals, bill, opens, manifest }) {
  const share = path.join(root, 'usr/share');
  const about = `usr/share/doc/${manifest.name}`;
  cpSync(application, path.join(root, home), { recursive: true });
  write(root, `usr/bin/${manifest.name}`, programScript, 0o755);
  for (const name of commandNames) write(root, `usr/bin/${name}`, commandScript(name), 0o755);
  write(root, `usr/share/applications/${manifest.name}.desktop`, desktopEntry(opens));
  for (const pixels of themeSizes) {
    const place = path.join(share, `icons/hicolor/${pixels}x${pixels}/apps`);
    cpSync(path.join(icons, `${pixels}x${pixels}.png`), path.join(place, `${manifest.name}.png`));
  }
  cpSync(path.join(icons, 'icon.svg'), path.join(share, `icons/hicolor/scalable/apps/${manifest.name}.svg`));
  for (const page of readdirSync(manuals)) write(root, `usr/share/man/man1/${page}.gz`, packed(path.join(manuals, page)));
  write(root, `${about}/copyright`, copyright(readFileSync(path.join(projectFolder, 'LICENSE'), 'utf8')));
  write(root, `${about}/changelog.gz`, packed(path.join(projectFolder, 'CHANGELOG.md')));
  write(root, `${about}/sbom.cdx.json.gz`, packed(bill));
}

/** @param {string} file @returns {Buffer} with neither name nor time in it */
function packed(file) {
  return gzipSync(readFileSync(file), { level: 9 });
}

/** @param {string} root @param {string} name @param {string | Buffer} content @param {number} [mode] */
function write(root, name, content, mode = 0o644) {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content, { mode });
}

/**
 * Modes as Debian wants them, whatever the umask here is, and one date. The sandbox gets the right to become root, to lock pages in where the
 * kernel gives it no other way.
 * @param {string} root @param {number} epoch
 */
function settleModes(root, epoch) {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const place = path.join(entry.parentPath, entry.name);
    const runs = entry.isDirectory() || (lstatSync(place).mode & 0o100) !== 0;
    chmodSync(place, runs ? 0o755 : 0o644);
    utimesSync(place, epoch, epoch); // dpkg-deb only takes back what is later than that
  }
  chmodSync(root, 0o755);
  utimesSync(root, epoch, epoch);
  const sandbox = path.join(root, home, 'chrome-sandbox');
  if (existsSync(sandbox)) chmodSync(sandbox, 0o4755);
}

/** @param {string} root what is installed, as Debian counts: each file in whole KiB, each folder as one */
function kibibytesIn(root) {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.reduce((sum, entry) => {
    const size = entry.isDirectory() ? 1 : Math.ceil(lstatSync(path.join(entry.parentPath, entry.name)).size / 1024);
    return sum + size;
  }, 0);
}
