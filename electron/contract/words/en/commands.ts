/** What commands ask and print: their outcomes. Labels end in a colon and stand before a value. */
export const commands = {
  'command.password': 'Password for {userName} (your work account): ',
  'command.passphrase': 'Passphrase of {file}: ',
  'command.newPassphrase': 'New passphrase for {file}: ',
  'command.passphraseAgain': 'The same again: ',

  'command.note': 'Note: {text}',
  'command.unprotected': 'the key is not protected by a keychain: {why}.',
  'command.fingerprint': 'Its fingerprint: {fingerprint} (-fingerprint HEX)',
  /** `kind` is a name from the documentation and stays English */
  'command.helpDesk': 'For the help desk: {kind}, incident {incident}',
  'command.helpDeskWithDetail': 'For the help desk: {kind}, incident {incident} ({detail})',

  'command.subject': 'Subject:',
  'command.issuer': 'Issuer:',
  'command.serialNumber': 'Serial number:',
  'command.valid': 'Valid:',
  'command.validFromTo': '{notBefore} to {notAfter}',
  'command.identity': 'Identity:',
  'command.insteadOf': 'Instead of:',
  'command.theOneUntil': 'the one until {notAfter}',

  'command.imported': 'Successfully imported, and in use now',
  'command.known': 'It was in the keychain already, and is in use now',
  'command.exported': 'Successfully exported {subject} (serial number {serialNumber}) to {file}',

  'command.noSubject': 'a certificate without a subject',
  'command.verdict.passed': 'Fits as {role} ({name})',
  'command.verdict.warning': 'Fits, with warnings, as {role} ({name})',
  'command.verdict.failed': 'Does not fit as {role} ({name})',
} as const;
