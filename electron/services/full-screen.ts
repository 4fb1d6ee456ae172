/**
 * Whether the person presents, or an application fills the screen: as far as the platform tells. On macOS it does not, and its own Focus holds
 * banners back there. On Wayland no program may ask about another's windows. Where nobody can tell, nothing is held back.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a program and gives back what it says. */
export type Ask = (program: string, args: readonly string[]) => Promise<string>;

const run = promisify(execFile);
const ask: Ask = async (program, args) => (await run(program, [...args], { timeout: 5000, windowsHide: true })).stdout;

export async function isFullScreen(
  platform: NodeJS.Platform = process.platform,
  environment = process.env,
  asking: Ask = ask,
): Promise<boolean> {
  try {
    if (platform === 'win32')
      return isBusyState(await asking('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', notificationState]));
    if (platform === 'linux' && environment.DISPLAY) return await isActiveWindowFullScreen(asking);
  } catch {
    // the program that could tell isn't there
  }
  return false;
}

/** Source: Extended Window Manager Hints 1.5, _NET_ACTIVE_WINDOW and _NET_WM_STATE */
async function isActiveWindowFullScreen(asking: Ask): Promise<boolean> {
  const [id] = /0x[0-9a-f]+/u.exec(await asking('xprop', ['-root', '_NET_ACTIVE_WINDOW'])) ?? [];
  if (id === undefined || Number(id) === 0) return false;
  return (await asking('xprop', ['-id', id, '_NET_WM_STATE'])).includes('_NET_WM_STATE_FULLSCREEN');
}

const notificationState = [
  '$ErrorActionPreference = "Stop"',
  'Add-Type -Namespace Native -Name Shell -MemberDefinition \'[DllImport("shell32.dll")] public static extern int SHQueryUserNotificationState(out int state);\'',
  '$state = 0',
  '[void][Native.Shell]::SHQueryUserNotificationState([ref]$state)',
  '$state',
].join('; ');

/** Full screen, full-screen Direct3D, presentation. Source: Windows, QUERY_USER_NOTIFICATION_STATE */
function isBusyState(answer: string): boolean {
  return [2, 3, 4].includes(Number.parseInt(answer, 10));
}
