/** Every problem in words: what did not happen, why, and what a person can do. The words themselves are in the catalogue (words/). */
import { explainAccount } from './explain-account.ts';
import { explainCertificate, explainKeychain, explainRequest } from './explain-identity.ts';
import { explainServer } from './explain-server.ts';
import { explainTrust } from './explain-trust.ts';
import { type Explanation, explained } from './explanation.ts';
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
    case 'not-a-management-point':
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
    case 'file-in-the-way':
      return explained(p.kind, { files: p.files.join(', '), count: p.files.length });
    case 'receipt-unreadable':
      return explained(p.kind, { file: p.file, why: p.why });
    case 'settings-unreadable':
      return explained(p.kind, { file: p.file, why: p.why });
    case 'management-point-unknown':
      return explained(p.kind);
    case 'settings-locked':
      return explained(p.kind, { key: p.key });
    case 'unexpected':
      return { ...explained(p.kind), action: 'try-again' };
    case 'cancelled':
      return explained(p.kind);
    default:
      return assertNever(p);
  }
}
