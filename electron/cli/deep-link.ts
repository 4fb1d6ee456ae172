/**
 * Links to this program, such as a page of an organisation's help desk may have: `enrollment-assistant://enroll?server=…&user=…`.
 *
 * Anybody can write a link, so it can do nothing but open a window and fill fields in. It submits nothing, trusts nothing, and names no file.
 */
import { parseAccount } from '../contract/account.ts';
import { parseServerName } from '../contract/server-name.ts';

export const linkScheme = 'enrollment-assistant';

export interface Link {
  readonly window: 'enroll';
  readonly userName?: string;
  readonly serverName?: string;
}

/** Characters; far more than two names need. */
const longest = 512;

/** Whether it claims to be one of ours, well-formed or not. */
export function isLink(text: string): boolean {
  return text.slice(0, linkScheme.length + 1).toLowerCase() === `${linkScheme}:`;
}

/**
 * What a link asks for; undefined for one that is not exactly as it should be. Half of a link is never used.
 * @param text as the operating system hands it over
 */
export function readLink(text: string): Link | undefined {
  if (text.length > longest || !/^[\x21-\x7e]+$/u.test(text) || !text.startsWith(`${linkScheme}://`) || !URL.canParse(text))
    return undefined;
  const { host, pathname, username, password, hash, searchParams } = new URL(text);
  if (host !== 'enroll' || !['', '/'].includes(pathname) || username || password || hash) return undefined;
  const names = [...searchParams.keys()];
  if (new Set(names).size !== names.length || names.some((name) => name !== 'user' && name !== 'server')) return undefined;
  const [userName, serverName] = [searchParams.get('user'), searchParams.get('server')];
  if (userName !== null && !isSound(() => parseAccount(userName))) return undefined;
  if (serverName !== null && !isSound(() => parseServerName(serverName))) return undefined;
  return { window: 'enroll', ...(userName === null ? {} : { userName }), ...(serverName === null ? {} : { serverName }) };
}

function isSound(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false; // what exactly is wrong with it is nobody's concern: a person never typed it
  }
}
