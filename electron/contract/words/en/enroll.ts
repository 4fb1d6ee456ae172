/** Computer Enrollment, from its introduction to its conclusion. The fields of its account page occur when renewing as well. */
export const enroll = {
  'introduction.title': 'Enroll this computer',
  'introduction.purpose':
    'A certificate of its own lets your organisation\u2019s site recognise this computer. Getting it takes less than a minute.',
  'introduction.needed': 'What you need',
  'introduction.account': 'Your work account and its password',
  'introduction.network': 'A connection to your organisation\u2019s network',
  'introduction.server': 'The server\u2019s name, if your administrator gave you one',
  'introduction.key': 'The key for the certificate is made on this computer and never leaves it.',
  'introduction.alreadyEnrolled':
    'This computer is already enrolled for {name}. That certificate stays in use until a new one is in its place.',
  'introduction.pending':
    'The request of {userName} from {since} waits for approval at {server}. Enter the same account and its password to ask the server about it.',

  'account.title': 'Who is enrolling this computer?',
  'account.lead': 'Use your work account. Your administrator can tell you if you need a different server.',
  'account.cancelled': 'Enrollment was cancelled. Nothing was changed.',
  'account.userName': 'User name:',
  'account.userNameHint': 'domain\\name or name@domain',
  'account.password': 'Password:',
  'account.passwordHint': 'The password of your work account',
  'account.passwordHintNamed': 'The password of {userName}, your work account',
  'account.capsLock': '{hint}. Caps Lock is on.',
  'account.serverName': 'Server name:',
  'account.serverHint': 'The enrollment proxy point, for example server02.contoso.com',
  'account.serverHintSuggested': 'Filled in from {domain}. Change it if you were given another name.',
  'account.serverHintPrefilled': 'Filled in for you. Change it if you were given another name.',
  'account.serverHintLinked': 'Filled in by a link. Go on only if it is a server of your organisation.',

  'working.title': 'Enrolling this computer',
  'working.lead': 'This usually takes a few seconds. You can keep working.',
  'working.cancelling': 'Stopping. Nothing half-done is left behind.',

  'enroll.failed': 'This computer was not enrolled',

  'finished.title': 'This computer is enrolled',
  'finished.lead': 'The certificate from {server} is checked and in place.',
  'finished.certificateFor': 'Certificate for',
  'finished.issuedBy': 'Issued by',
  'finished.validUntil': 'Valid until',
  'finished.until': '{date} ({inDays})',
  'finished.keptIn': 'Kept in',
  'finished.reminders': 'You will be reminded to renew it in good time. Until then there is nothing to do.',
} as const;
