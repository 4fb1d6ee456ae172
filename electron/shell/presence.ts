import { powerMonitor } from 'electron';
import type { Situation } from '../renewal/ports.ts';
import { isFullScreen } from '../services/full-screen.ts';
import { ScreenLock } from '../services/session-bus/screen-lock.ts';

const screenLock = new ScreenLock();

/** What may hold a reminder back, asked of the desktop when one is due. */
export async function presence(): Promise<Pick<Situation, 'locked' | 'fullScreen'>> {
  const [locked, fullScreen] = await Promise.all([isLocked(), isFullScreen()]);
  return { locked, fullScreen };
}

async function isLocked(): Promise<boolean> {
  // The number only divides active from idle; locked is said at any.
  return powerMonitor.getSystemIdleState(1) === 'locked' || (process.platform === 'linux' && (await screenLock.isLocked()));
}

/** Calls back whenever something may have become due while nobody looked: after sleep, and when the screen is unlocked. */
export function onReturn(look: () => void): void {
  powerMonitor.on('resume', look);
  if (process.platform === 'linux') void screenLock.onUnlock(look);
  else powerMonitor.on('unlock-screen', look);
}
