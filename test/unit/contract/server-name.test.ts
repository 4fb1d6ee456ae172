import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../electron/contract/problem.ts';
import { parseServerName } from '../../../electron/contract/server-name.ts';

describe('a server name', () => {
  it.each([
    ['server02.contoso.com', 'https://server02.contoso.com/', 'server02.contoso.com'],
    ['Server02.Contoso.COM', 'https://server02.contoso.com/', 'server02.contoso.com'],
    ['server02:8443', 'https://server02:8443/', 'server02:8443'],
    ['server02:443', 'https://server02/', 'server02'],
    ['https://server02/', 'https://server02/', 'server02'],
    [' 127.0.0.1:9 ', 'https://127.0.0.1:9/', '127.0.0.1:9'],
    ['[::1]:8443', 'https://[::1]:8443/', '[::1]:8443'],
    ['bücher.example', 'https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
  ])('%s is a host', (typed, origin, shown) => {
    const name = parseServerName(typed);
    expect([name.origin.href, name.shown, name.service]).toEqual([origin, shown, undefined]);
  });

  it('may be the whole address of a service', () => {
    const typed = 'https://ca.contoso.com/Contoso-CA_CES_UsernamePassword/service.svc/CES';
    const name = parseServerName(typed);
    expect([name.origin.href, name.service?.href]).toEqual(['https://ca.contoso.com/', typed]);
  });

  it.each([
    '',
    ' ',
    'http://server02',
    'ftp://server02',
    'server 02',
    'server02:99999',
    'server02:0',
    'server02:',
    'https://u:p@server02/',
    'user@server02',
    'https://server02/#x',
    '\\\\server02\\share',
    '-server02',
    'a..b',
    'https://',
    'x'.repeat(3000),
    'server<02>',
  ])('%j is refused', (typed) => {
    expect(() => parseServerName(typed)).toThrow();
    try {
      parseServerName(typed);
    } catch (error) {
      expect(problemOf(error)).toEqual({ kind: 'server-name-malformed', serverName: typed.trim() });
    }
  });
});
