import type { Protection, Snapshot } from '../contract/models.ts';
import { identitySummary } from './identity-summary.ts';
import type { KeychainContents } from './ports.ts';

/** What windows show, from what the keychain holds at `now` (UTC, milliseconds). */
export function snapshotOf(contents: KeychainContents, protection: Protection, prefill: Snapshot['prefill'], now: number): Snapshot {
  const { inUse, pending, damaged } = contents;
  const waiting = pending.at(-1);
  return {
    state: inUse === undefined ? 'not-enrolled' : inUse.certificate.notAfter < now ? 'expired' : 'enrolled',
    ...(inUse ? { identity: identitySummary(inUse, true) } : {}),
    ...(waiting
      ? { pending: { userName: waiting.enrollment.userName, serverName: waiting.enrollment.serverName, since: waiting.since } }
      : {}),
    protection,
    damaged: damaged.map(({ where, why }) => `${where}: ${why}`),
    prefill,
  };
}
