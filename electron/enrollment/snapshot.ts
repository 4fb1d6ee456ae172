import type { Protection, RenewalOutlook, Snapshot } from '../contract/models.ts';
import { agreedRootSummary, identitySummary } from './identity-summary.ts';
import type { AgreedRoot, KeychainContents } from './ports.ts';

/** What windows show, from what the keychain holds at `now` (UTC, milliseconds). */
export function snapshotOf(
  contents: KeychainContents,
  agreedRoots: readonly AgreedRoot[],
  protection: Protection,
  prefill: Snapshot['prefill'],
  now: number,
  renewal?: RenewalOutlook,
): Snapshot {
  const { inUse, pending, damaged } = contents;
  const waiting = pending.at(-1);
  return {
    now: new Date(now).toISOString(),
    state: inUse === undefined ? 'not-enrolled' : inUse.certificate.notAfter < now ? 'expired' : 'enrolled',
    ...(inUse ? { identity: identitySummary(inUse, true) } : {}),
    ...(inUse && renewal ? { renewal } : {}),
    ...(waiting
      ? { pending: { userName: waiting.enrollment.userName, serverName: waiting.enrollment.serverName, since: waiting.since } }
      : {}),
    protection,
    damaged: damaged.map(({ where, why }) => `${where}: ${why}`),
    agreedRoots: agreedRoots.map(agreedRootSummary),
    prefill,
  };
}
