import { explain } from '../../electron/contract/explain.ts';
import type { Snapshot } from '../../electron/contract/models.ts';
import { say } from '../../electron/contract/words/say.ts';
import { dateAndTime, daysUntil, inDays, longDate } from '../dates.ts';
import { agoInWords } from './ago.ts';

/** How this computer stands, the most pressing first where several are true. */
export type Standing =
  | 'ambiguous'
  | 'not-found'
  | 'not-enrolled'
  | 'waiting'
  | 'revoked'
  | 'expired'
  | 'refused'
  | 'last-days'
  | 'renewal-due'
  | 'enrolled';

/** What can be done about it. */
export type StatusAction = 'enroll' | 'enroll-again' | 'renew' | 'choose';

export interface Status {
  readonly standing: Standing;
  readonly title: string;
  readonly sentence: string;
  /** the one that applies; it is the default button where something has to be done */
  readonly action: StatusAction;
  readonly isDue: boolean;
  /** what is possible besides */
  readonly otherAction?: StatusAction;
}

const actions: Readonly<Record<Standing, Pick<Status, 'action' | 'isDue' | 'otherAction'>>> = {
  ambiguous: { action: 'choose', isDue: true, otherAction: 'enroll-again' },
  'not-found': { action: 'choose', isDue: true, otherAction: 'enroll-again' },
  'not-enrolled': { action: 'enroll', isDue: true },
  waiting: { action: 'enroll', isDue: true },
  revoked: { action: 'enroll-again', isDue: true },
  expired: { action: 'enroll-again', isDue: true },
  refused: { action: 'enroll-again', isDue: true, otherAction: 'renew' },
  'last-days': { action: 'renew', isDue: true, otherAction: 'enroll-again' },
  'renewal-due': { action: 'renew', isDue: true, otherAction: 'enroll-again' },
  enrolled: { action: 'renew', isDue: false, otherAction: 'enroll-again' },
};

/** The state of this computer in a title, a sentence and what to do. A certificate that works says more than a request that waits. */
export function statusOf(snapshot: Snapshot, now: Date): Status {
  const standing = standingOf(snapshot);
  return { standing, title: say(`pane.status.${standing}`), sentence: sentenceOf(standing, snapshot, now), ...actions[standing] };
}

function standingOf({ identity, identityProblem, pending, state, site, renewal }: Snapshot): Standing {
  if (identityProblem) return identityProblem.kind === 'certificate-ambiguous' ? 'ambiguous' : 'not-found';
  if (!identity || state === 'not-enrolled') return pending ? 'waiting' : 'not-enrolled';
  if (state !== 'enrolled') return state;
  if (site.lastContact?.outcome === 'refused') return 'refused';
  if (renewal?.period === 1) return 'renewal-due';
  return renewal?.period === 2 ? 'last-days' : 'enrolled';
}

function sentenceOf(standing: Standing, snapshot: Snapshot, now: Date): string {
  const { identity, identityProblem, pending, renewal, site } = snapshot;
  if (identityProblem) {
    const { reason, remedy } = explain(identityProblem);
    return `${reason} ${remedy}`;
  }
  if (standing === 'waiting') {
    return say('pane.sentence.waiting', { server: pending?.serverName ?? '', since: longDate(pending?.since ?? snapshot.now) });
  }
  const { commonName: name = '', notAfter = snapshot.now } = identity?.certificate ?? {};
  const until = standing === 'last-days' ? dateAndTime(notAfter) : longDate(notAfter);
  const days = Math.max(0, daysUntil(renewal?.firstPeriodFrom ?? notAfter, now));
  const facts = { name, until, days, inDays: inDays(daysUntil(notAfter, now)) };
  if (standing === 'enrolled' && site.lastContact?.outcome === 'accepted') return say('pane.sentence.inOrder', facts);
  if (standing === 'refused')
    return say('pane.sentence.refused', { ...facts, when: agoInWords(site.lastContact?.at ?? snapshot.now, now) });
  return standing === 'ambiguous' || standing === 'not-found' ? '' : say(`pane.sentence.${standing}`, facts);
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
