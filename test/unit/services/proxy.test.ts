import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../electron/contract/problem.ts';
import { proxyFromEnvironment } from '../../../electron/services/proxy.ts';
import { problemInEnglish } from '../../support/problem-in-english.ts';

const server = new URL('https://server02.contoso.com/');

describe('the proxy of the environment', () => {
  const found: readonly [environment: Record<string, string>, proxy: string | undefined][] = [
    [{}, undefined],
    [{ HTTP_PROXY: 'http://proxy:3128' }, undefined],
    [{ HTTPS_PROXY: 'http://proxy:3128' }, 'http://proxy:3128/'],
    [{ https_proxy: 'http://lower:1', HTTPS_PROXY: 'http://upper:2' }, 'http://lower:1/'],
    [{ ALL_PROXY: 'http://all:1' }, 'http://all:1/'],
    [{ all_proxy: 'http://all:1', HTTPS_PROXY: 'http://https:2' }, 'http://https:2/'],
    [{ HTTPS_PROXY: '' }, undefined],
    [{ HTTPS_PROXY: '  ' }, undefined],
    [{ HTTPS_PROXY: 'proxy:3128' }, 'http://proxy:3128/'],
    [{ HTTPS_PROXY: 'proxy.contoso.com' }, 'http://proxy.contoso.com/'],
    [{ HTTPS_PROXY: 'https://proxy' }, 'https://proxy/'],
    [{ HTTPS_PROXY: 'http://user:pass@proxy:1' }, 'http://user:pass@proxy:1/'],
    [{ HTTPS_PROXY: '[::1]:3128' }, 'http://[::1]:3128/'],
  ];

  test.each(found)('%j leads to %s', async (environment, proxy) => {
    expect((await proxyFromEnvironment(environment)(server))?.url.href).toBe(proxy);
  });

  test.each([
    [{ http_proxy: 'http://proxy:3128' }, 'http://proxy:3128/'],
    [{ HTTP_PROXY: 'http://proxy:3128' }, undefined],
    [{ HTTPS_PROXY: 'http://proxy:3128' }, undefined],
    [{ ALL_PROXY: 'http://all:1' }, 'http://all:1/'],
    [{ http_proxy: 'http://proxy:1', NO_PROXY: 'contoso.com:80' }, undefined],
    [{ http_proxy: 'http://proxy:1', NO_PROXY: 'contoso.com:443' }, 'http://proxy:1/'],
  ] as const)('%j leads an http address to %s', async (environment, proxy) => {
    expect((await proxyFromEnvironment(environment)(new URL('http://crl.contoso.com/ca.crl')))?.url.href).toBe(proxy);
  });

  const exceptions: readonly [exceptions: string, url: string, direct: boolean][] = [
    ['*', 'https://server02.contoso.com/', true],
    ['server02.contoso.com', 'https://server02.contoso.com/', true],
    ['SERVER02.Contoso.com', 'https://server02.contoso.com/', true],
    ['contoso.com', 'https://server02.contoso.com/', true],
    ['.contoso.com', 'https://server02.contoso.com/', true],
    ['*.contoso.com', 'https://server02.contoso.com/', true],
    ['contoso.com.', 'https://server02.contoso.com/', true],
    ['contoso.com', 'https://server02.contoso.com./', true],
    ['a.example, contoso.com', 'https://server02.contoso.com/', true],
    ['a.example contoso.com', 'https://server02.contoso.com/', true],
    ['toso.com', 'https://server02.contoso.com/', false],
    ['server2.contoso.com', 'https://server02.contoso.com/', false],
    ['server02.contoso.com.evil.example', 'https://server02.contoso.com/', false],
    ['contoso.com:443', 'https://server02.contoso.com/', true],
    ['contoso.com:8443', 'https://server02.contoso.com/', false],
    ['contoso.com:8443', 'https://server02.contoso.com:8443/', true],
    ['127.0.0.1', 'https://127.0.0.1:8443/', true],
    ['127.0.0.1:8443', 'https://127.0.0.1:8443/', true],
    ['0.0.1', 'https://127.0.0.1/', false],
    ['::1', 'https://[::1]:8443/', true],
    ['[::1]', 'https://[::1]:8443/', true],
    ['[::1]:8443', 'https://[::1]:8443/', true],
    ['[::1]:1', 'https://[::1]:8443/', false],
    [' , ,', 'https://server02.contoso.com/', false],
    ['.', 'https://server02.contoso.com/', false],
  ];

  test.each(exceptions)('with the exceptions %j, %s is reached directly: %s', async (noProxy, url, direct) => {
    const route = await proxyFromEnvironment({ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: noProxy })(new URL(url));
    expect(route === undefined).toBe(direct);
  });

  test.each([
    ['socks5://user:pass@proxy:1080', 'socks5://proxy:1080', /of a kind \(socks5\)/u],
    ['http://', 'http://', /not the address of a proxy/u],
    ['http://proxy:port', 'http://proxy:port', /not the address/u],
  ])('%s is refused, without telling a password', async (value, proxy, why) => {
    const refused = await proxyFromEnvironment({ HTTPS_PROXY: value })(server).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(problemInEnglish((refused as ProblemError).problem)).toEqual({ kind: 'proxy-refused', proxy, why: expect.stringMatching(why) });
  });
});
