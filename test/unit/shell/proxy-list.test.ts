import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../electron/contract/problem.ts';
import { routeFromProxyList } from '../../../electron/shell/proxy-list.ts';

describe('the route out of a proxy list', () => {
  it.each([
    ['a direct connection', 'DIRECT', undefined],
    ['nothing at all', '', undefined],
    ['a proxy', 'PROXY proxy.contoso.com:8080', 'http://proxy.contoso.com:8080/'],
    ['a proxy behind TLS', 'HTTPS proxy.contoso.com:443', 'https://proxy.contoso.com/'],
    ['the first that can be used', 'SOCKS5 socks:1080; PROXY proxy:3128; DIRECT', 'http://proxy:3128/'],
    ['the preferred one, not the direct way behind it', 'PROXY proxy:3128;DIRECT', 'http://proxy:3128/'],
    ['a direct way that is preferred', 'DIRECT; PROXY proxy:3128', undefined],
    ['an IPv6 address', 'PROXY [::1]:3128', 'http://[::1]:3128/'],
    ['lower case', 'proxy proxy:3128', 'http://proxy:3128/'],
  ])('%s', (_rule, list, expected) => {
    expect(routeFromProxyList(list)?.url.href).toBe(expected);
  });

  it.each(['SOCKS5 socks:1080', 'SOCKS socks:1080; SOCKS5 other:1080', 'QUIC quic:443', 'PROXY :::'])(
    '%s is a named problem, not a way around the proxy',
    (list) => {
      let thrown: unknown;
      try {
        routeFromProxyList(list);
      } catch (error) {
        thrown = error;
      }
      expect(problemOf(thrown)).toMatchObject({ kind: 'proxy-refused', detail: list });
    },
  );
});
