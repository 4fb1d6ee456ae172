/** How each address that this computer goes to answers. */
import { type Check, checkNames } from '../../contract/checks.ts';
import { problemOf } from '../../contract/problem.ts';
import type { CheckedAddress, KeychainFacts } from './facts.ts';

export interface AddressWish {
  readonly userName: string;
  /** as it was typed; empty where none is known */
  readonly serverName: string;
  readonly managementPoint?: string | undefined;
}

/** Makes the checks of one address; all that is known of it is told on the way. */
export type CheckAddress = (wish: AddressWish, progress: (check: Check) => void, signal: AbortSignal) => Promise<unknown>;

export interface KnownNames {
  readonly keychain: KeychainFacts;
  /** what was typed last, and what the settings say */
  readonly typed: readonly { readonly userName: string; readonly serverName: string }[];
  readonly managementPoint: string | undefined;
}

/** The servers of the certificate in use, of the last attempt and of the settings, each once; the management point beside the first. */
export function addressesOf({ keychain, typed, managementPoint }: KnownNames): readonly AddressWish[] {
  const enrolled = keychain.kind === 'read' && keychain.contents.inUse ? [keychain.contents.inUse.enrollment] : [];
  const wishes = new Map<string, AddressWish>();
  for (const { userName, serverName } of [...enrolled, ...typed]) {
    const name = serverName.trim();
    if (name !== '' && !wishes.has(name.toLowerCase())) wishes.set(name.toLowerCase(), { userName, serverName: name });
  }
  const [first, ...others] = wishes.values();
  if (managementPoint === undefined) return first ? [first, ...others] : [];
  return [{ ...(first ?? { userName: '', serverName: '' }), managementPoint }, ...others];
}

/** One after the other, so that they don't take time from each other. Where it takes too long, what is known by then. */
export async function checkAddresses(
  wishes: readonly AddressWish[],
  check: CheckAddress,
  seconds: number,
  signal: AbortSignal,
): Promise<readonly CheckedAddress[]> {
  const enough = AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]);
  const checked: CheckedAddress[] = [];
  for (const wish of wishes) {
    const checks: Check[] = [];
    await check(wish, (done) => checks.push(done), enough).catch((error: unknown) => {
      if (signal.aborted || problemOf(error).kind !== 'cancelled') throw error;
    });
    const inOrder = checks.sort((a, b) => checkNames.indexOf(a.name) - checkNames.indexOf(b.name));
    checked.push({ address: wish.serverName || (wish.managementPoint ?? ''), checks: inOrder });
    if (enough.aborted) break;
  }
  return checked;
}
