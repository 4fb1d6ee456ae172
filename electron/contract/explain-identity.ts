import { type Explanation, quoted } from './explanation.ts';
import { assertNever, type ProblemOf, type UnfitRule } from './problem.ts';

/** The request family in words. */
export function explainRequest(
  p: ProblemOf<'pending-approval' | 'request-denied' | 'not-eligible-to-renew' | 'nothing-to-renew'>,
): Explanation {
  switch (p.kind) {
    case 'pending-approval':
      return {
        title: 'The request waits for approval',
        reason: `${p.host} has received it under number ${p.requestId}. Someone in your organisation must approve it first.`,
        remedy:
          'Come back later: enroll again with the same user name and server, and the certificate is fetched. Nothing has to be repeated.',
        action: 'try-again',
      };
    case 'request-denied':
      return {
        title: 'The request was denied',
        reason: `${sentence(p.host)} did not issue a certificate.${quoted(p.serverSays)}`,
        remedy: 'Ask your administrator why. You can send a new request at any time.',
      };
    case 'not-eligible-to-renew':
      return {
        title: 'The certificate can\u2019t be renewed now',
        reason: `${sentence(p.host)} does not accept a renewal of this certificate.${quoted(p.serverSays)}`,
        remedy: 'Try again later, or enroll this computer again.',
      };
    case 'nothing-to-renew':
      return {
        title: 'There is no certificate to renew',
        reason: 'This computer is not enrolled.',
        remedy: 'Enroll it first.',
      };
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
      return {
        title: 'The certificate has expired',
        reason: `The certificate of ${p.subject} ended on ${p.notAfter.slice(0, 10)}.`,
        remedy: 'Enroll this computer again. Nothing has to be reinstalled.',
      };
    case 'certificate-revoked':
      return {
        title: 'The certificate was revoked',
        reason: `The issuer withdrew the certificate of ${p.subject}${p.since ? ` on ${p.since.slice(0, 10)}` : ''}.`,
        remedy: 'Ask your administrator why, then enroll this computer again.',
      };
    case 'certificate-ambiguous':
      return {
        title: 'More than one certificate fits',
        reason: `Several certificates have the subject ${p.subject}: ${p.candidates.join('; ')}.`,
        remedy: 'Choose one by its serial number.',
      };
    case 'certificate-not-found':
      return {
        title: 'There is no such certificate',
        reason: p.nearly
          ? `No certificate has the subject ${p.subject}, but there is ${p.nearly}. Upper and lower case matter.`
          : `No certificate in the keychain goes by ${p.subject}.`,
        remedy: p.nearly ? `Write it exactly as ${p.nearly}.` : 'Check the subject in the details of the certificate.',
      };
    case 'site-refused-certificate':
      return {
        title: `${p.host} does not accept this certificate`,
        reason: `It refuses the connection: ${p.why}.`,
        remedy: 'Tell your administrator. The certificate that was used before stays in use.',
      };
    default:
      return assertNever(p);
  }
}

const unfit: Record<UnfitRule, string> = {
  unreadable: 'The answer of the server holds no readable certificate',
  missing: 'The server answered without a certificate',
  'no-key': 'There is no private key in it',
  'other-key': 'It belongs to another key than the one made on this computer',
  'no-subject': 'It does not say whose it is',
  'not-rsa': 'Its key is not an RSA key',
  'key-too-long': 'Its key is longer than 2048 bits',
  'key-too-short': 'Its key is too short to be safe',
  'weak-hash': 'It is signed with an outdated method; SHA-2 is required',
  'no-client-authentication': 'It lacks the purpose \u201cClient Authentication\u201d',
  expired: 'It had expired before it arrived',
  'not-yet-valid': 'It is not valid yet',
  'ends-too-early': 'It ends before the one it was to replace',
  'chain-incomplete': 'The certificates of its issuers are missing',
  'chain-untrusted': 'It was issued by an authority that this computer does not trust',
};

/** The same of a file that a person chose. */
const unfitFile: Record<UnfitRule, string> = {
  ...unfit,
  unreadable: 'It can\u2019t be read',
  missing: 'There is no certificate in it',
  'other-key': 'Its certificate and its private key don\u2019t belong together',
  'no-subject': 'Its certificate does not say whose it is',
  expired: 'Its certificate has expired',
  'not-yet-valid': 'Its certificate is not valid yet',
};

const wrongFile: readonly UnfitRule[] = ['unreadable', 'missing', 'no-key', 'other-key'];

function explainUnfit({ rule, found, file }: ProblemOf<'certificate-unfit'>): Explanation {
  const what = found ? ` (${found})` : '';
  if (file === undefined) {
    return {
      title: 'The certificate that came back doesn\u2019t fit',
      reason: `${unfit[rule]}${what}. It was not stored.`,
      remedy: 'Tell your administrator; the certificate template of the site must be corrected.',
    };
  }
  return {
    title: `${file} can\u2019t be used`,
    reason: `${unfitFile[rule]}${what}. Nothing was changed.`,
    remedy: wrongFile.includes(rule)
      ? 'Check that it is the right file, and its passphrase if it has one, then try again.'
      : 'Ask your administrator for a certificate that fits this client.',
  };
}

type KeychainProblem = ProblemOf<
  'keychain-locked' | 'keychain-damaged' | 'keychain-changed' | 'keychain-unprotected' | 'key-access-denied' | 'disk-full' | 'not-writable'
>;

/** The keychain family in words. */
export function explainKeychain(p: KeychainProblem): Explanation {
  switch (p.kind) {
    case 'keychain-locked':
      return {
        title: 'The keychain is locked',
        reason: 'The keychain of this computer did not give out what protects the keys of this program.',
        remedy: 'Unlock the keychain, for example by logging in again, then try again.',
        action: 'try-again',
      };
    case 'keychain-damaged':
      return {
        title: 'An entry of the keychain is damaged',
        reason: `${p.where} can\u2019t be used: ${p.why}. It was set aside, not deleted.`,
        remedy: 'Other entries are not affected. If the certificate in use is missing, enroll this computer again.',
      };
    case 'keychain-changed':
      return {
        title: 'The keychain is not the one that protected the keys',
        reason: `The keys were protected by ${p.was}; now there is ${p.is}.`,
        remedy: 'Log in the way you did when this computer was enrolled, or enroll it again. The old keys are kept.',
      };
    case 'keychain-unprotected':
      return {
        title: 'Keys can\u2019t be protected on this computer',
        reason: `${sentence(p.why)}, and your organisation does not allow unprotected keys.`,
        remedy: 'Set up a keychain (on Linux, a secret service such as GNOME Keyring), log in again and try again.',
      };
    case 'key-access-denied':
      return {
        title: 'The key was not given out',
        reason: `${p.program} is not allowed to use it.`,
        remedy: 'Allow it when you are asked, or add the program to the list of the key.',
      };
    case 'disk-full':
      return {
        title: 'The disk is full',
        reason: `Nothing could be stored in ${p.path}. Whatever was stored before is unchanged.`,
        remedy: 'Free some space, then try again.',
        action: 'try-again',
      };
    case 'not-writable':
      return {
        title: 'Nothing could be stored',
        reason: `This account may not write to ${p.path}. Whatever was stored before is unchanged.`,
        remedy: 'Check who owns the folder and whether the disk is read-only, then try again.',
        action: 'try-again',
      };
    default:
      return assertNever(p);
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
