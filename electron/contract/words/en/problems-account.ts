/** Problems of the account family. */
export const accountProblems = {
  'problem.user-name-forbidden.title': 'This user name can\u2019t be used to enroll',
  'problem.user-name-forbidden.reason': 'It contains {characters}, which enrollment servers do not accept in a user name.',
  'problem.user-name-forbidden.remedy':
    'Ask your administrator for a certificate made for you separately, with a user name without these characters. Nothing was sent.',

  'problem.user-name-malformed.title': 'The user name isn\u2019t complete',
  'problem.user-name-malformed.reason': '\u201c{userName}\u201d is neither domain\\name nor name@domain.',
  'problem.user-name-malformed.reason.empty': 'No user name was given.',
  'problem.user-name-malformed.remedy': 'Type it like contoso\\mnorth or mnorth@contoso.com. Nothing was sent.',

  'problem.password-rejected.by-server.title': 'The user name or password isn\u2019t right',
  'problem.password-rejected.by-server.reason': 'The server did not accept the password of {userName}.',
  'problem.password-rejected.by-server.remedy':
    'Enter the password of your work account again. It is not tried again by itself, so the account is not locked by it.',
  'problem.password-rejected.empty.title': 'The password is missing',
  'problem.password-rejected.empty.reason': 'Enrollment needs the password of {userName}, your work account.',
  'problem.password-rejected.empty.remedy': 'Enter the password. Nothing was sent.',
  'problem.password-rejected.unsendable-character.title': 'The password can\u2019t be sent',
  'problem.password-rejected.unsendable-character.reason': 'It contains a control character, which an enrollment message can\u2019t carry.',
  'problem.password-rejected.unsendable-character.remedy': 'Enter it again without line breaks or control characters. Nothing was sent.',

  'problem.account-locked.title': 'This account is locked',
  'problem.account-locked.reason': 'The server says that {userName} is locked out, often because of too many wrong passwords.',
  'problem.account-locked.remedy': 'Ask your help desk to unlock the account, then try again.',

  'problem.password-expired.title': 'The password has expired',
  'problem.password-expired.reason': 'The password of {userName} must be changed before it can be used.',
  'problem.password-expired.remedy': 'Change your password the way you usually do, then enter the new one here.',

  'problem.password-needed.title': 'Your password is needed to renew the certificate',
  'problem.password-needed.reason': '{host} wants the password of {userName} besides the certificate that this computer has.',
  'problem.password-needed.remedy': 'Renew the certificate with your password. The certificate in use stays as it is until then.',

  'problem.not-permitted.title': 'This account may not enroll computers',
  'problem.not-permitted.reason': 'The server knows {userName}, but does not allow it to request this certificate.',
  'problem.not-permitted.remedy': 'Ask your administrator for Read and Enroll permission on the client certificate template.',
} as const;
