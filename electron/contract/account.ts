import { ProblemError } from './problem.ts';

/** A work account as a person types it. `name` is the part without the domain; `typed` is what goes over the wire. */
export interface Account {
  readonly typed: string;
  readonly name: string;
  readonly domain: string;
  readonly form: 'domain\\name' | 'user@domain';
}

/** Characters with which enrollment fails at the server. Source: deploy-clients-to-macs.md, step 9, "Important". */
export const forbiddenCharacters = ['<', '>', '"', '+', '=', ','] as const;

/** Over this an account name can't be one: a user principal name is at most 1,024 characters (Active Directory schema). */
const longestUserName = 1024;

/**
 * Reads a user name in one of the two documented forms, `domain\name` or `user@domain`. Space around it is ignored.
 * @throws ProblemError user-name-forbidden, user-name-malformed
 * Source: deploy-clients-to-macs.md, step 9
 */
export function parseAccount(userName: string): Account {
  const typed = userName.trim();
  const characters = forbiddenCharacters.filter((character) => typed.includes(character));
  if (characters.length > 0) throw new ProblemError({ kind: 'user-name-forbidden', userName: typed, characters });
  const parts = /^([^\\@]+)\\([^\\@]+)$/u.exec(typed) ?? /^([^\\@]+)@([^\\@]+)$/u.exec(typed);
  const [, first = '', second = ''] = parts ?? [];
  const form = typed.includes('\\') ? 'domain\\name' : 'user@domain';
  const [domain, name] = form === 'domain\\name' ? [first, second] : [second, first];
  const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(typed);
  if (!parts || unprintable || typed.length > longestUserName || !name.trim() || !isDomain(domain)) {
    throw new ProblemError({ kind: 'user-name-malformed', userName: typed });
  }
  return { typed, name, domain, form };
}

/**
 * The server name that the original fills in for `user@domain`: the default alias of the enrollment proxy point in that
 * domain. Nothing for any other text.
 * Source: deploy-clients-to-macs.md, "To enroll the client by using the Mac Computer Enrollment Wizard"
 */
export function suggestServerName(userName: string): { serverName: string; domain: string } | undefined {
  const match = /^[^\\@\s]+@([^\\@\s]+)$/u.exec(userName.trim());
  const domain = match?.[1];
  if (domain === undefined || !isDomain(domain) || !domain.includes('.')) return undefined;
  return { serverName: `ConfigMgrEnroll.${domain}`, domain };
}

/** A DNS or NetBIOS domain: labels of letters, digits, hyphen and underscore; letters of any script (RFC 5890). */
function isDomain(text: string): boolean {
  return (
    text.length <= 253 &&
    /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}_])?(?:\.[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}_])?)*$/u.test(text)
  );
}
