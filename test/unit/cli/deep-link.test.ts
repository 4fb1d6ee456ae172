import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLink, linkScheme, readLink } from '../../../electron/cli/deep-link.ts';
import { readLaunch } from '../../../electron/cli/launch.ts';

describe('a link to the program', () => {
  it.each([
    ['enrollment-assistant://enroll', {}],
    ['enrollment-assistant://enroll/', {}],
    ['enrollment-assistant://enroll?server=server02.contoso.com', { serverName: 'server02.contoso.com' }],
    ['enrollment-assistant://enroll?user=contoso%5Cmnorth&server=s:8443', { userName: 'contoso\\mnorth', serverName: 's:8443' }],
    ['enrollment-assistant://enroll?user=mnorth@contoso.com', { userName: 'mnorth@contoso.com' }],
  ])('%s fills fields in', (text, fields) => {
    expect(readLink(text)).toEqual({ window: 'enroll', ...fields });
  });

  it.each([
    ['another scheme', 'https://enroll?server=s.contoso.com'],
    ['a scheme that only begins like ours', 'enrollment-assistant-x://enroll'],
    ['our scheme in capitals', 'Enrollment-Assistant://enroll'],
    ['no authority', 'enrollment-assistant:enroll?server=s.contoso.com'],
    ['another action', 'enrollment-assistant://uninstall'],
    ['an action in capitals', 'enrollment-assistant://ENROLL'],
    ['a path', 'enrollment-assistant://enroll/../renew'],
    ['a fragment', 'enrollment-assistant://enroll#x'],
    ['an account in the authority', 'enrollment-assistant://a:b@enroll'],
    ['a port', 'enrollment-assistant://enroll:80'],
    ['a password', 'enrollment-assistant://enroll?password=x'],
    ['a file to trust', 'enrollment-assistant://enroll?trust-ca=/tmp/evil.pem'],
    ['a flag', 'enrollment-assistant://enroll?server=s.contoso.com&ignorecertchainvalidation=1'],
    ['a host that would get the password', 'enrollment-assistant://enroll?allow-host=evil.example'],
    ['a name twice', 'enrollment-assistant://enroll?server=a.contoso.com&server=b.contoso.com'],
    ['a server over http', 'enrollment-assistant://enroll?server=http://s.contoso.com'],
    ['a server with an account', 'enrollment-assistant://enroll?server=https://a:b@s.contoso.com'],
    ['a server with a space', 'enrollment-assistant://enroll?server=s%20t'],
    ['a user name with a forbidden character', 'enrollment-assistant://enroll?user=contoso%5Ca%3Cb'],
    ['a line end in a value', 'enrollment-assistant://enroll?server=s.contoso.com%0d%0aHost:x'],
    ['a blank', 'enrollment-assistant://enroll?server=s.contoso.com --trust-ca /tmp/x'],
    ['a quotation mark and a switch', 'enrollment-assistant://enroll" --renderer-cmd-prefix="x'],
    ['something else than ASCII', 'enrollment-assistant://enroll?server=s\u202econtoso.com'],
    ['too much', `enrollment-assistant://enroll?server=${'a.'.repeat(300)}com`],
    ['nothing', ''],
  ])('is refused with %s', (_what, text) => {
    expect(readLink(text)).toBeUndefined();
  });

  it('never leads to anything but a window and two fields, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (rest) => {
        const link = readLink(`${linkScheme}://enroll${rest}`);
        if (link) expect(Object.keys(link).filter((key) => !['window', 'userName', 'serverName'].includes(key))).toEqual([]);
        expect([undefined, 'enroll']).toContain(link?.window);
      }),
    );
  });

  it('stands alone: flags beside it are not read, those that trust and those that run a command least of all', () => {
    const argv = [
      '/x/app',
      '--trust-ca',
      '/tmp/evil.pem',
      '--user-data-dir',
      '/tmp/evil',
      'enrollment-assistant://enroll?server=s.contoso.com',
      '--cli',
      'import',
    ];
    expect(readLaunch(argv)).toEqual({
      kind: 'windows',
      dataFolder: undefined,
      prefill: {},
      trustFiles: [],
      language: undefined,
      background: false,
      link: { window: 'enroll', serverName: 's.contoso.com' },
    });
  });

  it('that is refused opens what a start without it would open', () => {
    expect(readLaunch(['/x/app', 'ENROLLMENT-ASSISTANT://enroll', '--trust-ca', '/tmp/evil.pem'])).toMatchObject({
      trustFiles: [],
      prefill: {},
      link: 'refused',
    });
    expect(isLink('enrollment-assistant.txt')).toBe(false);
  });

  it('is an argument like any other to a command', () => {
    const given = ['-s', 'enrollment-assistant://enroll'];
    expect(readLaunch(['/x/app', '--cli', 'cmenroll', ...given])).toMatchObject({ kind: 'command', args: ['cmenroll', ...given] });
    expect(readLaunch(['/usr/bin/CMEnroll', ...given])).toMatchObject({ kind: 'command', args: ['cmenroll', ...given] });
  });
});
