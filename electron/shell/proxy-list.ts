import { ProblemError } from '../contract/problem.ts';
import type { ProxyRoute } from '../services/proxy.ts';

/**
 * The route out of what Chromium's proxy resolver answers: 'DIRECT', or entries like 'PROXY host:port', 'HTTPS host:port'
 * and 'SOCKS5 host:port' separated by semicolons, the preferred first. Nothing means a direct connection.
 * @throws ProblemError proxy-refused, when there is no way but a SOCKS proxy
 * Source: Netscape proxy auto-configuration, return values of FindProxyForURL
 */
export function routeFromProxyList(list: string): ProxyRoute | undefined {
  let unusable: string | undefined;
  for (const entry of list.split(';')) {
    const [kind = '', address = ''] = entry.trim().split(/\s+/u);
    if (/^DIRECT$/iu.test(kind)) return undefined;
    const scheme = schemes[kind.toUpperCase()];
    const url = `${scheme}://${address}`;
    if (scheme !== undefined && address !== '' && URL.canParse(url)) return { url: new URL(url) };
    if (kind !== '') unusable ??= address || kind;
  }
  if (unusable === undefined) return undefined;
  throw new ProblemError({
    kind: 'proxy-refused',
    proxy: unusable,
    why: { key: 'proxy.unusable' },
    detail: list,
  });
}

const schemes: Readonly<Record<string, string>> = { PROXY: 'http', HTTP: 'http', HTTPS: 'https' };
