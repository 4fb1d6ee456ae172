import type { Warning } from '../contract/models.ts';
import { say } from '../contract/words/say.ts';
import type { Identity, Keychain, PendingRequest } from './ports.ts';

export interface Kept {
  /** what was in use before, as long as the new one has not worked */
  readonly spare?: Identity | undefined;
  /** the request that the new one came from: it is done with */
  readonly waiting?: PendingRequest | undefined;
}

/**
 * Removes the earlier identities of the same enrollment, keys included: for once the one in use has worked at the site. Those of other
 * accounts, other servers and from files are somebody's own and stay. What can't be removed now is removed after the next renewal.
 */
export async function retirePredecessors(inUse: Identity, keychain: Keychain, { spare, waiting }: Kept = {}): Promise<readonly Warning[]> {
  try {
    if (waiting) await keychain.dropPending(waiting.id);
    const { identities, inUse: chosen } = await keychain.read();
    const kept = [spare?.id, chosen?.id];
    for (const { id } of identities.filter((other) => !kept.includes(other.id) && isPredecessor(other, inUse))) await keychain.remove(id);
    return [];
  } catch {
    // The renewal itself is done and must not be called a failure.
    return [{ kind: 'old-key-kept', text: say('warning.old-key-kept') }];
  }
}

/** An account may have been typed in its other form meanwhile; then the subject of the certificate tells that it is the same. */
function isPredecessor(other: Identity, { generation, enrollment, certificate }: Identity): boolean {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return (
    other.generation < generation &&
    other.enrollment.profile !== 'imported' &&
    same(other.enrollment.serverName, enrollment.serverName) &&
    (same(other.enrollment.userName, enrollment.userName) || other.certificate.subject === certificate.subject)
  );
}
