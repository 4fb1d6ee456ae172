import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PropertyList } from '../../../electron/services/settings/property-list.ts';
import { readPropertyList } from '../../../electron/services/settings/property-list-formats.ts';
import type { Level } from '../../../electron/services/settings/settings-files.ts';
import { CommandStage, type Ended } from '../../support/command-stage.ts';
import { integer, SettingsScene, string } from '../../support/settings-scene.ts';

const domain = 'com.microsoft.ccmclient';

/** One start of the program with these arguments. */
async function defaults(scene: SettingsScene, ...args: string[]): Promise<Ended> {
  const stage = new CommandStage();
  stage.settings = await scene.started();
  return stage.run(['defaults', ...args]);
}

async function stored(scene: SettingsScene, key: string, level: Level = 'person'): Promise<PropertyList | undefined> {
  const { root } = await readPropertyList(scene.bytes(level));
  return root.type === 'dictionary' ? root.entries.get(key) : undefined;
}

describe('defaults write', () => {
  it.each<[string, string[], PropertyList]>([
    ['without a type as a string', ['1728000'], string('1728000')],
    ['without a type even where it looks like something else', ['{a = b;}'], string('{a = b;}')],
    ['that begins with a dash', ['-5'], string('-5')],
    ['as a string', ['-string', '-int'], string('-int')],
    ['as an empty string', ['-string', ''], string('')],
    ['as an integer', ['-int', '-300'], integer(-300)],
    ['as an integer by its long name', ['-integer', '300'], integer(300)],
    ['as a real', ['-float', '300'], { type: 'real', value: 300 }],
    ['as yes', ['-bool', 'YES'], { type: 'boolean', value: true }],
    ['as no', ['-boolean', 'false'], { type: 'boolean', value: false }],
    ['as a date', ['-date', '2001-01-01T00:00:10Z'], { type: 'date', value: 10 }],
    ['as data', ['-data', '17D4391A00000003DB'], { type: 'data', value: Uint8Array.from(Buffer.from('17D4391A00000003DB', 'hex')) }],
    ['as no data', ['-data', ''], { type: 'data', value: new Uint8Array() }],
  ])('stores a value %s', async (_, value, expected) => {
    const scene = new SettingsScene();
    expect(await defaults(scene, 'write', domain, 'HelpContact', ...value)).toMatchObject({ code: 0, results: '' });
    expect(await stored(scene, 'HelpContact')).toEqual(expected);
  });

  it.each([
    [[]],
    [['-string']],
    [['-int', 'abc']],
    [['-int', '1.5']],
    [['-data', '17D']],
    [['-data', 'xy']],
    [['-bool', 'perhaps']],
    [['-date', 'today']],
    [['-array', 'a', 'b']],
    [['-strnig', 'a']],
    [['two', 'words']],
    [['\u0001']],
  ])('refuses %j and writes nothing', async (value) => {
    const scene = new SettingsScene();
    expect(await defaults(scene, 'write', domain, 'SMSID', ...value)).toMatchObject({ code: 2, results: '' });
    expect(existsSync(scene.files.paths.person)).toBe(false);
  });

  it('of an integer warns that it will not be read', async () => {
    const { told } = await defaults(new SettingsScene(), 'write', domain, 'RenewalPeriod1', '-int', '1728000');
    expect(told).toBe(
      'Note: this value of RenewalPeriod1 is not in force: it is stored as an integer, and only strings are read. Write it with -string.\n',
    );
  });

  it('warns of a value out of range, and of one that the managed file hides', async () => {
    const scene = new SettingsScene();
    expect((await defaults(scene, 'write', domain, 'RenewalPeriod1', '299')).told).toContain('less than 300 seconds');
    await scene.put('managed', { SiteCode: string('P01') });
    expect((await defaults(scene, 'write', domain, 'SiteCode', 'X')).told).toContain('the managed file holds another');
    expect(await stored(scene, 'SiteCode')).toEqual(string('X'));
  });

  it('of a key that the program does not know stores it and names the one that was meant', async () => {
    const scene = new SettingsScene();
    expect((await defaults(scene, 'write', domain, 'smsid', 'A')).told).toContain('Did you mean SMSID?');
    expect(await stored(scene, 'smsid')).toEqual(string('A'));
  });

  it('of a value that is in force says nothing', async () => {
    expect(await defaults(new SettingsScene(), 'write', domain, 'RenewalPeriod1', '1728000')).toEqual({ code: 0, results: '', told: '' });
  });

  it('leaves a damaged file as it is', async () => {
    const scene = new SettingsScene();
    scene.putBytes('person', 'garbage');
    const { code, told } = await defaults(scene, 'write', domain, 'SMSID', 'A');
    expect(code).toBe(16);
    expect(told).toContain(scene.files.paths.person);
    expect(scene.bytes('person').toString()).toBe('garbage');
  });

  it('to the path of a file, with or without its ending, writes that one', async () => {
    const scene = new SettingsScene();
    await defaults(scene, 'write', scene.files.paths.computer, 'SiteCode', 'A');
    await defaults(scene, 'write', scene.files.paths.managed.replace('.plist', ''), 'SiteCode', 'B');
    expect(await stored(scene, 'SiteCode', 'computer')).toEqual(string('A'));
    expect(await stored(scene, 'SiteCode', 'managed')).toEqual(string('B'));
  });
});

