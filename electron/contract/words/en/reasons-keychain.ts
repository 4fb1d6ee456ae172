/** Parts of problems of the keychain, and of what is said of its protection. */
export const keychainReasons = {
  /** why a keychain does not protect keys: each stands after a colon, or begins a sentence with a capital letter */
  'unprotected.before': 'the keys were stored when this computer had no keychain to protect them',
  'unprotected.noStore': 'this desktop offers no store for passwords, such as GNOME Keyring or KWallet',
  'unprotected.noStoreThere': 'the desktop offers no store for passwords',

  /** what seals keys: each stands after \u201csealed by\u201d or \u201cprotected by\u201d */
  'store.loginKeychain': 'your login keychain',
  'store.windows': 'the data protection of Windows',
  'store.desktop': 'the keyring of your desktop',

  /** which keychain there is now: each stands after \u201cnow there is\u201d */
  'keychain.none': 'no keychain',
  'keychain.another': 'another {name}',

  /** what is damaged: each stands after \u201cIt can\u2019t be used:\u201d */
  'damage.keyMissing': 'what protects this key is missing',
  'damage.contradictory': 'its content does not fit together',
  'damage.gone': 'it is no longer there',
  'damage.keyWentAway': 'the data key went away while it was made',
  'damage.changedBySealing': 'sealed bytes came back changed',
  'damage.notOneCertificate': 'certificate.pem does not hold one certificate',
  'damage.unreadableCertificate': 'a certificate in it can\u2019t be read',
  'damage.otherKey': 'its key and its certificate do not belong together',
  'damage.notRequested': 'its key is not the one that was requested for',
  'damage.changed': 'its content has changed since it was stored',
  'damage.unknownKind': 'it is not of a kind that this version of the program knows',
  'damage.unreadable': 'it can\u2019t be read',
  'damage.notAKey': 'what it protects is not a private key',
  'damage.incompleteProtection': 'its protection is incomplete',
  'damage.changedKey': 'its key has changed since it was stored',
  'damage.copy': 'it is a copy of another entry',
  'damage.fileChanged': '{name} has changed since it was stored',
  'damage.foreignFile': 'it names a file that can\u2019t be its own',
  'damage.fileMissing': '{name} is missing',
  'damage.notReadNow': 'it could not be read just now ({code})',
  'damage.unsaid': 'it was damaged',
} as const;
