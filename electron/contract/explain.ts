/** Every problem in words: what did not happen, why, and what a person can do. The one place where these words live. */
import { explainAccount } from './explain-account.ts';
import { explainCertificate, explainKeychain, explainRequest } from './explain-identity.ts';
import { explainServer } from './explain-server.ts';
import { explainTrust } from './explain-trust.ts';
import type { Explanation } from './explanation.ts';
import { assertNever, type Problem } from './problem.ts';

/** Title, reason and remedy for a problem. Never holds a secret. */
export function explain(p: Problem): Explanation {
  switch (p.kind) {
    case 'user-name-forbidden':
    case 'user-name-malformed':
    case 'password-rejected':
    case 'account-locked':
    case 'password-expired':
    case 'password-needed':
    case 'not-permitted':
      return explainAccount(p);
    case 'server-name-malformed':
    case 'server-not-found':
    case 'server-unreachable':
    case 'server-timeout':
    case 'offline':
    case 'proxy-refused':
    case 'not-an-enrollment-server':
    case 'reply-not-understood':
    case 'server-fault':
    case 'server-busy':
      return explainServer(p);
    case 'server-untrusted':
    case 'server-certificate-expired':
    case 'server-wrong-host':
    case 'server-wrong-purpose':
    case 'server-weak':
    case 'server-revoked':
    case 'revocation-unavailable':
    case 'revocation-expired':
    case 'revocation-untrusted':
    case 'clock-wrong':
    case 'other-host-asks-for-password':
      return explainTrust(p);
    case 'pending-approval':
    case 'request-denied':
    case 'not-eligible-to-renew':
    case 'nothing-to-renew':
      return explainRequest(p);
    case 'certificate-unfit':
    case 'certificate-expired':
    case 'certificate-revoked':
    case 'certificate-ambiguous':
    case 'certificate-not-found':
    case 'site-refused-certificate':
      return explainCertificate(p);
    case 'keychain-locked':
    case 'keychain-damaged':
    case 'keychain-changed':
    case 'keychain-unprotected':
    case 'key-access-denied':
    case 'disk-full':
    case 'not-writable':
      return explainKeychain(p);
    case 'settings-unreadable':
      return {
        title: 'A settings file can\u2019t be read',
        reason: `${p.file} is damaged: ${p.why}.`,
        remedy: 'Ask your administrator to repair or replace the file. Until then the last good settings stay in force.',
      };
    case 'settings-locked':
      return {
        title: 'This setting can\u2019t be changed here',
        reason: `Your organisation manages ${p.key}.`,
        remedy: 'Ask your administrator to change it.',
      };
    case 'unexpected':
      return {
        title: 'Something went wrong that this program did not foresee',
        reason: 'The work was stopped to be safe. Whatever was stored before is unchanged.',
        remedy: 'Try again. If it happens again, copy the details and send them to your help desk.',
        action: 'try-again',
      };
    case 'cancelled':
      return {
        title: 'Cancelled',
        reason: 'You stopped it before it was done.',
        remedy: 'Nothing was changed. You can start again at any time.',
      };
    default:
      return assertNever(p);
  }
}
