/** One problem of each kind, with the facts of a made-up organisation. A kind that is missing here does not compile. */
import type { ProblemKind, ProblemOf } from '../../electron/contract/problem.ts';

const host = 'server02.contoso.com';
const userName = 'contoso\\mnorth';
const subject = 'server02.contoso.com';
const mine = 'mnorth';
const address = 'http://crl.contoso.com/ca.crl';
const ended = '2026-03-01T12:00:00.000Z';

const account = {
  'user-name-forbidden': { userName: 'contoso\\m+north', characters: ['+'] },
  'user-name-malformed': { userName: 'mnorth' },
  'password-rejected': { userName, why: 'by-server' },
  'account-locked': { userName },
  'password-expired': { userName },
  'password-needed': { host, userName },
  'not-permitted': { userName },
} as const;

const server = {
  'server-name-malformed': { serverName: 'server 02' },
  'server-not-found': { host },
  'server-unreachable': { host, port: 443, why: 'refused' },
  'server-timeout': { host, during: 'answering', seconds: 30 },
  offline: { host },
  'proxy-refused': { proxy: 'proxy.contoso.com:8080', why: 'asks for a password' },
  'not-an-enrollment-server': { host, found: 'a web page' },
  'not-a-management-point': { host, found: 'a web page' },
  'reply-not-understood': { host, what: 'It is empty' },
  'server-fault': { host },
  'server-busy': { host, retryAfterSeconds: 120 },
} as const;

const trust = {
  'server-untrusted': { host, issuer: 'Contoso Root CA', why: 'unknown-root' },
  'server-certificate-expired': { host, subject, notBefore: '2025-03-01T12:00:00.000Z', notAfter: ended, now: '2026-04-01T12:00:00.000Z' },
  'server-wrong-host': { host, names: ['server01.contoso.com'] },
  'server-wrong-purpose': { host, subject },
  'server-weak': { host, subject, weakness: 'hash' },
  'server-revoked': { host, subject, since: ended },
  'revocation-unavailable': { host, subject, address, why: 'That address did not answer' },
  'revocation-expired': { host, subject, address, nextUpdate: ended },
  'revocation-untrusted': { host, subject, address, why: 'is not signed by the issuer' },
  'clock-wrong': { host, aheadSeconds: 7200 },
  'other-host-asks-for-password': { namedHost: host, otherHost: 'elsewhere.contoso.com' },
} as const;

const requestAndCertificate = {
  'pending-approval': { host, requestId: '65' },
  'request-denied': { host },
  'not-eligible-to-renew': { host },
  'nothing-to-renew': {},
  'certificate-unfit': { subject: mine, rule: 'no-client-authentication' },
  'certificate-expired': { subject: mine, notAfter: ended },
  'certificate-revoked': { subject: mine, since: ended },
  'certificate-ambiguous': { subject: mine, candidates: ['61A3', '61A4'] },
  'certificate-not-found': { subject: mine, nearly: 'MNorth' },
  'site-refused-certificate': { host, why: 'the certificate is revoked' },
} as const;

const computer = {
  'keychain-locked': {},
  'keychain-damaged': { where: 'entry 3', why: 'its key does not match' },
  'keychain-changed': { was: 'gnome_libsecret', is: 'kwallet6' },
  'keychain-unprotected': { why: 'No secret service is running' },
  'key-access-denied': { program: 'curl' },
  'disk-full': { path: '/home/mnorth' },
  'not-writable': { path: '/home/mnorth' },
  'file-in-the-way': { files: ['/usr/local/bin/certcheck'] },
  'receipt-unreadable': { file: '/var/lib/ccmclient/receipt.plist', why: 'it is neither XML nor binary' },
  'management-point-unknown': {},
  'settings-unreadable': { file: '/etc/opt/ccmclient/com.microsoft.ccmclient.plist', why: 'it is neither XML nor binary' },
  'settings-locked': { key: 'RenewalPeriod1' },
  unexpected: {},
  cancelled: {},
} as const;

type Facts = { readonly [K in ProblemKind]: Omit<ProblemOf<K>, 'kind' | 'detail'> };

const facts: Facts = { ...account, ...server, ...trust, ...requestAndCertificate, ...computer };

export const sampleProblems = Object.fromEntries(Object.entries(facts).map(([kind, given]) => [kind, { kind, ...given }])) as {
  readonly [K in ProblemKind]: ProblemOf<K>;
};
