import { ProblemError } from './problem.ts';

/**
 * Where a person sends the request: a host (with an optional port) whose services have to be found, or the whole address
 * of one service. `origin` is always https and ends in '/'.
 */
export interface ServerName {
  readonly typed: string;
  readonly origin: URL;
  /** host, or host:port where the port is not 443, as it is shown to a person */
  readonly shown: string;
  /** the whole address, where one was given */
  readonly service?: URL;
}

/**
 * Reads `host`, `host:port`, `https://host[:port]` or the whole https address of a CEP, CES or enrollment service.
 * A user name, a password, a fragment or another scheme inside it is refused: they are never meant.
 * @throws ProblemError server-name-malformed
 */
export function parseServerName(text: string): ServerName {
  const typed = text.trim();
  const refuse = () => new ProblemError({ kind: 'server-name-malformed', serverName: typed });
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//iu.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || typed.length > 2048 || /[\s\\<>"{}|^`\p{Cc}]/u.test(typed)) throw refuse();
  const url = tryParse(withScheme);
  if (url?.protocol !== 'https:' || url.username || url.password || url.hash || !isHost(url.hostname)) throw refuse();
  if (url.port === '0' || typed.endsWith(':')) throw refuse();
  const origin = new URL('/', url);
  origin.search = '';
  const shown = url.host;
  return url.pathname === '/' && url.search === '' ? { typed, origin, shown } : { typed, origin, shown, service: url };
}

function tryParse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** A DNS name (RFC 1123, after the URL parser's IDNA) or an IP address. */
function isHost(host: string): boolean {
  if (host.startsWith('[')) return true;
  return host.length <= 253 && /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.?$/u.test(host);
}