describe('defaults read', () => {
  it('prints one value, or all of them, as macOS does', async () => {
    const scene = new SettingsScene();
    await scene.put('person', { SMSID: string('A-1'), RenewalPeriod1: string('1728000') }, 'binary');
    expect(await defaults(scene, 'read', domain, 'SMSID')).toEqual({ code: 0, results: 'A-1\n', told: '' });
    expect(await defaults(scene, 'read', domain)).toMatchObject({
      code: 0,
      results: '{\n    RenewalPeriod1 = 1728000;\n    SMSID = "A-1";\n}\n',
    });
  });

  it('answers to the letter where there is nothing: scripts wait for it', async () => {
    const scene = new SettingsScene();
    expect(await defaults(scene, 'read', domain, 'SMSID')).toEqual({
      code: 1,
      results: '',
      told: 'The domain/default pair of (com.microsoft.ccmclient, SMSID) does not exist\n',
    });
    expect(await defaults(scene, 'read', domain)).toEqual({
      code: 1,
      results: '',
      told: 'Domain com.microsoft.ccmclient does not exist\n',
    });
  });

  it('notes beside a value why it is not in force', async () => {
    const scene = new SettingsScene();
    await scene.put('person', { RenewalPeriod1: integer(1_728_000) });
    const { results, told } = await defaults(scene, 'read', domain, 'RenewalPeriod1');
    expect(results).toBe('1728000\n');
    expect(told).toContain('only strings are read');
  });
});

describe('defaults delete', () => {
  it('removes one setting, or all', async () => {
    const scene = new SettingsScene();
    await scene.put('person', { SMSID: string('A-1'), SiteCode: string('P01') });
    expect(await defaults(scene, 'delete', domain, 'SMSID')).toEqual({ code: 0, results: '', told: '' });
    expect((await defaults(scene, 'read', domain, 'SMSID')).code).toBe(1);
    expect((await defaults(scene, 'delete', domain)).code).toBe(0);
    expect(existsSync(scene.files.paths.person)).toBe(false);
  });

  it('of what is not there changes nothing and ends with 1', async () => {
    const scene = new SettingsScene();
    const notFound = { code: 1, results: '', told: 'Domain (com.microsoft.ccmclient) not found.\nDefaults have not been changed.\n' };
    expect(await defaults(scene, 'delete', domain, 'SMSID')).toEqual(notFound);
    expect(await defaults(scene, 'delete', domain)).toEqual(notFound);
    expect(existsSync(scene.files.paths.person)).toBe(false);
  });

  it('notes where the setting is still written', async () => {
    const scene = new SettingsScene();
    await scene.put('person', { SMSID: string('A') });
    await scene.put('computer', { SMSID: string('B') });
    expect((await defaults(scene, 'delete', domain, 'SMSID')).told).toContain(scene.files.paths.computer);
  });
});

