/** Why a certificate doesn't fit: the rules it must keep, each as a sentence without its full stop. */
export const unfit = {
  'problem.certificate-unfit.title': 'The certificate that came back doesn\u2019t fit',
  'problem.certificate-unfit.reason': '{rule}. It was not stored.',
  'problem.certificate-unfit.remedy': 'Tell your administrator; the certificate template of the site must be corrected.',
  'problem.certificate-unfit.title.file': '{file} can\u2019t be used',
  'problem.certificate-unfit.reason.file': '{rule}. Nothing was changed.',
  'problem.certificate-unfit.remedy.file': 'Ask your administrator for a certificate that fits this client.',
  'problem.certificate-unfit.remedy.otherFile': 'Check that it is the right file, and its passphrase if it has one, then try again.',
  /** one of the rules below, and what was found instead */
  'unfit.with': '{rule} ({found})',

  /** what was found instead */
  'unfit.bits': '{bits} bits',
  'unfit.noPurpose': 'no purpose at all',
  'unfit.validUntil': 'valid until {at}',
  'unfit.validFrom': 'valid from {at}',

  'file.empty': 'it is empty',
  'file.tooLarge': 'it is larger than 1 MiB',
  'file.damaged': 'it is damaged, or protected in a way that is not supported',
  'file.signed': 'it is protected by a signature instead of a passphrase',
  'file.unknownKey': 'its private key is of an unknown kind or damaged',
  'file.unknownEncryption': 'its private key is encrypted in an unknown way',
  'file.openSsh': 'its private key is in the form of OpenSSH, not PKCS#8',
  'file.damagedKey': 'its private key is damaged',
  'file.severalKeys': 'it holds several private keys; import them one by one',
  'file.wrongPassphrase': 'the passphrase is not right',

  'unfit.unreadable': 'The answer of the server holds no readable certificate',
  'unfit.missing': 'The server answered without a certificate',
  'unfit.no-key': 'There is no private key in it',
  'unfit.other-key': 'It belongs to another key than the one made on this computer',
  'unfit.no-subject': 'It does not say whose it is',
  'unfit.not-rsa': 'Its key is not an RSA key',
  'unfit.key-too-long': 'Its key is longer than 2048 bits',
  'unfit.key-too-short': 'Its key is too short to be safe',
  'unfit.weak-hash': 'It is signed with an outdated method; SHA-2 is required',
  'unfit.no-client-authentication': 'It lacks the purpose \u201cClient Authentication\u201d',
  'unfit.expired': 'It had expired before it arrived',
  'unfit.not-yet-valid': 'It is not valid yet',
  'unfit.ends-too-early': 'It ends before the one it was to replace',
  'unfit.chain-incomplete': 'The certificates of its issuers are missing',
  'unfit.chain-untrusted': 'It was issued by an authority that this computer does not trust',

  /** the same of a file that a person chose, where that is said in other words */
  'unfit.file.unreadable': 'It can\u2019t be read',
  'unfit.file.missing': 'There is no certificate in it',
  'unfit.file.other-key': 'Its certificate and its private key don\u2019t belong together',
  'unfit.file.no-subject': 'Its certificate does not say whose it is',
  'unfit.file.expired': 'Its certificate has expired',
  'unfit.file.not-yet-valid': 'Its certificate is not valid yet',
} as const;
