/** The site and its management point, and which certificate is shown to it. */
export const site = {
  'site.title': 'Site',
  /** before its code and the management point that answered */
  'site.label': 'Site:',
  'site.at': '{siteCode}, management point {managementPoint}',
  'site.connectNow': 'Connect Now',

  /** follow "It answered, but not as a management point does:" */
  'site.found.emptyList': 'its list of management points is empty',
  'site.found.noCertificate': 'what it sends for its certificate is not one',
  'site.found.otherThanList': 'it sends something other than a list of management points',
  'site.found.otherThanCertificate': 'it sends something other than the certificate of a management point',
  'site.found.otherAddress': 'it refers to another address',
  'site.found.wantsPassword': 'it asks for a user name and password instead of a certificate',
  'site.found.notThere': 'there is no management point at this address',
  'site.found.unknownQuestion': 'it does not know what it was asked',

  'revoked.title': 'The certificate of this computer was revoked',
  'revoked.body': 'The site does not let this computer in any more. Enroll it again to get back access; nothing has to be reinstalled.',

  'warning.not-proven': 'The certificate could not be tried on the site, which could not be reached just now.',
  'warning.other-in-use':
    'The new certificate is in the keychain, but not in use: your organisation’s settings name another one. Ask your administrator to change SubjectName and SerialNumber.',
  'warning.identifier-not-kept': 'The identifier of this computer at the site could not be kept. {why}',
} as const;
