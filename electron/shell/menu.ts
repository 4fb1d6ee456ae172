import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { WindowName } from '../handlers.ts';

/**
 * The platform's standard menus. Without them macOS has no Copy and Paste in fields; zoom is for people who need larger text.
 * Reload and developer tools are left out: they would throw away what was typed, or show it.
 */
export function setMenu(open: (name: WindowName) => void): void {
  const isMac = process.platform === 'darwin';
  const settings: MenuItemConstructorOptions = {
    label: 'Configuration Manager\u2026',
    accelerator: 'CmdOrCtrl+,',
    click: () => open('preference-pane'),
  };
  const enroll: MenuItemConstructorOptions = { label: 'Computer Enrollment\u2026', click: () => open('enroll') };
  const check: MenuItemConstructorOptions = { label: 'Check a Certificate\u2026', click: () => open('certificate-check') };
  const application: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: 'File',
    submenu: [
      enroll,
      check,
      ...(isMac ? [] : [settings]),
      { type: 'separator' },
      { role: 'close' },
      ...(isMac ? [] : [{ role: 'quit' } as const]),
    ],
  };
  const view: MenuItemConstructorOptions = { label: 'View', submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }] };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [application] : []), file, { role: 'editMenu' }, view, { role: 'windowMenu' }]),
  );
}
