import type { Protection, RenewalOutlook, Snapshot } from '../contract/models.ts';
import { inWords } from '../contract/words/say.ts';
import { identityRows } from './identity-rows.ts';
import { agreedRootSummary, identitySummary } from './identity-summary.ts';
import type { AgreedRoot, Identity, KeychainContents } from './ports.ts';

/** What windows show besides the keychain. */
export type OtherFacts = Pick<Snapshot, 'settings' | 'history' | 'help'>;

/**
 * What windows show, from what the keychain holds at `now` (UTC, milliseconds).
 * @param revoked SHA-256 of certificates that are known to be revoked
 */
export function snapshotOf(
  contents: KeychainContents,
  agreedRoots: readonly AgreedRoot[],
  protection: Protection,
  prefill: Snapshot['prefill'],
  now: number,
  renewal: RenewalOutlook | undefined,
  others: OtherFacts & Pick<Snapshot, 'site'>,
  revoked: ReadonlySet<string> = new Set(),
): Snapshot {
  const { inUse, identityProblem, pending, damaged } = contents;
  const waiting = pending.at(-1);
  return {
    now: new Date(now).toISOString(),
    state: inUse ? stateOf(inUse, now, revoked) : 'not-enrolled',
    ...(inUse ? { identity: identitySummary(inUse, true) } : {}),
    ...(identityProblem ? { identityProblem } : {}),
    identities: identityRows(contents, { now, revoked }),
    ...(inUse && renewal ? { renewal } : {}),
    ...(waiting
      ? { pending: { userName: waiting.enrollment.userName, serverName: waiting.enrollment.serverName, since: waiting.since } }
      : {}),
    protection,
    damaged: damaged.map(({ where, why }) => `${where}: ${inWords(why)}`),
    agreedRoots: agreedRoots.map(agreedRootSummary),
    prefill,
    ...others,
  };
}

function stateOf({ certificate: { sha256, notAfter } }: Identity, now: number, revoked: ReadonlySet<string>): Snapshot['state'] {
  if (revoked.has(sha256)) return 'revoked';
  return notAfter < now ? 'expired' : 'enrolled';
}
