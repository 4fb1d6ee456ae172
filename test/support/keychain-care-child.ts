/**
 * A process that does one thing with an identity, as a person wants it in the pane, so that a test can kill it at any moment. It gets the folder
 * of the keychain, what to do, and the identity's id; it prints `done` or the kind of problem.
 */
import { problemOf } from '../../electron/contract/problem.ts';
import { openUnprotected } from './unprotected-keychain.ts';

const [folder = '', deed = '', id = ''] = process.argv.slice(2);
const keychain = openUnprotected(folder);
const deeds: Readonly<Record<string, () => Promise<unknown>>> = {
  discard: () => keychain.discard(id),
  restore: () => keychain.restore(id),
  erase: () => keychain.erase(id),
  access: () => keychain.changeAccess(id, { confirm: false, allowed: ['export'] }),
  use: () => keychain.openKey(id, 'renew'),
};
console.log(
  await (deeds[deed] ?? (() => Promise.reject(new Error(deed))))().then(
    () => 'done',
    (error: unknown) => problemOf(error).kind,
  ),
);
