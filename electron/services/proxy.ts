/** Which way leads to a server: straight, or through a proxy that is asked to CONNECT. The proxy sees names and sizes, no content. */

import { isIP } from 'node:net';
import { ProblemError } from '../contract/problem.ts';
import type { Phrase } from '../contract/words/say.ts';

/** A proxy, by http or https, with its user name and password in the address where it needs them. */
export interface ProxyRoute {
  readonly url: URL;
}

/** Finds the proxy for an address; nothing where the connection is direct. @throws ProblemError proxy-refused */
export type ProxyFinder = (url: URL) => Promise<ProxyRoute | undefined>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads HTTPS_PROXY (for https) and ALL_PROXY, and NO_PROXY for exceptions, each in lower case too, which wins; for http only
 * the lower-case http_proxy, because a web server may set the other from a request. Source: curl(1), "ENVIRONMENT"
 */
export function proxyFromEnvironment(environment: Environment = process.env): ProxyFinder {
  return async (url) => {
    const own = url.protocol === 'http:' ? environment.http_proxy?.trim() || undefined : variable(environment, 'https_proxy');
    const value = own ?? variable(environment, 'all_proxy');
    if (value === undefined || isExcepted(url, variable(environment, 'no_proxy') ?? '')) return undefined;
    return { url: readProxy(value) };
  };
}

function variable(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || environment[name.toUpperCase()]?.trim() || undefined;
}

/** `host`, `host:port` or an address; without a scheme it is http. */
function readProxy(text: string): URL {
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.hostname && (url.protocol === 'http:' || url.protocol === 'https:')) return url;
  const why: Phrase = url ? { key: 'proxy.kind', facts: { kind: url.protocol.slice(0, -1) } } : { key: 'proxy.noAddress' };
  throw new ProblemError({ kind: 'proxy-refused', proxy: text.replace(/^(.*\/\/)?.*@/u, '$1'), why });
}

/**
 * NO_PROXY: names separated by commas or spaces. `*` is everything; a name, with or without a dot before it, is itself and all
 * names below it; `:port` narrows it to one port.
 */
function isExcepted(url: URL, exceptions: string): boolean {
  const host = bare(url.hostname);
  const isAddress = isIP(host) !== 0;
  const port = url.port || (url.protocol === 'http:' ? '80' : '443');
  return exceptions.split(/[\s,]+/u).some((exception) => {
    if (exception === '*') return true;
    const [, name = '', onlyPort] = /^(\[[^\]]+\]|[^:]*|.*:.*:.*?)(?::(\d+))?$/u.exec(exception.toLowerCase()) ?? [];
    const suffix = bare(name).replace(/^\*?\./u, '');
    if (suffix === '' || (onlyPort !== undefined && onlyPort !== port)) return false;
    return host === suffix || (!isAddress && host.endsWith(`.${suffix}`));
  });
}

/** Without the brackets of an IPv6 address and the dot at the end of a full name. */
function bare(host: string): string {
  return host.toLowerCase().replace(/^\[|\]$|\.$/gu, '');
}
