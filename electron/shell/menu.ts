import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { PanePlace } from '../contract/channels.ts';
import { say } from '../contract/words/say.ts';
import type { WindowName } from '../handlers.ts';

type Open = (name: WindowName, show?: PanePlace) => void;

const line = { type: 'separator' } as const;

/**
 * The platform's standard menus, in the language that is spoken now: Electron's own labels are English. Without them macOS has no
 * Copy and Paste in fields; zoom is for people who need larger text. Reload and developer tools are left out: they would throw away
 * what was typed, or show it.
 */
export function setMenu(open: Open): void {
  const isMac = process.platform === 'darwin';
  const settings: MenuItemConstructorOptions = {
    label: say('menu.pane'),
    accelerator: 'CmdOrCtrl+,',
    click: () => open('preference-pane'),
  };
  const enroll: MenuItemConstructorOptions = { label: say('menu.enroll'), click: () => open('enroll') };
  const check: MenuItemConstructorOptions = { label: say('menu.check'), click: () => open('certificate-check') };
  const file: MenuItemConstructorOptions = {
    label: say('menu.file'),
    submenu: [
      enroll,
      check,
      ...(isMac ? [] : [settings]),
      line,
      { role: 'close', label: say('menu.close') },
      ...(isMac ? [] : [{ role: 'quit', label: say('menu.quit', { program: app.getName() }) } as const]),
    ],
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [application(settings, open)] : []), file, edit(), view(), window(isMac), help(isMac, open)]),
  );
}

/** The first menu of macOS. */
function application(settings: MenuItemConstructorOptions, open: Open): MenuItemConstructorOptions {
  const program = app.getName();
  return {
    role: 'appMenu',
    submenu: [
      { label: say('menu.about', { program }), click: () => open('about') },
      line,
      settings,
      line,
      { role: 'services', label: say('menu.services') },
      line,
      { role: 'hide', label: say('menu.hide', { program }) },
      { role: 'hideOthers', label: say('menu.hideOthers') },
      { role: 'unhide', label: say('menu.showAll') },
      line,
      { role: 'quit', label: say('menu.quit', { program }) },
    ],
  };
}

function edit(): MenuItemConstructorOptions {
  return {
    role: 'editMenu',
    label: say('menu.edit'),
    submenu: [
      { role: 'undo', label: say('menu.undo') },
      { role: 'redo', label: say('menu.redo') },
      line,
      { role: 'cut', label: say('menu.cut') },
      { role: 'copy', label: say('menu.copy') },
      { role: 'paste', label: say('menu.paste') },
      { role: 'delete', label: say('menu.delete') },
      line,
      { role: 'selectAll', label: say('menu.selectAll') },
    ],
  };
}

function view(): MenuItemConstructorOptions {
  return {
    label: say('menu.view'),
    submenu: [
      { role: 'resetZoom', label: say('menu.actualSize') },
      { role: 'zoomIn', label: say('menu.zoomIn') },
      { role: 'zoomOut', label: say('menu.zoomOut') },
    ],
  };
}

function window(isMac: boolean): MenuItemConstructorOptions {
  const minimize: MenuItemConstructorOptions = { role: 'minimize', label: say('menu.minimize') };
  const ofMac: MenuItemConstructorOptions[] = [
    { role: 'zoom', label: say('menu.zoom') },
    line,
    { role: 'front', label: say('menu.front') },
  ];
  return { role: 'windowMenu', label: say('menu.window'), submenu: [minimize, ...(isMac ? ofMac : [])] };
}

/** About is there where macOS does not have it in the menu of the program. */
function help(isMac: boolean, open: Open): MenuItemConstructorOptions {
  const about: MenuItemConstructorOptions[] = [line, { label: say('menu.about', { program: app.getName() }), click: () => open('about') }];
  return {
    role: 'help',
    label: say('menu.help'),
    submenu: [
      { label: say('help.get'), accelerator: isMac ? 'Cmd+?' : 'F1', click: () => open('preference-pane', 'help') },
      { label: say('diagnostics.collect'), click: () => open('preference-pane', 'diagnostics') },
      ...(isMac ? [] : about),
    ],
  };
}
