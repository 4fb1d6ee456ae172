import { type KeyUser, keyUsers } from '../contract/keychain-entries.ts';

/** Under which name a command uses keys; nothing for one that has no use for them, and gets none. */
export function keyUserOf(command = ''): KeyUser | undefined {
  return keyUsers.find((user) => user !== 'app' && user.toLowerCase() === command.toLowerCase());
}
