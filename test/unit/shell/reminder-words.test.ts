import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../../electron/renewal/ports.ts';
import { later, reminderBanner, renewNow } from '../../../electron/shell/reminder-words.ts';

process.env.TZ = 'Europe/Berlin';

const now = Date.parse('2027-10-10T09:00:00Z');
const announcement = (secondsLeft: number, period: Announcement['period'], next?: string): Announcement => ({
  at: now,
  period,
  occasion: 'interval',
  notAfter: now + secondsLeft * 1000,
  secondsLeft,
  later: next === undefined ? [] : [Date.parse(next)],
});

describe('a reminder', () => {
  it('in the first period says until when, and when Later brings the next', () => {
    const banner = reminderBanner(announcement(30 * 86_400, 1, '2027-10-11T09:00:00Z'));
    expect(banner.title).toBe('Renew the certificate of this computer');
    expect(banner.body).toContain('9 November 2027, and ends in 30 days');
    expect(banner.body).toMatch(/Later.*Monday,? 11 October 2027.*11:00/u);
    expect(banner.actions.map(({ id, label }) => [id, label])).toEqual([
      [renewNow, 'Renew Now'],
      [later, 'Later'],
    ]);
    expect(banner.isUrgent).toBe(false);
  });

  it('in the second period is urgent, and says how little is left', () => {
    const banner = reminderBanner(announcement(30 * 3600, 2, '2027-10-10T17:00:00Z'));
    expect(banner).toMatchObject({ title: 'Renew now: the certificate ends in 30 hours', isUrgent: true });
    expect(banner.body).toMatch(/Monday,? 11 October 2027.*17:00/u);
  });

  it('after the end speaks of enrolling again', () => {
    const banner = reminderBanner(announcement(0, 'expired', '2027-10-11T09:00:00Z'));
    expect(banner.title).toContain('expired');
    expect(banner.body).toContain('nothing has to be reinstalled');
    expect(banner.actions[0]?.label).toBe('Enroll Again');
  });

  it('names no next time where none is to come', () => {
    expect(reminderBanner(announcement(3600, 2)).body).not.toContain('Later');
  });
});
