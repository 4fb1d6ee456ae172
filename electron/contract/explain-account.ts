import { type Explanation, quoted } from './explanation.ts';
import { assertNever, type ProblemOf } from './problem.ts';

type AccountProblem = ProblemOf<
  | 'user-name-forbidden'
  | 'user-name-malformed'
  | 'password-rejected'
  | 'account-locked'
  | 'password-expired'
  | 'password-needed'
  | 'not-permitted'
>;

/** The account family in words. */
export function explainAccount(p: AccountProblem): Explanation {
  switch (p.kind) {
    case 'user-name-forbidden':
      return {
        title: 'This user name can\u2019t be used to enroll',
        reason: `It contains ${p.characters.join(' ')}, which enrollment servers do not accept in a user name.`,
        remedy:
          'Ask your administrator for a certificate made for you separately, with a user name without these characters. Nothing was sent.',
        field: 'userName',
      };
    case 'user-name-malformed':
      return {
        title: 'The user name isn\u2019t complete',
        reason: p.userName === '' ? 'No user name was given.' : `\u201c${p.userName}\u201d is neither domain\\name nor name@domain.`,
        remedy: 'Type it like contoso\\mnorth or mnorth@contoso.com. Nothing was sent.',
        field: 'userName',
      };
    case 'password-rejected':
      return explainPassword(p);
    case 'account-locked':
      return {
        title: 'This account is locked',
        reason: `The server says that ${p.userName} is locked out, often because of too many wrong passwords.`,
        remedy: 'Ask your help desk to unlock the account, then try again.',
        field: 'userName',
      };
    case 'password-expired':
      return {
        title: 'The password has expired',
        reason: `The password of ${p.userName} must be changed before it can be used.`,
        remedy: 'Change your password the way you usually do, then enter the new one here.',
        field: 'password',
      };
    case 'password-needed':
      return {
        title: 'Your password is needed to renew the certificate',
        reason: `${p.host} wants the password of ${p.userName} besides the certificate that this computer has.`,
        remedy: 'Renew the certificate with your password. The certificate in use stays as it is until then.',
        field: 'password',
      };
    case 'not-permitted':
      return {
        title: 'This account may not enroll computers',
        reason: `The server knows ${p.userName}, but does not allow it to request this certificate.${quoted(p.serverSays)}`,
        remedy: 'Ask your administrator for Read and Enroll permission on the client certificate template.',
        field: 'userName',
      };
    default:
      return assertNever(p);
  }
}

function explainPassword(p: ProblemOf<'password-rejected'>): Explanation {
  const field = 'password';
  switch (p.why) {
    case 'empty':
      return {
        title: 'The password is missing',
        reason: `Enrollment needs the password of ${p.userName}, your work account.`,
        remedy: 'Enter the password. Nothing was sent.',
        field,
      };
    case 'unsendable-character':
      return {
        title: 'The password can\u2019t be sent',
        reason: 'It contains a control character, which an enrollment message can\u2019t carry.',
        remedy: 'Enter it again without line breaks or control characters. Nothing was sent.',
        field,
      };
    case 'by-server':
      return {
        title: 'The user name or password isn\u2019t right',
        reason: `The server did not accept the password of ${p.userName}.`,
        remedy: 'Enter the password of your work account again. It is not tried again by itself, so the account is not locked by it.',
        field,
      };
    default:
      return assertNever(p.why);
  }
}
