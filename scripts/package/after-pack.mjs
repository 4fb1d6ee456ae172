/** A step of electron-builder: leaves out of the runtime what this program never uses, and flips its fuses, before it is signed. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setFuses } from './fuses.mjs';

/**
 * Files beside the executable that are not needed: Vulkan and its software renderer (windows of text are drawn by Skia, on the GPU through
 * OpenGL or without one), and the crash reporter's process, for no crash is ever reported to anyone.
 */
const unused = {
  linux: ['libvulkan.so.1', 'libvk_swiftshader.so', 'vk_swiftshader_icd.json', 'chrome_crashpad_handler'],
  win32: ['vulkan-1.dll', 'vk_swiftshader.dll', 'vk_swiftshader_icd.json'],
  darwin: [],
};

/** @param {import('electron-builder').AfterPackContext} context */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  for (const name of unused[electronPlatformName] ?? []) rmSync(path.join(appOutDir, name), { force: true });
  const resources = packager.getResourcesDir(appOutDir);
  for (const name of ['default_app.asar', 'app']) rmSync(path.join(resources, name), { recursive: true, force: true });
  if (!existsSync(path.join(resources, 'app.asar'))) throw new Error(`no app.asar in ${resources}: ${readdirSync(resources).join(', ')}`);
  await setFuses(executableIn(appOutDir, electronPlatformName, packager));
}

/** @param {string} folder @param {string} platform @param {import('electron-builder').AfterPackContext['packager']} packager */
function executableIn(folder, platform, packager) {
  const { productFilename } = packager.appInfo;
  if (platform === 'darwin') return path.join(folder, `${productFilename}.app`);
  if (platform === 'win32') return path.join(folder, `${productFilename}.exe`);
  return path.join(folder, packager.executableName);
}
