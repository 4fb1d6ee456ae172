import { type Explanation, explained, withWords } from './explanation.ts';
import { assertNever, type ProblemOf } from './problem.ts';
import { say } from './words/say.ts';

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
      return { ...explained(p.kind, { characters: p.characters.join(' ') }), field: 'userName' };
    case 'user-name-malformed': {
      const words = explained(p.kind, { userName: p.userName });
      const reason = p.userName === '' ? say('problem.user-name-malformed.reason.empty') : words.reason;
      return { ...words, reason, field: 'userName' };
    }
    case 'password-rejected':
      return {
        title: say(`problem.password-rejected.${p.why}.title`),
        reason: say(`problem.password-rejected.${p.why}.reason`, { userName: p.userName }),
        remedy: say(`problem.password-rejected.${p.why}.remedy`),
        field: 'password',
      };
    case 'account-locked':
      return { ...explained(p.kind, { userName: p.userName }), field: 'userName' };
    case 'password-expired':
      return { ...explained(p.kind, { userName: p.userName }), field: 'password' };
    case 'password-needed':
      return { ...explained(p.kind, { host: p.host, userName: p.userName }), field: 'password' };
    case 'not-permitted': {
      const words = explained(p.kind, { userName: p.userName });
      return { ...words, reason: withWords(words.reason, p.serverSays), field: 'userName' };
    }
    default:
      return assertNever(p);
  }
}
