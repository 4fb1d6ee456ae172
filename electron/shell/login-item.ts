import { app } from 'electron';
import { autostartFile, keepAutostart, sharedAutostartFile } from '../services/autostart.ts';
import { backgroundFlag } from '../services/installation/program.ts';

/**
 * Sees to it that the program starts in the background when the person logs in, or does not. Only an installed one: a copy that is
 * run from its sources would leave an entry behind that points at a folder which may be gone tomorrow.
 * @throws ProblemError not-writable, disk-full
 */
export async function keepLoginItem(wanted: boolean): Promise<void> {
  if (!app.isPackaged) return;
  if (process.platform === 'linux') {
    // An AppImage is started by its own file, not by what it unpacks.
    const program = process.env.APPIMAGE ?? process.execPath;
    const entry = wanted ? { name: app.getName(), command: [program, backgroundFlag] } : undefined;
    await keepAutostart(autostartFile(), entry, sharedAutostartFile);
    return;
  }
  if (app.getLoginItemSettings({ args: [backgroundFlag] }).openAtLogin === wanted) return;
  app.setLoginItemSettings({ openAtLogin: wanted, args: [backgroundFlag] });
}

/** macOS passes no arguments to what it starts at log-in, but tells that it did. */
export function wasStartedAtLogin(): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}
