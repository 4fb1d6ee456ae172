import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { printer } from '../../../electron/cli/preflight.ts';
import { terminalOf } from '../../../electron/cli/terminal.ts';
import { type Check, checkNames } from '../../../electron/contract/checks.ts';
import { computer } from '../../support/checks-scene.ts';
import { CommandStage } from '../../support/command-stage.ts';
import { fixtureKey } from '../../support/fixture-keys.ts';
import { certificates, chain, enrollment } from '../../support/keychain-scene.ts';
import { SettingsScene, string } from '../../support/settings-scene.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** No name is known anywhere: nothing leaves this computer. */
function stageAway(): CommandStage {
  const stage = new CommandStage();
  stage.checks = computer(temporaryFolder());
  return stage;
}

describe('preflight', () => {
  it.each([
    [[], 0],
    [['-u', 'contoso\\mnorth'], 0],
    [['-u', 'mnorth'], 10],
    [['-s', 'nowhere.invalid'], 11],
    [['-u', 'mnorth', '-s', 'nowhere.invalid'], 10],
    [['--server=not a server'], 11],
  ])('%j exits with %i, by the first check that failed', async (args, code) => {
    expect((await stageAway().run(['preflight', ...args])).code).toBe(code);
  });

  it('prints a line for each check, with its remedy where it did not pass', async () => {
    const { results, told } = await stageAway().run(['preflight', '-s', 'nowhere.invalid']);
    const lines = results.trimEnd().split('\n');
    expect(lines.filter((line) => !line.startsWith(' '))).toHaveLength(checkNames.length);
    expect(results).toContain('No server named nowhere.invalid was found.');
    expect(results).toContain('Check the spelling');
    expect(told).toBe('');
  });

  it('prints one JSON object for programs', async () => {
    const { results } = await stageAway().run(['preflight', '-json', '-s', 'nowhere.invalid']);
    const { result, serverName, checks } = JSON.parse(results);
    expect([result, serverName, checks.map(({ name }: Check) => name)]).toEqual(['failed', 'nowhere.invalid', checkNames]);
    expect(checks.find(({ name }: Check) => name === 'name-resolution')).toMatchObject({ problem: 'server-not-found' });
  });

  it('goes by the certificate in use where no names are given', async () => {
    const stage = stageAway();
    const [certificate] = certificates;
    if (!certificate) throw new Error('there is a certificate');
    await stage.keychain.add(fixtureKey(0), certificate, chain, { ...enrollment, serverName: 'used.invalid' });
    const keychain = { ...stage.checks?.keychain, read: () => stage.keychain.read(), verify: async () => undefined };
    stage.checks = { ...computer(temporaryFolder()), keychain: keychain as never };
    const { serverName, userName } = JSON.parse((await stage.run(['preflight', '-json'])).results);
    expect([serverName, userName]).toEqual(['used.invalid', enrollment.userName]);
  });

  it('goes by the settings where nothing is in use', async () => {
    const stage = stageAway();
    const scene = new SettingsScene();
    await scene.put('person', { ServerName: string('set.invalid'), UserName: string('set@contoso.com') });
    stage.settings = await scene.started();
    const { serverName, userName } = JSON.parse((await stage.run(['preflight', '-json'])).results);
    expect([serverName, userName]).toEqual(['set.invalid', 'set@contoso.com']);
  });
});

describe('a checklist', () => {
  const check: Check = { name: 'port', state: 'failed', found: 'It can\u2019t.', remedy: 'Do it.', detail: 'why\nhow', milliseconds: 3 };
  const print = (...given: Parameters<typeof printer>) => {
    const stdout = new PassThrough();
    printer(...given)(check, { terminal: terminalOf({ stdin: new PassThrough(), stdout, stderr: new PassThrough() }) });
    return String(stdout.read());
  };

  it.each([
    [{ LANG: 'en_US.UTF-8' }, 'linux'],
    [{ LANG: 'C', LC_ALL: 'C.utf8' }, 'linux'],
    [{}, 'darwin'],
    [{}, 'win32'],
  ] as const)('for %j on %s has marks and apostrophes as they are written', (environment, platform) => {
    expect(print(environment, platform)).toMatch(/^\u2717 .* It can\u2019t\.\n {4}why\n {4}how\n {4}Do it\.\n$/u);
  });

  it.each([{}, { LANG: 'C' }, { LANG: 'en_US.UTF-8', LC_ALL: 'POSIX' }])('for %j on Linux is plain ASCII', (environment) => {
    expect(print(environment, 'linux')).toMatch(/^x [\x20-\x7e\n]*$/u);
  });
});
