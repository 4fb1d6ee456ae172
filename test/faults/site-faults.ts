/** What a site can do wrong: the scenarios of the lab, each with the problem that a person is told. */
import type { ProblemKind } from '../../electron/contract/problem.ts';
import type { ScenarioName, Stage } from '../site/scenarios.ts';
import { HandSetClock } from '../support/hand-set-clock.ts';
import { atSite, type Fault, onComputer, typed } from './fault.ts';
import type { Peculiarities } from './world.ts';

type Row = readonly [ScenarioName, ProblemKind];

const credentials: readonly Fault[] = [
  typed('a wrong password', { password: 'Wrong-Northwind-42' }, 'password-rejected'),
  typed('no password', { password: '' }, 'password-rejected'),
  typed('a control character in the password', { password: 'North\u0000wind' }, 'password-rejected'),
  typed('a forbidden character in the account', { userName: 'contoso\\a+b' }, 'user-name-forbidden'),
  typed('an account without a domain', { userName: 'mnorth' }, 'user-name-malformed'),
  typed('a server name that is none', { serverName: 'no server' }, 'server-name-malformed'),
  typed('a locked account', { userName: 'contoso\\least', password: 'Eastlake-63' }, 'account-locked'),
  typed('an expired password', { userName: 'contoso\\kwest', password: 'Westfield-58' }, 'password-expired'),
  typed('an account without permission', { userName: 'contoso\\jsouth', password: 'Southridge-17' }, 'not-permitted'),
];

const decisions: readonly Row[] = [
  ['password-rejected', 'password-rejected'],
  ['account-locked', 'account-locked'],
  ['password-expired', 'password-expired'],
  ['no-permission', 'not-permitted'],
  ['enrollment-off', 'not-permitted'],
  ['needs-approval', 'pending-approval'],
  ['denied', 'request-denied'],
];

const answers: readonly Row[] = [
  ['fault-message-format', 'server-fault'],
  ['fault-authentication', 'password-rejected'],
  ['fault-authorization', 'not-permitted'],
  ['fault-certificate-request', 'not-permitted'],
  ['fault-enrollment-server', 'server-fault'],
  ['fault-internal', 'server-fault'],
  ['fault-invalid-security', 'password-rejected'],
  ['fault-device-cap', 'not-permitted'],
  ['fault-not-supported', 'request-denied'],
  ['fault-enrollment-not-supported', 'request-denied'],
  ['fault-in-maintenance', 'server-busy'],
  ['fault-user-license', 'not-permitted'],
  ['fault-invalid-enrollment-data', 'request-denied'],
  ['fault-custom', 'server-fault'],
  ['reply-garbage', 'reply-not-understood'],
  ['reply-web-page', 'reply-not-understood'],
  ['reply-empty', 'reply-not-understood'],
  ['reply-50mb', 'reply-not-understood'],
  ['reply-entities', 'reply-not-understood'],
  ['reply-external-entity', 'reply-not-understood'],
  ['reply-deep', 'reply-not-understood'],
  ['reply-doubled-attribute', 'reply-not-understood'],
  ['reply-nul', 'reply-not-understood'],
  ['reply-without-certificate', 'certificate-unfit'],
  ['http-401', 'password-rejected'],
  ['http-403', 'not-permitted'],
  ['http-404', 'not-an-enrollment-server'],
  ['http-500', 'server-fault'],
  ['http-503', 'server-busy'],
  ['redirect-here', 'not-an-enrollment-server'],
  ['redirect-plain-http', 'not-an-enrollment-server'],
  ['redirect-elsewhere', 'not-an-enrollment-server'],
  ['close-before-answer', 'server-unreachable'],
  ['close-mid-body', 'reply-not-understood'],
  ['discovery-plain-http', 'reply-not-understood'],
  ['discovery-other-host', 'other-host-asks-for-password'],
  ['discovery-federated', 'not-an-enrollment-server'],
];

const atDiscovery: readonly Row[] = [
  ['redirect-elsewhere', 'other-host-asks-for-password'],
  ['reply-web-page', 'not-an-enrollment-server'],
  ['http-500', 'server-fault'],
  ['http-503', 'server-busy'],
  ['close-before-answer', 'server-unreachable'],
];

const certificates: readonly Row[] = [
  ['certificate-other-key', 'certificate-unfit'],
  ['certificate-no-client-authentication', 'certificate-unfit'],
  ['certificate-4096', 'certificate-unfit'],
  ['certificate-sha1', 'certificate-unfit'],
  ['certificate-expired', 'certificate-unfit'],
  ['certificate-not-yet-valid', 'certificate-unfit'],
  ['answer-leaf-only', 'certificate-unfit'],
];

