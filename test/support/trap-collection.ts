/**
 * Chains of certificates that no server should get away with, each broken in exactly one way, and some that are good; as plain data, so
 * that any judge in any process can be shown them. Each is a world of its own: what is shown, what is trusted, what is published where.
 */
import { makeKeys } from './trap-collection-certificates.ts';
import { type Draft, makerWith, makeTrap, type Trap } from './trap-collection-chain.ts';
import { good } from './trap-collection-good.ts';
import { hosts } from './trap-collection-hosts.ts';
import { limits } from './trap-collection-limits.ts';
import { revocation } from './trap-collection-revocation.ts';
import { strength } from './trap-collection-strength.ts';
import { trust } from './trap-collection-trust.ts';

const groups: Readonly<Record<string, readonly Draft[]>> = { trust, hosts, limits, strength, revocation, good };

/** Makes the whole collection anew; its chains share their keys. */
export async function makeCollection(): Promise<readonly Trap[]> {
  const make = makerWith(await makeKeys());
  return Object.entries(groups).flatMap(([group, drafts]) => drafts.map((draft) => makeTrap(group, draft, make)));
}
