/** What a person should know of a story that ended well. */
import { explain } from '../contract/explain.ts';
import type { Protection, Warning } from '../contract/models.ts';
import { problemOf } from '../contract/problem.ts';
import { say } from '../contract/words/say.ts';
import type { Identity, KeychainContents } from './ports.ts';

/** A check of the server that was switched off, in words. */
export function forgivenWarning(what: string): Warning {
  return { kind: 'chain-not-checked', text: say('warning.chain-not-checked', { what }) };
}

export function unprotectedWarning(protection: Protection): Warning[] {
  if (protection.kind === 'protected') return [];
  return [{ kind: 'keychain-unprotected', text: say('warning.keychain-unprotected', { why: protection.why }) }];
}

export function unprovenWarning(proven: 'yes' | 'not-reached' | 'not-asked'): Warning[] {
  return proven === 'not-reached' ? [{ kind: 'not-proven', text: say('warning.not-proven') }] : [];
}

/** Where the settings name another identity, which only an administrator can change. */
export function otherInUseWarning(stored: Identity, { inUse }: KeychainContents): Warning[] {
  return inUse?.id === stored.id ? [] : [{ kind: 'other-in-use', text: say('warning.other-in-use') }];
}

/** Why the identifier of this client was not kept. */
export function unkeptWarning(error: unknown): Warning[] {
  return [{ kind: 'identifier-not-kept', text: say('warning.identifier-not-kept', { why: explain(problemOf(error)).reason }) }];
}
