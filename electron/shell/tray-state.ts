/** What the tray says: the state of this computer in words, and in a shape of its own for each state. */
import type { Snapshot } from '../contract/models.ts';

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
  readonly action: { readonly label: string; readonly window: 'enroll' | 'renew' };
}

const enroll = { label: 'Enroll\u2026', window: 'enroll' } as const;
const enrollAgain = { label: 'Enroll Again\u2026', window: 'enroll' } as const;
const renew = { label: 'Renew\u2026', window: 'renew' } as const;

/** `moment` puts a time (ISO 8601) into the person's words. */
export function trayState(snapshot: Snapshot | undefined, moment: (iso: string) => string): TrayState {
  const { identity, renewal, state } = snapshot ?? {};
  if (!snapshot || !identity || state === 'not-enrolled') {
    const more = snapshot?.pending ? 'A request waits for approval' : undefined;
    return { look: 'not-enrolled', status: 'Not enrolled', more, action: enroll };
  }
  const next = renewal?.nextReminder && `Next reminder: ${moment(renewal.nextReminder)}`;
  if (state === 'expired') return { look: 'expired', status: 'Certificate expired', more: next, action: enrollAgain };
  const left = timeLeft(Date.parse(identity.certificate.notAfter) - Date.parse(snapshot.now));
  if (renewal?.period === 2) return { look: 'renew-now', status: `Renew now: ${left} left`, more: next, action: renew };
  if (renewal?.period === 1) return { look: 'renew-soon', status: `Renew soon: ${left} left`, more: next, action: renew };
  return { look: 'fine', status: `Enrolled: ${left} left`, more: next, action: renew };
}

const millisecondsAnHour = 3_600_000;

/** Whole days, or hours on the last two: never more than there is. */
function timeLeft(milliseconds: number): string {
  const hours = Math.max(0, Math.floor(milliseconds / millisecondsAnHour));
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  return hours === 1 ? '1 hour' : hours === 0 ? 'less than an hour' : `${hours} hours`;
}
