import type { Snapshot } from '../../electron/contract/models.ts';
import { daysUntil, inDays, longDate } from '../dates.ts';
import { words } from '../words.ts';

export interface Status {
  readonly title: string;
  readonly sentence: string;
}

/** The state of this computer in a title and one sentence. A certificate that works says more than a request that waits. */
export function statusOf(snapshot: Snapshot, locale: string, now: Date): Status {
  const { pane, language } = words;
  const { identity, pending, state } = snapshot;
  if (identity && state !== 'not-enrolled') {
    const { commonName, notAfter } = identity.certificate;
    const until = longDate(notAfter, locale);
    const sentence =
      state === 'enrolled' ? pane.enrolled(commonName, until, inDays(daysUntil(notAfter, now), language)) : pane.expired(until);
    return { title: pane.status[state], sentence };
  }
  if (pending) return { title: pane.waiting, sentence: pane.pending(pending.serverName, longDate(pending.since, locale)) };
  return { title: pane.status['not-enrolled'], sentence: pane.notEnrolled };
}

/** How much of a certificate's life is over, from 0 to 1. */
export function lifeLived(notBefore: string, notAfter: string, now: Date): number {
  const begin = Date.parse(notBefore);
  const length = Date.parse(notAfter) - begin;
  if (!(length > 0)) return 1;
  return Math.min(1, Math.max(0, (now.getTime() - begin) / length));
}

/** Hexadecimal digits in pairs. */
export function inPairs(hex: string, separator: string): string {
  return (hex.match(/.{1,2}/gu) ?? []).join(separator);
}

/** The ends of a fingerprint, enough to recognise it by: '9C:41:…:E7:02'. */
export function shortFingerprint(hex: string): string {
  const pairs = hex.match(/.{1,2}/gu) ?? [];
  return pairs.length <= 5 ? pairs.join(':') : [...pairs.slice(0, 2), '\u2026', ...pairs.slice(-2)].join(':');
}
