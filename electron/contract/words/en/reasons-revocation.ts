/** Parts of problems of revocation: why a list could not be had, why it can\u2019t be used, why a certificate was revoked. */
export const revocationReasons = {
  /** why nothing could be fetched: each is a sentence without its full stop */
  'fetch.unknownName': 'Its name is not known in this network',
  'fetch.noLookup': 'Its name could not be looked up in this network',
  'fetch.nobodyThere': 'Nothing answers at that address',
  'fetch.brokeOff': 'The connection to it broke off',
  'fetch.noRoute': 'There is no way to it from this network',
  'fetch.failed': 'It could not be fetched',
  'fetch.proxy': 'The proxy {proxy} {why}',
  'fetch.late': 'That address did not answer in full within {seconds, plural, one {# second} other {# seconds}}',
  'fetch.redirects': 'That address leads on to others more than {count, plural, one {# time} other {# times}}',
  'fetch.otherScheme': 'It leads on to {origin}, and only http is used for this',
  'fetch.leadsBack': '{host} is an address inside this computer or on its own network link, and the server is not there',
  'fetch.nothingPublished': 'Nothing is published at that address (answer {status})',
  'fetch.notGivenOut': 'That address did not give it out (answer {status})',
  'fetch.tooLarge': 'What is published there is larger than {size} MiB',
  'fetch.noAddress': 'Without one nobody can tell whether it is still good',
  'fetch.otherAddresses': 'Only lists at http addresses are used, and the certificate names others ({kinds})',
  'fetch.noIssuer': 'The server does not show the certificate of its issuer, without which no list can be trusted',

  /** why a list can\u2019t be used: each stands after \u201cThe list at \u2026 for \u2026\u201d */
  'list.delta': 'holds only the changes to another list (a delta list), and a complete list is needed',
  'list.indirect': 'speaks for several issuers (an indirect list), and one of the issuer itself is needed',
  'list.otherIssuer': 'belongs to another issuer ({issuer})',
  'list.unknownExtension': 'must not be used by a program that does not know its extension {extension}',
  'list.unknownEntryExtension': 'has entries that must not be used by a program that does not know their extension {extension}',
  'list.maySignNone': 'comes from {issuer}, whose certificate does not allow it to sign lists',
  'list.weak': 'is signed with an outdated method (SHA-1 or older)',
  'list.future': 'is dated in the future ({at})',
  'list.endless': 'does not say until when it is valid',
  'list.attributes': 'is only for attribute certificates',
  'list.endEntities': 'is only for certificates of people, computers and services',
  'list.authorities': 'is only for certificates of authorities',
  'list.someReasons': 'leaves out some of the reasons for which certificates are revoked',
  'list.otherPlace': 'was made for another place than the certificate names',
  'list.otherKey': 'was not signed with the key of {issuer}',
  /** `why`: technical, in English */
  'list.unusable': 'can\u2019t be used: {why}',
  'list.damaged': 'is damaged, cut off or not a revocation list',
  /** `found` and `known`: numbers or dates of lists */
  'list.older': 'is older than one that was seen before ({found} after {known})',

  /** why a certificate was revoked: each stands after \u201cbecause\u201d */
  'revoked.keyCompromise': 'someone else may have its key',
  'revoked.cACompromise': 'someone else may have the key of its issuer',
  'revoked.affiliationChanged': 'what it says about its owner is no longer right',
  'revoked.superseded': 'it was replaced by another',
  'revoked.cessationOfOperation': 'it is no longer needed',
  'revoked.certificateHold': 'it is suspended for now',
  'revoked.privilegeWithdrawn': 'its owner may no longer use it',
} as const;
