/** Renew Certificate: the account page, putting it off, and what is said when there is nothing to renew. */
export const renew = {
  'renew.title': 'Renew the certificate',
  'renew.lead': 'The certificate of {name} is valid until {date} ({inDays}).',
  'renew.leadAsk': 'Your password is all that is needed. The old certificate stays in use until the new one has proved itself.',
  'renew.leadAskAll': 'Enter your work account. The old certificate stays in use until the new one has proved itself.',
  'renew.cancelled': 'The renewal was cancelled. Nothing was changed.',
  'renew.changeEntries': 'Change user name and server name',
  'renew.working': 'Renewing the certificate',
  'renew.workingLead': 'This usually takes a few seconds. The old certificate stays in use meanwhile.',
  'renew.failed': 'The certificate was not renewed',
  'renew.finished': 'The certificate is renewed',
  'renew.finishedLead': 'The new certificate from {server} is checked and in use.',
  'renew.validUntil': 'Valid until',
  'renew.before': 'Was valid until',
  'renew.reminders': 'You will be reminded again in good time. Until then there is nothing to do.',

  'later.title': 'When do you want to be reminded?',
  'later.lead': 'Nothing else reminds you before the time you choose.',
  'later.choices': 'Times to choose from',
  'later.choice': '{at} ({inDays})',
  /** follows the first of the choices */
  'later.usual': ', as usual',
  'later.postponed': 'You will be reminded',
  'later.until': 'The next reminder comes on {at} ({inDays}).',
  'later.none': 'No further reminder is to come.',
  'later.stays': 'You can renew at any time before, from Configuration Manager.',

  'over.expired.title': 'The certificate has expired',
  'over.expired.text': 'The certificate of {name} ended on {on}. It can\u2019t be renewed any more.',
  'over.expired.remedy':
    'Enroll this computer again with your work account. Nothing has to be reinstalled, and the site goes on knowing this computer.',
  'over.not-enrolled.title': 'There is no certificate to renew',
  'over.not-enrolled.text': 'This computer is not enrolled.',
  'over.not-enrolled.remedy': 'Enroll it with your work account first.',
} as const;
