import { join } from 'node:path';
import { app } from 'electron';
import type { InstalledProgram } from '../services/installation/program.ts';

/** How this program is started: by its executable, or from its sources by Electron and their folder. */
export function thisProgram(): InstalledProgram {
  const name = app.getName();
  const version = app.getVersion();
  // An AppImage is started by its own file, not by what it unpacks.
  const executable = process.env.APPIMAGE ?? process.execPath;
  const command: InstalledProgram['command'] = app.isPackaged ? [executable] : [process.execPath, app.getAppPath()];
  const manuals = app.isPackaged ? join(process.resourcesPath, 'man') : join(app.getAppPath(), 'assets/man');
  return { name, version, command, manuals };
}
