import { type Explanation, explained, sentence, withWords } from './explanation.ts';
import { assertNever, type ProblemOf, type UnfitRule } from './problem.ts';
import { longDateUtc } from './words/dates.ts';
import { inWords, type MessageKey, say } from './words/say.ts';

/** The request family in words. */
export function explainRequest(
  p: ProblemOf<'pending-approval' | 'request-denied' | 'not-eligible-to-renew' | 'nothing-to-renew'>,
): Explanation {
  switch (p.kind) {
    case 'pending-approval':
      return { ...explained(p.kind, { host: p.host, requestId: p.requestId }), action: 'try-again' };
    case 'request-denied':
    case 'not-eligible-to-renew': {
      const words = explained(p.kind, { host: sentence(p.host) });
      return { ...words, reason: withWords(words.reason, p.serverSays) };
    }
    case 'nothing-to-renew':
      return explained(p.kind);
    default:
      return assertNever(p);
  }
}

type CertificateProblem = ProblemOf<
  | 'certificate-unfit'
  | 'certificate-expired'
  | 'certificate-revoked'
  | 'certificate-ambiguous'
  | 'certificate-not-found'
  | 'site-refused-certificate'
>;

/** The certificate family in words. */
export function explainCertificate(p: CertificateProblem): Explanation {
  switch (p.kind) {
    case 'certificate-unfit':
      return explainUnfit(p);
    case 'certificate-expired':
      return explained(p.kind, { subject: p.subject, date: longDateUtc(p.notAfter) });
    case 'certificate-revoked': {
      const words = explained(p.kind, { subject: p.subject });
      if (p.since === undefined) return words;
      return { ...words, reason: say('problem.certificate-revoked.reason.dated', { subject: p.subject, date: longDateUtc(p.since) }) };
    }
    case 'certificate-ambiguous':
      return explained(p.kind, { subject: p.subject, candidates: p.candidates.map(inWords).join('; ') });
    case 'certificate-not-found': {
      const { subject, nearly = '', serialNumber = '' } = p;
      const words = explained(p.kind, { subject });
      const what = nearly ? 'nearly' : 'serial';
      if (!nearly && !serialNumber) return words;
      return {
        title: words.title,
        reason: say(`problem.certificate-not-found.reason.${what}`, { subject, nearly, serialNumber }),
        remedy: say(`problem.certificate-not-found.remedy.${what}`, { nearly }),
      };
    }
    case 'site-refused-certificate': {
      const refusal = p.refusal ?? 'unsaid';
      return {
        title: say('problem.site-refused-certificate.title', { host: p.host }),
        reason: say(`problem.site-refused-certificate.reason.${refusal}`, { why: p.why }),
        remedy: say(`problem.site-refused-certificate.remedy.${refusal}`),
      };
    }
    default:
      return assertNever(p);
  }
}

/** Rules that a file breaks which is likely the wrong one. */
const wrongFile: readonly UnfitRule[] = ['unreadable', 'missing', 'no-key', 'other-key'];

function explainUnfit({ kind, rule, found, file }: ProblemOf<'certificate-unfit'>): Explanation {
  const broken = say(file === undefined ? `unfit.${rule}` : (ofFiles[rule] ?? `unfit.${rule}`));
  const words = found ? say('unfit.with', { rule: broken, found }) : broken;
  if (file === undefined) return explained(kind, { rule: words });
  return {
    title: say('problem.certificate-unfit.title.file', { file }),
    reason: say('problem.certificate-unfit.reason.file', { rule: words }),
    remedy: say(wrongFile.includes(rule) ? 'problem.certificate-unfit.remedy.otherFile' : 'problem.certificate-unfit.remedy.file'),
  };
}

/** What is said in other words of a file that a person chose. */
const ofFiles: Partial<Record<UnfitRule, MessageKey>> = {
  unreadable: 'unfit.file.unreadable',
  missing: 'unfit.file.missing',
  'other-key': 'unfit.file.other-key',
  'no-subject': 'unfit.file.no-subject',
  expired: 'unfit.file.expired',
  'not-yet-valid': 'unfit.file.not-yet-valid',
};

type KeychainProblem = ProblemOf<
  'keychain-locked' | 'keychain-damaged' | 'keychain-changed' | 'keychain-unprotected' | 'key-access-denied' | 'disk-full' | 'not-writable'
>;

function explainDenied({ kind, program, why = 'denied' }: ProblemOf<'key-access-denied'>): Explanation {
  const words = explained(kind, { program });
  if (why === 'denied') return words;
  const remedy = why === 'nobody-to-ask' ? say('problem.key-access-denied.remedy.nobody-to-ask') : words.remedy;
  return { ...words, reason: say(`problem.key-access-denied.reason.${why}`, { program }), remedy };
}

/** The keychain family in words. */
export function explainKeychain(p: KeychainProblem): Explanation {
  switch (p.kind) {
    case 'keychain-locked':
      return { ...explained(p.kind), action: 'try-again' };
    case 'keychain-damaged':
      return explained(p.kind, { where: p.where, why: p.why });
    case 'keychain-changed':
      return explained(p.kind, { was: p.was, is: p.is });
    case 'keychain-unprotected':
      return explained(p.kind, { why: sentence(inWords(p.why)) });
    case 'key-access-denied':
      return explainDenied(p);
    case 'disk-full':
    case 'not-writable':
      return { ...explained(p.kind, { path: p.path }), action: 'try-again' };
    default:
      return assertNever(p);
  }
}
