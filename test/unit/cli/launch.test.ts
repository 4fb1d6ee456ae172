import { describe, expect, it } from 'vitest';
import { readLaunch } from '../../../electron/cli/launch.ts';

describe('the way the program was started', () => {
  it('is a command when the mark is there, and everything after it belongs to the command', () => {
    const argv = ['/x/electron', '--no-sandbox', '/app', '--cli', 'cmenroll', '-s', 'a', '--user-data-dir', '/d'];
    expect(readLaunch(argv)).toEqual({ kind: 'command', args: ['cmenroll', '-s', 'a', '--user-data-dir', '/d'], dataFolder: '/d' });
  });

  it.each(['ccmsetup', 'CMDiagnostics', 'CMUninstall', 'certcheck'])('is the command %s when a link of that name starts it', (name) => {
    expect(readLaunch([`/usr/bin/${name}`, '-h'])).toMatchObject({ kind: 'command', args: [name.toLowerCase(), '-h'] });
  });

  it.each(['/usr/bin/CMEnroll', 'C:\\Program Files\\EA\\CMEnroll.exe', 'cmenroll'])('is a command when it is started as %s', (program) => {
    expect(readLaunch([program, '-s', 'a'])).toEqual({ kind: 'command', args: ['cmenroll', '-s', 'a'], dataFolder: undefined });
  });

  it('is in the background when it is asked for, as at log-in', () => {
    expect(readLaunch(['/x/app', '--background'])).toMatchObject({ kind: 'windows', background: true });
  });

  it('speaks a language that is asked for', () => {
    expect(readLaunch(['/x/app', '--language', 'de'])).toMatchObject({ kind: 'windows', language: 'de' });
  });

  it.each([
    [['/x/app', '/home/m/a.cer'], '/home/m/a.cer'],
    [['/x/app', '--', 'b.P12'], '/folder/b.P12'],
    [['/x/app', '--', 'file:///home/m/c%20d.pem'], '/home/m/c d.pem'],
    [['/x/app', '/dir', 'e.pfx'], '/folder/e.pfx'],
    [['/x/app', '--trust-ca', '/home/m/root.pem'], undefined],
    [['/x/app', '-trust-ca=/home/m/root.pem'], undefined],
    [['/x/app', '/home/m/a.cer', '--background'], undefined],
    [['/x/app', '/home/m/a.txt'], undefined],
    [['/x/app', 'file://server/a.pem'], undefined],
    [['/x/a.pem'], undefined],
  ])('%o opens the certificate file %s', (argv, file) => {
    expect(readLaunch(argv, '/folder')).toEqual(
      expect.objectContaining(file === undefined ? { kind: 'windows' } : { kind: 'windows', file }),
    );
    if (file === undefined) expect(readLaunch(argv, '/folder')).not.toHaveProperty('file');
  });

  it('is the windows otherwise, with fields to fill in and nothing that submits', () => {
    const argv = ['/x/app', '/dir', '--server-name', 's:1', '--user-name=contoso\\mnorth', '--trust-ca', '/ca.pem', '--ozone-platform=x11'];
    expect(readLaunch(argv)).toEqual({
      kind: 'windows',
      dataFolder: undefined,
      prefill: { serverName: 's:1', userName: 'contoso\\mnorth' },
      trustFiles: ['/ca.pem'],
      language: undefined,
      background: false,
    });
  });
});
