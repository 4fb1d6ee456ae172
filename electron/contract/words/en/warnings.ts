/** What a person should know of an enrollment or a renewal that ended well, by the kind of the warning. */
export const warnings = {
  'warning.chain-not-checked': '{what}. It was accepted because checking the chain was switched off.',
  'warning.unknownIssuer': 'Nobody this computer knows vouches for {issuer}, the issuer of the new certificate.',
  /** each stands before \u201cIt was accepted because checking the chain was switched off.\u201d, without its full stop */
  'warning.forgiven.self-signed': 'The certificate of {host} vouches only for itself',
  'warning.forgiven.unknown-root': 'This computer does not trust {issuer}, which vouches for {host}',
  'warning.forgiven.incomplete': '{host} does not show who vouches for {issuer}, the issuer of its certificate',
  'warning.keychain-unprotected':
    'The key is kept in a file that only your account can read, but it is not protected by a keychain: {why}.',
  'warning.subject-alternative-name':
    'The certificate also names {names} as an alternative subject. Configuration Manager does not support that on this kind of client and may not accept the certificate.',
  'warning.old-key-kept': 'A key that is no longer needed could not be removed from the keychain yet.',
} as const;