const servers: readonly Row[] = [
  ['tls-self-signed', 'server-untrusted'],
  ['tls-expired', 'server-certificate-expired'],
  ['tls-not-yet-valid', 'server-certificate-expired'],
  ['tls-other-host', 'server-wrong-host'],
  ['tls-no-san', 'server-wrong-host'],
  ['tls-no-server-authentication', 'server-wrong-purpose'],
  ['tls-sha1', 'server-weak'],
  ['tls-rsa-1024', 'server-weak'],
  ['tls-no-intermediate', 'server-untrusted'],
  ['tls-unknown-root', 'server-untrusted'],
  ['tls-impostor', 'server-untrusted'],
  ['tls-path-too-long', 'server-untrusted'],
  ['tls-intermediate-expired', 'server-certificate-expired'],
  ['tls-intermediate-no-authority', 'server-untrusted'],
  ['tls-intermediate-sha1', 'server-weak'],
  ['tls-intermediate-no-crl-sign', 'revocation-untrusted'],
  ['tls-intermediate-no-cdp', 'revocation-unavailable'],
  ['tls-intermediate-other-domain', 'server-untrusted'],
  ['tls-no-cdp', 'revocation-unavailable'],
  ['tls-1.1', 'server-weak'],
];

const revocation: readonly Row[] = [
  ['tls-revoked', 'server-revoked'],
  ['intermediate-revoked', 'server-revoked'],
  ['ocsp-revoked', 'server-revoked'],
  ['crl-404', 'revocation-unavailable'],
  ['crl-500', 'revocation-unavailable'],
  ['crl-web-page', 'revocation-untrusted'],
  ['crl-empty', 'revocation-untrusted'],
  ['crl-expired', 'revocation-expired'],
  ['crl-future', 'revocation-untrusted'],
  ['crl-other-signer', 'revocation-untrusted'],
  ['crl-truncated', 'revocation-untrusted'],
  ['crl-other-issuer', 'revocation-untrusted'],
  ['crl-other-point', 'revocation-untrusted'],
  ['crl-sha1', 'revocation-untrusted'],
  ['crl-delta', 'revocation-untrusted'],
  ['crl-indirect', 'revocation-untrusted'],
  ['crl-only-authorities', 'revocation-untrusted'],
  ['crl-unknown-critical', 'revocation-untrusted'],
  ['crl-root-404', 'revocation-unavailable'],
  ['crl-root-expired', 'revocation-expired'],
];

/** What hangs is given up by the program's own limits, in seconds, shortened here; all others stay as they are. */
const hanging: readonly (readonly [...Row, Peculiarities])[] = [
  ['hang-before-tls', 'server-timeout', { limits: { securing: 0.3 } }],
  ['hang-after-tls', 'server-timeout', { limits: { answering: 0.3 } }],
  ['hang-mid-body', 'server-timeout', { limits: { answering: 0.3 } }],
  ['slow-drip', 'server-timeout', { limits: { answering: 0.3 } }],
  ['crl-hang', 'revocation-unavailable', { listSeconds: 0.3, knowsLists: false }],
];

const rows = (table: readonly Row[], computer: Peculiarities = {}): Fault[] =>
  table.map(([name, expected]) => atSite([name], expected, { computer }));
/** has everything of revocation still to fetch */
const unknowing = { knowsLists: false };
const discovery: readonly Stage[] = ['discovery'];

export const siteFaults: readonly Fault[] = [
  ...credentials,
  ...rows(decisions),
  ...rows(answers),
  ...atDiscovery.map(([name, expected]) => atSite([name], expected, { stages: discovery })),
  ...rows(certificates),
  ...rows(servers, unknowing),
  ...rows(revocation, unknowing),
  ...hanging.map(([name, expected, computer]) => atSite([name], expected, { computer })),
  atSite(['hang-after-tls'], 'server-timeout', { stages: discovery, computer: { limits: { answering: 0.3 } } }),
  atSite(['certificate-not-yet-valid', 'clock-day-ahead'], 'clock-wrong'),
  atSite(['certificate-expired', 'clock-day-behind'], 'clock-wrong'),
  onComputer('a clock that is sixteen years late', 'server-certificate-expired', () => ({
    clock: new HandSetClock('2010-01-01T00:00:00Z'),
  })),
  onComputer('a clock that is decades early', 'server-certificate-expired', () => ({ clock: new HandSetClock('2090-01-01T00:00:00Z') })),
  onComputer('a root that this computer does not know', 'server-untrusted', () => ({ roots: [] })),
];
