import { FolderKeychain } from '../../electron/services/keychain/folder-keychain.ts';
import { HandSetClock } from './hand-set-clock.ts';
import { noSealer } from './sealers.ts';

/** The keychain of a computer without a protected store. */
export function openUnprotected(folder: string): FolderKeychain {
  return new FolderKeychain({ folder, sealer: noSealer, clock: new HandSetClock(), user: 'app' });
}
