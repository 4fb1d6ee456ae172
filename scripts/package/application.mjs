/** From the bundles and a runtime to the application. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { projectFolder } from '../set-up/places.mjs';
import { chromiumProjects } from './components.mjs';
import { makeDeb } from './deb.mjs';
import { drawIcons } from './icons.mjs';
import { manifest, writeLicences } from './licences.mjs';
import { billOfMaterials } from './sbom.mjs';
import { runTool } from './tool.mjs';

/**
 * @typedef {object} Wish
 * @property {import('../set-up/runtime.mjs').Runtime} runtime
 * @property {string} output the folder in which results appear
 * @property {string} workshop an empty folder for what is in between
 * @property {boolean} quick less time, larger files, the same content
 */

const configuration = path.join(projectFolder, 'electron-builder.yml');

/** On Linux: the unpacked application, its bill of materials, and a Debian package. @param {Wish} wish @returns {Promise<string[]>} files and folders */
export async function packageApplication(wish) {
  const { output, workshop, quick } = wish;
  const stage = await setStage(wish);
  await build(stage, workshop, ['--linux', 'dir']);
  const application = path.join(output, 'linux-unpacked');
  rmSync(application, { recursive: true, force: true });
  renameSync(path.join(workshop, 'dist', 'linux-unpacked'), application);
  const bill = writeBill(stage, output);
  const { icons, manuals, epoch, opens } = stage;
  const deb = await makeDeb({ application, icons, manuals, bill, opens, manifest: manifest(), workshop, output, epoch, quick });
  return [application, bill, deb];
}

/** What electron-builder is asked for in its own words; nothing: everything that the configuration names for this platform. @param {string[]} words @param {Wish} wish */
export async function packageWith(words, wish) {
  const stage = await setStage(wish);
  await build(stage, wish.workshop, words);
  const results = path.join(wish.output, 'packages');
  rmSync(results, { recursive: true, force: true });
  renameSync(path.join(wish.workshop, 'dist'), results);
  return [results, writeBill(stage, wish.output)];
}

/** A folder as electron-builder wants to find a project, without a single package in it. @param {Wish} wish */
async function setStage({ runtime, workshop }) {
  const folder = path.join(workshop, 'project');
  const own = manifest();
  for (const name of ['main', 'preload', 'renderer'])
    cpSync(path.join(projectFolder, 'out', name), path.join(folder, 'out', name), { recursive: true });
  const { name, productName, version, description, license, type, main } = JSON.parse(
    readFileSync(path.join(projectFolder, 'package.json'), 'utf8'),
  );
  const author = 'Enrollment Assistant contributors <maintainers@enrollment-assistant.invalid>';
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name, productName, version, description, license, author, type, main }),
  );
  copyFileSync(path.join(projectFolder, 'LICENSE'), path.join(folder, 'LICENSE'));
  cpSync(path.join(projectFolder, 'assets'), path.join(folder, 'assets'), { recursive: true });
  const versions = JSON.parse(
    await runTool(runtime.executable, ['-p', 'JSON.stringify(process.versions)'], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } }),
  );
  const contents = writeLicences({ folder: runtime.folder, versions }, path.join(folder, 'out', 'licenses.json'));
  const icons = path.join(folder, 'out', 'icons');
  await drawIcons(runtime, icons);
  return {
    folder,
    runtime: copyRuntime(runtime.folder, path.join(workshop, 'runtime')),
    versions,
    contents,
    own,
    icons,
    manuals: path.join(folder, 'assets', 'man'),
    epoch: sourceDate(),
    opens: whatItOpens(),
  };
}

/**
 * A true copy, without the launcher of development. electron-builder links files instead of copying them where it thinks that it runs on a
 * server for builds, and flipping fuses would then change the runtime that everything else here runs on.
 * @param {string} from @param {string} to
 */
function copyRuntime(from, to) {
  cpSync(from, to, { recursive: true, filter: (name) => path.relative(from, name) !== path.join('resources', 'app') });
  return to;
}

/** @param {Awaited<ReturnType<typeof setStage>>} stage @param {string} workshop @param {string[]} words */
async function build({ folder, runtime, versions }, workshop, words) {
  const file = path.join(workshop, 'electron-builder.json');
  const hook = (name) => path.join(projectFolder, 'scripts', 'package', name);
  const here = {
    extends: configuration,
    electronDist: runtime,
    electronVersion: versions.electron,
    afterPack: hook('after-pack.mjs'),
    afterSign: hook('notarize.mjs'),
    directories: { output: path.join(workshop, 'dist'), buildResources: 'assets' },
  };
  writeFileSync(file, JSON.stringify(here));
  const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js');
  await runTool(process.execPath, [builder, ...words, '--publish', 'never', '--projectDir', folder, '--config', file], { cwd: folder });
}

/** @param {Awaited<ReturnType<typeof setStage>>} stage @param {string} output @returns {string} the file */
function writeBill({ own, contents, runtime, epoch }, output) {
  const credits = path.join(runtime, 'LICENSES.chromium.html');
  const inChromium = existsSync(credits) ? chromiumProjects(readFileSync(credits, 'utf8')) : [];
  const bill = billOfMaterials({ manifest: own, ...contents, inChromium, epoch });
  const file = path.join(output, `${own.name}-${own.version}.cdx.json`);
  mkdirSync(output, { recursive: true });
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  return file;
}

/** Seconds since 1970: SOURCE_DATE_EPOCH, or else when the last change was committed. Source: reproducible-builds.org, SOURCE_DATE_EPOCH */
function sourceDate() {
  const given = process.env.SOURCE_DATE_EPOCH;
  if (given !== undefined && /^\d+$/u.test(given)) return Number(given);
  try {
    const options = { cwd: projectFolder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    return Number(execFileSync('git', ['log', '-1', '--format=%ct'], options)) || firstSecond;
  } catch {
    return firstSecond; // sources without their history
  }
}

/** 2026-01-01 */
const firstSecond = 1_767_225_600;

/** The schemes and types of electron-builder.yml, so that there is one list of them. */
function whatItOpens() {
  const { load } = createRequire(createRequire(import.meta.url).resolve('electron-builder'))('js-yaml');
  const { protocols, fileAssociations } = load(readFileSync(configuration, 'utf8'));
  return { schemes: protocols.flatMap(({ schemes }) => schemes), mimeTypes: fileAssociations.map(({ mimeType }) => mimeType) };
}
