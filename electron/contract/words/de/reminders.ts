/** Reminders of a certificate that ends, and news of one that was renewed without anyone asking: banners of the desktop. */
import type { reminders as english } from '../en/reminders.ts';

export const reminders: Readonly<Record<keyof typeof english, string>> = {
  'reminder.title.1': 'Zertifikat dieses Computers erneuern',
  /** `left`: 'in 30 Stunden' */
  'reminder.title.2': 'Jetzt erneuern: Das Zertifikat läuft {left} ab',
  'reminder.title.expired': 'Das Zertifikat dieses Computers ist abgelaufen',
  'reminder.body.1': 'Es ist gültig bis {end} und läuft {left} ab. Nur Ihr Kennwort wird benötigt.',
  'reminder.body.2': 'Es ist gültig bis {end}. Nur Ihr Kennwort wird benötigt.',
  'reminder.body.expired':
    'Es ist am {end} abgelaufen. Registrieren Sie diesen Computer erneut, um wieder Zugriff zu erhalten; es muss nichts neu installiert werden.',
  /** one of the bodies, and when *Later* brings the next */
  'reminder.bodyWithLater': '{body} Mit „Später“ kommt die nächste Erinnerung am {next}.',
  'reminder.renewNow': 'Jetzt erneuern',
  'reminder.enrollAgain': 'Erneut registrieren',
  'reminder.later': 'Später',

  'renewed.title': 'Das Zertifikat dieses Computers wurde erneuert',
  'renewed.body': 'Es ist gültig bis {end}. Es ist nichts zu tun.',
  'notRenewed.title': 'Das Zertifikat dieses Computers wurde nicht automatisch erneuert: {title}',
  'notRenewed.body': '{reason} {remedy}',
};