describe('defaults', () => {
  it.each([
    [[]],
    [['wirte', domain, 'SMSID', 'A']],
    [['read']],
    [['read', 'com.apple.finder']],
    [['read', domain, 'SMSID', 'more']],
    [['delete', domain, 'SMSID', 'more']],
    [['write', domain]],
  ])('%j is wrong usage: nothing is done', async (args) => {
    expect(await defaults(new SettingsScene(), ...args)).toMatchObject({ code: 2, results: '' });
  });

  it('explains itself only when -h comes first: elsewhere it is a value', async () => {
    const scene = new SettingsScene();
    expect((await defaults(scene, '-h')).results).toContain('Usage: defaults read|write|delete');
    await defaults(scene, 'write', domain, 'HelpContact', '-h');
    expect(await stored(scene, 'HelpContact')).toEqual(string('-h'));
  });

  it('lets the folder for data be named anywhere', async () => {
    const scene = new SettingsScene();
    await defaults(scene, 'write', domain, 'SMSID', 'A', '--user-data-dir', '/x');
    await defaults(scene, '--user-data-dir=/x', 'write', domain, 'SiteCode', 'B');
    expect(await stored(scene, 'SMSID')).toEqual(string('A'));
    expect(await stored(scene, 'SiteCode')).toEqual(string('B'));
  });
});

describe('on a Mac', () => {
  /** A program in place of the real one. */
  function withKeeper(script: string): SettingsScene {
    const scene = new SettingsScene();
    const keeper = join(scene.folder, 'defaults');
    writeFileSync(keeper, `#!/bin/sh\n${script}\n`);
    chmodSync(keeper, 0o755);
    scene.files = { ...scene.files, keeper };
    return scene;
  }

  it('the system\u2019s own tool does the work: arguments, output and exit code pass through', async () => {
    const scene = withKeeper('echo "$1|$2|$3|$4|$5"; echo complaint >&2; exit 3');
    expect(await defaults(scene, 'read', domain, 'a b')).toEqual({ code: 3, results: `read|${domain}|a b||\n`, told: 'complaint\n' });
    expect((await defaults(scene, 'delete', domain)).results).toBe(`delete|${domain}|||\n`);
    expect((await defaults(scene, 'write', domain, 'SMSID', '-string', 'A')).results).toBe(`write|${domain}|SMSID|-string|A\n`);
    expect(existsSync(scene.files.paths.person)).toBe(false);
  });

  it('the warning of an integer does not wait for the file', async () => {
    expect((await defaults(withKeeper(''), 'write', domain, 'RenewalPeriod1', '-int', '5')).told).toContain('only strings are read');
  });

  it('a missing tool is a failure, not a success', async () => {
    const scene = new SettingsScene();
    scene.files = { ...scene.files, keeper: '/nonexistent/defaults' };
    expect((await defaults(scene, 'write', domain, 'SMSID', 'A')).code).toBe(127);
  });

  it('the app writes through it as well', async () => {
    const scene = withKeeper('echo "$@" >> "$(dirname "$0")/calls"; [ "$1" != delete ]');
    const settings = await scene.started();
    await settings.write('StartAtLogin', { type: 'boolean', value: false });
    await settings.write('UserName', { type: 'string', value: 'a b' });
    await expect(settings.write('StartAtLogin', undefined)).rejects.toMatchObject({ problem: { kind: 'not-writable' } });
    expect(readFileSync(join(scene.folder, 'calls'), 'utf8').split('\n').slice(0, 3)).toEqual([
      `write ${domain} StartAtLogin -bool false`,
      `write ${domain} UserName -string a b`,
      `delete ${domain} StartAtLogin`,
    ]);
  });
});

describe('for root, whose own file is everybody\u2019s', () => {
  const ofRoot = async () => {
    const scene = new SettingsScene();
    scene.files = { ...scene.files, own: 'computer' };
    await scene.put('person', { SMSID: string('GUID:1') });
    return scene;
  };

  it('what the program has kept for root is read and deleted where it is', async () => {
    const scene = await ofRoot();
    expect((await defaults(scene, 'read', domain, 'SMSID')).results).toBe('GUID:1\n');
    expect((await defaults(scene, 'delete', domain, 'SMSID')).code).toBe(0);
    expect((await defaults(scene, 'read', domain, 'SMSID')).code).toBe(1);
  });

  it('what is written is everybody\u2019s, and read first', async () => {
    const scene = await ofRoot();
    await defaults(scene, 'write', domain, 'SMSID', 'GUID:2');
    expect([await stored(scene, 'SMSID', 'computer'), await stored(scene, 'SMSID')]).toEqual([string('GUID:2'), string('GUID:1')]);
    expect((await defaults(scene, 'read', domain, 'SMSID')).results).toBe('GUID:2\n');
  });
});
