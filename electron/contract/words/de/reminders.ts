/** Reminders of a certificate that ends, and news of one that was renewed without anyone asking: banners of the desktop. */
import type { reminders as english } from '../en/reminders.ts';

export const reminders: Readonly<Record<keyof typeof english, string>> = {
  'reminder.title.1': 'Erneuern Sie das Zertifikat dieses Computers',
  'reminder.title.2': 'Jetzt erneuern: Das Zertifikat läuft {left} ab',
  'reminder.title.expired': 'Das Zertifikat dieses Computers ist abgelaufen',
  'reminder.body.1': 'Es ist bis {end} gültig und läuft {left} ab. Nur Ihr Kennwort wird gebraucht.',
  'reminder.body.2': 'Es ist bis {end} gültig. Nur Ihr Kennwort wird gebraucht.',
  'reminder.body.expired':
    'Abgelaufen: {end}. Registrieren Sie diesen Computer neu, um wieder Zugriff zu erhalten; es muss nichts neu installiert werden.',
  'reminder.bodyWithLater': '{body} Mit „Später“ werden Sie wieder erinnert: {next}.',
  'reminder.renewNow': 'Jetzt erneuern',
  'reminder.enrollAgain': 'Neu registrieren',
  'reminder.later': 'Später',

  'renewed.title': 'Das Zertifikat dieses Computers wurde erneuert',
  'renewed.body': 'Es ist bis {end} gültig. Sie brauchen nichts zu tun.',
  'notRenewed.title': 'Das Zertifikat dieses Computers wurde nicht von selbst erneuert: {title}',
  'notRenewed.body': '{reason} {remedy}',
};
