/** Problems of the request, certificate and keychain families. */
export const identityProblems = {
  'problem.pending-approval.title': 'The request waits for approval',
  'problem.pending-approval.reason': '{host} has received it under number {requestId}. Someone in your organisation must approve it first.',
  'problem.pending-approval.remedy':
    'Come back later: enroll again with the same user name and server, and the certificate is fetched. Nothing has to be repeated.',

  'problem.request-denied.title': 'The request was denied',
  'problem.request-denied.reason': '{host} did not issue a certificate.',
  'problem.request-denied.remedy': 'Ask your administrator why. You can send a new request at any time.',

  'problem.not-eligible-to-renew.title': 'The certificate can\u2019t be renewed now',
  'problem.not-eligible-to-renew.reason': '{host} does not accept a renewal of this certificate.',
  'problem.not-eligible-to-renew.remedy': 'Try again later, or enroll this computer again.',

  'problem.nothing-to-renew.title': 'There is no certificate to renew',
  'problem.nothing-to-renew.reason': 'This computer is not enrolled.',
  'problem.nothing-to-renew.remedy': 'Enroll it first.',

  'problem.certificate-expired.title': 'The certificate has expired',
  'problem.certificate-expired.reason': 'The certificate of {subject} ended on {date}.',
  'problem.certificate-expired.remedy': 'Enroll this computer again. Nothing has to be reinstalled.',

  'problem.certificate-revoked.title': 'The certificate was revoked',
  'problem.certificate-revoked.reason': 'The issuer withdrew the certificate of {subject}.',
  'problem.certificate-revoked.reason.dated': 'The issuer withdrew the certificate of {subject} on {date}.',
  'problem.certificate-revoked.remedy': 'Ask your administrator why, then enroll this computer again.',

  'problem.certificate-ambiguous.title': 'More than one certificate fits',
  'problem.certificate-ambiguous.reason': 'Several certificates have the subject {subject}: {candidates}.',
  /** one of the candidates */
  'candidate.bySerial': 'serial number {serialNumber}, valid until {date}',
  'problem.certificate-ambiguous.remedy': 'Choose one by its serial number.',

  'problem.certificate-not-found.title': 'There is no such certificate',
  'problem.certificate-not-found.reason': 'No certificate in the keychain goes by {subject}.',
  'problem.certificate-not-found.reason.nearly':
    'No certificate has the subject {subject}, but there is {nearly}. Upper and lower case matter.',
  'problem.certificate-not-found.reason.serial': 'None of the certificates of {subject} has the serial number {serialNumber}.',
  'problem.certificate-not-found.remedy': 'Check the subject in the details of the certificate.',
  'problem.certificate-not-found.remedy.serial': 'Choose one in Configuration Manager, or correct the setting SerialNumber.',
  'problem.certificate-not-found.remedy.nearly': 'Write it exactly as {nearly}.',

  'problem.site-refused-certificate.title': '{host} does not accept this certificate',
  'problem.site-refused-certificate.reason.revoked': 'It says that the certificate was revoked.',
  'problem.site-refused-certificate.remedy.revoked': 'Ask your administrator why, then enroll this computer again.',
  'problem.site-refused-certificate.reason.expired': 'It says that the certificate has expired.',
  'problem.site-refused-certificate.remedy.expired':
    'Check the date of this computer. If it is right, enroll this computer again. Nothing has to be reinstalled.',
  'problem.site-refused-certificate.reason.unknown-issuer': 'It does not know who issued the certificate.',
  'problem.site-refused-certificate.remedy.unknown-issuer':
    'Tell your administrator that the management point does not trust the issuer of this certificate.',
  'problem.site-refused-certificate.reason.not-client-authentication': 'It says that the certificate is not meant to identify a client.',
  'problem.site-refused-certificate.remedy.not-client-authentication':
    'Tell your administrator that the certificate lacks the purpose \u201cClient Authentication\u201d.',
  'problem.site-refused-certificate.reason.unsaid': 'It refuses the connection: {why}.',
  'problem.site-refused-certificate.remedy.unsaid': 'Tell your administrator. The certificate that was used before stays in use.',

  'problem.keychain-locked.title': 'The keychain is locked',
  'problem.keychain-locked.reason': 'The keychain of this computer did not give out what protects the keys of this program.',
  'problem.keychain-locked.remedy': 'Unlock the keychain, for example by logging in again, then try again.',

  'problem.keychain-damaged.title': 'An entry of the keychain is damaged',
  'problem.keychain-damaged.reason': '{where} can\u2019t be used: {why}. It was set aside, not deleted.',
  'problem.keychain-damaged.remedy': 'Other entries are not affected. If the certificate in use is missing, enroll this computer again.',

  'problem.keychain-changed.title': 'The keychain is not the one that protected the keys',
  'problem.keychain-changed.reason': 'The keys were protected by {was}; now there is {is}.',
  'problem.keychain-changed.remedy': 'Log in the way you did when this computer was enrolled, or enroll it again. The old keys are kept.',

  'problem.keychain-unprotected.title': 'Keys can\u2019t be protected on this computer',
  'problem.keychain-unprotected.reason': '{why}, and your organisation does not allow unprotected keys.',
  'problem.keychain-unprotected.remedy':
    'Set up a keychain (on Linux, a secret service such as GNOME Keyring), log in again and try again.',

  'key.thisProgram': 'This program',
  'problem.key-access-denied.title': 'The key was not given out',
  'problem.key-access-denied.reason': '{program} is not allowed to use it.',
  'problem.key-access-denied.reason.not-answered': '{program} wants to use it, and nobody has answered the question in time.',
  'problem.key-access-denied.reason.nobody-to-ask':
    '{program} wants to use it, and nobody can be asked: Enrollment Assistant does not run on this computer.',
  'problem.key-access-denied.remedy': 'Allow it when you are asked, or add the program to the list of the key.',
  'problem.key-access-denied.remedy.nobody-to-ask': 'Start Enrollment Assistant and try again, or add the program to the list of the key.',

  'problem.disk-full.title': 'The disk is full',
  'problem.disk-full.reason': 'Nothing could be stored in {path}. Whatever was stored before is unchanged.',
  'problem.disk-full.remedy': 'Free some space, then try again.',

  'problem.not-writable.title': 'Nothing could be stored',
  'problem.not-writable.reason': 'This account may not write to {path}. Whatever was stored before is unchanged.',
  'problem.not-writable.remedy': 'Check who owns the folder and whether the disk is read-only, then try again.',
} as const;
