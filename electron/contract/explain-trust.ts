import { type Explanation, explained } from './explanation.ts';
import { assertNever, type ProblemOf } from './problem.ts';
import { howLong, listed, longDateUtc } from './words/dates.ts';
import { say } from './words/say.ts';

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

/** The trust family in words. Certificates are dated in UTC, and so are these sentences. */
export function explainTrust(p: TrustProblem): Explanation {
  switch (p.kind) {
    case 'server-untrusted':
      return explainUntrusted(p);
    case 'server-certificate-expired':
      return explainDates(p);
    case 'server-wrong-host': {
      const words = explained(p.kind, { host: p.host, names: listed(p.names) });
      return { ...words, ...(p.names.length > 0 ? {} : { reason: say('problem.server-wrong-host.reason.nameless') }), field: 'serverName' };
    }
    case 'server-wrong-purpose':
      return explained(p.kind, { host: p.host, subject: p.subject });
    case 'server-weak':
      return {
        title: say('problem.server-weak.title', { host: p.host }),
        reason: say(`problem.server-weak.reason.${p.weakness}`, { subject: p.subject }),
        remedy: say('problem.server-weak.remedy'),
      };
    case 'server-revoked': {
      const { host, subject, since, revocationReason } = p;
      const when = since === undefined ? { isDated: 'no' } : { isDated: 'yes', date: longDateUtc(since) };
      const reason = revocationReason === undefined ? { hasReason: 'no' } : { hasReason: 'yes', reason: revocationReason };
      return explained(p.kind, { host, subject, ...when, ...reason });
    }
    case 'revocation-unavailable':
      return explainUnavailable(p);
    case 'revocation-expired': {
      const { subject, address, nextUpdate } = p;
      return { ...explained(p.kind, { subject, address, date: longDateUtc(nextUpdate) }), action: 'try-again' };
    }
    case 'revocation-untrusted':
      return { ...explained(p.kind, { subject: p.subject, address: p.address, why: p.why }), action: 'try-again' };
    case 'clock-wrong':
      return explainClock(p);
    case 'other-host-asks-for-password':
      return { ...explained(p.kind, { namedHost: p.namedHost, otherHost: p.otherHost }), action: 'allow-host' };
    default:
      return assertNever(p);
  }
}

function explainUntrusted({ host, issuer, why, rootSha256 }: ProblemOf<'server-untrusted'>): Explanation {
  return {
    title: say('problem.server-untrusted.title', { host }),
    reason: say(`problem.server-untrusted.reason.${why}`, { issuer }),
    remedy: say(rootSha256 ? 'problem.server-untrusted.remedy.fingerprint' : 'problem.server-untrusted.remedy'),
    ...(rootSha256 ? { action: 'trust-root' as const } : {}),
  };
}

function explainUnavailable({ kind, subject, address, why }: ProblemOf<'revocation-unavailable'>): Explanation {
  if (address !== undefined) return { ...explained(kind, { subject, address, why }), action: 'try-again' };
  return {
    title: say('problem.revocation-unavailable.title.nowhere'),
    reason: say('problem.revocation-unavailable.reason.nowhere', { subject, why }),
    remedy: say('problem.revocation-unavailable.remedy.nowhere'),
  };
}

function explainDates(p: ProblemOf<'server-certificate-expired'>): Explanation {
  const { host, subject, notBefore, notAfter, now } = p;
  const today = longDateUtc(now);
  const words = explained(p.kind, { host, subject, notAfter: longDateUtc(notAfter), today });
  if (now >= notBefore) return { ...words, action: 'try-again' };
  return {
    title: say('problem.server-certificate-expired.title.early', { host }),
    reason: say('problem.server-certificate-expired.reason.early', { subject, notBefore: longDateUtc(notBefore), today }),
    remedy: words.remedy,
    action: 'try-again',
  };
}

function explainClock({ host, aheadSeconds }: ProblemOf<'clock-wrong'>): Explanation {
  return {
    title: say('problem.clock-wrong.title'),
    reason: say(aheadSeconds > 0 ? 'problem.clock-wrong.reason.ahead' : 'problem.clock-wrong.reason.behind', {
      host,
      span: rounded(Math.abs(aheadSeconds)),
    }),
    remedy: say('problem.clock-wrong.remedy'),
    action: 'try-again',
  };
}

function rounded(seconds: number): string {
  if (seconds < 7200) return howLong(Math.round(seconds / 60), 'minute');
  return seconds < 172_800 ? howLong(Math.round(seconds / 3600), 'hour') : howLong(Math.round(seconds / 86_400), 'day');
}
