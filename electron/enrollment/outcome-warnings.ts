/** What a person should know of a story that ended well. */
import type { Protection, Warning } from '../contract/models.ts';

/** A check of the server that was switched off, in words. */
export function forgivenWarning(what: string): Warning {
  return { kind: 'chain-not-checked', text: `${what}. It was accepted because checking the chain was switched off.` };
}

export function unprotectedWarning(protection: Protection): Warning[] {
  if (protection.kind === 'protected') return [];
  const text = `The key is kept in a file that only your account can read, but it is not protected by a keychain: ${protection.why}.`;
  return [{ kind: 'keychain-unprotected', text }];
}

export function unprovenWarning(proven: 'yes' | 'not-reached' | 'not-asked'): Warning[] {
  if (proven !== 'not-reached') return [];
  return [{ kind: 'not-proven', text: 'The certificate could not be tried on the site, which could not be reached just now.' }];
}
