/** Reminders of a certificate that ends, and news of one that was renewed without anyone asking: banners of the desktop. */
export const reminders = {
  'reminder.title.1': 'Renew the certificate of this computer',
  /** `left`: 'in 30 hours' */
  'reminder.title.2': 'Renew now: the certificate ends {left}',
  'reminder.title.expired': 'The certificate of this computer has expired',
  'reminder.body.1': 'It is valid until {end}, and ends {left}. Your password is all that is needed.',
  'reminder.body.2': 'It is valid until {end}. Your password is all that is needed.',
  'reminder.body.expired': 'It ended on {end}. Enroll this computer again to get back access; nothing has to be reinstalled.',
  /** one of the bodies, and when *Later* brings the next */
  'reminder.bodyWithLater': '{body} \u201cLater\u201d reminds you again on {next}.',
  'reminder.renewNow': 'Renew Now',
  'reminder.enrollAgain': 'Enroll Again',
  'reminder.later': 'Later',

  'renewed.title': 'The certificate of this computer was renewed',
  'renewed.body': 'It is valid until {end}. There is nothing to do.',
  'notRenewed.title': 'The certificate of this computer was not renewed by itself: {title}',
  'notRenewed.body': '{reason} {remedy}',
} as const;
