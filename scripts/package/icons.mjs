/** The icons of the package, drawn from assets/icon.svg by the runtime itself. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { headlessFlags } from '../run/app.mjs';
import { projectFolder } from '../set-up/places.mjs';
import { icns, ico } from './icon-files.mjs';
import { runTool } from './tool.mjs';

/** Widths in pixels: those of the icon theme on Linux, of Windows and of macOS. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
export const themeSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];

/**
 * Into `folder`: PIXELSxPIXELS.png, icon.ico, icon.icns and icon.svg.
 * @param {import('../set-up/runtime.mjs').Runtime} runtime @param {string} folder
 */
export async function drawIcons(runtime, folder) {
  const svg = path.join(projectFolder, 'assets', 'icon.svg');
  mkdirSync(folder, { recursive: true });
  const drawer = path.join(projectFolder, 'scripts', 'draw-icons');
  await runTool(runtime.executable, [...headlessFlags(), drawer, '--draw', svg, folder, ...sizes.map(String)]);
  rmSync(path.join(folder, '.profile'), { recursive: true, force: true });
  const drawings = new Map(sizes.map((pixels) => [pixels, readFileSync(path.join(folder, `${pixels}x${pixels}.png`))]));
  writeFileSync(path.join(folder, 'icon.ico'), ico(new Map(windowsSizes.map((pixels) => [pixels, drawings.get(pixels)]))));
  writeFileSync(path.join(folder, 'icon.icns'), icns(drawings));
  copyFileSync(svg, path.join(folder, 'icon.svg'));
}
