/** Problems of the trust family. Each says that the password was not sent, or who would get it. */
export const trustProblems = {
  'problem.server-untrusted.title': 'This computer does not trust {host}',
  'problem.server-untrusted.reason.unknown-root':
    'Its certificate was issued by {issuer}, which is not among the roots this computer trusts. Your password was not sent.',
  'problem.server-untrusted.reason.self-signed': 'Its certificate vouches only for itself. Your password was not sent.',
  'problem.server-untrusted.reason.incomplete':
    'It does not show who vouches for {issuer}, the issuer of its certificate. Your password was not sent.',
  'problem.server-untrusted.reason.other-fingerprint':
    'Its root, {issuer}, has another fingerprint than the one that was given. Your password was not sent.',
  'problem.server-untrusted.reason.bad-path': 'The certificates between it and {issuer} do not fit together. Your password was not sent.',
  'problem.server-untrusted.remedy':
    'Ask your administrator for the root certificate of your organisation, and make sure this is the right server.',
  'problem.server-untrusted.remedy.fingerprint':
    'Ask your administrator for the fingerprint of your organisation\u2019s root certificate. Continue only if it is this one.',

  'problem.server-certificate-expired.title': 'The certificate of {host} has expired',
  'problem.server-certificate-expired.title.early': 'The certificate of {host} is not valid yet',
  'problem.server-certificate-expired.reason':
    '{subject} was valid until {notAfter}; this computer\u2019s date is {today}. Your password was not sent.',
  'problem.server-certificate-expired.reason.early':
    '{subject} is valid from {notBefore}; this computer\u2019s date is {today}. Your password was not sent.',
  'problem.server-certificate-expired.remedy':
    'Check the date of this computer. If it is right, tell your administrator that the server needs a new certificate.',

  'problem.server-wrong-host.title': 'The server is not {host}',
  'problem.server-wrong-host.reason': 'Its certificate is for {names}. Your password was not sent.',
  'problem.server-wrong-host.reason.nameless': 'Its certificate is for no name at all. Your password was not sent.',
  'problem.server-wrong-host.remedy':
    'Check the server name. If it is right, tell your administrator that the certificate of the server names another one.',

  'problem.server-wrong-purpose.title': 'The certificate of {host} is not meant for a server',
  'problem.server-wrong-purpose.reason': '{subject} may not be used to identify a server. Your password was not sent.',
  'problem.server-wrong-purpose.remedy':
    'Tell your administrator that the certificate lacks the purpose \u201cServer Authentication\u201d.',

  'problem.server-weak.title': 'The security of {host} is too weak',
  'problem.server-weak.reason.hash': '{subject} is signed with an outdated method (SHA-1 or older). Your password was not sent.',
  'problem.server-weak.reason.key': 'The key of {subject} is shorter than 2048 bits. Your password was not sent.',
  'problem.server-weak.reason.protocol': 'It offers no current version of TLS. Your password was not sent.',
  'problem.server-weak.remedy':
    'Tell your administrator that the server needs a certificate with SHA-2 and at least 2048 bits, and TLS 1.2 or later.',

  'problem.server-revoked.title': 'The certificate of {host} was revoked',
  'problem.server-revoked.reason':
    'Its issuer withdrew the certificate of {subject}{isDated, select, yes { on {date}} other {}}{hasReason, select, yes {, because {reason}} other {}}. Your password was not sent.',
  'problem.server-revoked.remedy':
    'Tell your administrator. Do not enter your password anywhere on this server until they have looked at it.',

  'problem.revocation-unavailable.title': 'The server\u2019s revocation list can\u2019t be reached',
  'problem.revocation-unavailable.reason':
    'Before your password is sent, the certificate of {subject} must be checked against the list at {address}. {why}.',
  'problem.revocation-unavailable.remedy':
    'Connect to your organisation\u2019s network or VPN, then try again. Your password was not sent.',
  'problem.revocation-unavailable.title.nowhere': 'The server can\u2019t be checked for revocation',
  'problem.revocation-unavailable.reason.nowhere':
    'The certificate of {subject} must be checked against a revocation list before your password is sent. {why}.',
  'problem.revocation-unavailable.remedy.nowhere':
    'Tell your administrator that this certificate needs the address of a revocation list. Your password was not sent.',

  'problem.revocation-expired.title': 'The server\u2019s revocation list is out of date',
  'problem.revocation-expired.reason':
    'The list at {address}, against which {subject} must be checked, should have been replaced by {date}. Your password was not sent.',
  'problem.revocation-expired.remedy': 'Tell your administrator to publish a new revocation list, then try again.',

  'problem.revocation-untrusted.title': 'The server\u2019s revocation list can\u2019t be trusted',
  'problem.revocation-untrusted.reason': 'The list at {address} for {subject} {why}. Your password was not sent.',
  'problem.revocation-untrusted.remedy': 'Tell your administrator. Until the list is repaired the server can\u2019t be checked.',

  'problem.clock-wrong.title': 'The clock of this computer is wrong',
  /** `span`: '3 hours' */
  'problem.clock-wrong.reason.ahead': 'It is {span} ahead of the clock of {host}, so dates of certificates can\u2019t be judged.',
  'problem.clock-wrong.reason.behind': 'It is {span} behind the clock of {host}, so dates of certificates can\u2019t be judged.',
  'problem.clock-wrong.remedy': 'Set date, time and time zone of this computer, then try again.',

  'problem.other-host-asks-for-password.title': '{otherHost} would receive your password',
  'problem.other-host-asks-for-password.reason':
    'You named {namedHost}, which sends enrollments on to {otherHost}. Your password was not sent.',
  'problem.other-host-asks-for-password.remedy': 'Ask your administrator whether {otherHost} is right, and continue only then.',
} as const;
