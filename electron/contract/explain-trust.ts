import type { Explanation } from './explanation.ts';
import { assertNever, type ProblemOf } from './problem.ts';

type TrustProblem = ProblemOf<
  | 'server-untrusted'
  | 'server-certificate-expired'
  | 'server-wrong-host'
  | 'server-wrong-purpose'
  | 'server-weak'
  | 'server-revoked'
  | 'revocation-unavailable'
  | 'revocation-expired'
  | 'revocation-untrusted'
  | 'clock-wrong'
  | 'other-host-asks-for-password'
>;

const notSent = 'Your password was not sent.';

/** The trust family in words. */
export function explainTrust(p: TrustProblem): Explanation {
  switch (p.kind) {
    case 'server-untrusted':
      return {
        title: `This computer does not trust ${p.host}`,
        reason: `${untrusted[p.why](p.issuer)} ${notSent}`,
        remedy: p.rootSha256
          ? 'Ask your administrator for the fingerprint of your organisation\u2019s root certificate. Continue only if it is this one.'
          : 'Ask your administrator for the root certificate of your organisation, and make sure this is the right server.',
        ...(p.rootSha256 ? { action: 'trust-root' as const } : {}),
      };
    case 'server-certificate-expired':
      return explainDates(p);
    case 'server-wrong-host':
      return {
        title: `The server is not ${p.host}`,
        reason: `Its certificate is for ${p.names.length > 0 ? p.names.join(', ') : 'no name at all'}. ${notSent}`,
        remedy: 'Check the server name. If it is right, tell your administrator that the certificate of the server names another one.',
        field: 'serverName',
      };
    case 'server-wrong-purpose':
      return {
        title: `The certificate of ${p.host} is not meant for a server`,
        reason: `${p.subject} may not be used to identify a server. ${notSent}`,
        remedy: 'Tell your administrator that the certificate lacks the purpose \u201cServer Authentication\u201d.',
      };
    case 'server-weak':
      return {
        title: `The security of ${p.host} is too weak`,
        reason: `${weak[p.weakness](p.subject)} ${notSent}`,
        remedy: 'Tell your administrator that the server needs a certificate with SHA-2 and at least 2048 bits, and TLS 1.2 or later.',
      };
    case 'server-revoked':
      return {
        title: `The certificate of ${p.host} was revoked`,
        reason: `Its issuer withdrew the certificate of ${p.subject}${p.since ? ` on ${day(p.since)}` : ''}${p.revocationReason ? `, because ${p.revocationReason}` : ''}. ${notSent}`,
        remedy: 'Tell your administrator. Do not enter your password anywhere on this server until they have looked at it.',
      };
    case 'revocation-unavailable':
      return explainUnavailable(p);
    case 'revocation-expired':
      return {
        title: 'The server\u2019s revocation list is out of date',
        reason: `The list at ${p.address}, against which ${p.subject} must be checked, should have been replaced by ${day(p.nextUpdate)}. ${notSent}`,
        remedy: 'Tell your administrator to publish a new revocation list, then try again.',
        action: 'try-again',
      };
    case 'revocation-untrusted':
      return {
        title: 'The server\u2019s revocation list can\u2019t be trusted',
        reason: `The list at ${p.address} for ${p.subject} ${p.why}. ${notSent}`,
        remedy: 'Tell your administrator. Until the list is repaired the server can\u2019t be checked.',
        action: 'try-again',
      };
    case 'clock-wrong':
      return {
        title: 'The clock of this computer is wrong',
        reason: `It is ${span(Math.abs(p.aheadSeconds))} ${p.aheadSeconds > 0 ? 'ahead of' : 'behind'} the clock of ${p.host}, so dates of certificates can\u2019t be judged.`,
        remedy: 'Set date, time and time zone of this computer, then try again.',
        action: 'try-again',
      };
    case 'other-host-asks-for-password':
      return {
        title: `${p.otherHost} would receive your password`,
        reason: `You named ${p.namedHost}, which sends enrollments on to ${p.otherHost}. ${notSent}`,
        remedy: `Ask your administrator whether ${p.otherHost} is right, and continue only then.`,
        action: 'allow-host',
      };
    default:
      return assertNever(p);
  }
}

function explainUnavailable({ subject, address, why }: ProblemOf<'revocation-unavailable'>): Explanation {
  if (address === undefined) {
    return {
      title: 'The server can\u2019t be checked for revocation',
      reason: `The certificate of ${subject} must be checked against a revocation list before your password is sent. ${why}.`,
      remedy: `Tell your administrator that this certificate needs the address of a revocation list. ${notSent}`,
    };
  }
  return {
    title: 'The server\u2019s revocation list can\u2019t be reached',
    reason: `Before your password is sent, the certificate of ${subject} must be checked against the list at ${address}. ${why}.`,
    remedy: `Connect to your organisation\u2019s network or VPN, then try again. ${notSent}`,
    action: 'try-again',
  };
}

function explainDates(p: ProblemOf<'server-certificate-expired'>): Explanation {
  const early = p.now < p.notBefore;
  return {
    title: early ? `The certificate of ${p.host} is not valid yet` : `The certificate of ${p.host} has expired`,
    reason: early
      ? `${p.subject} is valid from ${day(p.notBefore)}; this computer\u2019s date is ${day(p.now)}. ${notSent}`
      : `${p.subject} was valid until ${day(p.notAfter)}; this computer\u2019s date is ${day(p.now)}. ${notSent}`,
    remedy: 'Check the date of this computer. If it is right, tell your administrator that the server needs a new certificate.',
    action: 'try-again',
  };
}

const untrusted = {
  'unknown-root': (issuer: string) => `Its certificate was issued by ${issuer}, which is not among the roots this computer trusts.`,
  'self-signed': () => 'Its certificate vouches only for itself.',
  incomplete: (issuer: string) => `It does not show who vouches for ${issuer}, the issuer of its certificate.`,
  'other-fingerprint': (issuer: string) => `Its root, ${issuer}, has another fingerprint than the one that was given.`,
  'bad-path': (issuer: string) => `The certificates between it and ${issuer} do not fit together.`,
} satisfies Record<ProblemOf<'server-untrusted'>['why'], (issuer: string) => string>;

const weak = {
  hash: (subject: string) => `${subject} is signed with an outdated method (SHA-1 or older).`,
  key: (subject: string) => `The key of ${subject} is shorter than 2048 bits.`,
  protocol: () => 'It offers no current version of TLS.',
} satisfies Record<ProblemOf<'server-weak'>['weakness'], (subject: string) => string>;

/** A date as a person writes it; UTC, since certificates are dated in UTC. */
function day(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

function span(seconds: number): string {
  const [value, unit] =
    seconds < 7200 ? [seconds / 60, 'minutes'] : seconds < 172_800 ? [seconds / 3600, 'hours'] : [seconds / 86_400, 'days'];
  return `${Math.round(value)} ${unit}`;
}
