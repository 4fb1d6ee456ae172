/** Reminders of a certificate that ends, and news of one that was renewed without anyone asking: banners of the desktop. */
import type { reminders as english } from '../en/reminders.ts';

export const reminders: Readonly<Record<keyof typeof english, string>> = {
  'reminder.title.1': 'Renouvelez le certificat de cet ordinateur',
  /** `left`: 'in 30 hours' */
  'reminder.title.2': 'À renouveler maintenant : le certificat expire {left}',
  'reminder.title.expired': 'Le certificat de cet ordinateur a expiré',
  'reminder.body.1': 'Il est valide jusqu’au {end} et expire {left}. Seul votre mot de passe est nécessaire.',
  'reminder.body.2': 'Il est valide jusqu’au {end}. Seul votre mot de passe est nécessaire.',
  'reminder.body.expired': 'Il a expiré le {end}. Inscrivez à nouveau cet ordinateur pour rétablir l’accès ; rien n’est à réinstaller.',
  /** one of the bodies, and when *Later* brings the next */
  'reminder.bodyWithLater': '{body} « Plus tard » vous le rappellera le {next}.',
  'reminder.renewNow': 'Renouveler',
  'reminder.enrollAgain': 'Réinscrire',
  'reminder.later': 'Plus tard',

  'renewed.title': 'Le certificat de cet ordinateur a été renouvelé',
  'renewed.body': 'Il est valide jusqu’au {end}. Vous n’avez rien à faire.',
  'notRenewed.title': 'Le certificat de cet ordinateur n’a pas été renouvelé automatiquement : {title}',
  'notRenewed.body': '{reason} {remedy}',
};
