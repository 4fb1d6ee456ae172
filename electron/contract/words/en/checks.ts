/** The checks that look at everything an enrollment needs before anybody types a password. */
export const checks = {
  /** a problem's title, as a sentence */
  'checks.problem': '{title}.',
  'checks.noAccount': 'No work account was named.',
  'checks.noServer': 'No server was named.',
  'checks.notReached': 'Not looked at, because \u201c{check}\u201d did not pass.',

  'checks.account.passed': '{userName} has the form of a work account.',

  'checks.clock.passed': 'It agrees with the clock of {host}.',
  'checks.clock.unknown': '{host} does not say what time it is.',
  'checks.clock.doubtful': 'The dates of the server\u2019s certificate do not fit this computer\u2019s date, {date}.',

  'checks.keychain.protected': 'It can be read and written, and is protected by {by}.',
  'checks.keychain.unprotected': 'It can be read and written, but no keychain of the system protects it: {why}.',
  'checks.keychain.damaged':
    '{count, plural, one {# damaged entry was set aside.} other {# damaged entries were set aside.}} The others can be read.',

  'checks.disk.passed': 'It can be written to, and {free} are free.',
  'checks.disk.scarce': 'It can be written to, but only {free} are free.',

  'checks.resolution.passed': '{host} was found.',
  'checks.resolution.address': '{host} is an address and needs no looking up.',
  'checks.resolution.byProxy': 'The proxy {proxy} looks {host} up.',

  'checks.proxy.none': 'The connection to {host} is direct.',
  'checks.proxy.passed': '{proxy} is used, and lets the connection to {host} through.',

  'checks.port.passed': '{host} accepts connections on port {port}.',

  'checks.tls.passed': '{host} is who it says it is, by a certificate that this computer trusts.',

  'checks.revocation.passed':
    '{count, plural, =0 {Nothing had to be asked,} one {The one address answered,} other {All # addresses answered,}} and the certificates of {host} are not revoked.',
  'checks.revocation.partly':
    'The certificates of {host} are not revoked, but {failed, plural, one {# of {count} addresses is} other {# of {count} addresses are}} of no use.',
  'checks.revocation.partlyRemedy': 'Enrolling works. Tell your administrator about the addresses in the details.',

  'checks.kind.mde2': '{host} is an enrollment proxy point.',
  'checks.kind.mde2Undiscovered': '{host} is an enrollment proxy point without discovery.',
  'checks.kind.policy': '{host} has a certificate enrollment policy service of AD CS.',
  'checks.kind.enrollment': '{host} has a certificate enrollment service of AD CS.',

  'checks.managementPoint.passed': 'Management point {host}: {found}',
} as const;
