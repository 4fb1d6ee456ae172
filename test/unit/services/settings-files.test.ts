import { describe, expect, it } from 'vitest';
import { settingsFiles } from '../../../electron/services/settings/settings-files.ts';

const name = 'com.microsoft.ccmclient.plist';

describe('where settings are written', () => {
  it.each([
    [
      'darwin',
      {},
      '/Users/m',
      `/Library/Managed Preferences/${name}`,
      `/Library/Preferences/${name}`,
      `/Users/m/Library/Preferences/${name}`,
    ],
    ['linux', {}, '/home/m', `/etc/opt/ccmclient/managed/${name}`, `/etc/opt/ccmclient/${name}`, `/home/m/.config/ccmclient/${name}`],
    [
      'linux',
      { XDG_CONFIG_HOME: '/srv/m' },
      '/home/m',
      `/etc/opt/ccmclient/managed/${name}`,
      `/etc/opt/ccmclient/${name}`,
      `/srv/m/ccmclient/${name}`,
    ],
    [
      'win32',
      { ProgramData: 'D:\\Data', APPDATA: 'C:\\Users\\m\\AppData\\Roaming' },
      'C:\\Users\\m',
      `D:\\Data\\CCMClient\\Managed\\${name}`,
      `D:\\Data\\CCMClient\\${name}`,
      `C:\\Users\\m\\AppData\\Roaming\\CCMClient\\${name}`,
    ],
  ] as const)('on %s with %j', (platform, environment, home, managed, computer, person) => {
    expect(settingsFiles({ platform, environment, home }).paths).toEqual({ managed, computer, person });
  });

  it('ignores an XDG_CONFIG_HOME that is not absolute', () => {
    const { paths } = settingsFiles({ platform: 'linux', environment: { XDG_CONFIG_HOME: 'config' }, home: '/home/m' });
    expect(paths.person).toBe(`/home/m/.config/ccmclient/${name}`);
  });

  it('is CCM_SETTINGS_DIR where it is named', () => {
    const { paths, own } = settingsFiles({
      platform: 'linux',
      environment: { CCM_SETTINGS_DIR: '/tmp/a' },
      home: '/h',
      isRoot: true,
      exists: () => false,
    });
    expect(paths).toEqual({ managed: `/tmp/a/managed/${name}`, computer: `/tmp/a/computer/${name}`, person: `/tmp/a/person/${name}` });
    expect(own).toBe('person');
  });

  it.each([`/etc/opt/ccmclient/managed/${name}`, `/etc/opt/ccmclient/${name}`])(
    'is not CCM_SETTINGS_DIR on a computer that has %s: a variable does not undo what an administrator settled',
    (settled) => {
      const environment = { CCM_SETTINGS_DIR: '/tmp/a' };
      const { paths } = settingsFiles({ platform: 'linux', environment, home: '/h', exists: (path) => path === settled });
      expect(paths.managed).toBe(`/etc/opt/ccmclient/managed/${name}`);
    },
  );
});

describe('the file that is one\u2019s own', () => {
  it.each([
    ['linux', false, {}, 'person'],
    ['linux', true, {}, 'computer'],
    ['linux', true, { XDG_CONFIG_HOME: '/root/config' }, 'person'],
    ['linux', true, { XDG_CONFIG_HOME: '/home/m/config', SUDO_UID: '1000' }, 'computer'],
    ['darwin', true, {}, 'person'],
    ['win32', false, {}, 'person'],
  ] as const)('on %s, as root %s, with %j is the %s\u2019s', (platform, isRoot, environment, own) => {
    expect(settingsFiles({ platform, isRoot, environment, home: '/h' }).own).toBe(own);
  });

  it('is kept by the system on a Mac alone', () => {
    expect(settingsFiles({ platform: 'darwin', environment: {}, home: '/h' }).keeper).toBe('/usr/bin/defaults');
    expect(settingsFiles({ platform: 'linux', environment: {}, home: '/h' }).keeper).toBeUndefined();
  });
});
