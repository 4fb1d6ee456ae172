/** What the tray says: the state of this computer in words, and in a shape of its own for each state. */
import type { Snapshot } from '../contract/models.ts';
import { howLong } from '../contract/words/dates.ts';
import { say } from '../contract/words/say.ts';

/** Each has an image of that name in assets/tray; they differ in shape, not in colour alone. */
export const trayLooks = ['fine', 'renew-soon', 'renew-now', 'expired', 'not-enrolled'] as const;
export type TrayLook = (typeof trayLooks)[number];

export interface TrayState {
  readonly look: TrayLook;
  /** in a few words: the first line of the menu and of the tooltip */
  readonly status: string;
  /** the second line, where there is more to say */
  readonly more: string | undefined;
  /** what a person can do about it */
  readonly action: { readonly label: string; readonly window: 'enroll' | 'renew' | 'preference-pane' };
}

/** `moment` puts a time (ISO 8601) into the person's words. */
export function trayState(snapshot: Snapshot | undefined, moment: (iso: string) => string): TrayState {
  const enroll = { label: say('button.enroll'), window: 'enroll' } as const;
  const enrollAgain = { label: say('button.enrollAgain'), window: 'enroll' } as const;
  const renew = { label: say('button.renew'), window: 'renew' } as const;
  const { identity, renewal, state } = snapshot ?? {};
  if (snapshot?.identityProblem) {
    const status = say(`pane.status.${snapshot.identityProblem.kind === 'certificate-ambiguous' ? 'ambiguous' : 'not-found'}`);
    return { look: 'not-enrolled', status, more: undefined, action: { label: say('pane.chooseCertificate'), window: 'preference-pane' } };
  }
  if (!snapshot || !identity || state === 'not-enrolled') {
    const more = snapshot?.pending ? say('tray.pending') : undefined;
    return { look: 'not-enrolled', status: say('tray.notEnrolled'), more, action: enroll };
  }
  const more = renewal?.nextReminder && say('tray.nextReminder', { at: moment(renewal.nextReminder) });
  if (state === 'expired') return { look: 'expired', status: say('tray.expired'), more, action: enrollAgain };
  if (state === 'revoked') return { look: 'expired', status: say('tray.revoked'), more: undefined, action: enrollAgain };
  const left = timeLeft(Date.parse(identity.certificate.notAfter) - Date.parse(snapshot.now));
  if (renewal?.period === 2) return { look: 'renew-now', status: say('tray.renewNow', { left }), more, action: renew };
  if (renewal?.period === 1) return { look: 'renew-soon', status: say('tray.renewSoon', { left }), more, action: renew };
  return { look: 'fine', status: say('tray.fine', { left }), more, action: renew };
}

const millisecondsAnHour = 3_600_000;

/** Whole days, or hours on the last two: never more than there is. */
function timeLeft(milliseconds: number): string {
  const hours = Math.max(0, Math.floor(milliseconds / millisecondsAnHour));
  if (hours >= 48) return howLong(Math.floor(hours / 24), 'day');
  return hours === 0 ? say('tray.lastHour') : howLong(hours, 'hour');
}
